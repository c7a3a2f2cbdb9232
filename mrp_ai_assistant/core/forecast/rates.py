"""How much is demanded a period, by now. Unknown days (NaN: there was no stock, so
nobody could buy) teach nothing.

Smoothing is written as the weights that it gives to what was, so that many series, and
many smoothings, are one multiplication.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .points import BoolArray, FloatArray

_FIRST = 4  # a level starts from the first quarter of the history


def intermittent(history: FloatArray, smoothings: Sequence[float]) -> FloatArray:
    """Teunter, Syntetos and Babai (2011): how often times how much, smoothed apart, so
    that a product that nobody wants any more fades. (series, smoothings)"""
    wanted = history > 0
    known = ~np.isnan(history)
    much = np.nansum(history, axis=1) / np.maximum(wanted.sum(axis=1), 1)
    often = wanted.sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    return _smoothed(wanted.astype(float), known, often, smoothings) * _smoothed(
        np.where(wanted, history, 0.0), wanted, much, smoothings
    )


def level(history: FloatArray, smoothings: Sequence[float]) -> FloatArray:
    """Simple exponential smoothing. (series, smoothings)"""
    known = ~np.isnan(history)
    start = max(1, history.shape[1] // _FIRST)
    first = average(history[:, :start])
    return _smoothed(np.nan_to_num(history), known, first, smoothings)


def average(history: FloatArray) -> FloatArray:
    """The mean of the known days, 0 where none is known. (series,)"""
    known = (~np.isnan(history)).sum(axis=1)
    mean: FloatArray = np.nansum(history, axis=1) / np.maximum(known, 1)
    return mean


def _smoothed(
    values: FloatArray,
    seen: BoolArray,
    first: FloatArray,
    smoothings: Sequence[float],
) -> FloatArray:
    """From ``first`` on, each of ``values`` that is ``seen`` moves the level."""
    count = np.cumsum(seen, axis=1)
    total = count[:, -1:]
    found = []
    for smoothing in smoothings:
        kept = (1 - smoothing) ** np.arange(values.shape[1] + 1)
        weights = np.where(seen, smoothing * kept[total - count], 0.0)
        moved = np.einsum("ij,ij->i", weights, values)
        found.append(moved + kept[total[:, 0]] * first)
    return np.stack(found, axis=1)
