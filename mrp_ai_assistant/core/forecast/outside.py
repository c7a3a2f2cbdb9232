"""The models of statsforecast, where it is installed, as one more voice.

Only in the background and only when asked for: importing it takes seconds and hundreds
of megabytes. It joins when the back-test says that it helps, on series that were not
asked how much to listen to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from .backtest import ENOUGH, Origin, Replay, forecast_of, lessons, replayed
from .calibration import Calibration, calibrated
from .counts import negative_binomial, units
from .demand import Demand, Forecaster
from .plant import Forecasters
from .points import FloatArray, Points, joined, mixed
from .season import without
from .stacking import PARTS, stacked
from .windows import recent_variance, totals

NAMES = ("IMAPA", "AutoETS")
_OPTIONS = {"AutoETS": {"season_length": 1, "model": "ZNN"}}
_HELPS = 0.99  # of the Brier score without it: less help is not worth the wait
_CASES = 1200
Rates = Callable[[FloatArray], FloatArray]


@dataclass(frozen=True)
class Helped(Forecaster):
    """``alone``, which listens to ``helper`` with ``weight`` twentieths."""

    helper: str
    weight: int
    alone: Forecaster

    def as_json(self) -> dict[str, Any]:
        """``Forecaster.from_json`` reads the one alone of it, for whom nobody has to
        wait; ``all_helped_of`` this one."""
        helped = {
            "helper": self.helper,
            "weight": self.weight,
            "calibration": self.calibration and self.calibration.as_json(),
        }
        return self.alone.as_json() | {"helped": helped}

    def told(self, past: Replay) -> Demand:
        """Of the one alone: to ask the helper of every past origin takes too long."""
        return self.alone.told(past)

    def forecast(self, history: FloatArray) -> Demand:
        demand = super().forecast(history)
        if not history.shape[1]:
            return demand
        usual, unit = without(history, demand.season), units(history)
        points = _points(usual, unit, self, rates_by(self.helper)(usual))
        if demand.season is not None:
            factor = demand.season.coming(self.length).mean(axis=1)
            points = points.times(factor, unit)
        return replace(demand, raw=_joined(demand.raw, points, self.weight))


def all_helped(learnt: Forecasters, history: FloatArray) -> Forecasters:
    """Each of them as ``helped`` makes it."""
    return Forecasters([helped(each, history) for each in learnt.learnt])


def all_helped_of(stored: Mapping[str, Any]) -> Forecasters:
    """What ``Forecasters.as_json`` made, with the helpers that joined; without them
    where statsforecast is not installed any more. StaleForecaster as there."""
    alone = Forecasters.from_json(stored)
    if find_spec("statsforecast") is None:
        return alone
    pairs = zip(alone.learnt, stored["learnt"], strict=True)
    return Forecasters([_helped_of(each, told.get("helped")) for each, told in pairs])


def _helped_of(alone: Forecaster, told: Mapping[str, Any] | None) -> Forecaster:
    if not told:
        return alone
    learnt = told["calibration"] and Calibration.from_json(told["calibration"])
    name, weight = told["helper"], int(told["weight"])
    return Helped(alone.length, alone.grid, alone.tuning, learnt, name, weight, alone)


def helped(forecaster: Forecaster, history: FloatArray) -> Forecaster:
    """``forecaster`` with the model that helps most at the past origins of ``history``
    (series, periods); itself where none does, or statsforecast is not installed."""
    if find_spec("statsforecast") is None:
        return forecaster
    found = [forecaster]
    found += (_with(forecaster, history, name, rates_by(name)) for name in NAMES)
    return max(found, key=lambda each: getattr(each, "weight", 0))


def rates_by(name: str) -> Rates:
    """The demand of one period that a model of statsforecast tells of each series."""
    model = getattr(import_module("statsforecast.models"), name)

    def rates(history: FloatArray) -> FloatArray:
        known = np.where(np.isnan(history), 0.0, history)
        told = [
            float(model(**_OPTIONS.get(name, {})).forecast(row, h=1)["mean"][0])
            for row in np.ascontiguousarray(known, dtype=np.float64)
        ]
        found: FloatArray = np.maximum(np.nan_to_num(np.array(told)), 0.0)
        return found

    return rates


def _with(
    forecaster: Forecaster, history: FloatArray, name: str, rates: Rates
) -> Forecaster:
    """Half of the series tell how much to listen to it, the other half whether."""
    length, grid, tuning = forecaster.length, forecaster.grid, forecaster.tuning
    past = lessons(history, length, grid, _CASES)
    if sum(len(one.demand) for one in past) < ENOUGH:
        return forecaster
    replay = replayed(past, length, grid, tuning.credible)
    ours = forecast_of(replay.parts, tuning)
    theirs = joined(list(_past(past, history, forecaster, rates)))
    asked = replay.series % 2 == 0
    came = (replay.demand[:, None] > replay.stocks).astype(float)
    told = [each.exceeds(replay.stocks) for each in (ours, theirs)]
    pair = np.stack([each[asked].ravel() for each in told], axis=1)
    weight = stacked(pair, came[asked].ravel())[1]
    mixture = _joined(ours, theirs, weight)
    wrong = [
        float(((each - came)[~asked] ** 2).mean())
        for each in (told[0], mixture.exceeds(replay.stocks))
    ]
    if not weight or not wrong[1] < _HELPS * wrong[0]:
        return forecaster
    found = calibrated(mixture, replay.demand)
    return Helped(length, grid, tuning, found, name, weight, forecaster)


def _past(
    past: Sequence[Origin], history: FloatArray, forecaster: Forecaster, rates: Rates
) -> Iterator[Points]:
    for one in past:
        before = history[one.series, : one.known]
        yield _points(before, units(before), forecaster, rates(before))


def _points(
    history: FloatArray, unit: FloatArray, forecaster: Forecaster, rates: FloatArray
) -> Points:
    """Spread as the windows were."""
    length = forecaster.length
    span = min(length, history.shape[1])
    windows = totals(history, span) * (length / span)
    spread = recent_variance(windows, forecaster.grid.half_lives[1])
    mean = rates * length
    return negative_binomial(mean, np.maximum(spread, mean), unit)


def _joined(ours: Points, theirs: Points, weight: int) -> Points:
    return mixed([ours, theirs], (PARTS - weight, weight))
