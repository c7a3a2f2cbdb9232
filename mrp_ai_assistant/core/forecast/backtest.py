"""The past forecast as if it were the future: earlier origins, each seeing no more than
what was known then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .counts import units
from .credible import Credible, credible
from .ensemble import Seen, Tuning, components, seen
from .grid import Grid
from .points import BoolArray, FloatArray, Points, joined, mixed
from .season import seasons, without
from .stacking import stacked

STOCKS: FloatArray = np.array([0.5, 1.0, 1.5, 2.0, 3.0])  # times the recent demand
ENOUGH = 60  # cases; fewer teach nothing
_ORIGINS = 6


@dataclass(frozen=True)
class Origin:
    """One past day, ``known`` periods after the first: what was ``seen`` then, the
    ``demand`` that came, ``stocks`` (cases, 10) to ask about, as such and in whole
    pieces, the ``series`` of each."""

    known: int
    seen: Seen
    demand: FloatArray
    stocks: FloatArray
    series: npt.NDArray[np.intp]


@dataclass(frozen=True)
class Replay:
    """What would have been forecast at all origins: ``parts`` by component."""

    parts: Sequence[Points]
    demand: FloatArray
    stocks: FloatArray
    series: npt.NDArray[np.intp]

    def weights(self) -> tuple[int, ...]:
        """Of the mixture that would have told stock-outs best."""
        told = [part.exceeds(self.stocks).ravel() for part in self.parts]
        came = self.demand[:, None] > self.stocks + 1e-9
        return stacked(np.stack(told, axis=1), came.ravel().astype(float))

    def shares(self, weights: tuple[int, ...]) -> tuple[int, ...]:
        """Of what to expect, where the mixture of ``weights`` would have been farther
        off than one of its parts, or two."""
        one = np.eye(len(weights), dtype=int)
        tried = [weights, *(tuple(map(int, a + b)) for a in one for b in one)]
        means = np.stack([part.mean for part in self.parts], axis=1)

        def wrong(shares: tuple[int, ...]) -> float:
            told = means @ np.array(shares) / sum(shares)
            return float(np.abs(told - self.demand).mean())

        return min(tried, key=wrong)


def usable(history: FloatArray, grid: Grid, least: int) -> BoolArray:
    """The series with at least ``least`` periods of demand, one of them of late."""
    often = (history > 0).sum(axis=1) >= least
    lately: BoolArray = (history[:, -grid.recent :] > 0).any(axis=1)
    return often & lately


def origins(history: FloatArray, length: int, grid: Grid) -> list[Origin]:
    """The last ones whose outcome is known; none where the history is too short. Only
    series that would have been forecast then."""
    return list(_origins(history, length, grid))


def lessons(history: FloatArray, length: int, grid: Grid, most: int) -> list[Origin]:
    """The same, to learn from: at most about ``most`` cases together.

    Where only products are known that still sell, those that died since are missing,
    and any other looks safer than it was. So only series are taken that would be known
    whatever came: they sold of late, as it is now, and before the origin.
    """
    everybody_sells = bool(usable(history, grid, grid.least_demand).all())
    since = max(history.shape[1] - grid.recent, 0) if everybody_sells else None
    return list(_origins(history, length, grid, most, since))


def _origins(
    history: FloatArray,
    length: int,
    grid: Grid,
    most: int | None = None,
    since: int | None = None,
) -> Iterator[Origin]:
    step = max(1, length // 2)
    for origin in range(history.shape[1] - length, 0, -step)[:_ORIGINS]:
        if origin < max(3 * length, grid.least_history):
            return
        before, came = history[:, :origin], history[:, origin : origin + length]
        taken = usable(before, grid, grid.least_demand) & ~np.isnan(came).any(axis=1)
        if since is not None:
            taken &= (before[:, since:] > 0).any(axis=1)
        rows = np.nonzero(taken)[0]
        if most is not None:
            rows = rows[:: max(1, len(rows) * _ORIGINS // most)]
        if len(rows):
            yield _origin(before[rows], came[rows].sum(axis=1), length, grid, rows)


def _origin(
    past: FloatArray,
    came: FloatArray,
    length: int,
    grid: Grid,
    rows: npt.NDArray[np.intp],
) -> Origin:
    stocks = recent_mean(past, grid)[:, None] * length * STOCKS
    asked = np.concatenate([stocks, np.ceil(stocks - 1e-9)], axis=1)
    season = seasons(past, grid)
    unit = units(past)
    found = seen(without(past, season), length, grid, unit)
    if season is not None:
        factor = season.coming(length).mean(axis=1)
        came, asked = came / factor, asked / factor[:, None]
    return Origin(past.shape[1], found, came, asked, rows)


def recent_mean(history: FloatArray, grid: Grid) -> FloatArray:
    """What was demanded a period of late. (series,)"""
    late = history[:, -grid.recent :]
    known = (~np.isnan(late)).sum(axis=1)
    mean: FloatArray = np.nansum(late, axis=1) / np.maximum(known, 1)
    return mean


def replayed(
    past: Sequence[Origin], length: int, grid: Grid, learnt: Credible | None
) -> Replay:
    """What would have been forecast at these origins, of which there is one at
    least."""
    each = [components(one.seen, length, grid, learnt) for one in past]
    return Replay(
        [joined([run[i] for run in each]) for i in range(len(each[0]))],
        np.concatenate([one.demand for one in past]),
        np.concatenate([one.stocks for one in past]),
        np.concatenate([one.series for one in past]),
    )


def tuned(past: Sequence[Origin], length: int, grid: Grid) -> tuple[Tuning, Replay]:
    """The tuning that would have forecast this plant best, and what it would have been
    made of."""
    learnt = _credible(past, length)
    found = replayed(past, length, grid, learnt)
    weights = found.weights()
    return Tuning(grid.half_lives[1], weights, found.shares(weights), learnt), found


def _credible(past: Sequence[Origin], length: int) -> Credible:
    return credible(
        np.concatenate([one.seen.rates for one in past]),
        np.concatenate([one.seen.spread for one in past]),
        np.concatenate([one.demand for one in past]),
        length,
    )


def sampled(history: FloatArray, most: int) -> FloatArray:
    """At most about ``most`` of the series, evenly picked."""
    return history[:: max(1, len(history) // most)]


def expected_of(parts: Sequence[Points], tuning: Tuning) -> FloatArray:
    """What is expected of each series."""
    pairs = zip(parts, tuning.shares, strict=True)
    total = sum((part.mean * share for part, share in pairs), np.zeros(len(parts[0])))
    return total / sum(tuning.shares)


def forecast_of(parts: Sequence[Points], tuning: Tuning) -> Points:
    """The mixture that ``tuning`` makes of ``parts``."""
    return mixed(parts, tuning.weights)
