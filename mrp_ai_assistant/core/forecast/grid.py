"""Days or months: what is much and what is little of each."""

from __future__ import annotations

from dataclasses import dataclass

from .ensemble import Tuning


@dataclass(frozen=True)
class Grid:
    """``least_demand`` periods with demand make a history; ``recent`` periods are of
    late; fewer than ``least_history`` are no past to test on; ``smoothings`` and
    ``half_lives`` are tried."""

    name: str
    least_demand: int
    recent: int
    least_history: int
    smoothings: tuple[float, ...]
    half_lives: tuple[float, ...]
    tuning: Tuning


DAYS = Grid("day", 10, 56, 20, (0.05, 0.1), (30.0, 60.0), Tuning(0.1, 60.0))
MONTHS = Grid("month", 4, 12, 12, (0.1, 0.15), (6.0, 12.0), Tuning(0.1, 12.0))
