"""Several ways to look at the same history, mixed: each is wrong in its own manner.

intermittent   how often times how much, spread as the windows were
late, later    the lead times of the past themselves, the newer the more likely
steady         the smoothed level, spread as the windows were
aggregated     the level of longer periods, spread as the windows were
credible       what was learnt of all products together, with the spread so learnt
own            the same, spread as its own windows were
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .aggregated import aggregated
from .counts import negative_binomial
from .credible import Credible
from .grid import Grid
from .points import FloatArray, Points
from .rates import average, intermittent, level
from .stacking import PARTS
from .windows import recent_totals, recent_variance, totals

_ALONE = 5  # ways that need no plant to learn from
_USUAL = 1  # of the smoothings, for the ways that use one
_COARSE = (0.1, 0.25)  # smoothings of longer periods, which are fewer


@dataclass(frozen=True)
class Tuning:
    """What a plant has taught: ``weights`` of the ways, in twentieths, for what
    is probable, ``shares`` for what is expected; without ``credible`` there are only
    five."""

    half_life: float
    weights: tuple[int, ...] = (PARTS // _ALONE,) * _ALONE
    shares: tuple[int, ...] = (1,) * _ALONE
    credible: Credible | None = None

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Tuning:
        """What ``dataclasses.asdict`` made, gone through JSON."""
        credible = stored["credible"]
        return cls(
            stored["half_life"],
            tuple(stored["weights"]),
            tuple(stored["shares"]),
            credible and Credible.from_json(credible),
        )


@dataclass(frozen=True)
class Seen:
    """What histories say, before anything is learnt: ``rates`` (series, kinds) a
    period, ``windows`` (series, windows) of a lead time and how they are ``spread``;
    ``unit`` is what demand comes in multiples of."""

    rates: FloatArray
    windows: FloatArray
    spread: FloatArray
    unit: FloatArray


def seen(history: FloatArray, length: int, grid: Grid, unit: FloatArray) -> Seen:
    """Of ``history`` (series, periods), NaN where unknown; where it is shorter than
    ``length``, it is taken to go on like that."""
    span = min(length, history.shape[1])
    windows = totals(history, span) * (length / span)
    rates = np.column_stack(
        [
            average(history),
            intermittent(history, grid.smoothings),
            level(history, grid.smoothings),
            aggregated(history, _COARSE),
        ]
    )
    return Seen(rates, windows, recent_variance(windows, grid.half_lives[1]), unit)


def components(
    found: Seen, length: int, grid: Grid, credible: Credible | None
) -> list[Points]:
    """The demand of the next ``length`` periods, seen in each of the ways."""
    kinds = len(grid.smoothings)
    now, steady, longer = (
        found.rates[:, 1 + i * kinds + _USUAL] * length for i in range(3)
    )
    parts = [
        negative_binomial(now, found.spread, found.unit),
        recent_totals(found.windows, grid.half_lives[0]),
        recent_totals(found.windows, grid.half_lives[1]),
        negative_binomial(steady, np.maximum(found.spread, steady), found.unit),
        negative_binomial(longer, np.maximum(found.spread, longer), found.unit),
    ]
    if credible is None:
        return parts
    mean = credible.mean(found.rates) * length
    variance = credible.variance(mean, found.spread)
    return [
        *parts,
        negative_binomial(mean, variance, found.unit),
        negative_binomial(mean, np.maximum(found.spread, mean), found.unit),
    ]
