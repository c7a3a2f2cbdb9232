"""How often, when it is known how much on average: the negative binomial, as points.

Demand for spare parts and furniture comes in counts whose variance is more than their
mean. Where they are large, a gamma curve is the same and sooner computed.
"""

from __future__ import annotations

import numpy as np

from .points import LEVELS, NORMAL, FloatArray, Points

_LARGE = 400.0  # from here on the gamma curve (Wilson and Hilferty 1931) is enough
_LEAST_SPREAD = 1.05  # variance over mean: less would be no negative binomial
_SMALLEST = 1e-6
_FINE = 50.0  # parts of the usual amount


def negative_binomial(
    mean: FloatArray, variance: FloatArray, unit: FloatArray | None = None
) -> Points:
    """Points of counts with ``mean`` and ``variance``, each (series,); counts of
    ``unit``, where that is not 1."""
    if unit is not None:
        counted = negative_binomial(mean / unit, variance / unit**2)
        return Points(counted.values * unit[:, None])
    mean = np.maximum(mean, _SMALLEST)
    variance = np.maximum(variance, mean * _LEAST_SPREAD)
    large = mean + 6 * np.sqrt(variance) >= _LARGE
    values = np.zeros((len(mean), len(LEVELS)))
    values[~large] = _counted(mean[~large], variance[~large])
    values[large] = _gamma(mean[large], variance[large])
    return Points(values)


def _counted(mean: FloatArray, variance: FloatArray) -> FloatArray:
    """By adding up the probabilities of 0, 1, 2..., for all series together."""
    values = np.zeros((len(mean), len(LEVELS)))
    if not len(mean):
        return values
    size = mean * mean / (variance - mean)
    chance = mean / variance
    probability = chance**size
    total = probability.copy()
    # The tail of a very spread count would go on for ever: its last points lie there.
    for count in range(int(4 * _LARGE)):
        below = total[:, None] < LEVELS
        if not below.any():
            break
        values += below
        probability = probability * (count + size) / (count + 1) * (1 - chance)
        total = total + probability
    return values


def _gamma(mean: FloatArray, variance: FloatArray) -> FloatArray:
    shape = (mean * mean / variance)[:, None]
    root = 1 - 1 / (9 * shape) + NORMAL / (3 * np.sqrt(shape))
    points: FloatArray = mean[:, None] * np.maximum(root, 0) ** 3
    return points


def units(history: FloatArray) -> FloatArray:
    """What demand is counted in: pieces where all of it is whole, else a part of the
    usual amount so small that it is no count any more. (series,)"""
    known = np.nan_to_num(history)
    whole = (known == np.round(known)).all(axis=1)
    usual = known.sum(axis=1) / np.maximum((known > 0).sum(axis=1), 1)
    parts = np.maximum(usual / _FINE, _SMALLEST)
    fine: FloatArray = np.where(whole | (usual <= 0), 1.0, parts)
    return fine
