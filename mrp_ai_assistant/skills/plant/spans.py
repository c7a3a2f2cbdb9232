"""Days, weeks, months: what figures are counted by, and how each is called."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ...core.i18n import _, formats

SPANS = ("day", "week", "month", "quarter", "year")


def begin_of(day: date, span: str) -> date:
    """The first day of the ``span`` that ``day`` is in."""
    match span:
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=3 * ((day.month - 1) // 3) + 1, day=1)
        case "year":
            return day.replace(month=1, day=1)
    return day


def days_of(span: str | None, default: int) -> int:
    """As many days back as figures by ``span`` are of use, where no period is said."""
    spans = {"week": 84, "month": 365, "quarter": 730, "year": 1826}
    return spans.get(span or "", default)


def span_label(moment: date | datetime | None, span: str) -> str:
    """``moment``, where a span of ``SPANS`` begins, in the reader's words."""
    if not moment:
        return _("no date")
    day = moment.date() if isinstance(moment, datetime) else moment
    written = formats().day(day)
    match span:
        case "week":
            return _("week of %(day)s", day=written)
        case "month":
            return written.partition(" ")[2]
        case "quarter":
            n = (day.month + 2) // 3
            return _("quarter %(n)s of %(year)s", n=n, year=day.year)
        case "year":
            return str(day.year)
    return written
