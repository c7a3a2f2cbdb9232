"""¿Cuántas unidades son en la orden? ¿Qué cantidad lleva la orden de fabricación?

How many units is one manufacturing order for, and how many of them are made?
"""

from __future__ import annotations

from typing import Any

from ...core.i18n import _lt
from ...core.skill import Concepts, Order, Result, skill
from .order_progress import one


@skill(
    title=_lt("Quantity of an order"),
    models=("mrp.production",),
    phrases={
        "es": (
            "¿Qué cantidad lleva la orden de fabricación?",
            "¿cuántas unidades lleva la orden?",
            "¿de cuántas unidades es la orden?",
            "cantidad de la orden de fabricación",
        ),
        "en": (
            "What is the quantity of the manufacturing order?",
            "how many units is the order for?",
            "what quantity is the order for?",
            "quantity of the manufacturing order",
        ),
    },
    when=(
        Concepts(
            all=("manufacturing_order", "quantity"),
            also=(
                *"finish done open in_progress produced priority responsible".split(),
                *"due start started product progress shortage component".split(),
            ),
        ),
    ),
    required=("order",),
)
def order_quantity(env: Any, *, order: Order = None) -> Result:
    """One order, with what is made and left of it."""
    assert order is not None
    return one(env, env["mrp.production"].browse(order.id))
