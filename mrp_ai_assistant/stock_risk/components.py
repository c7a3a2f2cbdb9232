"""Components with little history of their own: from what uses them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..core.forecast.explosion import exploded
from ..core.forecast.paths import simulated
from .facts import Fact, bare_facts
from .history import FloatArray, Pair
from .known import known_of
from .month import month_of
from .plant import Plant
from .uses import uses_of
from .windows import horizon


def from_uses(
    plant: Plant, rows: Sequence[Fact], length: int
) -> dict[Pair, FloatArray]:
    """The paths of demand (paths, horizon) of those of ``rows`` that go into products
    with a forecast, by product and warehouse."""
    wanted = {fact.product.id for fact in rows}
    found: dict[Pair, FloatArray] = {}
    if not wanted:
        return found
    uses = uses_of(plant.env, sorted(wanted))
    above = sorted(uses.above - wanted)
    if not above:
        return found
    facts = bare_facts(plant, above)
    for warehouse in sorted({fact.warehouse for fact in rows}):
        here = [fact for fact in facts if fact.warehouse == warehouse]
        demand = _paths(plant, here, length)
        if not demand:
            continue
        there = {fact.product.id: max(fact.hand.usable, 0.0) for fact in here}
        paths = exploded(demand, uses.edges, horizon(length), on_hand=there)
        for fact in rows:
            own = paths.get(fact.product.id)
            if fact.warehouse == warehouse and own is not None and own.any():
                found[fact.product.id, warehouse] = own
    return found


def _paths(plant: Plant, rows: Sequence[Fact], length: int) -> dict[int, FloatArray]:
    """Of those of ``rows`` that have a history, by product: (paths, horizon)."""
    if not rows:
        return {}
    known, forecaster = known_of(rows), plant.forecasters.of(length)
    chosen = np.nonzero(known.enough(forecaster))[0]
    found: dict[int, FloatArray] = {}
    for row in chosen:  # one by one: what uses a component is few, or too many at once
        demand = forecaster.forecast(known.demand[[row]])
        (found[rows[row].product.id],) = simulated(
            known.demand[[row]],
            demand.probable,
            length,
            horizon(length),
            half_life=forecaster.tuning.half_life,
            season=demand.season,
            further=month_of(plant, known.demand[[row]]).further,
        )
    return found
