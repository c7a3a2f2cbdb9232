"""A span of days, as people name it: "this week", "until the end of the month"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Period:
    """Days from ``start`` to ``end``, both included; None is open on that side.

    ``label`` is the span in the reader's words ("this week", "hasta el 30 nov 2026").
    """

    start: date | None
    end: date | None
    label: str

    def __contains__(self, day: date) -> bool:
        after = self.start is None or day >= self.start
        return after and (self.end is None or day <= self.end)
