"""¿De cuánto es la compra P00042, qué lleva, de quién es y quién la hizo?

What one purchase order holds: its lines, its vendor, its amount, its buyer, its day.
"""

from __future__ import annotations

from typing import Any

from ...core.i18n import _lt
from ...core.skill import Concepts, PurchaseOrder, Result, skill
from ..plant.purchase_state import purchase_state


@skill(
    title=_lt("One purchase"),
    models=("purchase.order", "purchase.order.line", "stock.move"),
    phrases={
        "es": (
            "¿De cuánto es la compra?",
            "¿qué contiene la compra?",
            "¿quién hizo la compra?",
            "importe y proveedor de la compra",
        ),
        "en": (
            "How much is the purchase worth?",
            "lines of the purchase",
            "who made the purchase?",
            "amount and vendor of the purchase",
        ),
    },
    when=(
        Concepts(
            all=("purchase",),
            some=(
                "value",
                "cost",
                "price",
                "sum_of",
                "content",
                "responsible",
                "quantity",
                "product",
                "component",
                "created",
                "on_time",
                "risk",
            ),
            also=(
                "vendor",
                "unreceived",
                "bought",
                "draft",
                "done",
                "delivery",
                "arrival",
            ),
        ),
    ),
    required=("order",),
)
def purchase_order(env: Any, *, order: PurchaseOrder = None) -> Result:
    """One purchase, line by line."""
    assert order is not None
    return purchase_state(env["purchase.order"].browse(order.id), detail=True)
