"""What will be demanded in a lead time, with probabilities that have been checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from .backtest import best_tuning, expected_of, forecast_of, replay, sampled, usable
from .calibration import Calibration, calibrated
from .ensemble import Tuning, components
from .errors import StaleForecaster
from .grid import DAYS, MONTHS, Grid
from .points import BoolArray, FloatArray, Points

VERSION = 1  # of what is stored: another one cannot be read
_GRIDS = {grid.name: grid for grid in (DAYS, MONTHS)}
_LEARNT_ON = 700  # series of which the levels are learnt


@dataclass(frozen=True)
class Forecaster:
    """Learnt on a whole plant, for one number of periods."""

    length: int
    grid: Grid
    tuning: Tuning
    calibration: Calibration | None

    def forecast(self, history: FloatArray) -> Demand:
        """The demand of the next ``length`` periods of each series; ``history`` is
        (series, periods), NaN where unknown."""
        parts = components(history, self.length, self.tuning)
        enough = usable(history, self.grid, self.grid.least_demand)
        return self.told(parts, enough)

    def told(self, parts: Sequence[Points], enough: BoolArray | None = None) -> Demand:
        """What it makes of ``parts``, one of each component."""
        raw = forecast_of(parts, self.tuning)
        expected = expected_of(parts, self.tuning.shares)
        if enough is None:
            enough = np.ones(len(raw), dtype=bool)
        return Demand(raw, expected, self.calibration, enough)

    def as_json(self) -> dict[str, Any]:
        """To be kept, and to forecast with later: see ``from_json``."""
        return {
            "version": VERSION,
            "length": self.length,
            "grid": self.grid.name,
            "tuning": asdict(self.tuning),
            "calibration": self.calibration and self.calibration.as_json(),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Forecaster:
        """What ``as_json`` made; of another version: StaleForecaster."""
        if stored.get("version") != VERSION:
            raise StaleForecaster(f"version {stored.get('version')}, not {VERSION}")
        return cls(
            int(stored["length"]),
            _GRIDS[stored["grid"]],
            Tuning.from_json(stored["tuning"]),
            stored["calibration"] and Calibration.from_json(stored["calibration"]),
        )


@dataclass(frozen=True)
class Demand:
    """``expected`` is as the history has it: calibration would make it worse.

    ``enough`` tells the series whose history carries a forecast: of the others nothing
    is to be shown.
    """

    raw: Points
    expected: FloatArray
    calibration: Calibration | None
    enough: BoolArray
    season: FloatArray | None = None

    @property
    def probable(self) -> Points:
        """The points that probabilities are read from."""
        if self.calibration is None:
            return self.raw
        return self.calibration.probable(self.raw)

    def exceeds(self, stock: FloatArray) -> FloatArray:
        """The probability that ``stock`` is not enough."""
        return self.probable.exceeds(stock)

    def order_up_to(self, level: float) -> FloatArray:
        """The stock that is enough with probability ``level``. (series,)"""
        if self.calibration is None:
            return self.raw.at(np.array([level]))[:, 0]
        return self.calibration.order_up_to(self.raw, level)


def learn(history: FloatArray, length: int, grid: Grid = DAYS) -> Forecaster:
    """How to forecast ``length`` periods for a plant with this ``history``."""
    tuning = best_tuning(history, length, grid)
    past = replay(sampled(history, _LEARNT_ON), length, grid, tuning)
    if past is None:
        return Forecaster(length, grid, tuning, None)
    found = calibrated(forecast_of(past.parts, tuning), past.demand)
    return Forecaster(length, grid, tuning, found)
