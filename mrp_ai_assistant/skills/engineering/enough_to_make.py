"""Tengo que hacer 30 sillas luna: ¿me falta algo?

Of what is there too little to make so many of a product? The answer is that of what
can be made, for the amount.
"""

from __future__ import annotations

from typing import Any

from ...core.i18n import _lt
from ...core.skill import Amount, Concepts, Product, Result, skill
from .producible import producible

_ALSO = (
    "shortage",
    "needs",
    "bom",
    "component",
    "manufacturing_order",
    "next",
    "open",
    "stock",
    "free",
    "quantity",
    "count",
    "whatif",
    "start",
    "product",
    "where_used",
)


@skill(
    title=_lt("What is missing to make an amount"),
    models=("mrp.bom", "mrp.bom.line", "product.product", "stock.quant"),
    phrases={
        "es": (
            "¿Qué me falta para hacer 30 unidades del producto?",
            "¿falta algo para 10 unidades del producto?",
            "¿hay suficiente para 20 unidades del producto?",
            "¿qué falta para 5 unidades del producto?",
        ),
        "en": (
            "What am I missing to make 30 units of the product?",
            "is anything missing for 10 units of the product?",
            "what are we short of for 20 units of the product?",
            "what is missing for 5 units of the product?",
        ),
    },
    when=(
        Concepts(all=("shortage",), also=_ALSO),
        Concepts(all=("needs",), also=_ALSO),
    ),
    required=("product", "amount"),
)
def enough_to_make(
    env: Any, *, product: Product = None, amount: Amount = None
) -> Result:
    """Yes, or what lacks; with each component and how far it goes."""
    result: Result = producible.function(env, product=product, amount=amount)
    return result
