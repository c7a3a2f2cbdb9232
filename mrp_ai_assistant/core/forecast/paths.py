"""Days to come, many times: weeks of the past put together at random, the newer ones
oftener, stretched until their totals are as probable as the forecast says.

Whole weeks keep the days of the week as they are, and the runs of demand.
"""

from __future__ import annotations

import numpy as np

from .points import FloatArray, Points
from .rates import average
from .season import Season, without

WEEK = 7
PATHS = 400


def simulated(
    history: FloatArray,
    probable: Points,
    length: int,
    horizon: int,
    *,
    half_life: float,
    seed: int = 0,
    paths: int = PATHS,
    season: Season | None = None,
    further: tuple[Points, int] | None = None,
) -> FloatArray:
    """Demand by day, (series, paths, horizon), whole where the history is whole.

    ``probable`` is the demand of the first ``length`` days; the days after go on in
    the same proportion, and as the ``season`` of the forecast has it. The same
    arguments give the same paths.

    ``further`` is the demand of more days, and how many: what the days after go by
    where ``length`` is short. A busy day or two are no busy month.
    """
    random = np.random.default_rng(seed)
    usual = np.nan_to_num(without(history, season))
    drawn = _weeks(usual, horizon, half_life, paths, random)
    if season is not None:
        drawn = drawn * season.coming(horizon)[:, None, :]
    near = drawn
    if further is not None and further[1] > length:
        drawn = _stretched(drawn, *further)
        near = drawn[:, :, :length]
    drawn[:, :, : near.shape[2]] = _stretched(near, probable, length)
    return _counted(drawn, history)


def _stretched(drawn: FloatArray, probable: Points, length: int) -> FloatArray:
    """``drawn`` paths, each with a total of its first ``length`` days out of
    ``probable``."""
    first = min(length, drawn.shape[2])
    sums = drawn[:, :, :first].sum(axis=2)
    wanted = _by_rank(sums, probable) * (first / length)
    factor = wanted / np.where(sums > 0, sums, 1.0)
    flat = (wanted / first)[:, :, None]
    found: FloatArray = np.where(sums[:, :, None] > 0, drawn * factor[:, :, None], flat)
    return found


def _weeks(
    history: FloatArray,
    horizon: int,
    half_life: float,
    paths: int,
    random: np.random.Generator,
) -> FloatArray:
    """Blocks of seven days that begin on the weekday that they stand for."""
    days = history.shape[1]
    starts = np.arange(days % WEEK, days - WEEK + 1, WEEK)
    if not len(starts):
        mean = average(history)[:, None, None]
        each: FloatArray = mean * np.ones((1, paths, horizon))
        return each
    weights = 0.5 ** ((days - WEEK - starts) / half_life)
    blocks = -(-horizon // WEEK)
    chosen = random.choice(
        starts, size=(paths, blocks), p=weights / weights.sum(), replace=True
    )
    index = (chosen[:, :, None] + np.arange(WEEK)).reshape(paths, -1)[:, :horizon]
    return history[:, index]


def _by_rank(sums: FloatArray, probable: Points) -> FloatArray:
    """For the path with the k-th lowest total, the k-th part of the forecast."""
    paths = sums.shape[1]
    # Equal totals (nothing at all, mostly) are told apart by the noise of their place.
    order = np.argsort(sums, axis=1, kind="stable")
    targets = probable.at((np.arange(paths) + 0.5) / paths)
    wanted = np.empty_like(sums)
    np.put_along_axis(wanted, order, targets, axis=1)
    return wanted


def _counted(demand: FloatArray, history: FloatArray) -> FloatArray:
    """Nobody takes half a piece: what is left over is carried to the next day."""
    known = np.where(np.isnan(history), 0.0, history)
    whole = (known == np.round(known)).all(axis=1)[:, None, None]
    total = np.cumsum(demand, axis=2)
    rounded = np.diff(np.round(total), axis=2, prepend=0.0)
    return np.where(whole, rounded, demand)
