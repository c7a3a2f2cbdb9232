"""¿Cuándo tengo que pedir un producto, cuánto y a quién? ¿Qué hay que pedir y cuándo?

By when, how much and of whom to order so that it does not run out: one product as of
now, or all that fall due within some days.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...core.evidence import Evidence, Missing, NoData
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Limit, Product, Result, When, skill
from ..plant.clock import today
from ..plant.order_days import not_forecast, order_day_of, order_days
from ..plant.record import ROWS
from ..stock.reordering_rules import reordering_rules

_ALSO = tuple(
    """product component stock purchase quantity vendor reordering run_out shortage risk
    prediction demand outlook""".split()
)


@skill(
    title=_lt("When to order"),
    models=("stock.move", "stock.quant", "stock.warehouse"),
    phrases={
        "es": (
            "¿Cuándo tengo que pedir el producto?",
            "¿cuánto pido del producto y para cuándo?",
            "fecha límite de pedido del componente",
            "¿cuándo hay que comprar el componente?",
            "¿hasta cuándo puedo esperar para pedir el producto?",
        ),
        "en": (
            "When do I have to order the product?",
            "how much should I order of the product and by when?",
            "order by date of the product",
            "when should we buy the component?",
            "how long can we wait to order the product?",
        ),
    },
    when=(Concepts(all=("order_by",), also=_ALSO),),
)
def when_to_order(
    env: Any, *, product: Product = None, period: When = None, limit: Limit = ROWS
) -> Result:
    """The last day to order that still is in time, the first one first."""
    if period is not None and period.end is not None and period.end < today(env):
        text = _("What has to be ordered is told of coming days only.")
        return NoData(Missing.NO_ROWS, text)
    if product is None:
        return order_days(env, period, limit) or _by_rules(env, limit)
    if not env["product.product"].browse(product.id).is_storable:
        text = _("The stock of %(product)s is not tracked.", product=product.name)
        return NoData(Missing.NO_ROWS, text)
    return order_day_of(env, product)


def _by_rules(env: Any, limit: int) -> Result:
    """Before anything was forecast: what rules say now."""
    if env["stock.warehouse.orderpoint"].has_access("read"):
        found = reordering_rules.run(env, {"low": True, "limit": limit})
        if isinstance(found, Evidence):
            return replace(found, summary=(not_forecast().text, *found.summary))
    return not_forecast()
