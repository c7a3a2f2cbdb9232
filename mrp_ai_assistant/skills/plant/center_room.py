"""How much room each work center has in a span of days: its work and its hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from .center_load import Load, center_loads
from .clock import now
from .working_time import minutes, working_intervals

FURTHEST = timedelta(days=370)  # nobody has planned the hours of later days


@dataclass(frozen=True)
class Center:
    """Minutes of work and of working time of one center."""

    record: Any
    load: Load
    available: float
    available_before: float

    @property
    def behind(self) -> float:
        """What is planned for earlier and does not fit before."""
        return max(self.load.before - self.available_before, 0.0)

    @property
    def work(self) -> float:
        return self.load.planned + self.behind

    @property
    def free(self) -> float:
        """Negative when there is too much work."""
        return self.available - self.work

    @property
    def percent(self) -> float | None:
        return 100 * self.work / self.available if self.available else None

    @property
    def pressure(self) -> tuple[float, float]:
        if self.available:
            return self.work / self.available, self.work
        return (float("inf") if self.work else 0.0), self.work


def measured(env: Any, records: Any, start: datetime, end: datetime) -> list[Center]:
    """The work and the hours of the centers ``records`` between two stored moments,
    or from now on; the tightest first."""
    begin = now()
    start = max(start, begin)
    hours = working_intervals(env, records, begin, end)
    loads = center_loads(env, records, start, end, hours)
    centers = [
        Center(
            record,
            loads.get(record.id, Load()),
            minutes(hours[record.id], start, end),
            minutes(hours[record.id], begin, start),
        )
        for record in records
    ]
    return sorted(centers, key=lambda each: each.pressure, reverse=True)
