"""Another start or deadline of a manufacturing order that is not over."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ..core.i18n import _lt
from ..core.proposal import Action, Check, Done, Field, Values
from ..skills.plant.order_moved import OVER, move_check, read_move
from ..skills.plant.rights import denied

_DATES = ("date_start", "date_finished", "date_deadline")
_OPEN = ("draft", "confirmed", "progress", "to_close")


class RescheduleOrder(Action):
    """What was planned in the work centers is planned again from the new start."""

    name = "reschedule_order"
    title = _lt("Reschedule a manufacturing order")
    verb = _lt("Reschedule")
    told = _lt("%(name)s was rescheduled.")
    models = ("mrp.production", "mrp.workorder", "stock.move")
    fields = (
        Field("order", _lt("Order"), "record", True, False, model="mrp.production"),
        Field("start", _lt("Start"), "moment"),
        Field("deadline", _lt("Deadline"), "day"),
    )

    def refusal(self, env: Any) -> str | None:
        return denied(env, "mrp.production", "write")

    def check(self, env: Any, values: Values) -> Check:
        return move_check(env, read_move(env, values))

    def domain(self, env: Any, name: str, values: Values) -> list[Any]:
        ours = ("company_id", "=", env.company.id)
        return [("state", "in", list(_OPEN)), ours]

    def execute(self, env: Any, values: Values) -> Done:
        moved = read_move(env, values)
        order = moved.order
        before, planned, times = _stand(order), order.is_planned, _times(order)
        order.write(moved.to_write())
        if planned and not order.is_planned:
            order._plan_workorders()
        env.flush_all()
        memo = {"before": before, "after": _stand(order)}
        return Done(order, memo | {"planned": times if planned else {}})

    def can_undo(self, env: Any, done: Done) -> bool:
        order = done.record.exists()
        if not order or order.state in OVER or not order.has_access("write"):
            return False
        return _stand(order) == done.memo.get("after")

    def undo(self, env: Any, done: Done) -> None:
        order, before = done.record, done.memo["before"]
        dates = {name: _moment(before[name]) for name in _DATES}
        changed = {name: v for name, v in dates.items() if v != (order[name] or None)}
        order.write({name: value or False for name, value in changed.items()})
        for work in order.workorder_ids:
            start, finish = done.memo["planned"].get(str(work.id), (None, None))
            if start and finish:
                times = {"date_start": _moment(start), "date_finished": _moment(finish)}
                work.write(times)


def _stand(order: Any) -> dict[str, str | None]:
    """The dates and the state of ``order``, as JSON."""
    stands = {name: order[name] and order[name].isoformat() for name in _DATES}
    return {name: value or None for name, value in stands.items()} | {
        "state": order.state
    }


def _times(order: Any) -> dict[str, list[str]]:
    """When each work order is planned, by its id."""
    return {
        str(work.id): [work.date_start.isoformat(), work.date_finished.isoformat()]
        for work in order.workorder_ids
        if work.date_start and work.date_finished
    }


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
