"""Which open manufacturing orders lack a component that stock does not cover."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from .incoming import OPEN_MOVES
from .record import in_companies, joined
from .shortage import Need, needs

_RELEASED = ("confirmed", "progress")


def released(env: Any, products: Any = None) -> Any:
    """The confirmed and running orders, the earliest start first; with ``products``
    those that still need one of them."""
    domain: list[Any] = [("state", "in", list(_RELEASED)), *in_companies(env)]
    if products is not None:
        open_needs = [
            ("product_id", "in", products.ids),
            ("raw_material_production_id.state", "in", list(_RELEASED)),
            ("state", "in", list(OPEN_MOVES)),
        ]
        groups = env["stock.move"]._read_group(
            open_needs, ["raw_material_production_id"]
        )
        domain.append(("id", "in", [order.id for (order,) in groups]))
    return env["mrp.production"].search(domain, order="date_start, id")


def waiting(
    env: Any, products: Any = None, orders: Any = None
) -> dict[int, list[Need]]:
    """What orders lack, by product id, the earliest start first.

    Of ``products`` only, or of any; of ``orders``, or of all that are released.
    """
    if orders is None:
        orders = released(env, products)
    lacking: dict[int, list[Need]] = defaultdict(list)
    for found in needs(env, orders, products).values():
        for need in found:
            if need.missing > 0:
                lacking[need.product.id].append(need)
    return dict(lacking)


def names(lacking: Iterable[Need]) -> str:
    """The orders that wait, in a cell: ``WH/MO/00012, WH/MO/00015 and 2 more``."""
    orders = list(dict.fromkeys(need.order for need in lacking))
    return joined([order.display_name for order in orders[:3]], total=len(orders))
