"""How much to listen to each of several forecasts: as would have been best before."""

from __future__ import annotations

import numpy as np

from .points import FloatArray

PARTS = 20  # weights are whole twentieths
_STEPS = 2000
_EQUALITY = 0.002  # what is as good either way is shared


def stacked(told: FloatArray, came: FloatArray) -> tuple[int, ...]:
    """The mixture whose probabilities would have been least wrong (Brier): ``told`` is
    (questions, forecasts), ``came`` (questions,) 0 or 1. The weights sum to
    ``PARTS``."""
    kinds = told.shape[1]
    bent = told.T @ told / len(told) + _EQUALITY * np.eye(kinds)
    pulled = told.T @ came / len(told) + _EQUALITY / kinds
    step = 1 / np.linalg.eigvalsh(bent)[-1]
    weights = np.full(kinds, 1 / kinds)
    for _step in range(_STEPS):
        weights = _shares(weights - step * (bent @ weights - pulled))
    return _whole(weights)


def _shares(values: FloatArray) -> FloatArray:
    """The nearest weights that are none negative and sum to 1 (Held et al. 1974)."""
    falling = np.sort(values)[::-1]
    over = (np.cumsum(falling) - 1) / np.arange(1, len(values) + 1)
    last = np.nonzero(falling > over)[0][-1]
    found: FloatArray = np.maximum(values - over[last], 0.0)
    return found


def _whole(weights: FloatArray) -> tuple[int, ...]:
    """By the largest remainders."""
    wanted = weights * PARTS
    found = np.floor(wanted).astype(int)
    order = np.argsort(found - wanted, kind="stable")
    found[order[: PARTS - found.sum()]] += 1
    return tuple(int(each) for each in found)
