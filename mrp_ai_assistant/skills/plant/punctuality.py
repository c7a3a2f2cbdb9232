"""Finished orders and how late they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from .clock import local_day
from .plain_rows import plain_rows


@dataclass(frozen=True)
class Finished:
    """A finished order; ``days`` late by the user's calendar, 0 within the day."""

    id: int
    product: int
    person: int | None
    deadline: datetime | None
    finished: datetime
    env: Any

    @cached_property
    def days(self) -> int:
        if self.deadline is None or not self.late:
            return 0
        due, done = self.deadline, self.finished
        return (local_day(self.env, done) - local_day(self.env, due)).days

    @property
    def over(self) -> float:
        """Seconds after the deadline."""
        if self.deadline is None:
            return 0.0
        return (self.finished - self.deadline).total_seconds()

    @property
    def late(self) -> bool:
        return self.over > 0


def finished_orders(env: Any, domain: list[Any]) -> list[Finished]:
    """The orders of ``domain``, which must be done ones, in no order."""
    fields = ("id", "product_id", "user_id", "date_deadline", "date_finished")
    done = [*domain, ("date_finished", "!=", False)]
    return [
        Finished(*row, env) for row in plain_rows(env, "mrp.production", done, fields)
    ]


def kept_of(env: Any, domain: list[Any]) -> tuple[int, int]:
    """How many of the done orders of ``domain`` were on time, of those with a
    deadline."""
    due = [
        *domain,
        ("date_finished", "!=", False),
        ("date_deadline", "!=", False),
    ]
    rows = plain_rows(env, "mrp.production", due, ("date_deadline", "date_finished"))
    return sum(finished <= deadline for deadline, finished in rows), len(rows)


def percent(part: int, whole: int) -> float:
    """``part`` of ``whole``, which is not 0, with one decimal."""
    return round(100 * part / whole, 1)


def mean_days(late: Sequence[Finished]) -> float:
    """Of at least one order."""
    return round(sum(each.days for each in late) / len(late), 1)
