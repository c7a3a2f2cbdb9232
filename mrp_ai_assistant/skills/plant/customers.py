"""Which sales orders, and so which customers, a manufacturing order is made for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ...core.i18n import _

_FURTHEST = 4  # pick, pack, ship: moves between production and the customer


@dataclass(frozen=True)
class Promise:
    """One sales order that waits for an order: ``sale`` is its record and ``customer``
    the contact; ``due`` is the delivery date that was promised, as stored, or None."""

    sale: Any
    customer: Any
    due: datetime | None


def sales_are_readable(env: Any) -> bool:
    """Whether sales are installed and the reader may see them."""
    models = ("sale.order", "sale.order.line")
    return all(model in env and env[model].has_access("read") for model in models)


def promises(env: Any, orders: Any) -> dict[int, list[Promise]]:
    """The confirmed sales that wait for each of ``orders``, by order id, the earliest
    promise first. Empty where the reader may not see sales."""
    if not sales_are_readable(env):
        return {}
    sales = _sales_of(env, orders)
    seen = env["sale.order"].browse({i for ids in sales.values() for i in ids})
    seen = seen._filtered_access("read").filtered(_waits)
    known = {sale.id: promise_of(sale) for sale in seen}
    found = {}
    for order_id, ids in sales.items():
        own = [known[i] for i in ids if i in known]
        if own:
            found[order_id] = sorted(own, key=_by_due)
    return found


def waited_for(
    env: Any, domain: list[Any], customer: Any
) -> tuple[list[Any], list[str]]:
    """What keeps of the orders of ``domain`` those for which a sale of ``customer``,
    or of its addresses, waits, and the words for it."""
    if customer is None:
        return [], []
    family = env["res.partner"].search([("id", "child_of", customer.id)])
    waits = promises(env, env["mrp.production"].search(domain))
    kept = [
        order_id
        for order_id, found in waits.items()
        if any(each.customer in family for each in found)
    ]
    return [("id", "in", kept)], [_("for %(customer)s", customer=customer.name)]


def made_for(orders: Any, sales: Any) -> Any:
    """Those of ``orders`` that say themselves that they are made for one of ``sales``:
    as their source, or by its line."""
    names, lines = set(sales.mapped("name")), set(sales.order_line.ids)
    linked = "sale_line_id" in orders._fields
    return orders.filtered(
        lambda o: o.origin in names or (linked and o.sale_line_id.id in lines)
    )


def orders_of(env: Any, sale: Any) -> Any:
    """The manufacturing orders that are made for ``sale``, cancelled ones left out."""
    orders = env["mrp.production"]
    if "sale_line_id" in orders._fields:
        orders |= orders.search([("sale_line_id", "in", sale.order_line.ids)])
    if _has_references(env) and "stock_reference_ids" in sale._fields:
        orders |= sale.stock_reference_ids.production_ids
    if "sale_line_id" in env["stock.move"]._fields:
        moves = env["stock.move"].search([("sale_line_id", "in", sale.order_line.ids)])
        orders |= _back_to_production(moves)
    readable = orders._filtered_access("read")
    return readable.filtered(lambda order: order.state != "cancel").sorted("id")


def _back_to_production(moves: Any) -> Any:
    orders = moves.production_id
    for _step in range(_FURTHEST):
        moves = moves.move_orig_ids
        orders |= moves.production_id
    return orders


def _waits(sale: Any) -> bool:
    return sale.state == "sale"


def promise_of(sale: Any) -> Promise:
    return Promise(sale, sale.partner_id, sale.commitment_date or None)


def _by_due(promise: Promise) -> tuple[bool, Any]:
    return (promise.due is None, promise.due or promise.sale.id)


def _has_references(env: Any) -> bool:
    if "reference_ids" not in env["mrp.production"]._fields:
        return False
    reference = env["stock.reference"]
    return "sale_ids" in reference._fields and reference.has_access("read")


def _sales_of(env: Any, orders: Any) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    lines = _lines_of(orders)
    # A salesperson may see only the own sales: what is not seen is left out.
    ids = {line for own in lines.values() for line in own}
    seen = env["sale.order.line"].browse(ids)._filtered_access("read")
    sale_of = {line.id: line.order_id.id for line in seen}
    for order_id, own in lines.items():
        found[order_id] |= {sale_of[line] for line in own if line in sale_of}
    if _has_references(env):
        for order in orders:
            found[order.id] |= set(order.reference_ids.sale_ids.ids)
    return found


def _lines_of(orders: Any) -> dict[int, set[int]]:
    """The sales order lines that wait for the goods of each order, by order id."""
    found: dict[int, set[int]] = defaultdict(set)
    if "sale_line_id" in orders._fields:
        for order in orders:
            found[order.id] |= set(order.sale_line_id.ids)
    if "sale_line_id" not in orders.move_finished_ids._fields:
        return found
    front = {order.id: order.move_finished_ids for order in orders}
    for _step in range(_FURTHEST):
        front = {i: moves.move_dest_ids for i, moves in front.items() if moves}
        for order_id, moves in front.items():
            found[order_id] |= set(moves.sale_line_id.ids)
    return found
