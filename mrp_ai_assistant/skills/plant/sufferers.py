"""Who waits for an order: other orders that need its product, and so customers."""

from __future__ import annotations

from typing import Any

from .waiting import waiting

_DEEPEST = 8


def waiting_orders(env: Any, orders: Any) -> Any:
    """The open orders that lack what ``orders`` make, and those that wait for them in
    turn; ``orders`` are not among them."""
    seen = front = orders
    for _level in range(_DEEPEST):
        front = _direct(env, front) - seen
        if not front:
            break
        seen |= front
    return seen - orders


def _direct(env: Any, orders: Any) -> Any:
    """Those whose next arrival of what they lack is one of ``orders``."""
    found = set()
    for needs in waiting(env, orders.product_id).values():
        for need in needs:
            source = need.arrival and need.arrival.document.ref
            if source and source.model == orders._name and source.id in orders.ids:
                found.add(need.order.id)
    return env["mrp.production"].browse(sorted(found))
