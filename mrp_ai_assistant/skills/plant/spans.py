"""Days, weeks, months: what figures are counted by, and how each is called."""

from __future__ import annotations

from datetime import date, datetime

from ...core.i18n import _, formats

SPANS = ("day", "week", "month", "quarter", "year")


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
