"""Days as sheets write them: "14 de mayo de 2026" is 2026-05-14, "14 de mayo" 05-14."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .words import folded

_SPANISH = """enero febrero marzo abril mayo junio julio agosto septiembre octubre
    noviembre diciembre""".split()
_ENGLISH = """january february march april may june july august september october
    november december""".split()
_NUMBERS = {
    name: number
    for months in (_SPANISH, _ENGLISH)
    for number, name in enumerate(months, 1)
} | {"setiembre": 9}
_MONTH = "|".join(_NUMBERS)
_DAYS = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?:de |of )?(?P<m1>{_MONTH})\b,?"
    r"(?: (?:de |del )?(?P<y1>\d{4}))?|"
    rf"(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y2>\d{{4}}))?|"
    r"(?P<d3>\d{1,2})[/.-](?P<m3>\d{1,2})[/.-](?P<y3>\d{4})|"
    r"(?<=el )(?P<d4>\d{1,2})/(?P<m4>\d{1,2})|(?<=on )(?P<d5>\d{1,2})/(?P<m5>\d{1,2}))"
    r"(?![\d/.-]*\d)"
)
_ISO = re.compile(r"(?:\d{4}-)?\d\d-\d\d")
_LEAP = 2024  # a year in which each day is one


def with_days(question: str) -> str:
    """``question``, folded, with each day it names as ISO writes it; without its year
    where that is not said.

    >>> with_days("Consumo del 14 de mayo de 2026"), with_days("gas on May 3, 2026")
    ('consumo del 2026-05-14', 'gas on 2026-05-03')
    >>> with_days("el 14 de mayo"), with_days("gas on 14/5"), with_days("rosca 3/8")
    ('el 05-14', 'gas on 05-14', 'rosca 3/8')
    """
    return _DAYS.sub(_iso, folded(question))


def spellings(word: str) -> tuple[str, ...]:
    """How a text may write the ISO day ``word``; () for any other word.

    >>> spellings("2026-05-04")[:3]
    ('4 mayo', '4 may', 'may 4')
    >>> spellings("05-04")[-2:]
    ('04/05', '4/5')
    """
    if not _ISO.fullmatch(word):
        return ()
    year, month, day = (
        word.rpartition("-")[0].rpartition("-")[0],
        word[-5:-3],
        word[-2:],
    )
    try:
        told = date(int(year or _LEAP), int(month), int(day))
    except ValueError:
        return ()
    return tuple(_spelt(told, f"/{year}" if year else ""))


def _spelt(day: date, year: str) -> Iterator[str]:
    english = _ENGLISH[day.month - 1]
    yield f"{day.day} {_SPANISH[day.month - 1]}"
    yield f"{day.day} {english}"
    yield f"{english} {day.day}"
    yield f"{day.day:02}/{day.month:02}{year}"
    yield f"{day.day}/{day.month}{year}"


def _iso(found: re.Match[str]) -> str:
    said = found.groupdict()
    for number in "12345":
        if day := said[f"d{number}"]:
            year = said.get(f"y{number}")
            month = said[f"m{number}"]
            month = _NUMBERS.get(month) or int(month)
            return _day(year, month, int(day)) or found[0]
    return found[0]


def _day(year: str | None, month: int, day: int) -> str:
    """In ISO; of 5/14 the month is the one that can be. "" when it is no day."""
    if month > 12:
        month, day = day, month
    try:
        told = date(int(year or _LEAP), month, day).isoformat()
    except ValueError:
        return ""
    return told if year else told[5:]
