"""How one purchase order goes: what came, what is still to come, and who waits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.evidence import Column, Evidence, Fact, RecordRef, Row, Table, show
from ...core.i18n import _
from .clock import local_day
from .purchase_lines import (
    Pending,
    delay_facts,
    late_sentence,
    pending,
    steps,
    unseen_orders,
)
from .record import nouns, quantity, ref, scope, status
from .waiting import names


def purchase_state(order: Any, detail: bool = False) -> Evidence:
    """One purchase order, whatever its state is; ``detail``: its amount, its buyer and
    its day are told besides."""
    (found,) = pending(order)
    of: RecordRef | None = ref(order)
    role = nouns(_("state"))
    facts = [Fact(_("state of the purchase"), status(order), "status", 0, "", role, of)]
    if found.late:
        facts += delay_facts(found)
    return Evidence(
        tables=(_lines(order, found),),
        facts=tuple(facts),
        summary=(*_summary(order, found), *(_detail(order) if detail else ())),
        steps=tuple(steps([found] if found.late else [])),
        warnings=unseen_orders(order.env),
        followups=(_("Which purchases are late?"),),
    )


def _detail(order: Any) -> Iterator[str]:
    currency = order.currency_id.name
    amount = f"{show(order.amount_untaxed, 'number', 2)} {currency}"
    yield _("Before taxes: %(amount)s.", amount=amount)
    day = order.date_approve or order.date_order
    if day:
        yield _("Ordered on %(day)s.", day=show(local_day(order.env, day), "date"))
    if order.user_id:
        yield _("Buyer: %(name)s.", name=order.user_id.name)


def _lines(order: Any, found: Pending) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("ordered", _("Ordered"), "quantity"),
        Column("received", _("Received"), "quantity"),
        Column("promised", _("Promised"), "date"),
        Column("expected", _("Expected"), "date"),
        Column("late", _("Delay"), "days"),
        Column("orders", _("Orders that wait")),
    )
    by_line = {each.move.purchase_line_id.id: each for each in found.arrivals}
    rows = []
    for line in order.order_line.filtered(lambda each: each.product_id):
        arrival = by_line.get(line.id)
        lacks = [need for need in found.lacks if need.product == line.product_id]
        cells = (
            ref(line.product_id),
            quantity(line.product_qty, line.product_uom_id),
            quantity(line.qty_received, line.product_uom_id),
            line.date_planned or None,
            arrival and arrival.expected_cell,
            arrival and arrival.late_cell,
            (names(lacks) or None) if arrival else None,
        )
        rows.append(Row(ref(line.product_id), cells))
    domain, n = [("order_id", "=", order.id)], len(rows)
    model = "purchase.order.line"
    where = scope(order.env, model, domain, [order.name], shown=n, total=n)
    return Table(order.display_name, columns, tuple(rows), where)


def _summary(order: Any, found: Pending) -> Iterator[str]:
    yield _state(order)
    if found.late:
        yield late_sentence(found, alone=True)
    elif found.next:
        day = show(found.next.expected)
        yield _("The rest is expected on %(day)s.", day=day)
    if found.lacks:
        yield _("Orders that wait: %(orders)s.", orders=names(found.lacks))


def _state(order: Any) -> str:
    values = {
        "purchase": order.display_name,
        "vendor": order.partner_id.display_name,
        "state": status(order).label,
    }
    if order.state == "purchase" and order.receipt_status:
        received = status(order, "receipt_status").label
        return _(
            "%(purchase)s of %(vendor)s: %(received)s.", received=received, **values
        )
    return _("%(purchase)s of %(vendor)s: %(state)s.", **values)
