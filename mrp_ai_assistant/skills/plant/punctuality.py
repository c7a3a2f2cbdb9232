"""Finished orders and how late they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
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
    days: int

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
    found = []
    for key, product, person, due, at in plain_rows(
        env, "mrp.production", [*domain, ("date_finished", "!=", False)], fields
    ):
        late = due and at > due
        days = (local_day(env, at) - local_day(env, due)).days if late else 0
        found.append(Finished(key, product, person, due, at, days))
    return found


def percent(part: int, whole: int) -> float:
    """``part`` of ``whole``, which is not 0, with one decimal."""
    return round(100 * part / whole, 1)


def mean_days(late: Sequence[Finished]) -> float:
    """Of at least one order."""
    return round(sum(each.days for each in late) / len(late), 1)
