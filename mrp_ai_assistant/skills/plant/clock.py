"""Days as the asking user's calendar has them; the database stores UTC."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from ...core.period import Period

_STORED = "%Y-%m-%d %H:%M:%S"
# Days beyond these hold no record, and PostgreSQL or Python could not compare them.
_FIRST, _LAST = date(1000, 1, 2), date(9998, 12, 31)


def now() -> datetime:
    """This moment as Odoo stores it: UTC, naive, whole seconds."""
    return datetime.now(timezone.utc).replace(tzinfo=None, microsecond=0)


def local_day(env: Any, moment: datetime) -> date:
    """The user's calendar day of a stored ``moment``."""
    return moment.replace(tzinfo=timezone.utc).astimezone(env.tz).date()


def today(env: Any) -> date:
    return local_day(env, now())


def days_since(env: Any, moment: datetime) -> int:
    """Whole calendar days from a stored ``moment`` to today."""
    return (today(env) - local_day(env, moment)).days


def start_of(env: Any, day: date) -> datetime:
    """The first moment of the user's ``day``, as stored.

    ``localize`` because Odoo's ``env.tz`` may be a pytz zone, which ``tzinfo=`` would
    take with its offset of the nineteenth century.
    """
    naive = datetime.combine(min(max(day, _FIRST), _LAST), time.min)
    localize = getattr(env.tz, "localize", None)
    local = localize(naive) if localize else naive.replace(tzinfo=env.tz)
    return local.astimezone(timezone.utc).replace(tzinfo=None)


def end_of(env: Any, day: date) -> datetime:
    """The first moment after the user's ``day``, as stored."""
    return start_of(env, min(day, _LAST) + timedelta(days=1))


def stored(moment: datetime) -> str:
    """``moment`` as text, for domains that travel to the browser."""
    return moment.strftime(_STORED)


def within(env: Any, field: str, period: Period) -> list[tuple[str, str, str]]:
    """The domain of a datetime ``field`` inside ``period``, by the user's days."""
    terms = []
    if period.start is not None:
        terms.append((field, ">=", stored(start_of(env, period.start))))
    if period.end is not None:
        terms.append((field, "<", stored(end_of(env, period.end))))
    return terms
