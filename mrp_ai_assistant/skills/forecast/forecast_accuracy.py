"""¿Qué tan fiable es la previsión? ¿Cuánto han acertado los pronósticos?

How good the forecasts have been: those of this plant that have come to their end, and
what they would have been on its own past; of all products, or of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.evidence import Evidence, Missing, NoData, RecordRef, show
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Product, Result, skill
from ..plant.accuracy import LOG, Worth, facts, levels_table, tenths_table, told
from ..plant.forecasts import Seen, live
from ..plant.risk_of_one import risk_table, without_history

_ALSO = ("stock", "product", "component", "demand", "on_time", "accuracy", "run_out")


@skill(
    title=_lt("How good the forecasts are"),
    models=("mrp.ai.forecast.log", "stock.move"),
    phrases={
        "es": (
            "¿Qué tan fiable es la previsión?",
            "¿cuánto aciertan las previsiones?",
            "¿han acertado los pronósticos?",
            "precisión de las previsiones",
            "¿me puedo fiar de la previsión de stock?",
        ),
        "en": (
            "How good are the forecasts?",
            "how accurate have the forecasts been?",
            "forecast accuracy",
            "can I trust the forecast?",
            "were the predictions right?",
        ),
    },
    when=(
        Concepts(all=("prediction",), some=("accuracy", "on_time"), also=_ALSO),
        Concepts(all=("accuracy",), also=_ALSO),
        Concepts(all=("prediction", "accuracy", "on_time"), also=_ALSO),
    ),
    tells_past=True,
)
def forecast_accuracy(env: Any, *, product: Product = None) -> Result:
    """The log of the plant; until a window has closed, its back-test."""
    if product is not None:
        return _of_one(env, product)
    log = env[LOG]
    scored = Worth.of(log.score_of_plant())
    worth = scored or Worth.of(log.tested_of_plant())
    if worth is None:
        text = _(
            "No forecast has come to its end yet, and there is no history to try one "
            "on: nothing can be said of how good they are."
        )
        return NoData(Missing.NO_ROWS, text)
    kind = _("closed windows") if scored else _("tried on the past")
    tables = [levels_table(env, worth, [kind])]
    if scored and (tenths := tenths_table(env)):
        tables.append(tenths)
    summary = list(told(worth, tested=scored is None))
    if scored is None:
        text = _("No forecast has come to its end yet: nothing of it is scored.")
        summary.insert(0, text)
    asks = (_("Which products are at risk of running out?"),)
    return Evidence(
        tables=tuple(tables),
        facts=tuple(facts(worth)),
        summary=tuple(summary),
        followups=asks,
    )


def _of_one(env: Any, product: RecordRef) -> Result:
    """Its own back-test."""
    seen = live(env, env["product.product"].browse(product.id))
    first = next((each for each in seen if each.known), None)
    if first is None:
        return without_history(env, product, None, seen)
    return Evidence(
        tables=(risk_table(env, [product.name], seen),),
        summary=tuple(_told_of(first)),
        followups=(_("How good are the forecasts?"),),
    )


def _told_of(each: Seen) -> Iterator[str]:
    grounds = each.found.grounds
    if not grounds.tested or grounds.service is None:
        text = _("The history of %(product)s is too short to try forecasts on.")
        yield text % {"product": each.name}
        return
    yield _(
        "%(product)s: of %(n)s forecasts tried on its past, the stock told for 95 %% "
        "was enough in %(achieved)s.",
        product=each.name,
        n=grounds.tested,
        achieved=show(100 * grounds.service, "percent"),
    )
