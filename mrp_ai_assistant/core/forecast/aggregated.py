"""The rate as weeks, fortnights, months tell it: zeros vanish where periods are long.

Intermittent multiple aggregation (Petropoulos and Kourentzes 2015): the level of the
sums of 2, 3... periods, as long as a product's demands are apart, and their mean.
"""

from __future__ import annotations

import numpy as np

from .points import FloatArray
from .rates import average

_SMOOTHINGS = (0.1, 0.2, 0.3)
_LONGEST = 12  # periods in one sum


def aggregated(history: FloatArray) -> FloatArray:
    """The demand of one period. (series,)"""
    filled = np.where(np.isnan(history), average(history)[:, None], history)
    apart = filled.shape[1] / np.maximum((filled > 0).sum(axis=1), 1)
    longest = np.clip(np.round(apart), 1, min(_LONGEST, filled.shape[1] // 2))
    total, count = np.zeros(len(filled)), np.zeros(len(filled))
    for length in range(1, int(longest.max(initial=1)) + 1):
        rows = longest >= length
        total[rows] += _level(_sums(filled[rows], length)) / length
        count += rows
    rate: FloatArray = total / count
    return rate


def _sums(history: FloatArray, length: int) -> FloatArray:
    """Of every ``length`` periods, counted back from the last."""
    whole = history.shape[1] // length
    late = history[:, history.shape[1] - whole * length :]
    sums: FloatArray = late.reshape(len(late), whole, length).sum(axis=2)
    return sums


def _level(sums: FloatArray) -> FloatArray:
    """With the smoothing that would have erred least, product by product."""
    best, least = sums[:, 0], np.full(len(sums), np.inf)
    for smoothing in _SMOOTHINGS:
        level, wrong = sums[:, 0].copy(), np.zeros(len(sums))
        for column in range(1, sums.shape[1]):
            error = sums[:, column] - level
            wrong += error * error
            level = level + smoothing * error
        better = wrong < least
        best = np.where(better, level, best)
        least = np.where(better, wrong, least)
    return best
