"""Repón el tornillo M5 según la previsión.

Replenish a product by its forecast: a draft of what has to be ordered of its vendor or
made, and nothing is created until a person confirms its card.
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import Evidence, Missing, NoData, show
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Product, Result, skill
from ..plant.forecasts import Seen, live
from ..plant.netting import Step, in_drafts
from ..plant.risk_of_one import without_history
from ..plant.risk_told import source, to_order, when_out
from ..plant.supply_drafts import cannot_propose, proposed, table, told

_NEARLY = 1e-6


@skill(
    title=_lt("Replenish by the forecast"),
    models=("mrp.production", "mrp.bom", "mrp.workorder", "stock.move", "stock.quant"),
    phrases={
        "es": (
            "Repón el componente según la previsión",
            "repón el producto con la previsión",
            "reabastece el componente según el pronóstico",
            "repón el material según la demanda prevista",
        ),
        "en": (
            "Replenish the component according to the forecast",
            "replenish the product by the forecast",
            "restock the component according to the forecast",
            "replenish the material by the demand forecast",
        ),
    },
    when=(
        Concepts(
            all=("request_cover",),
            some=("prediction", "demand"),
            also=("product", "component", "stock", "shortage"),
        ),
    ),
    required=("product",),
    proposes=True,
)
def replenish(env: Any, *, product: Product = None) -> Result:
    """What the forecast says to order today, less what is in drafts."""
    assert product is not None
    if nothing := cannot_propose(env):
        return nothing
    record = env["product.product"].browse(product.id)
    seen = live(env, record)
    first = next((each for each in seen if each.found.order), None)
    if first is None:
        return _nothing(env, product, seen)
    if first.found.supplied.how is None:
        return NoData(Missing.NO_ROWS, " ".join(to_order(first)))
    waiting = in_drafts(env, record).get(record.id, 0.0)
    if waiting >= (first.found.order or 0.0) - _NEARLY:
        text = _(
            "Drafts that are there already cover it: %(amount)s of %(product)s.",
            amount=show(first.amount(waiting)),
            product=product.name,
        )
        return NoData(Missing.NO_ROWS, text)
    return _proposed(env, first, waiting)


def _proposed(env: Any, first: Seen, waiting: float) -> Result:
    found = first.found
    step = Step(
        product=first.product,
        how=found.supplied.how or "nobody",
        lacking=found.order or 0.0,
        amount=found.order or 0.0,
        day=first.run_out[1],
        whom=(_("the forecast of demand"),),
    )
    made = proposed(env, [step])
    warnings = ()
    if waiting > _NEARLY:
        amount = show(first.amount(waiting))
        text = _("Not taken off: drafts that are there already, %(amount)s.")
        warnings = (text % {"amount": amount},)
    title = _("What the forecast says to order from %(source)s", source=source(first))
    return Evidence(
        tables=(table(env, made, title, [first.product.display_name]),),
        summary=(when_out(first), *to_order(first), *told(made)),
        warnings=warnings,
        proposals=made.drafts,
    )


def _nothing(env: Any, product: Any, seen: list[Seen]) -> Result:
    """Why nothing is proposed: enough, or no forecast."""
    known = next((each for each in seen if each.known), None)
    if known is None:
        return without_history(env, product, None, seen)
    text = " ".join((when_out(known), *to_order(known)))
    ask = _("How are we doing for %(product)s?", product=product.name)
    return NoData(Missing.NO_ROWS, f"{product.name}: {text}", None, (ask,))
