"""How far one manufacturing order is: what is made, what is left, its operations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.evidence import Column, Fact, Row, Scope, Table, show
from ...core.i18n import _, formats
from .record import label, nouns, quantity, ref


def progress_table(orders: Any, where: Scope) -> Table:
    """A row an order: asked for, made, left, operations, who answers, priority."""
    columns = (
        Column("order", _("Order"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("made", _("Made"), "quantity"),
        Column("left", _("Left to make"), "quantity"),
        Column("operations", _("Operations done")),
        Column("share", _("Operations done, share"), "percent"),
        Column("responsible", _("Responsible"), "record"),
        Column("priority", _("Priority")),
    )
    rows = tuple(_row(order) for order in orders)
    return Table(_("Progress"), columns, rows, where)


def _row(order: Any) -> Row:
    made, left = _amounts(order)
    done, all_ = _operations(order)
    uom = order.product_uom_id
    cells = (
        ref(order),
        ref(order.product_id),
        quantity(order.product_qty, uom),
        quantity(made, uom),
        quantity(left, uom),
        f"{done}/{all_}" if all_ else None,
        100 * done / all_ if all_ else None,
        ref(order.user_id),
        label(order, "priority"),
    )
    return Row(ref(order), cells)


def share_told(orders: Any, total: int) -> Iterator[str]:
    """How many orders, and how many of their operations are done."""
    yield _("Open orders: %(n)s.", n=total)
    counted = [_operations(order) for order in orders]
    done, all_ = sum(d for d, _a in counted), sum(a for _d, a in counted)
    if all_:
        share = formats().number(100 * done / all_, 0)
        values = {"done": done, "all": all_, "share": share}
        text = _(
            "Of the orders shown, operations done: %(done)s of %(all)s (%(share)s %%)."
        )
        yield text % values


def progress_told(order: Any) -> Iterator[str]:
    """What is made and who answers for it, in sentences."""
    made, left = _amounts(order)
    uom = order.product_uom_id
    amounts = {"made": show(quantity(made, uom)), "left": show(quantity(left, uom))}
    yield _("Made: %(made)s; left to make: %(left)s.", **amounts)
    done, all_ = _operations(order)
    if all_:
        share = formats().number(100 * done / all_, 0)
        yield _(
            "Operations done: %(done)s of %(all)s (%(share)s %%).",
            done=done,
            all=all_,
            share=share,
        )
    if order.user_id:
        yield _("Responsible: %(name)s.", name=order.user_id.display_name)


def progress_facts(order: Any) -> list[Fact]:
    made, left = _amounts(order)
    uom, of = order.product_uom_id, ref(order)
    return [
        Fact(
            _("quantity made"),
            quantity(made, uom),
            "quantity",
            nouns=nouns(_("made;produced")),
            of=of,
        ),
        Fact(
            _("quantity left to make"),
            quantity(left, uom),
            "quantity",
            nouns=nouns(_("left;remaining")),
            of=of,
        ),
    ]


def _amounts(order: Any) -> tuple[float, float]:
    """Made, and left to make; nothing is left of what is cancelled."""
    if order.state == "cancel":
        return order.qty_produced, 0.0
    made = order.product_qty if order.state == "done" else order.qty_produced
    return made, max(order.product_qty - made, 0.0)


def _operations(order: Any) -> tuple[int, int]:
    work = order.workorder_ids.filtered(lambda w: w.state != "cancel")
    return len(work.filtered(lambda w: w.state == "done")), len(work)
