"""Days counted from today: "tomorrow", "next week", "the last 7 days", "on Friday"."""

from __future__ import annotations

import re
from datetime import date

from ..i18n import LazyText, _lt
from .calendar import DAY, Unit, around, days_of, later, nearest_year, weekday
from .day_atoms import Atom, Builder
from .day_words import MONTHS, UNITS, WEEKDAYS
from .number_words import number

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


def shifted(unit: Unit, shift: int) -> Builder:
    def build(match: re.Match[str], today: date, english: bool) -> Atom:
        label = LABELS.get((unit, shift))
        return Atom(*match.span(), around(today, unit, shift), label=label)

    return build


def whole_unit(shift: int, until: int = 0) -> Builder:
    """The group ``u`` names the unit; ``until`` more units are included."""

    def build(match: re.Match[str], today: date, english: bool) -> Atom:
        unit = UNITS[match["u"]]
        first, last = around(today, unit, shift)[0], around(today, unit, until)[1]
        if until:
            return Atom(*match.span(), (first, last))
        return shifted(unit, shift)(match, today, english)

    return build


def counted(sign: int) -> Builder:
    """The last 7 days are 7, today included; "in 7 days" is from today to then."""

    def build(match: re.Match[str], today: date, english: bool) -> Atom:
        count = number(match["n"]) if match["n"] else 1
        other = later(today, UNITS[match["u"]], sign * (count or 0))
        if sign < 0 and other < today:
            other += DAY
        return Atom(*match.span(), (min(today, other), max(today, other)))

    return build


def ago(match: re.Match[str], today: date, english: bool) -> Atom:
    day = later(today, UNITS[match["u"]], -(number(match["n"]) or 0))
    return Atom(*match.span(), (day, day))


def end_of(match: re.Match[str], today: date, english: bool) -> Atom:
    what = match["u"]
    if what in MONTHS:
        year = nearest_year(today, MONTHS[what], 28)
        last = date(year, MONTHS[what], days_of(year, MONTHS[what]))
    else:
        last = around(today, UNITS[what])[1]
    return Atom(*match.span(), (last, last), "until")


def on_weekday(shift: int) -> Builder:
    def build(match: re.Match[str], today: date, english: bool) -> Atom:
        ahead = today + DAY if shift > 0 else today
        day = weekday(ahead, WEEKDAYS[match["w"]], min(shift, 0))
        return Atom(*match.span(), (day, day), "weekday" if not shift else "span")

    return build


def weekday_next_week(match: re.Match[str], today: date, english: bool) -> Atom:
    day = around(today, "week", 1)[0] + WEEKDAYS[match["w"]] * DAY
    return Atom(*match.span(), (day, day))
