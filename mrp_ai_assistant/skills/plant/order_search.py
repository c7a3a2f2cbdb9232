"""Which manufacturing orders are meant: by state, product, and one of their dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...core.i18n import _
from . import order_rows
from .clock import today, within
from .moved import is_past
from .record import in_companies

Narrowed = tuple[list[Any], list[str]]
STATES = {
    "draft": ("draft",),
    "planned": ("confirmed",),
    "ready": ("confirmed",),
    "waiting": ("confirmed",),
    "in_progress": ("progress",),
    "to_close": ("to_close",),
    "open": order_rows.OPEN_STATES,
    "done": ("done",),
    "cancelled": ("cancel",),
}


def then(
    env: Any, state: str | None, moment: str | None, period: Any, following: bool
) -> tuple[str | None, str | None]:
    """What a state means of days that are over: what ran then may be done by now, and
    what is not finished should have been. The next one is the next to start."""
    if following and moment in (None, "start"):
        return state or "planned", "start"
    if moment is None and state == "done" and _is_to_come(env, period):
        return "open", "finish"  # "will it be done by Friday?"
    if moment is not None or not is_past(env, period):
        return state, moment
    return {"in_progress": (None, "started"), "open": ("open", "due")}.get(
        state or "", (state, moment)
    )


def _is_to_come(env: Any, period: Any) -> bool:
    """Whether ``period`` ends after today, and holds no day that is over."""
    day = today(env)
    if period is None or period.end is None or period.end <= day:
        return False
    return period.start is None or period.start > day


@dataclass(frozen=True)
class Meant:
    """What was said of the orders; ``everything``: all of them, in whatever state."""

    state: str | None
    moment: str | None
    period: Any
    product: Any
    everything: bool = False


def searched(env: Any, meant: Meant, narrowed: Sequence[Narrowed] = ()) -> Narrowed:
    """The domain and its words, with those of ``narrowed`` after them."""
    state, period = meant.state, meant.period
    states = () if meant.everything else _states(env, state, meant.moment, period)
    domain: list[Any] = in_companies(env)
    filters = []
    if states:
        domain.append(("state", "in", list(states)))
        filters.append(", ".join(order_rows.state_labels(env, states)))
    if state in ("ready", "waiting"):
        operator = "=" if state == "ready" else "!="
        domain.append(("reservation_state", operator, "assigned"))
        ready = state == "ready"
        filters.append(_("components ready") if ready else _("waiting for components"))
    if meant.product is not None:
        domain.append(("product_id", "=", meant.product.id))
        filters.append(meant.product.name)
    if period is not None:
        field = dated_by(state, meant.moment)
        domain += within(env, field, period)
        planned = field == "date_finished" and states != ("done",)
        label = _("end") if planned else _field_label(field)
        filters.append(f"{label}: {period.label}")
    for terms, words in narrowed:
        domain, filters = domain + terms, filters + words
    return domain, filters


def _states(
    env: Any, state: str | None, moment: str | None, period: Any
) -> tuple[str, ...]:
    """The states that the question means, said or not.

    "What do we have to start today" means what has not started; "what was finished"
    means done; "what finishes tomorrow" what is planned to; a period alone means
    everything but cancelled; nothing at all means the orders that are open.
    """
    if state:
        return STATES[state]
    if moment == "created":
        return ()
    if moment == "finish":
        return _finishing(env, period)
    if moment == "started":
        return ("progress", "to_close", "done") if period else ("progress", "to_close")
    if moment == "start" and is_past(env, period):
        return ("draft", *order_rows.OPEN_STATES, "done")
    if moment == "start":
        return ("draft", "confirmed")
    if moment == "due":
        return order_rows.OPEN_STATES
    if period is not None:
        return ("draft", *order_rows.OPEN_STATES, "done")
    return order_rows.OPEN_STATES


def _finishing(env: Any, period: Any) -> tuple[str, ...]:
    """Done, planned to be done, or both, as ``period`` lies before or after today."""
    day = today(env)
    if period is None or (period.end is not None and period.end < day):
        return ("done",)
    # "To be finished by Wednesday" is not what has been done ever since.
    if period.start is None or period.start > day:
        return order_rows.OPEN_STATES
    return (*order_rows.OPEN_STATES, "done")


def _field_label(field: str) -> str:
    labels = {
        "date_start": _("start"),
        "date_deadline": _("deadline"),
        "date_finished": _("finished"),
        "create_date": _("created"),
    }
    return labels[field]


SORT_OF = {
    "date_start": "start",
    "date_deadline": "deadline",
    "date_finished": "end",
    "create_date": "created",
}


def dated_by(state: str | None, moment: str | None) -> str:
    """The date that a period, and "the oldest", mean."""
    if moment == "due":
        return "date_deadline"
    if moment == "created":
        return "create_date"
    finished = moment == "finish" or state == "done"
    return "date_finished" if finished else "date_start"


def usual_order(state: str | None, moment: str | None) -> str:
    if moment == "created":
        return "create_date desc, id desc"
    if state == "done":
        return "date_finished desc, id desc"
    if moment == "finish":
        return "date_finished, id"
    if moment == "due":
        return "date_deadline, id"
    return "date_start, priority desc, id"
