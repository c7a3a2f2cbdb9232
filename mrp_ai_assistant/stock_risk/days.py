"""The days of a plant: by the clock of its company, whoever asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cached_property
from typing import Any

import pytz

from ..skills.plant.clock import now

HISTORY = 750  # days that are looked back at: two years and some, for yearly seasons


def zone_of(env: Any) -> tzinfo:
    """Of the company's working hours, else of its own contact, else of the user."""
    company = env.company
    name = company.resource_calendar_id.tz or company.partner_id.tz
    try:
        return pytz.timezone(name) if name else env.tz
    except pytz.UnknownTimeZoneError:
        return env.tz


@dataclass(frozen=True)
class Days:
    """``count`` whole days that end with yesterday; ``today`` is the day after."""

    today: date
    count: int
    zone: tzinfo

    @property
    def first(self) -> date:
        return self.today - timedelta(days=self.count)

    @cached_property
    def starts(self) -> Sequence[datetime]:
        """The first moment of each day and of today, as stored. (count + 1)"""
        return [
            self._start(self.first + timedelta(days=n)) for n in range(self.count + 1)
        ]

    def number(self, moment: datetime) -> int:
        """The day of a stored ``moment``, counted from today."""
        local = pytz.utc.localize(moment).astimezone(self.zone)
        return (local.date() - self.today).days

    def _start(self, day: date) -> datetime:
        naive = datetime.combine(day, time.min)
        # A pytz zone taken as tzinfo= would have its offset of the 19th century.
        localize = getattr(self.zone, "localize", None)
        local = localize(naive) if localize else naive.replace(tzinfo=self.zone)
        return local.astimezone(pytz.utc).replace(tzinfo=None)


def days_of(env: Any, count: int = HISTORY) -> Days:
    """The last ``count`` days of the company of ``env``."""
    zone = zone_of(env)
    today = pytz.utc.localize(now()).astimezone(zone).date()
    return Days(today, count, zone)


def known_days(env: Any, most: int = HISTORY) -> Days:
    """The days since the first move of the company, at most ``most``."""
    first = env["stock.move"].search_fetch(
        [("state", "=", "done"), ("company_id", "=", env.company.id)],
        ["date"],
        order="date",
        limit=1,
    )
    now = days_of(env, most)
    began = now.number(first.date) if first else -1
    return days_since(env, now.today + timedelta(days=began), most)


def days_since(env: Any, began: date, most: int = HISTORY) -> Days:
    """The days since ``began``, at least one, at most ``most``."""
    now = days_of(env, most)
    count = (now.today - began).days
    return Days(now.today, min(max(count, 1), most), now.zone)
