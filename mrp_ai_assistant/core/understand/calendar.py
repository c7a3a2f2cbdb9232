"""Days, weeks, months: plain calendar arithmetic. Weeks begin on Monday."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "fortnight", "month", "quarter", "year", "weekend"]
Days = tuple[date, date]

DAY = timedelta(days=1)
_MONTHS_OF: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12}


def around(day: date, unit: Unit, shift: int = 0) -> Days:
    """First and last day of the ``unit`` that holds ``day``, ``shift`` units later."""
    if unit == "day":
        return day + shift * DAY, day + shift * DAY
    if unit == "week":
        monday = day - day.weekday() * DAY + 7 * shift * DAY
        return monday, monday + 6 * DAY
    if unit == "weekend":
        monday = around(day, "week", shift)[0]
        return monday + 5 * DAY, monday + 6 * DAY
    if unit == "fortnight":
        return _fortnight(day, shift)
    size = _MONTHS_OF[unit]
    first = (day.year * 12 + day.month - 1) // size * size + shift * size
    return month(first)[0], month(first + size - 1)[1]


def month(index: int) -> Days:
    """The month number ``index``, counted as year * 12 + month - 1."""
    year, number = divmod(index, 12)
    return date(year, number + 1, 1), date(year, number + 1, days_of(year, number + 1))


def days_of(year: int, number: int) -> int:
    return monthrange(year, number)[1]


def later(day: date, unit: Unit, count: int) -> date:
    """``count`` units after ``day`` (before it, when negative)."""
    if unit == "week":
        return day + 7 * count * DAY
    if unit == "fortnight":
        return day + 15 * count * DAY
    if unit in ("day", "weekend"):
        return day + count * DAY
    index = day.year * 12 + day.month - 1 + count * _MONTHS_OF[unit]
    year, number = divmod(index, 12)
    return date(year, number + 1, min(day.day, days_of(year, number + 1)))


def weekday(today: date, number: int, shift: int = 0) -> date:
    """The coming weekday ``number`` (Monday is 0), today included; ``shift`` weeks on.

    With ``shift`` -1 it is the last one that is over.
    """
    if shift < 0:
        return today - ((today.weekday() - number - 1) % 7 + 1) * DAY
    return today + ((number - today.weekday()) % 7 + 7 * shift) * DAY


def nearest_year(today: date, number: int, day: int) -> int:
    """The year in which that day and month is nearest to ``today``."""
    years = (today.year, today.year + 1, today.year - 1)
    return min(years, key=lambda year: abs((_safe(year, number, day) - today).days))


def _safe(year: int, number: int, day: int) -> date:
    return date(year, number, min(day, days_of(year, number)))


def _fortnight(day: date, shift: int) -> Days:
    index = (day.year * 12 + day.month - 1) * 2 + (day.day > 15) + shift
    first, last = month(index // 2)
    return (
        (first.replace(day=16), last) if index % 2 else (first, first.replace(day=15))
    )
