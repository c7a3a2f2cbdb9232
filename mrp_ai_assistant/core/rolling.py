"""What a question asked of "this week" means when it is computed again in another week.

A plan keeps days, not words. Where the words that named them are still there, in the
question or in the span's own label, they are read again from the new day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from .i18n import _, formats
from .period import Period
from .understand.dates import dates
from .understand.normalise import fold


def rolled(
    arguments: Mapping[str, Any], said: Sequence[str], asked: date, today: date
) -> dict[str, Any]:
    """``arguments`` with every span of days as it is meant on ``today``.

    :param said: texts that may name it, the most telling first
    :param asked: the day when the arguments were read
    """
    return {
        name: _rolled(value, (*said, value.label), asked, today)
        if isinstance(value, Period)
        else value
        for name, value in arguments.items()
    }


def _rolled(period: Period, said: Sequence[str], asked: date, today: date) -> Period:
    if asked == today:
        return period
    for text in said:
        for english in (False, True):
            for then, now in _pairs(text, asked, today, english):
                if (then.start, then.end) == (period.start, period.end):
                    return now
    return Period(period.start, period.end, _in_days(period))


def _pairs(
    text: str, asked: date, today: date, english: bool
) -> Iterator[tuple[Period, Period]]:
    """What each span of ``text`` meant on the one day, and means on the other."""
    folded = fold(text)
    before = dates(folded, asked, english=english)
    after = dates(folded, today, english=english)
    for then, now in zip(before, after, strict=False):
        at_one_place = (then.start, then.end) == (now.start, now.end)
        if at_one_place and then.period and now.period:
            yield then.period, now.period


def _in_days(period: Period) -> str:
    """A label that stays true: "this week" would be another one."""
    style, (start, end) = formats(), (period.start, period.end)
    if start and end:
        first, last = style.day(start), style.day(end)
        return _("from %(start)s to %(end)s", start=first, end=last)
    if start:
        return _("from %(day)s on", day=style.day(start))
    return _("until %(day)s", day=style.day(end)) if end else period.label
