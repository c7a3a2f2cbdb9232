"""The year in a history of two years or more: twelve factors, of a product or of the
plant, and only where the years before would have told the last one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .grid import Grid
from .points import FloatArray

BINS = 12
_YEARS = 2  # fewer: what came once is no season
_SOLD = 0.5  # of the twelfths of each year, at least, for a season of one's own
_LEFT = 0.5  # of the last year's squares: more may not be left unexplained
_LEAST = 0.1  # of the mean: a factor of nothing could not be taken back
_EQUAL = 1e-12


@dataclass(frozen=True)
class Season:
    """``factors`` (series, 12), 1 on the average; the first begins a ``year`` (in
    periods) before the end of the history of ``periods``."""

    factors: FloatArray
    year: float
    periods: int

    def past(self) -> FloatArray:
        """The factor of each period of the history. (series, periods)"""
        return self._at(np.arange(-self.periods, 0.0))

    def coming(self, periods: int, first: int = 0) -> FloatArray:
        """Of as many to come, from ``first`` on. (series, periods)"""
        return self._at(np.arange(first, first + periods, dtype=float))

    def rows(self, chosen: slice) -> Season:
        """Of these series alone."""
        return Season(self.factors[chosen], self.year, self.periods)

    def _at(self, period: FloatArray) -> FloatArray:
        """Between the middles of two twelfths, between their factors."""
        place = ((period + 0.5) % self.year) / self.year * BINS - 0.5
        before = np.floor(place)
        share = place - before
        low = before.astype(int) % BINS
        found: FloatArray = (
            self.factors[:, low] * (1 - share)
            + self.factors[:, (low + 1) % BINS] * share
        )
        return found


def seasons(history: FloatArray, grid: Grid) -> Season | None:
    """Of ``history`` (series, periods); None where no series has a season."""
    years = int(history.shape[1] / grid.year + _EQUAL)
    if years < _YEARS or not len(history):
        return None
    table = _table(history, years, grid.year)
    share = _shares_of_level(table)
    before, last = share[:, :-1].mean(axis=1) - 1, share[:, -1] - 1
    often = (table > 0).mean(axis=2).min(axis=1) >= _SOLD
    own = often & (_told(before, last) < _LEFT * _squares(last))
    factors = np.ones((len(history), BINS))
    factors[own] = _profile(share[own], before[own], last[own])
    weights = (history > 0).sum(axis=1).astype(float)
    factors[~own] = _of_plant(share[~own], weights[~own])
    if not own.any() and (factors == 1).all():
        return None
    return Season(factors, grid.year, history.shape[1])


def without(history: FloatArray, season: Season | None) -> FloatArray:
    """What would have been demanded if every month were alike."""
    return history if season is None else history / season.past()


def _table(history: FloatArray, years: int, year: float) -> FloatArray:
    """The mean demand of every twelfth, (series, years, 12), the last one ending
    now."""
    count = years * BINS
    edges = history.shape[1] - np.round(np.arange(count, -1, -1) * year / BINS)
    edges = np.maximum(edges.astype(int), 0)
    known = ~np.isnan(history)
    total = np.cumsum(np.pad(np.nan_to_num(history), ((0, 0), (1, 0))), axis=1)
    days = np.cumsum(np.pad(known, ((0, 0), (1, 0))), axis=1)
    sums, counts = np.diff(total[:, edges]), np.diff(days[:, edges])
    usual = sums.sum(axis=1) / np.maximum(counts.sum(axis=1), 1)
    means = np.where(counts > 0, sums / np.maximum(counts, 1), usual[:, None])
    return means.reshape(len(history), years, BINS)


def _shares_of_level(table: FloatArray) -> FloatArray:
    """Of the level that leads through the means of the years, so that growth is no
    season."""
    years = table.shape[1]
    means = table.mean(axis=2)
    middle = np.arange(years) - (years - 1) / 2
    slope = means @ middle / (middle @ middle)
    usual = means.mean(axis=1)
    place = (np.arange(years * BINS) + 0.5) / BINS - years / 2
    line = usual[:, None] + slope[:, None] * place
    floor = np.maximum(_LEAST * usual, _EQUAL)[:, None]
    found: FloatArray = table / np.maximum(line, floor).reshape(table.shape)
    found[usual <= 0] = 1.0
    return found


def _of_plant(share: FloatArray, weights: FloatArray) -> FloatArray:
    """One profile for all of these, the more heard the oftener demanded; ones where it
    would not have told the last year of all of them, and of each on the average."""
    flat = np.ones((len(share), BINS))
    if not weights.sum():
        return flat
    pooled = np.average(share, axis=0, weights=weights)[None]
    before, last = pooled[:, :-1].mean(axis=1) - 1, pooled[:, -1] - 1
    each = share[:, -1] - 1
    left = float((_told(before, each) * weights).sum())
    if _told(before, last)[0] >= _LEFT * _squares(last)[0]:
        return flat
    if left >= float((_squares(each) * weights).sum()):
        return flat
    return np.repeat(_profile(pooled, before, last), len(share), axis=0)


def _profile(share: FloatArray, before: FloatArray, last: FloatArray) -> FloatArray:
    """Over all years, drawn to 1 by as much as the last year was less than the ones
    before told."""
    held = (before * last).sum(axis=1) / np.maximum(_squares(before), _EQUAL)
    swing = share.mean(axis=1) - 1
    factors = np.maximum(1 + np.clip(held, 0, 1)[:, None] * swing, _LEAST)
    found: FloatArray = factors / factors.mean(axis=1, keepdims=True)
    return found


def _told(before: FloatArray, last: FloatArray) -> FloatArray:
    """What is left of ``last`` when ``before`` is taken for it."""
    left: FloatArray = _squares(last - before)
    return left


def _squares(values: FloatArray) -> FloatArray:
    total: FloatArray = (values * values).sum(axis=1)
    return total
