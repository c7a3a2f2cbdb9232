"""Days of the calendar: "3 de mayo", "24/11", "May 2026", "week 48", "Q3"."""

from __future__ import annotations

import re
from datetime import date

from .calendar import DAY, around, days_of, month, nearest_year
from .day_atoms import Atom, Builder, Impossible
from .day_words import MONTHS, WEEKDAYS


def named_day(match: re.Match[str], today: date, english: bool) -> Atom:
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


def on_its_weekday(build: Builder) -> Builder:
    """ "Viernes 5 de diciembre" must be a Friday: else the day, or the weekday?"""

    def built(match: re.Match[str], today: date, english: bool) -> Atom:
        atom = build(match, today, english)
        told = WEEKDAYS.get(match["w"] or "")
        if told is None or isinstance(atom.days, Impossible):
            return atom
        day = atom.days[0]
        if day.weekday() == told:
            return atom
        near = [day + (told - day.weekday() + shift) * DAY for shift in (-7, 0, 7)]
        ahead = [each for each in near if abs((each - day).days) <= 3]
        return Atom(atom.start, atom.end, Impossible((day, *ahead)))

    return built


def days_of_month(match: re.Match[str], today: date, english: bool) -> Atom:
    one = _dated(match, today, int(match["d"]), MONTHS[match["m"]], match["y"])
    two = _dated(match, today, int(match["e"]), MONTHS[match["m"]], match["y"])
    for each in (one, two):
        if isinstance(each.days, Impossible):
            return each
    assert not isinstance(one.days, Impossible) and not isinstance(two.days, Impossible)
    if one.days[0] > two.days[1]:
        return Atom(*match.span(), Impossible())
    return Atom(*match.span(), (one.days[0], two.days[1]))


def numeric(match: re.Match[str], today: date, english: bool) -> Atom:
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


def iso(match: re.Match[str], today: date, english: bool) -> Atom:
    return _dated(match, today, int(match["d"]), int(match["m"]), match["y"])


def whole_month(match: re.Match[str], today: date, english: bool) -> Atom:
    number_ = MONTHS[match["m"]]
    year = int(match["y"]) if match["y"] else nearest_year(today, number_, 15)
    return Atom(*match.span(), month(year * 12 + number_ - 1))


def whole_year(match: re.Match[str], today: date, english: bool) -> Atom:
    return Atom(*match.span(), around(date(int(match["y"]), 1, 1), "year"))


def whole_quarter(match: re.Match[str], today: date, english: bool) -> Atom:
    year = int(match["y"]) if match["y"] else today.year
    day = date(year, 3 * int(match["q"]), 1)
    return Atom(*match.span(), around(day, "quarter"))


def week_number(match: re.Match[str], today: date, english: bool) -> Atom:
    monday = date.fromisocalendar(today.year, int(match["n"]), 1)
    return Atom(*match.span(), (monday, monday + 6 * DAY))


def day_of_month(match: re.Match[str], today: date, english: bool) -> Atom:
    """The nearest such day that is not over."""
    day = int(match["d"])
    index = today.year * 12 + today.month - 1 + (day < today.day)
    first, last = month(index)
    if not 1 <= day <= last.day:
        return Atom(*match.span(), Impossible((last,)))
    return Atom(*match.span(), (first.replace(day=day),) * 2)
