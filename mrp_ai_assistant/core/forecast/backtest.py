"""The past forecast as if it were the future: earlier origins, each seeing no more than
what was known then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
import numpy.typing as npt

from .calibration import ENOUGH
from .ensemble import Tuning, components
from .grid import Grid
from .points import BoolArray, FloatArray, Points, joined, mixed

STOCKS: FloatArray = np.array([0.5, 1.0, 1.5, 2.0, 3.0])  # times the recent demand
_ORIGINS = 6
_TUNED_ON = 120_000  # periods of all series; more choose the same
_WEIGHTS = (
    (1, 1, 1, 1),
    (1, 2, 1, 1),
    (2, 2, 0, 1),
    (2, 1, 0, 1),
    (1, 0, 0, 1),
    (0, 1, 0, 2),
    (0, 0, 0, 1),
    (1, 0, 0, 0),
)


@dataclass(frozen=True)
class Replay:
    """What would have been forecast: ``parts`` by component, the ``demand`` that came,
    ``stocks`` (cases, 5) to ask about, the ``series`` of each case."""

    parts: Sequence[Points]
    demand: FloatArray
    stocks: FloatArray
    series: npt.NDArray[np.intp]

    def brier(self, weights: Sequence[int]) -> float:
        """How wrong the mixture's stock-out probabilities were."""
        each = [part.exceeds(self.stocks) for part in self.parts]
        pairs = zip(each, weights, strict=True)
        told = sum(p * weight for p, weight in pairs) / sum(weights)
        came = self.demand[:, None] > self.stocks
        return float(((told - came) ** 2).mean())

    def error(self, shares: Sequence[int]) -> float:
        """How far the expected demand was from the one that came."""
        return float(np.abs(expected_of(self.parts, shares) - self.demand).mean())


def usable(history: FloatArray, grid: Grid, least: int) -> BoolArray:
    """The series with at least ``least`` periods of demand, one of them of late."""
    often = (history > 0).sum(axis=1) >= least
    lately: BoolArray = (history[:, -grid.recent :] > 0).any(axis=1)
    return often & lately


def replay(
    history: FloatArray, length: int, grid: Grid, tuning: Tuning
) -> Replay | None:
    """The last origins whose outcome is known; None when the history is too short."""
    runs = list(_runs(history, length, grid, tuning))
    if not runs:
        return None
    parts = [joined([run.parts[i] for run in runs]) for i in range(len(runs[0].parts))]
    return Replay(
        parts,
        np.concatenate([run.demand for run in runs]),
        np.concatenate([run.stocks for run in runs]),
        np.concatenate([run.series for run in runs]),
    )


def _runs(
    history: FloatArray, length: int, grid: Grid, tuning: Tuning
) -> Iterator[Replay]:
    step = max(1, length // 2)
    for origin in range(history.shape[1] - length, 0, -step)[:_ORIGINS]:
        if origin < max(3 * length, grid.least_history):
            return
        before = history[:, :origin]
        came = history[:, origin : origin + length]
        known = ~np.isnan(came).any(axis=1)
        rows = np.nonzero(usable(before, grid, grid.least_demand // 2) & known)[0]
        if len(rows):
            past = before[rows]
            stocks = recent_mean(past, grid)[:, None] * length * STOCKS
            parts = components(past, length, tuning)
            yield Replay(parts, came[rows].sum(axis=1), stocks, rows)


def recent_mean(history: FloatArray, grid: Grid) -> FloatArray:
    """What was demanded a period of late. (series,)"""
    late = history[:, -grid.recent :]
    known = (~np.isnan(late)).sum(axis=1)
    mean: FloatArray = np.nansum(late, axis=1) / np.maximum(known, 1)
    return mean


def best_tuning(history: FloatArray, length: int, grid: Grid) -> Tuning:
    """The tuning that would have forecast this plant best; the usual one when there is
    too little to tell."""
    best, least = grid.tuning, np.inf
    history = sampled(history, _TUNED_ON // history.shape[1])
    for smoothing, half_life in product(grid.smoothings, grid.half_lives):
        tried = replace(grid.tuning, smoothing=smoothing, half_life=half_life)
        found = replay(history, length, grid, tried)
        if found is None or len(found.demand) < ENOUGH:
            return grid.tuning
        for weights in _WEIGHTS:
            wrong = found.brier(weights)
            if wrong < least:
                best, least = replace(tried, weights=weights), wrong
    found = replay(history, length, grid, best)
    assert found is not None  # it was, with every tuning
    return replace(best, shares=min(_WEIGHTS, key=found.error))


def sampled(history: FloatArray, most: int) -> FloatArray:
    """At most about ``most`` of the series, evenly picked."""
    return history[:: max(1, len(history) // most)]


def expected_of(parts: Sequence[Points], shares: Sequence[int]) -> FloatArray:
    """What the ``shares`` of ``parts`` expect. (series,)"""
    pairs = zip(parts, shares, strict=True)
    total = sum((part.mean * share for part, share in pairs), np.zeros(len(parts[0])))
    return total / sum(shares)


def forecast_of(parts: Sequence[Points], tuning: Tuning) -> Points:
    """The mixture that ``tuning`` makes of ``parts``."""
    return mixed(parts, tuning.weights)
