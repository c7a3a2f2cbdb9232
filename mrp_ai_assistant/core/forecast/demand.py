"""What will be demanded in a lead time, with probabilities that have been checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from .backtest import (
    ENOUGH,
    Replay,
    expected_of,
    forecast_of,
    lessons,
    sampled,
    tuned,
    usable,
)
from .calibration import Calibration, calibrated
from .counts import units
from .ensemble import Tuning, components, seen
from .errors import StaleForecaster
from .grid import DAYS, MONTHS, Grid
from .points import BoolArray, FloatArray, Points
from .season import Season, seasons, without

VERSION = 1  # of what is stored: another one cannot be read
_GRIDS = {grid.name: grid for grid in (DAYS, MONTHS)}
_SERIES = 4000  # more of them teach the same
_LEARNT_ON = 3600  # cases: the memory that they take


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
        if not history.shape[1]:
            history = np.full((len(history), 1), np.nan)
        enough = usable(history, self.grid, self.grid.least_demand)
        season, unit = seasons(history, self.grid), units(history)
        found = seen(without(history, season), self.length, self.grid, unit)
        parts = components(found, self.length, self.grid, self.tuning.credible)
        expected = expected_of(parts, self.tuning)
        raw = forecast_of(parts, self.tuning)
        if season is not None:
            factor = season.coming(self.length).mean(axis=1)
            raw, expected = raw.times(factor, unit), expected * factor
        return Demand(raw, expected, self.calibration, enough, season)

    def told(self, past: Replay) -> Demand:
        """What it would have told where ``past`` was to come."""
        raw = forecast_of(past.parts, self.tuning)
        enough = np.ones(len(raw), dtype=bool)
        expected = expected_of(past.parts, self.tuning)
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
    season: Season | None = None

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
    """How to forecast ``length`` periods for a plant with this ``history``, of all of
    its products: those that nobody wants any more teach what comes of the others."""
    past = lessons(sampled(history, _SERIES), length, grid, _LEARNT_ON)
    if sum(len(one.demand) for one in past) < ENOUGH:
        return Forecaster(length, grid, Tuning(grid.half_lives[1]), None)
    tuning, replay = tuned(past, length, grid)
    found = calibrated(forecast_of(replay.parts, tuning), replay.demand)
    return Forecaster(length, grid, tuning, found)
