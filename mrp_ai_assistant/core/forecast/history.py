"""A demand history fit to be learnt from: returns netted, days without stock unknown,
one-off orders told apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .points import BoolArray, FloatArray

_NOTHING = 1e-6  # less is what adding and taking off binary fractions leaves
_FEW = 5  # days of demand; fewer say nothing of what is usual
_ONCE = 10.0  # times the largest of the other days: nobody's usual order


@dataclass(frozen=True)
class History:
    """``demand`` is (series, periods), NaN where unknown; ``capped`` marks the series
    of which a day was so large that it is not taken for demand to come again."""

    demand: FloatArray
    capped: BoolArray


def cleaned(sold: FloatArray, stocked: BoolArray | None = None) -> History:
    """From what left a warehouse by day, returns negative; ``stocked`` is False on days
    that began and ended with nothing to sell."""
    demand = netted(sold)
    top = _usual_top(demand)[:, None]
    capped = (demand > top).any(axis=1)
    demand = np.minimum(demand, top)
    if stocked is not None:
        demand = np.where(stocked | (demand > 0), demand, np.nan)
    return History(demand, capped)


def netted(sold: FloatArray) -> FloatArray:
    """What comes back was no demand: it is taken off the day before, and what is more
    than that off the days before it."""
    days = sold.shape[1]
    back = np.zeros(len(sold))
    demand = np.zeros_like(sold)
    for day in range(days - 1, -1, -1):
        left = sold[:, day] + back
        demand[:, day] = np.maximum(left, 0)
        back = np.minimum(left, 0)
    demand[demand < _NOTHING] = 0
    return demand


def _usual_top(demand: FloatArray) -> FloatArray:
    """The most that a day may count: ``_ONCE`` times its second largest. (series,)"""
    if demand.shape[1] < 2:
        return np.full(len(demand), np.inf)
    second = np.partition(demand, -2, axis=1)[:, -2]
    often = (demand > 0).sum(axis=1) >= _FEW
    return np.where(often, second * _ONCE, np.inf)
