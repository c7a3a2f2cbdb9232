"""Periods of a result: the one that is meant when none is said, and the one before."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from ...core.i18n import _, formats
from ...core.period import Period
from .clock import today

DAYS = 30


def or_last(env: Any, period: Period | None, days: int = DAYS) -> Period:
    """``period``, or else the last ``days``, told to be nobody's words."""
    if period is not None:
        return period
    day = today(env)
    label = _("the last %(n)s days (the question says no period)", n=days)
    return Period(day - timedelta(days=days - 1), day, label)


def until_now(env: Any, period: Period) -> Period:
    """``period`` without the days that have not come yet."""
    day = today(env)
    if period.end is None or period.end > day:
        return Period(period.start, day, period.label)
    return period


def before(env: Any, period: Period) -> Period | None:
    """What ``period`` compares with: as many days right before it began.

    A month compares with the month before; one that has not ended, with the same days
    of it. None when it is open on the left or has not begun.
    """
    start, until = period.start, until_now(env, period).end
    if start is None or until is None or until < start:
        return None
    if _is_month(period):
        last = start - timedelta(days=1)
        first = last.replace(day=1)
        end = last if until == period.end else min(last, first + (until - start))
    else:
        length = (period.end - start if period.end else until - start).days + 1
        first = start - timedelta(days=length)
        end = first + (until - start)
    return Period(first, end, days_in_words(first, end))


def after(env: Any, period: Period) -> Period:
    """What comes right after ``period``, in its own length, when that has begun.

    "More than last month?" is asked of this month.
    """
    if period.start is None or period.end is None or period.end >= today(env):
        return period
    start = period.end + timedelta(days=1)
    end = start + (period.end - period.start)
    if _is_month(period):
        end = start.replace(day=monthrange(start.year, start.month)[1])
    following = Period(start, end, "")
    last = until_now(env, following).end
    return Period(start, end, days_in_words(start, last or end))


def days_in_words(start: date, end: date) -> str:
    """``1 Nov 2026 to 22 Nov 2026``, or the one day."""
    day = formats().day
    if start == end:
        return day(start)
    return _("%(start)s to %(end)s", start=day(start), end=day(end))


def _is_month(period: Period) -> bool:
    start, end = period.start, period.end
    if start is None or end is None or start.day != 1:
        return False
    same = (start.year, start.month) == (end.year, end.month)
    return same and end.day == monthrange(end.year, end.month)[1]
