"""Urgent or not: which manufacturing order is served its components first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..core.evidence import show
from ..core.i18n import _, _lt
from ..core.proposal import Action, Check, Conflict, Done, Field, Figure, Values
from ..skills.plant.clock import local_day
from ..skills.plant.order_moved import OVER
from ..skills.plant.record import label, ref
from ..skills.plant.rights import denied


class OrderPriority(Action):
    """The star of an order; its components are reserved before those of others."""

    name = "order_priority"
    title = _lt("Priority of a manufacturing order")
    verb = _lt("Set priority")
    told = _lt("The priority of %(name)s was changed.")
    models = ("mrp.production",)
    fields = (
        Field("order", _lt("Order"), "record", True, False, model="mrp.production"),
        Field(
            "priority",
            _lt("Priority"),
            "choice",
            True,
            choices=(("1", _lt("Urgent")), ("0", _lt("Normal"))),
        ),
    )

    def refusal(self, env: Any) -> str | None:
        return denied(env, "mrp.production", "write")

    def check(self, env: Any, values: Values) -> Check:
        order = env["mrp.production"].browse(values.get("order") or [])
        if not order:
            return Check()
        return Check(
            summary=(_told(order, values.get("priority")),),
            figures=tuple(_figures(env, order)),
            conflicts=tuple(_conflicts(order, values.get("priority"))),
            hints={"order": order.product_id.display_name},
        )

    def domain(self, env: Any, name: str, values: Values) -> list[Any]:
        ours = ("company_id", "=", env.company.id)
        return [("state", "not in", list(OVER)), ours]

    def execute(self, env: Any, values: Values) -> Done:
        order = env["mrp.production"].browse(values["order"])
        before = order.priority or "0"
        order.priority = values["priority"]
        return Done(order, {"before": before, "after": values["priority"]})

    def can_undo(self, env: Any, done: Done) -> bool:
        order = done.record.exists()
        if not order or order.state in OVER or not order.has_access("write"):
            return False
        return bool((order.priority or "0") == done.memo.get("after"))

    def undo(self, env: Any, done: Done) -> None:
        done.record.priority = done.memo["before"]


def _told(order: Any, priority: Any) -> str:
    names = {"order": order.name, "product": order.product_id.display_name}
    if priority == "1":
        return _(
            "%(order)s (%(product)s) would be urgent: its components are reserved "
            "before those of other orders.",
            **names,
        )
    return _("%(order)s (%(product)s) would be of normal priority.", **names)


def _figures(env: Any, order: Any) -> Iterator[Figure]:
    if order.date_deadline:
        day = show(local_day(env, order.date_deadline))
        yield Figure(day, _("deadline now"))
    urgent = env["mrp.production"].search_count(
        [
            ("priority", "=", "1"),
            ("state", "in", ("draft", "confirmed", "progress", "to_close")),
            ("company_id", "=", env.company.id),
            ("id", "!=", order.id),
        ]
    )
    yield Figure(show(urgent, "integer"), _("other urgent orders"))


def _conflicts(order: Any, priority: Any) -> Iterator[Conflict]:
    if order.state in OVER:
        text = _("%(o)s is “%(s)s”: its priority says nothing any more.")
        told = text % {"o": order.name, "s": label(order)}
        yield Conflict(told, "blocks", "order", ref(order))
    elif priority and (order.priority or "0") == priority:
        text = _("%(order)s has this priority already.", order=order.name)
        yield Conflict(text, "blocks", "priority", ref(order))
