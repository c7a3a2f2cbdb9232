"""What was demanded in as many days as have to be covered: every such window of the
past, the newer the more likely."""

from __future__ import annotations

import numpy as np

from .points import LEVELS, FloatArray, Points

_MOSTLY = 0.5  # a window of which less is known tells nothing


def totals(history: FloatArray, length: int) -> FloatArray:
    """The demand of each window of ``length`` periods, (series, windows); the part of
    a window that is unknown was as the rest of it, NaN where most is unknown."""
    known = ~np.isnan(history)
    sums = _moving(np.where(known, history, 0.0), length)
    share = _moving(known.astype(float), length) / length
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(share >= _MOSTLY, sums / share, np.nan)


def recent_totals(windows: FloatArray, half_life: float) -> Points:
    """The windows themselves as a forecast: one that is ``half_life`` periods older is
    half as likely."""
    values = np.zeros((len(windows), len(LEVELS)))
    weights = _weights(windows, half_life)
    order = np.argsort(np.nan_to_num(windows, nan=np.inf), axis=1, kind="stable")
    for row, index in enumerate(order):  # searchsorted takes one row at a time
        share = np.cumsum(weights[row, index])
        if share[-1] <= 0:
            continue
        place = np.searchsorted(share / share[-1], LEVELS)
        values[row] = windows[row, index[np.minimum(place, len(index) - 1)]]
    return Points(values)


def recent_variance(windows: FloatArray, half_life: float) -> FloatArray:
    """How much they differ, the newer counting more. (series,)"""
    weights = _weights(windows, half_life)
    weights = weights / np.maximum(weights.sum(axis=1, keepdims=True), 1e-12)
    known = np.nan_to_num(windows)
    mean = (weights * known).sum(axis=1, keepdims=True)
    spread: FloatArray = (weights * (known - mean) ** 2).sum(axis=1)
    return spread


def _weights(windows: FloatArray, half_life: float) -> FloatArray:
    age = np.arange(windows.shape[1])[::-1]
    return np.where(np.isnan(windows), 0.0, 0.5 ** (age / half_life))


def _moving(values: FloatArray, length: int) -> FloatArray:
    sums = np.cumsum(np.pad(values, ((0, 0), (1, 0))), axis=1)
    moved: FloatArray = sums[:, length:] - sums[:, :-length]
    return moved
