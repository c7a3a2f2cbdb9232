"""The demand of some weeks to come, however long an order takes: what is expected a
day, and how the days after a short lead time go on."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.forecast.demand import Demand
from ..core.forecast.points import Points
from .history import FloatArray
from .plant import Plant

_MONTH = 28


@dataclass(frozen=True)
class Month:
    """``demand`` of ``days`` days."""

    demand: Demand
    days: int

    @property
    def daily(self) -> FloatArray:
        """What is expected a day. (series,)"""
        daily: FloatArray = self.demand.expected / self.days
        return daily

    @property
    def further(self) -> tuple[Points, int]:
        """As core.forecast.paths.simulated takes it."""
        return self.demand.probable, self.days


def month_of(plant: Plant, history: FloatArray) -> Month:
    """Of ``history`` (series, days); of a short one as many days as it may tell of."""
    days = min(_MONTH, history.shape[1] // 2)
    return Month(plant.forecasters.of(days).forecast(history), days)
