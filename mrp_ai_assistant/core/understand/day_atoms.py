"""One day, week or month as people write it: a pattern and what it stands for.

Patterns run over folded text. Longer matches win, so their order here is free.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..i18n import LazyText, _lt
from .calendar import (
    DAY,
    Days,
    Unit,
    around,
    days_of,
    later,
    month,
    nearest_year,
    weekday,
)
from .day_words import MONTHS, UNITS, WEEKDAYS, either
from .number_words import NUMBER_WORDS, number


@dataclass(frozen=True)
class Impossible:
    """Not a day, or not one alone. ``instead`` are days that may have been meant."""

    instead: tuple[date, ...] = ()


@dataclass(frozen=True)
class Atom:
    """The days that the text from ``start`` to ``end`` names.

    ``kind``: ``until`` is open at its beginning, ``weekday`` may mean the last one.
    """

    start: int
    end: int
    days: Days | Impossible
    kind: Literal["span", "until", "weekday"] = "span"
    label: LazyText | None = None


LABELS: dict[tuple[Unit, int], LazyText] = {
    ("day", 0): _lt("today"),
    ("day", 1): _lt("tomorrow"),
    ("day", 2): _lt("the day after tomorrow"),
    ("day", -1): _lt("yesterday"),
    ("day", -2): _lt("the day before yesterday"),
    ("week", 0): _lt("this week"),
    ("week", 1): _lt("next week"),
    ("week", -1): _lt("last week"),
    ("weekend", 0): _lt("this weekend"),
    ("weekend", 1): _lt("next weekend"),
    ("weekend", -1): _lt("last weekend"),
    ("month", 0): _lt("this month"),
    ("month", 1): _lt("next month"),
    ("month", -1): _lt("last month"),
    ("quarter", 0): _lt("this quarter"),
    ("quarter", 1): _lt("next quarter"),
    ("quarter", -1): _lt("last quarter"),
    ("year", 0): _lt("this year"),
    ("year", 1): _lt("next year"),
    ("year", -1): _lt("last year"),
}
_M = either(MONTHS)
# "May", "march" and the short forms are other words too.
_CLEAR_M = either(m for m in MONTHS if len(m) > 4 and m not in ("march", "marzo"))
_W = either(WEEKDAYS)
_U = either(UNITS)
_N = rf"\d{{1,3}}|{either(NUMBER_WORDS)}"
_Y = r"(?:,? ?(?:de |del |of )?(?P<y>(?:19|20)\d\d)\b)"
_EDGE = r"(?<![\w/.\-])"
_NEXT = r"que viene|que entra|proxim[oa]|siguiente|entrante"
_PAST = r"pasad[oa]|anterior|previ[oa]"
Builder = Callable[[re.Match[str], date, bool], Atom]


def atoms(folded: str, today: date, *, english: bool) -> Iterator[Atom]:
    """Every reading of every pattern; they may overlap."""
    for pattern, build in _PATTERNS:
        for match in pattern.finditer(folded):
            try:
                yield build(match, today, english)
            except (ValueError, OverflowError):
                yield Atom(*match.span(), Impossible())


def _shifted(unit: Unit, shift: int) -> Builder:
    def build(match: re.Match[str], today: date, english: bool) -> Atom:
        label = LABELS.get((unit, shift))
        return Atom(*match.span(), around(today, unit, shift), label=label)

    return build


def _unit(shift: int, until: int = 0) -> Builder:
    """The group ``u`` names the unit; ``until`` more units are included."""

    def build(match: re.Match[str], today: date, english: bool) -> Atom:
        unit = UNITS[match["u"]]
        first, last = around(today, unit, shift)[0], around(today, unit, until)[1]
        if until:
            return Atom(*match.span(), (first, last))
        return _shifted(unit, shift)(match, today, english)

    return build


def _counted(sign: int) -> Builder:
    """The last 7 days are 7, today included; "in 7 days" is from today to then."""

    def build(match: re.Match[str], today: date, english: bool) -> Atom:
        count = number(match["n"]) if match["n"] else 1
        other = later(today, UNITS[match["u"]], sign * (count or 0))
        if sign < 0 and other < today:
            other += DAY
        return Atom(*match.span(), (min(today, other), max(today, other)))

    return build


def _ago(match: re.Match[str], today: date, english: bool) -> Atom:
    day = later(today, UNITS[match["u"]], -(number(match["n"]) or 0))
    return Atom(*match.span(), (day, day))


def _end_of(match: re.Match[str], today: date, english: bool) -> Atom:
    what = match["u"]
    if what in MONTHS:
        year = nearest_year(today, MONTHS[what], 28)
        last = date(year, MONTHS[what], days_of(year, MONTHS[what]))
    else:
        last = around(today, UNITS[what])[1]
    return Atom(*match.span(), (last, last), "until")


def _weekday(shift: int) -> Builder:
    def build(match: re.Match[str], today: date, english: bool) -> Atom:
        ahead = today + DAY if shift > 0 else today
        day = weekday(ahead, WEEKDAYS[match["w"]], min(shift, 0))
        return Atom(*match.span(), (day, day), "weekday" if not shift else "span")

    return build


def _weekday_next_week(match: re.Match[str], today: date, english: bool) -> Atom:
    day = around(today, "week", 1)[0] + WEEKDAYS[match["w"]] * DAY
    return Atom(*match.span(), (day, day))


def _named_day(match: re.Match[str], today: date, english: bool) -> Atom:
    return _dated(match, today, int(match["d"]), MONTHS[match["m"]], match["y"])


def _dated(
    match: re.Match[str], today: date, day: int, number_: int, year: str | None
) -> Atom:
    span = match.span()
    if not 1 <= number_ <= 12:
        return Atom(*span, Impossible())
    full = int(year) if year else nearest_year(today, number_, min(day, 28) or 1)
    full += 2000 if full < 100 else 0
    if not 1 <= day <= days_of(full, number_):
        nearest = date(full, number_, days_of(full, number_))
        return Atom(*span, Impossible((nearest,) if day else ()))
    return Atom(*span, (date(full, number_, day),) * 2)


def _days_of_month(match: re.Match[str], today: date, english: bool) -> Atom:
    one = _dated(match, today, int(match["d"]), MONTHS[match["m"]], match["y"])
    two = _dated(match, today, int(match["e"]), MONTHS[match["m"]], match["y"])
    for each in (one, two):
        if isinstance(each.days, Impossible):
            return each
    assert not isinstance(one.days, Impossible) and not isinstance(two.days, Impossible)
    if one.days[0] > two.days[1]:
        return Atom(*match.span(), Impossible())
    return Atom(*match.span(), (one.days[0], two.days[1]))


def _numeric(match: re.Match[str], today: date, english: bool) -> Atom:
    """Day first; in English a doubtful one is asked about, never guessed."""
    one, two = int(match["d"]), int(match["m"])
    day_first = _dated(match, today, one, two, match["y"])
    month_first = _dated(match, today, two, one, match["y"])
    if isinstance(day_first.days, Impossible):
        if isinstance(month_first.days, Impossible):
            return day_first
        return month_first if english else _meant(match, month_first)
    if english and one != two and not isinstance(month_first.days, Impossible):
        both = (day_first.days[0], month_first.days[0])
        return Atom(*match.span(), Impossible(both))
    return day_first


def _meant(match: re.Match[str], other: Atom) -> Atom:
    assert not isinstance(other.days, Impossible)
    return Atom(*match.span(), Impossible((other.days[0],)))


def _iso(match: re.Match[str], today: date, english: bool) -> Atom:
    return _dated(match, today, int(match["d"]), int(match["m"]), match["y"])


def _month(match: re.Match[str], today: date, english: bool) -> Atom:
    number_ = MONTHS[match["m"]]
    year = int(match["y"]) if match["y"] else nearest_year(today, number_, 15)
    return Atom(*match.span(), month(year * 12 + number_ - 1))


def _year(match: re.Match[str], today: date, english: bool) -> Atom:
    return Atom(*match.span(), around(date(int(match["y"]), 1, 1), "year"))


def _quarter(match: re.Match[str], today: date, english: bool) -> Atom:
    year = int(match["y"]) if match["y"] else today.year
    day = date(year, 3 * int(match["q"]), 1)
    return Atom(*match.span(), around(day, "quarter"))


def _week_number(match: re.Match[str], today: date, english: bool) -> Atom:
    monday = date.fromisocalendar(today.year, int(match["n"]), 1)
    return Atom(*match.span(), (monday, monday + 6 * DAY))


def _day_of_month(match: re.Match[str], today: date, english: bool) -> Atom:
    """The nearest such day that is not over."""
    day = int(match["d"])
    index = today.year * 12 + today.month - 1 + (day < today.day)
    first, last = month(index)
    if not 1 <= day <= last.day:
        return Atom(*match.span(), Impossible((last,)))
    return Atom(*match.span(), (first.replace(day=day),) * 2)


def _compiled(
    pairs: list[tuple[str, Builder]],
) -> tuple[tuple[re.Pattern[str], Builder], ...]:
    return tuple((re.compile(_EDGE + text), build) for text, build in pairs)


_PATTERNS = _compiled(
    [
        (r"(?:hoy(?: mismo)?|el dia de hoy|today)\b", _shifted("day", 0)),
        (
            r"(?<!la )(?<!esta )(?<!turno de )(?:manana(?! por )|tomorrow)\b",
            _shifted("day", 1),
        ),
        (r"(?:pasado manana|(?:the )?day after tomorrow)\b", _shifted("day", 2)),
        (r"(?:ayer|yesterday)\b", _shifted("day", -1)),
        (
            r"(?:anteayer|antes de ayer|antier|(?:the )?day before yesterday)\b",
            _shifted("day", -2),
        ),
        (rf"(?:est[ea]|la presente|el presente) (?P<u>{_U})\b", _unit(0)),
        (
            rf"(?:el |la )?(?P<u>{_U}) (?:en curso|actual|presente|corriente)\b",
            _unit(0),
        ),
        (rf"(?:del|en el|de la|en la|of the|in the) (?P<u>{_U})\b(?! \d)", _unit(0)),
        (rf"(?:this|the current|current) (?P<u>{_U})(?:'s)?\b", _unit(0)),
        (rf"(?:el |la )?(?P<u>{_U}) (?:{_NEXT})\b", _unit(1)),
        (rf"(?:el |la )?(?:{_NEXT}) (?P<u>{_U})\b", _unit(1)),
        (rf"(?:the )?(?:next|coming|following) (?P<u>{_U})(?:'s)?\b", _unit(1)),
        (rf"(?:el |la )?(?P<u>{_U}) (?:{_PAST})\b", _unit(-1)),
        (rf"(?:the )?(?:last|previous|past) (?P<u>{_U})(?:'s)?\b", _unit(-1)),
        (
            rf"(?:est[ea]|this) (?P<u>{_U}) (?:y|o|and|or) "
            rf"(?:(?:la|el) (?:{_NEXT})|(?:the )?next(?: one| week| month)?)\b",
            _unit(0, until=1),
        ),
        (rf"this and next (?P<u>{_U})\b", _unit(0, until=1)),
        (
            rf"(?:(?:en |durante |for |over )?(?:l[oa]s |the ))?"
            rf"(?:proxim[oa]s|siguientes|next|coming|following) "
            rf"(?P<n>{_N}) (?P<u>{_U})\b",
            _counted(1),
        ),
        (
            rf"(?:l[oa]s )?(?P<n>{_N}) (?:proxim[oa]s|siguientes) (?P<u>{_U})\b",
            _counted(1),
        ),
        (
            rf"(?:en|dentro de|in|within|antes de|de aqui a|de aca a|hasta en|before|"
            rf"in the next|a) (?P<n>{_N}) (?P<u>{_U})\b",
            _counted(1),
        ),
        (
            rf"(?:(?:en |during |in |from |over )?(?:l[oa]s |el |la |the ))?"
            rf"(?:ultim[oa]s?|pasad[oa]s|last|past|previous) (?P<n>{_N}) (?P<u>{_U})\b",
            _counted(-1),
        ),
        (rf"(?:el |la )?ultim[oa](?P<n>) (?P<u>{_U})\b", _counted(-1)),
        (rf"hace (?P<n>{_N}) (?P<u>{_U})\b", _ago),
        (rf"(?P<n>{_N}) (?P<u>{_U}) (?:ago|atras)\b", _ago),
        (
            rf"(?:(?:a|para|de aqui a|de aca a|by|at) )?(?:el |the )?"
            rf"(?:fin|fines|final|finales|end|close) (?:de|del|of)"
            rf"(?: la| el| the| this| este| esta)? "
            rf"(?P<u>{_M}|mes|ano|trimestre|quincena|week|month|quarter|year)\b",
            _end_of,
        ),
        (r"(?:final|finales) de (?:la |esta )?(?P<u>semana)\b", _end_of),
        (
            rf"(?:el |este |on |this |(?:on )?the coming )?"
            rf"(?P<w>{_W})\b",
            _weekday(0),
        ),
        (
            rf"(?:el )?(?P<w>{_W}) (?:que viene|proximo|siguiente)\b",
            _weekday(1),
        ),
        (rf"(?:(?:el )?proximo|on next|next) (?P<w>{_W})\b", _weekday(1)),
        (rf"(?:el )?(?P<w>{_W}) pasado\b", _weekday(-1)),
        (rf"(?:(?:el )?pasado|last|on last) (?P<w>{_W})\b", _weekday(-1)),
        (
            rf"(?:el )?(?P<w>{_W}) (?:de|of) (?:la )?(?:semana (?:{_NEXT})|"
            rf"proxima semana|next week)\b",
            _weekday_next_week,
        ),
        (
            rf"(?:el |on )?(?:(?:{_W}),? )?(?:dia |the )?"
            rf"(?P<d>\d{{1,2}})(?:o|st|nd|rd|th)? (?:de |of )?(?P<m>{_M})\b{_Y}?",
            _named_day,
        ),
        (
            rf"(?:on )?(?:(?:{_W}),? )?(?P<m>{_M}) (?:the )?"
            rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!/){_Y}?",
            _named_day,
        ),
        (
            rf"(?:(?:entre|del?|desde|from|between) )?(?:el |the )?"
            rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)? ?(?:al?|y|hasta|and|to|-|–) ?"
            rf"(?:el |the )?(?P<e>\d{{1,2}})(?:st|nd|rd|th)? "
            rf"(?:de |of )?(?P<m>{_M})\b{_Y}?",
            _days_of_month,
        ),
        (
            r"(?:el |on )?(?P<d>\d{1,2})/(?P<m>\d{1,2})"
            r"(?:/(?P<y>\d{4}|\d\d))?(?![\w/\-])",
            _numeric,
        ),
        (
            r"(?:el |on )?(?P<d>\d{1,2})(?P<s>[-.])(?P<m>\d{1,2})"
            r"(?P=s)(?P<y>\d{4}|\d\d)(?![\w/\-])",
            _numeric,
        ),
        (r"(?:el |on )?(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w/\-])", _iso),
        (
            rf"(?:(?:en|de|in|of|for|during|el mes de) )(?P<m>{_M})\b{_Y}?(?! \d)",
            _month,
        ),
        (rf"(?P<m>{_M})\b{_Y}", _month),
        (rf"(?P<m>{_CLEAR_M})\b(?P<y>)", _month),
        (r"(?:en|de|del|in|of|during|el ano) (?P<y>20\d\d)(?![\w/\-])", _year),
        (
            r"(?:la |en la )?(?:semana|week) (?:numero |number )?(?P<n>\d{1,2})\b",
            _week_number,
        ),
        (rf"(?:el |del |the )?[qt](?P<q>[1-4])\b{_Y}?", _quarter),
        (r"(?:el |the )?(?:dia|day) (?P<d>\d{1,2})\b(?! de)", _day_of_month),
    ]
)
