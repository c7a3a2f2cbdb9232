"""What orders cost, planned and real, in the money of their company.

Planned: the quantities and minutes of the order, at the cost that components have in
Odoo and the cost per hour of the work centers. Real: what was consumed, at the value
that its stock move was given where stock is valued, and the minutes that were logged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .money import can_read
from .plain_rows import plain_rows

_MINUTES = 60.0


@dataclass(frozen=True)
class Line:
    """One component or operation: quantities, or minutes, and their money."""

    record: Any
    order: int
    planned: float
    real: float
    planned_cost: float
    real_cost: float

    @property
    def over(self) -> float:
        """Money above the plan; below it is negative."""
        return self.real_cost - self.planned_cost


@dataclass
class Money:
    """Of one order: ``parts`` and ``work`` add up to it, with ``extra`` on top.

    Its sums are asked for when it is complete.
    """

    order: int
    parts: list[Line] = field(default_factory=list)
    work: list[Line] = field(default_factory=list)
    extra: float = 0.0

    @cached_property
    def planned(self) -> float:
        return sum(line.planned_cost for line in (*self.parts, *self.work))

    @cached_property
    def real(self) -> float:
        spent = sum(line.real_cost for line in (*self.parts, *self.work))
        return spent + self.extra

    @property
    def over(self) -> float:
        return self.real - self.planned


def valued(env: Any) -> bool:
    """Whether stock moves carry the value of what they move, for this user."""
    moves = env["stock.move"]
    return "value" in moves._fields and can_read(moves, "value")


def of_orders(env: Any, orders: list[int]) -> dict[int, Money]:
    """The money of each of ``orders`` (ids of one company), by id."""
    found = {order: Money(order) for order in orders}
    for line in _components(env, orders):
        found[line.order].parts.append(line)
    for line in _operations(env, orders):
        found[line.order].work.append(line)
    _add_extra(env, found)
    return found


def _components(env: Any, orders: list[int]) -> Iterator[Line]:
    worth = valued(env)
    domain = [
        ("raw_material_production_id", "in", orders),
        ("state", "!=", "cancel"),
        ("scrap_id", "=", False),
    ]
    names = ["raw_material_production_id", "product_id", "product_uom", "state"]
    names += ["product_uom_qty", "quantity"] + (["value"] if worth else [])
    rows = plain_rows(env, "stock.move", domain, names)
    products = env["product.product"].browse(sorted({row[1] for row in rows}))
    products = products.with_company(env.company)
    by_id = {product.id: product for product in products}
    # Read once: of the company, a field asks for its rules each time it is read.
    prices = {product.id: product.standard_price for product in products}
    factors: dict[tuple[int, int], float] = {}
    for order, product, uom, state, wanted, moved, *value in rows:
        own = by_id[product]
        each = factors.get((uom, product))
        if each is None:
            unit = env["uom.uom"].browse(uom)
            each = unit._compute_quantity(1, own.uom_id, round=False)
            factors[uom, product] = each
        planned, real = float(wanted or 0) * each, 0.0
        if state == "done":
            real = float(moved or 0) * each
        price = prices[product]
        spent = real * price
        if value and state == "done" and value[0]:
            spent = abs(float(value[0]))
        yield Line(own, order, planned, real, planned * price, spent)


def _operations(env: Any, orders: list[int]) -> Iterator[Line]:
    names = [
        "id",
        "production_id",
        "workcenter_id",
        "operation_id",
        "duration_expected",
        "duration",
        "costs_hour",
    ]
    domain = [("production_id", "in", orders), ("state", "!=", "cancel")]
    rows = plain_rows(env, "mrp.workorder", domain, names)
    centers = env["mrp.workcenter"].browse(sorted({row[2] for row in rows}))
    hourly = {center.id: center.costs_hour for center in centers}
    estimated = _estimated(env, {row[3] for row in rows if row[3]})
    works = env["mrp.workorder"].browse([row[0] for row in rows])
    for work, row in zip(works, rows, strict=True):
        _id, order, center, operation, expected, took, own = row
        rate = (own or hourly[center]) / _MINUTES
        expected, took = float(expected or 0), float(took or 0)
        paid = expected if operation in estimated and took else took
        yield Line(work, order, expected, took, expected * rate, paid * rate)


def _estimated(env: Any, operations: set[int]) -> set[int]:
    """Those that Odoo is told to cost by their expected time."""
    domain = [("id", "in", sorted(operations)), ("cost_mode", "=", "estimated")]
    model = env["mrp.routing.workcenter"].with_context(active_test=False)
    return set(model._search(domain).get_result_ids()) if operations else set()


def _add_extra(env: Any, found: dict[int, Money]) -> None:
    """The extra cost per unit that accounting may write on an order."""
    orders = env["mrp.production"]
    if "extra_cost" not in orders._fields or not can_read(orders, "extra_cost"):
        return
    domain = [("id", "in", list(found)), ("extra_cost", "!=", 0)]
    for order in orders.search(domain):
        found[order.id].extra = order.extra_cost * order.qty_produced
