"""Four ways to look at the same history, mixed: each is wrong in its own manner.

intermittent   how often times how much, spread as the windows were
windows        the lead times of the past themselves, the newer the more likely
steady         the level of late and of always, spread as the windows were
aggregated     the level of longer periods, spread as the windows were
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .aggregated import aggregated
from .counts import negative_binomial
from .points import FloatArray, Points
from .rates import average, intermittent, level
from .windows import recent_totals, recent_variance, totals


@dataclass(frozen=True)
class Tuning:
    """``smoothing`` of rates, ``half_life`` in periods, ``weights`` of the
    four for what is probable, ``shares`` for what is expected."""

    smoothing: float = 0.1
    half_life: float = 60.0
    weights: tuple[int, ...] = (1, 1, 1, 1)
    shares: tuple[int, ...] = (1, 1, 1, 1)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Tuning:
        """What ``dataclasses.asdict`` made, gone through JSON."""
        return cls(
            stored["smoothing"],
            stored["half_life"],
            tuple(stored["weights"]),
            tuple(stored["shares"]),
        )


def components(history: FloatArray, length: int, tuning: Tuning) -> list[Points]:
    """The demand of the next ``length`` periods, seen in the four ways.

    ``history`` is (series, periods), at least ``length`` of them, NaN where unknown.
    """
    windows = totals(history, length)
    spread = recent_variance(windows, tuning.half_life)
    now = intermittent(history, tuning.smoothing) * length
    late = level(history, tuning.smoothing) * length
    longer = aggregated(history) * length
    steady = (late + average(history) * length) / 2
    return [
        negative_binomial(now, spread),
        recent_totals(windows, tuning.half_life),
        negative_binomial(steady, np.maximum(spread, steady)),
        negative_binomial(longer, np.maximum(spread, longer)),
    ]
