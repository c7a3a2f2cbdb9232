"""How much is demanded a period, by now. Unknown days (NaN: there was no stock, so
nobody could buy) teach nothing."""

from __future__ import annotations

import numpy as np

from .points import FloatArray

_FIRST = 4  # a level starts from the first quarter of the history


def intermittent(history: FloatArray, smoothing: float) -> FloatArray:
    """Teunter, Syntetos and Babai (2011): how often times how much, smoothed apart, so
    that a product that nobody wants any more fades. (series,)"""
    wanted = history > 0
    known = ~np.isnan(history)
    often = wanted.sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    much = np.nansum(history, axis=1) / np.maximum(wanted.sum(axis=1), 1)
    for day in range(history.shape[1]):
        seen, sold = known[:, day], wanted[:, day]
        often = np.where(seen, often + smoothing * (sold - often), often)
        much = np.where(sold, much + smoothing * (history[:, day] - much), much)
    rate: FloatArray = often * much
    return rate


def level(history: FloatArray, smoothing: float) -> FloatArray:
    """Simple exponential smoothing. (series,)"""
    known = ~np.isnan(history)
    start = max(1, history.shape[1] // _FIRST)
    found = average(history[:, :start])
    for day in range(history.shape[1]):
        step = smoothing * (history[:, day] - found)
        found = np.where(known[:, day], found + step, found)
    return found


def average(history: FloatArray) -> FloatArray:
    """The mean of the known days, 0 where none is known. (series,)"""
    known = (~np.isnan(history)).sum(axis=1)
    mean: FloatArray = np.nansum(history, axis=1) / np.maximum(known, 1)
    return mean
