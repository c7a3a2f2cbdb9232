"""Whether open sales would be ready by their promised day: computed, sale by sale."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from .clock import local_day, today
from .customers import made_for, promises
from .incoming import next_arrivals
from .plan_of_plant import PlanOfPlant


@dataclass(frozen=True)
class Judged:
    """``ready`` is computed, None when nobody can tell; ``order`` is the one that ends
    last, None where everything is to come from stock."""

    sale: Any
    due: date
    overdue: bool
    ready: date | None
    known: bool
    order: Any

    @property
    def late(self) -> int | None:
        """Days after the promise on which all of it would be ready."""
        return (self.ready - self.due).days if self.ready else None

    @property
    def risk(self) -> bool:
        return self.overdue or not self.known or (self.late or 0) > 0


def judge(env: Any, sales: Any, plan: PlanOfPlant) -> list[Judged]:
    """Each of ``sales``, which all have a promised day, in their own order."""
    ends = plan.run().finish
    orders: dict[int, list[Any]] = defaultdict(list)
    waiting = promises(env, made_for(plan.orders, sales))
    for order in plan.orders:
        for promise in waiting.get(order.id, ()):
            orders[promise.sale.id].append(order)
    short = _short(env, sales)
    return [_judged(env, sale, orders[sale.id], ends, short) for sale in sales]


def ready_on(env: Any, sale: Any, plan: PlanOfPlant) -> date | None:
    """The day on which all of ``sale`` would be ready; None when nobody can tell. It
    need not have been promised for any day."""
    ends = plan.run().finish
    return _judged(env, sale, list(plan.orders), ends, _short(env, sale)).ready


def _judged(
    env: Any, sale: Any, orders: list[Any], ends: Any, short: dict[int, Any]
) -> Judged:
    day = today(env)
    due = local_day(env, sale.commitment_date) if sale.commitment_date else day
    moments = {order: ends.get(order.id) for order in orders}
    unknown = next((order for order, end in moments.items() if end is None), None)
    last = unknown or max(moments, key=lambda o: moments[o], default=None)
    ready = day
    if last is not None and unknown is None:
        ready = local_day(env, moments[last])
    known = unknown is None
    if sale.id in short:
        arrival = short[sale.id]
        known = known and arrival is not None
        ready = max(ready, arrival) if arrival else ready
    return Judged(sale, due, due < day, ready if known else None, known, last)


def _short(env: Any, sales: Any) -> dict[int, date | None]:
    """When what is to come from stock and is not there would arrive, by sale id; None
    when nothing is on its way."""
    if "sale_line_id" not in env["stock.move"]._fields:
        return {}
    moves = env["stock.move"].search(
        [
            ("sale_line_id", "in", sales.order_line.ids),
            ("state", "in", ("confirmed", "partially_available")),
            ("move_orig_ids", "=", False),
            ("product_id.is_storable", "=", True),
            ("location_dest_id.usage", "=", "customer"),
        ],
        order="date, id",
    )
    free = {product.id: product.free_qty for product in moves.product_id}
    arrivals = _arrivals(env, moves.product_id)
    found: dict[int, date | None] = {}
    for move in moves:
        product = move.product_id
        got = move.product_uom._compute_quantity(move.quantity, product.uom_id)
        hole = move.product_qty - got - max(free[product.id], 0.0)
        free[product.id] -= move.product_qty - got
        if product.uom_id.compare(hole, 0) > 0:
            sale_id = move.sale_line_id.order_id.id
            other = found.get(sale_id, date.min)
            mine = arrivals.get(product.id)
            found[sale_id] = max(mine, other) if mine and other else None
    return found


def _arrivals(env: Any, products: Any) -> dict[int, date]:
    day = today(env)
    found = next_arrivals(env, products)
    return {product: max(each.day, day) for product, each in found.items()}
