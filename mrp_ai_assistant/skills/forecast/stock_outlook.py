"""¿Qué se nos va a acabar en 15 días? ¿Cómo vamos de un producto, para cuántos días?

What will run out within some days, how likely and when, of all products or of one: by
the forecast, and by what is confirmed where there is none.
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import Ask, Missing, NoData
from ...core.i18n import _, _lt
from ...core.skill import Concepts, FlagOf, Limit, Product, Result, When, skill
from ..plant.clock import today
from ..plant.confirmed_outlook import confirmed_outlook
from ..plant.record import ROWS
from ..plant.risk_of_all import Asked, risk_of_all
from ..plant.risk_of_one import risk_of_one
from ..stock.consumption import lasting_least

Cover = Annotated[bool, FlagOf(("coverage",))]
Sold = Annotated[bool, FlagOf(("demand",))]
OfDemand = Annotated[bool, FlagOf(("prediction", "demand"))]

_ALSO = tuple(
    """stock shortage component product purchase quantity arrival risk chance demand
    prediction coverage outlook""".split()
)


@skill(
    title=_lt("What will run short"),
    models=("stock.move", "stock.quant", "stock.warehouse"),
    phrases={
        "es": (
            "¿Qué productos se quedarán sin stock en 15 días?",
            "¿qué se nos va a acabar este mes?",
            "¿qué componentes se van a agotar?",
            "¿qué material nos va a faltar la semana que viene?",
            "¿cómo vamos de stock del producto?",
            "¿cuándo se nos acaba el producto?",
            "¿qué productos tienen riesgo de rotura de stock?",
            "previsión de stock",
            "¿qué componentes tienen menos cobertura?",
            "¿para cuántos días tenemos stock?",
            "stock proyectado",
            "¿qué se nos acaba primero?",
        ),
        "en": (
            "Which products will run out of stock in 15 days?",
            "what will we run out of this month?",
            "which components are going to run out?",
            "what will run short next week?",
            "how are we doing for the product?",
            "when will we run out of the product?",
            "which products are at risk of running out?",
            "stock forecast",
            "which components have the least coverage?",
            "days of stock",
            "projected stock",
            "what will we run out of first?",
        ),
    },
    when=(
        Concepts(all=("run_out",), also=_ALSO),
        Concepts(all=("run_out", "shortage"), also=_ALSO),
        Concepts(all=("outlook",), also=_ALSO),
        Concepts(all=("coverage",), also=_ALSO),
        Concepts(all=("coverage", "lead_time"), also=_ALSO),
        Concepts(all=("shortage",), some=("risk", "chance"), also=_ALSO),
        Concepts(all=("stock", "risk"), also=_ALSO),
        Concepts(all=("prediction",), also=("consumption", *_ALSO)),
        Concepts(all=("demand",), also=_ALSO),
    ),
)
def stock_outlook(
    env: Any,
    *,
    product: Product = None,
    period: When = None,
    by_cover: Cover = False,
    of_demand: OfDemand = False,
    sold: Sold = False,
    limit: Limit = ROWS,
) -> Result:
    """Those at most risk first, or those that last least; one product in full."""
    if period is not None and period.end is not None and period.end < today(env):
        text = _("What will run out is told of coming days only.")
        return NoData(Missing.NO_ROWS, text)
    if product is not None:
        if not env["product.product"].browse(product.id).is_storable:
            text = _("The stock of %(product)s is not tracked.", product=product.name)
            return NoData(Missing.NO_ROWS, text)
        return risk_of_one(env, product, period, of_demand=of_demand)
    if sold:
        return Ask(_("Of which product?"))  # what is sold is told of one
    found = risk_of_all(env, Asked(period, limit, by_cover))
    if found is None and by_cover:
        return lasting_least(env, None, limit)
    return found or confirmed_outlook(env, None, period, limit)
