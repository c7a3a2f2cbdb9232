"""A value of JSON as the type that a parameter takes: a record is still its name."""

from __future__ import annotations

import re
from calendar import monthrange
from contextlib import suppress
from datetime import date
from typing import Any

from ..i18n import _, formats
from ..measure import Comparison, Measure
from ..period import Period
from ..skill import Param
from ..understand.amounts import figures
from ..understand.dates import dates
from ..understand.normalise import clean, fold
from ..understand.thresholds import bounds
from ..understand.tokens import tokens
from .errors import WrongArgument
from .expected import MOST_DAYS, MOST_ROWS, allowed, expected

LONGEST = 4000  # characters of somebody's own words
_LONGEST_VALUE = 200  # of a name, a day or a figure
_SHOWN = 60
_MONTH = re.compile(r"(\d{4})-(\d{2})")


def typed(param: Param, given: Any, today: date) -> Any:
    """``given`` for ``param``; raises ``WrongArgument`` for what it cannot be."""
    match param.kind:
        case "flag" if isinstance(given, bool):
            return given
        case "limit" if _is_whole(given, MOST_ROWS):
            return int(given)
        case "duration" if _is_whole(given, MOST_DAYS):
            return int(given)
        case "choice" | "group" | "sort" if given in allowed(param):
            return given
        case "amount" if isinstance(given, (int, float)) and _is_amount(given):
            return Measure(float(given))
    if not isinstance(given, str):
        raise refused(param, given)
    read = _READERS.get(param.kind)
    found = read(given, today) if read else None
    if found is None:
        raise refused(param, given)
    return found


def refused(param: Param, given: Any) -> WrongArgument:
    """The refusal of ``given``, in the language being spoken."""
    shown = clean(repr(given) if not isinstance(given, str) else f"“{given}”")
    if len(shown) > _SHOWN:
        shown = shown[: _SHOWN - 1] + "…"
    return WrongArgument(name=param.name, value=shown, expected=expected(param))


def _text_of(given: str, longest: int = _LONGEST_VALUE) -> str | None:
    """``given`` without what nobody sees; None when nothing or too much is left."""
    text = clean(given)
    return text if 0 < len(text) <= longest and len(given) <= 2 * longest else None


def _is_whole(given: Any, most: int) -> bool:
    number = isinstance(given, (int, float)) and not isinstance(given, bool)
    return number and given == given // 1 and 1 <= given <= most


def _is_amount(given: float) -> bool:
    return not isinstance(given, bool) and 0 < given < 1e12


def _words(given: str, _today: date) -> str | None:
    return _text_of(given, LONGEST)


def _amount(given: str, _today: date) -> Measure | None:
    text = _text_of(given)
    found = figures(text, tokens(text)) if text else ()
    if len(found) != 1 or found[0].other is not None or found[0].value <= 0:
        return None
    figure = found[0]
    whole = text is not None and (figure.start, figure.end) == (0, len(text))
    return figure.measure if whole else None


def _threshold(given: str, _today: date) -> Comparison | None:
    text = _text_of(given)
    if not text:
        return None
    folded = fold(text)
    found = bounds(text, folded, figures(text, tokens(text)))
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
    return found[0].comparison if whole else None


def _period(given: str, today: date) -> Period | None:
    text = _text_of(given)
    if not text:
        return None
    return _in_figures(text) or _in_words(text, today)


def _in_words(text: str, today: date) -> Period | None:
    """As a question names it, in either language; all of ``text`` must be it."""
    folded = fold(text)
    for english in (True, False):
        for found in dates(folded, today, english=english):
            if found.period and (found.start, found.end) == (0, len(folded)):
                return found.period
    return None


def _in_figures(text: str) -> Period | None:
    """ "2026-11-30", "2026-11", "2026-11-01/2026-11-30", "2026-11-01/"."""
    first, slash, last = (part.strip(" .") for part in text.partition("/"))
    if not slash:
        span = _span(first)
        return Period(*span, _label(*span)) if span else None
    start, end = _span(first), _span(last)
    if (first and not start) or (last and not end) or not (start or end):
        return None
    begins, ends = start and start[0], end and end[1]
    if begins and ends and begins > ends:
        return None
    return Period(begins, ends, _label(begins, ends))


def _span(text: str) -> tuple[date, date] | None:
    with suppress(ValueError):
        if month := _MONTH.fullmatch(text):
            year, number = int(month[1]), int(month[2])
            last = monthrange(year, number)[1] if 1 <= number <= 12 else 0
            return date(year, number, 1), date(year, number, last)
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            day = date.fromisoformat(text)
            return day, day
    return None


def _label(start: date | None, end: date | None) -> str:
    day = formats().day
    if start is None:
        return _("until %(day)s", day=day(end)) if end else ""
    if end is None:
        return _("from %(day)s on", day=day(start))
    if start == end:
        return day(start)
    return _("from %(start)s to %(end)s", start=day(start), end=day(end))


def _name(given: str, _today: date) -> str | None:
    return _text_of(given)


_READERS = {
    "entity": _name,
    "period": _period,
    "amount": _amount,
    "threshold": _threshold,
    "words": _words,
}
