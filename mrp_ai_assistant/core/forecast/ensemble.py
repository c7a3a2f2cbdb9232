"""Three ways to look at the same history, mixed: each is wrong in its own manner.

intermittent   how often times how much, spread as the windows were
windows        the lead times of the past themselves, the newer the more likely
steady         the level of late and of always, spread as the windows were
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .counts import negative_binomial
from .points import FloatArray, Points
from .rates import average, intermittent, level
from .windows import recent_totals, recent_variance, totals


@dataclass(frozen=True)
class Tuning:
    """``smoothing`` of rates, ``half_life`` in periods, ``weights`` of the three."""

    smoothing: float = 0.1
    half_life: float = 60.0
    weights: tuple[int, int, int] = (1, 1, 1)


def components(history: FloatArray, length: int, tuning: Tuning) -> list[Points]:
    """The demand of the next ``length`` periods, seen in the three ways.

    ``history`` is (series, periods), at least ``length`` of them, NaN where unknown.
    """
    windows = totals(history, length)
    spread = recent_variance(windows, tuning.half_life)
    now = intermittent(history, tuning.smoothing) * length
    late = level(history, tuning.smoothing) * length
    steady = (late + average(history) * length) / 2
    return [
        negative_binomial(now, spread),
        recent_totals(windows, tuning.half_life),
        negative_binomial(steady, np.maximum(spread, steady)),
    ]
