"""Days or months: what is much and what is little of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Grid:
    """``least_demand`` periods with demand make a history; ``recent`` periods are of
    late; fewer than ``least_history`` are no past to test on; rates are smoothed
    by each of ``smoothings``; windows are half as likely when they are ``half_lives``
    older; a ``year`` has so many periods."""

    name: str
    least_demand: int
    recent: int
    least_history: int
    smoothings: tuple[float, ...]
    half_lives: tuple[float, float]
    year: float


DAYS = Grid("day", 10, 56, 20, (0.02, 0.05, 0.1, 0.15), (28.0, 56.0), 365.25)
MONTHS = Grid("month", 4, 12, 12, (0.05, 0.1, 0.15, 0.2), (6.0, 12.0), 12.0)
