"""Mueve la orden WH/MO/00012 al jueves; retrasa su fecha límite dos días.

Prepare another start or deadline for one manufacturing order: what it would change is
told, and nothing is written until a person confirms its card.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated, Any

from ...core.evidence import Ask, Evidence, Missing, NoData
from ...core.i18n import _, _lt
from ...core.proposal import Draft
from ...core.skill import Concepts, Duration, OneOf, Order, Result, When, skill
from ..plant.clock import local_day, today
from ..plant.order_moved import OVER, due_day, move_check, on_day, read_move
from ..plant.rights import no_right

KIND = "reschedule_order"
_EARLIER, _LATER = "earlier", "later"
Way = Annotated[
    str | None, OneOf({"bring_forward": _EARLIER, "put_off": _LATER, "reschedule": ""})
]
Which = Annotated[
    str | None,
    OneOf({"due": "deadline", "delivery": "deadline", "start": "start"}),
]


@skill(
    title=_lt("Reschedule a manufacturing order"),
    models=("mrp.production", "mrp.workorder", "stock.move"),
    phrases={
        "es": (
            "Mueve la orden de fabricación al jueves",
            "reprograma la orden para el lunes",
            "cambia la fecha límite de la orden al viernes",
            "retrasa la orden dos días",
        ),
        "en": (
            "Move the manufacturing order to Thursday",
            "reschedule the order for Monday",
            "change the deadline of the order to Friday",
            "postpone the order by two days",
        ),
    },
    when=(
        Concepts(
            some=("reschedule", "put_off", "bring_forward"),
            also=("manufacturing_order", "start", "due", "delivery"),
        ),
    ),
    required=("order",),
    proposes=True,
)
def reschedule_order(
    env: Any,
    *,
    order: Order = None,
    period: When = None,
    length: Duration = None,
    way: Way = None,
    which: Which = None,
) -> Result:
    """One draft; a day is its new start, unless the deadline is said."""
    assert order is not None
    if nothing := no_right(env, "mrp.production", "write"):
        return nothing
    record = env["mrp.production"].browse(order.id)
    which = which or "start"
    now = due_day(record) if which == "deadline" else local_day(env, record.date_start)
    if period is None and length is not None and now is None:
        text = _("%(order)s has no deadline to count from.", order=record.name)
        return NoData(Missing.NO_ROWS, text)
    day = _day(period, length, way, now)
    if day is None:
        return _asked(record.name, way)
    values = _values(record, which, day)
    check = move_check(env, read_move(env, values))
    if check.blocked:
        why = " ".join(each.text for each in check.conflicts)
        if record.state in OVER or day >= today(env):
            return NoData(Missing.NO_ROWS, why)
        return replace(_asked(record.name, None), text=why)
    draft = Draft(KIND, values)
    return Evidence(tables=(), summary=check.summary, proposals=(draft,))


def _day(
    period: Any, length: int | None, way: str | None, now: date | None
) -> date | None:
    """The new day; None where neither a day nor a way to go is said."""
    if period is not None:
        return period.end or period.start
    if length is None or not way or now is None:
        return None
    return now + timedelta(days=-length if way == _EARLIER else length)


def _values(record: Any, which: str, day: date) -> dict[str, Any]:
    values: dict[str, Any] = {"order": record.id, "start": None, "deadline": None}
    if which == "deadline":
        values["deadline"] = day.isoformat()
    else:
        values["start"] = on_day(record, day).isoformat()
    return values


def _asked(name: str, way: str | None) -> Ask:
    options = {
        _EARLIER: (
            _("Bring forward the order “%(name)s” by one day", name=name),
            _("Bring forward the order “%(name)s” by one week", name=name),
        ),
        _LATER: (
            _("Postpone the order “%(name)s” by one day", name=name),
            _("Postpone the order “%(name)s” by one week", name=name),
        ),
    }
    otherwise = (
        _("Move the order “%(name)s” to tomorrow", name=name),
        _("Move the order “%(name)s” to next Monday", name=name),
    )
    return Ask(_("For which day?"), options.get(way or "", otherwise))
