"""What to know of a proposed order before it is created: none of it blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.evidence import show
from ...core.i18n import _
from ...core.proposal import Conflict
from .capacity_of_stock import still_needed
from .clock import local_day, now, today
from .feasibility import Component, Feasibility, same_need
from .order_told import unknown_end
from .order_values import OrderValues
from .record import quantity, ref

_NEARLY = 1e-6


def conflicts(env: Any, values: OrderValues, case: Feasibility) -> Iterator[Conflict]:
    """What to know before: none of it blocks."""
    yield from _of_quantity(values, case)
    yield from _of_days(env, values, case)
    for other in same_need(env, values.product, values.origin, values.deadline):
        goods = show(quantity(other.product_qty, other.product_uom_id))
        text = _(
            "There is already an open order of it: %(order)s, %(goods)s.",
            order=other.display_name,
            goods=goods,
        )
        if other.date_deadline:
            day = show(local_day(env, other.date_deadline))
            text += " " + _("Due: %(day)s.", day=day)
        yield Conflict(text, "warns", "", ref(other))
    for center in case.stopped:
        text = _("%(center)s is stopped by a loss now.", center=center.display_name)
        yield Conflict(text, "warns", "", ref(center))
    lacking = [each for each in case.components if each.product.is_storable]
    lacking = [each for each in lacking if each.short == 0 and each.needed > 0]
    tight = min(lacking, key=lambda each: each.free - each.needed, default=None)
    if tight is not None:
        yield from _others_want(tight)


def _others_want(each: Component) -> Iterator[Conflict]:
    """Other orders count on the stock that this one would take."""
    waiting = still_needed(each.product)
    uom = each.product.uom_id
    if uom.compare(each.free - each.needed, waiting) >= 0 or waiting <= 0:
        return
    text = _(
        "Open orders still need %(amount)s of %(component)s that they have not "
        "reserved: they want the same stock.",
        amount=show(quantity(waiting, uom)),
        component=each.product.display_name,
    )
    yield Conflict(text, "warns", "", ref(each.product))


def _of_quantity(values: OrderValues, case: Feasibility) -> Iterator[Conflict]:
    product, own = values.product, values.product.uom_id
    piece = product.env.ref("uom.product_uom_unit", raise_if_not_found=False)
    if piece and own._has_common_reference(piece):
        pieces = own._compute_quantity(case.amount, piece, round=False)
        if abs(pieces - round(pieces)) > _NEARLY:
            goods = show(quantity(case.amount, own))
            text = _("%(amount)s is not a whole number of pieces.", amount=goods)
            yield Conflict(text, "warns", "quantity")
    if product.tracking == "serial" and values.uom != product.uom_id:
        text = _(
            "%(product)s has serial numbers: Odoo counts it in %(unit)s.",
            product=product.display_name,
            unit=product.uom_id.name,
        )
        yield Conflict(text, "warns", "uom")
    elif product.tracking == "serial":
        text = _("Each piece needs a serial number when it is made.")
        yield Conflict(text, "warns", "product")
    elif product.tracking == "lot":
        text = _("It needs a lot number when it is made.")
        yield Conflict(text, "warns", "product")


def _of_days(env: Any, values: OrderValues, case: Feasibility) -> Iterator[Conflict]:
    due, ready = values.deadline, case.finish_day
    if due and due < today(env):
        text = _("The deadline is past: %(day)s.", day=show(due))
        yield Conflict(text, "warns", "deadline")
    elif due and ready and ready > due:
        text = _(
            "The deadline is %(due)s, the earliest finish %(ready)s (computed).",
            due=show(due),
            ready=show(ready),
        )
        yield Conflict(text, "warns", "deadline")
    if ready is None:
        text = _(
            "Nobody can tell when it would be finished: %(why)s.", why=unknown_end(case)
        )
        yield Conflict(text, "warns", "")
    begins = local_day(env, values.start) if values.start else None
    if values.start and values.start < now() and begins and begins < today(env):
        text = _("The start is past: %(day)s.", day=show(begins))
        yield Conflict(text, "warns", "start")
    if begins and due and begins > due:
        text = _("It would start after its deadline.")
        yield Conflict(text, "warns", "start")
