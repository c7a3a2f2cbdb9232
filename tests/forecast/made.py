"""Demand whose law is known, to see whether a forecast finds it."""

import numpy as np


def poisson_plant(series: int, days: int, seed: int = 1, rate: float | None = None):
    """(series, days) of counts whose rates differ, or are all ``rate``."""
    random = np.random.default_rng(seed)
    rates = random.gamma(1.5, 0.6, series) if rate is None else np.full(series, rate)
    return random.poisson(rates[:, None], (series, days)).astype(float)


def lumpy_plant(series: int, days: int, seed: int = 2):
    """Demand on one day in five, several pieces at once."""
    random = np.random.default_rng(seed)
    often = random.random((series, days)) < 0.2
    return np.where(often, random.geometric(0.25, (series, days)), 0).astype(float)
