"""Forecasts made right by how right the same forecasts were before.

Two maps, both learnt on earlier origins of all series together. For a probability, the
level at which demand really fell (the probability integral transform, averaged over
the jumps of counts: Czado, Gneiting and Held 2009). For an order, the level that really
covered the demand as often as wanted; beyond the largest point, by how much the demand
that was not covered went over it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .points import LEVELS, FloatArray, Points

_GRID: FloatArray = np.linspace(0.0, 1.0, 401)
_ORDER_LEVELS: FloatArray = np.linspace(0.3, 1.0, 281)
_TOP = 0.97  # levels above are few points: they are stretched from this one
_STRETCHED: FloatArray = np.linspace(0.8, 1.0, 81)
_DIGITS = 5  # of what is stored
_EQUAL = 1e-9


@dataclass(frozen=True)
class Calibration:
    """``levels`` to read points at; ``covered`` is the share of demands that each of
    ``_ORDER_LEVELS`` covered; ``beyond``: how many times the top point covers as often
    as each of ``_STRETCHED``."""

    levels: FloatArray
    covered: FloatArray
    beyond: FloatArray
    cases: int

    def as_json(self) -> dict[str, Any]:
        """Of numbers alone."""
        return {
            "levels": [round(float(value), _DIGITS) for value in self.levels],
            "covered": [round(float(value), _DIGITS) for value in self.covered],
            "beyond": [round(float(value), _DIGITS) for value in self.beyond],
            "cases": self.cases,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Calibration:
        """What ``as_json`` made."""
        return cls(
            np.array(stored["levels"], dtype=float),
            np.array(stored["covered"], dtype=float),
            np.array(stored["beyond"], dtype=float),
            int(stored["cases"]),
        )

    def probable(self, points: Points) -> Points:
        """``points`` whose probabilities came true before."""
        return points.read_at(self.levels)

    def order_up_to(self, points: Points, level: float) -> FloatArray:
        """The stock that covers the demand with probability ``level``. (series,)"""
        known = self.covered[_ORDER_LEVELS <= _TOP]
        if known[-1] >= level:
            nearest = np.argmin(np.abs(known - level), keepdims=True)
            found: FloatArray = points.at(_ORDER_LEVELS[nearest])[:, 0]
            return found
        stretch = max(1.0, float(np.interp(level, _STRETCHED, self.beyond)))
        return np.ceil(_top(points) * stretch - _EQUAL)


def calibrated(points: Points, demand: FloatArray) -> Calibration:
    """What ``points`` and the ``demand`` that came, both of earlier origins, teach."""
    below = (points.values < demand[:, None] - _EQUAL).mean(axis=1)[:, None]
    up_to = (points.values <= demand[:, None] + _EQUAL).mean(axis=1)[:, None]
    width = np.maximum(up_to - below, 1 / (10 * points.values.shape[1]))
    fell = np.clip((_GRID - below) / width, 0, 1).mean(axis=0)
    covered = demand[:, None] <= points.at(_ORDER_LEVELS) + _EQUAL
    beyond = np.quantile(demand / _top(points), _STRETCHED)
    levels = np.interp(LEVELS, fell, _GRID)
    return Calibration(levels, covered.mean(axis=0), beyond, len(points))


def _top(points: Points) -> FloatArray:
    return np.maximum(points.at(np.array([_TOP]))[:, 0], 1.0)
