"""A forecast as points: what may be demanded, in a row of values equally likely.

One row a series. To mix forecasts is to pour their points together; to recalibrate one
is to read it at other levels. Everything is computed for all series at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

COUNT = 199
LEVELS: FloatArray = (np.arange(COUNT) + 0.5) / COUNT
NORMAL: FloatArray = np.array([NormalDist().inv_cdf(float(u)) for u in LEVELS])
_MIXED = 400  # points of a mixture
_EQUAL = 1e-9


@dataclass(frozen=True)
class Points:
    """``values`` is (series, points), ascending in every row."""

    values: FloatArray

    def __len__(self) -> int:
        return len(self.values)

    def __getitem__(self, rows: Any) -> Points:
        return Points(self.values[rows])

    @property
    def mean(self) -> FloatArray:
        """What is expected of each series."""
        mean: FloatArray = self.values.mean(axis=1)
        return mean

    def exceeds(self, stock: FloatArray) -> FloatArray:
        """The probability of a demand over ``stock``: (series,) or (series, stocks)."""
        wide = stock[:, None] if stock.ndim == 1 else stock
        above = self.values[:, None, :] > wide[:, :, None] + _EQUAL
        found: FloatArray = above.mean(axis=2)
        return found[:, 0] if stock.ndim == 1 else found

    def at(self, levels: FloatArray) -> FloatArray:
        """The demand that is not exceeded with probability ``levels``: (series,
        levels)."""
        count = self.values.shape[1]
        index = np.ceil(levels * count - _EQUAL).astype(int) - 1
        return self.values[:, np.clip(index, 0, count - 1)]

    def read_at(self, levels: FloatArray) -> Points:
        """The same forecast with the points at ``levels`` instead of its own."""
        count = self.values.shape[1]
        index = np.clip((levels * count).astype(int), 0, count - 1)
        return Points(self.values[:, index])

    def times(self, factor: FloatArray, unit: FloatArray) -> Points:
        """As many times as much, (series,), in whole multiples of ``unit``."""
        wide = unit[:, None]
        scaled = np.round(self.values * factor[:, None] / wide) * wide
        return Points(np.where(factor[:, None] == 1, self.values, scaled))


def mixed(parts: Sequence[Points], weights: Sequence[int]) -> Points:
    """One forecast that follows each of ``parts`` as often as its weight says."""
    each = _MIXED // sum(weights)
    poured = []
    for part, weight in zip(parts, weights, strict=True):
        if weight:
            count = each * weight
            levels: FloatArray = (np.arange(count) + 0.5) / count
            poured.append(part.read_at(levels).values)
    return Points(np.sort(np.concatenate(poured, axis=1), axis=1))


def joined(parts: Sequence[Points]) -> Points:
    """The series of all ``parts``, one after the other."""
    return Points(np.concatenate([part.values for part in parts]))
