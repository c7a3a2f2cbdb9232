"""What holds a manufacturing order, as code can tell it from the records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from ...core.evidence import Phrase, PlanStep
from ...core.i18n import _
from .clock import today
from .record import read_names, ref
from .shortage import Need, missing


class Cause(Enum):
    """The first that applies is the one that is told."""

    CLOSING = "closing"
    MISSING = "missing"
    CENTER_BLOCKED = "center_blocked"
    WORKING = "working"
    UNSEEN = "unseen"
    DRAFT = "draft"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Hold:
    """``phrase`` fits a table cell and may lead to a document; ``until`` is when it
    should be over, None when nobody knows."""

    cause: Cause
    phrase: Phrase
    until: date | None = None
    need: Need | None = None

    @property
    def sentence(self) -> str:
        text = self.phrase.text
        return text if text.endswith(".") else f"{text}."

    def in_plan(self) -> Hold:
        """What holds it in a computed plan: where nothing else does, the queues."""
        if self.cause is not Cause.NOTHING:
            return self
        return replace(self, phrase=Phrase(_("the queues of the work centers")))


def holds(
    env: Any, orders: Any, lacking: dict[int, list[Need]] | None = None
) -> dict[int, Hold]:
    """What holds each of ``orders``, by id; ``lacking`` where ``missing`` is known."""
    lacking = missing(env, orders) if lacking is None else lacking
    worst = (lacking[each.id][0] for each in orders if each.id in lacking)
    read_names(env["product.product"], (need.product.id for need in worst))
    return {order.id: _hold(order, lacking.get(order.id, ())) for order in orders}


def _hold(order: Any, lacking: Sequence[Need]) -> Hold:
    if order.state == "to_close":
        return Hold(Cause.CLOSING, Phrase(_("Finished: only closing it is left")))
    if lacking:
        return _missing(lacking)
    if not _sees_work(order.env):
        text = _("No component is missing; its work orders are not for you to see")
        return Hold(Cause.UNSEEN, Phrase(text))
    turn = _whose_turn(order)
    blocked = turn.workcenter_id.filtered(lambda c: c.working_state == "blocked")
    if blocked:
        center = blocked[0]
        text = _("%(center)s is blocked", center=center.display_name)
        return Hold(Cause.CENTER_BLOCKED, Phrase(text, ref(center)))
    running = turn.filtered(lambda w: w.state == "progress")
    if running:
        text = _(
            "In progress: %(operation)s at %(center)s",
            operation=running[0].name,
            center=running[0].workcenter_id.display_name,
        )
        return Hold(Cause.WORKING, Phrase(text, ref(running[0].workcenter_id)))
    if order.state == "progress":
        return Hold(Cause.WORKING, Phrase(_("In progress: nothing holds it")))
    if order.state == "draft":
        return Hold(Cause.DRAFT, Phrase(_("Still a draft: not confirmed")))
    return Hold(Cause.NOTHING, Phrase(_("Nothing: ready to start")))


def _sees_work(env: Any) -> bool:
    """Whether this user may read what happens at the work centers."""
    models = ("mrp.workorder", "mrp.workcenter")
    return all(env[model].has_access("read") for model in models)


def _whose_turn(order: Any) -> Any:
    """The operations that should be worked on now: a blocked work center further down
    the routing holds nothing yet."""
    left = order.workorder_ids.filtered(lambda w: w.state not in ("done", "cancel"))
    now = left.filtered(lambda w: w.state in ("ready", "progress"))
    return now or left[:1]


def _missing(lacking: Sequence[Need]) -> Hold:
    worst = lacking[0]
    text = worst.sentence()
    text = text[:1].upper() + text[1:]
    if len(lacking) > 1:
        text += " " + _("(and %(n)s more components)", n=len(lacking) - 1)
    arrival = worst.arrival
    document = arrival.document.ref if arrival else ref(worst.product)
    until = arrival.day if arrival and not arrival.overdue else None
    return Hold(Cause.MISSING, Phrase(text, document), until, worst)


def step(env: Any, order: Any, hold: Hold, reason: str, priority: int) -> PlanStep:
    """The action that would free ``order``; ``reason`` says why it matters."""
    day = today(env)
    name = order.display_name
    match hold.cause:
        case Cause.CLOSING:
            action = _("Close %(order)s", order=name)
        case Cause.MISSING:
            action, day = _supply(hold), hold.until or day
        case Cause.CENTER_BLOCKED:
            action = _("Unblock the work center: %(why)s", why=hold.phrase.text)
        case Cause.DRAFT:
            action = _("Confirm %(order)s or cancel it", order=name)
        case Cause.UNSEEN:
            action = _("Ask at the work centers about %(order)s", order=name)
        case Cause.WORKING:
            action = _("Finish %(order)s first", order=name)
        case _:
            action = _("Start %(order)s now", order=name)
    return PlanStep(action, reason, priority, ref(order.user_id), day, ref(order))


def _supply(hold: Hold) -> str:
    need = hold.need
    if need is None or need.arrival is None:
        product = need.product.display_name if need else ""
        return _("Buy or make %(product)s", product=product)
    return need.pressing()
