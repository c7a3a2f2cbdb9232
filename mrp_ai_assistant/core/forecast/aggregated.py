"""The rate as weeks, fortnights, months tell it: zeros vanish where periods are long.

Intermittent multiple aggregation (Petropoulos and Kourentzes 2015): the level of the
sums of 2, 3... periods, as long as a product's demands are apart, and their mean.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .points import FloatArray
from .rates import average, level

_LONGEST = 12  # periods in one sum


def aggregated(history: FloatArray, smoothings: Sequence[float]) -> FloatArray:
    """The demand of one period. (series, smoothings)"""
    filled = np.where(np.isnan(history), average(history)[:, None], history)
    apart = filled.shape[1] / np.maximum((filled > 0).sum(axis=1), 1)
    most = max(min(_LONGEST, filled.shape[1] // 2), 1)
    longest = np.clip(np.round(apart), 1, most)
    total = np.zeros((len(filled), len(smoothings)))
    for length in range(1, int(longest.max(initial=1)) + 1):
        rows = longest >= length
        total[rows] += level(_sums(filled[rows], length), smoothings) / length
    rate: FloatArray = total / longest[:, None]
    return rate


def _sums(history: FloatArray, length: int) -> FloatArray:
    """Of every ``length`` periods, counted back from the last."""
    whole = history.shape[1] // length
    late = history[:, history.shape[1] - whole * length :]
    sums: FloatArray = late.reshape(len(late), whole, length).sum(axis=2)
    return sums
