"""Forecasts of products: what is read becomes what is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..core.forecast import Forecaster
from ..core.forecast.paths import PATHS, simulated
from ..core.forecast.record import tested
from ..core.forecast.score import LEVELS
from .assessment import Assessment, Grounds
from .components import from_uses
from .facts import Fact, Facts, facts_of
from .history import FloatArray
from .judge import Told, judged
from .known import Known, known_of
from .month import month_of
from .plant import Plant
from .windows import horizon, window

_AT_ONCE = 2_000  # days to come of all products together, times PATHS, in memory


@dataclass(frozen=True)
class Asked:
    """What if ``demand`` were so many times what it is? ``level`` is the share of times
    that there shall be enough; ``tested``: with the back-test of each product."""

    demand: float = 1.0
    level: float = 0.95
    tested: bool = True


USUAL = Asked()


def assess(
    plant: Plant,
    products: Any,
    warehouses: Collection[int],
    asked: Asked = USUAL,
    *,
    every: bool = False,
) -> list[Assessment]:
    """The forecasts of ``products`` in those of ``warehouses`` where anything of them
    was, is or is to be (all of them when ``every``); none of kits and of what is not
    kept in stock. A few hundred products at once."""
    facts = facts_of(plant, products, warehouses, every=every)
    groups: dict[int, list[int]] = defaultdict(list)
    for index, fact in enumerate(facts.rows):
        groups[window(fact.source.supplied)].append(index)
    found: dict[int, Assessment] = {}
    for length, rows in sorted(groups.items()):
        told = _group(plant, facts, [facts.rows[i] for i in rows], length, asked)
        found.update(zip(rows, told, strict=True))
    return [found[index] for index in range(len(facts.rows))]


def _group(
    plant: Plant, facts: Facts, rows: Sequence[Fact], length: int, asked: Asked
) -> list[Assessment]:
    """``rows`` of one window, which are forecast together."""
    known = known_of(rows)
    forecaster = plant.forecasters.of(length)
    chosen = np.nonzero(known.enough(forecaster))[0]
    found: dict[int, Assessment] = {}
    for told in _told(plant, forecaster, known, chosen, asked):
        found[told.row] = judged(plant.days, facts.whose, told, asked.level)
    short = [row for row in range(len(rows)) if row not in found]
    paths = from_uses(plant, [rows[row] for row in short], length)
    for row in short:
        fact = rows[row]
        own = paths.get((fact.product.id, fact.warehouse))
        grounds = known.grounds(row)
        told = _unforecast(fact, row, length, grounds, own, asked)
        found[row] = judged(plant.days, facts.whose, told, asked.level)
    return [found[row] for row in range(len(rows))]


def _told(
    plant: Plant,
    forecaster: Forecaster,
    known: Known,
    chosen: Sequence[int],
    asked: Asked,
) -> Iterator[Told]:
    """The paths of demand of the ``chosen`` rows, few at a time."""
    if not len(chosen):
        return
    length, ahead = forecaster.length, horizon(forecaster.length)
    past = tested(known.demand[chosen if asked.tested else []], forecaster)
    step = max(_AT_ONCE // ahead, 1)
    for start in range(0, len(chosen), step):
        part = chosen[start : start + step]
        demand = forecaster.forecast(known.demand[part])
        month = month_of(plant, known.demand[part])
        paths = simulated(
            known.demand[part],
            demand.probable,
            length,
            ahead,
            half_life=forecaster.tuning.half_life,
            season=demand.season,
            further=month.further,
        )
        cover = np.stack([demand.order_up_to(level) for level in LEVELS], axis=1)
        wanted = demand.order_up_to(asked.level)
        for i, row in enumerate(part):
            yield Told(
                row=int(row),
                fact=known.rows[row],
                length=length,
                grounds=_scored(known.grounds(int(row)), past.of(start + i)),
                paths=paths[i] * asked.demand,
                expected=float(demand.expected[i]) * asked.demand,
                daily=float(month.daily[i]) * asked.demand,
                wanted=float(wanted[i]) * asked.demand,
                cover=tuple(float(value) * asked.demand for value in cover[i]),
                steady=known.steady[row],
            )


def _scored(grounds: Grounds, score: Any) -> Grounds:
    """With the back-test of that product; too short a history has none."""
    if score is None:
        return grounds
    return replace(
        grounds,
        tested=score.cases,
        service=score.at(0.95),
        brier=score.brier,
        bias=score.bias,
    )


def _unforecast(
    fact: Fact,
    row: int,
    length: int,
    grounds: Grounds,
    paths: FloatArray | None,
    asked: Asked,
) -> Told:
    """Without a history of its own: what it goes into, else confirmed orders alone."""
    if paths is None:
        nothing = np.zeros((PATHS, horizon(length)))
        return Told(row, fact, length, grounds, nothing)
    paths = paths * asked.demand
    sums = paths[:, :length].sum(axis=1)
    return Told(
        row,
        fact,
        length,
        replace(grounds, exploded=True),
        paths,
        float(sums.mean()),
        float(paths.mean()),
        float(np.quantile(sums, asked.level)),
    )
