"""Days as sheets write them: "14 de mayo de 2026" is 2026-05-14."""

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
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?:de |of )?(?P<m1>{_MONTH}),?"
    r" (?:de |del )?(?P<y1>\d{4})|"
    rf"(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})|"
    r"(?P<d3>\d{1,2})[/.-](?P<m3>\d{1,2})[/.-](?P<y3>\d{4}))\b"
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def with_days(question: str) -> str:
    """``question``, folded, with each day it names as ISO writes it.

    >>> with_days("Consumo del 14 de mayo de 2026"), with_days("gas on May 3, 2026")
    ('consumo del 2026-05-14', 'gas on 2026-05-03')
    """
    return _DAYS.sub(_iso, folded(question))


def spellings(word: str) -> tuple[str, ...]:
    """How a text may write the ISO day ``word``; () for any other word.

    >>> spellings("2026-05-04")[:3]
    ('4 mayo', '4 may', 'may 4')
    """
    if not _ISO.fullmatch(word):
        return ()
    try:
        day = date.fromisoformat(word)
    except ValueError:
        return ()
    return tuple(_spelt(day))


def _spelt(day: date) -> Iterator[str]:
    english = _ENGLISH[day.month - 1]
    yield f"{day.day} {_SPANISH[day.month - 1]}"
    yield f"{day.day} {english}"
    yield f"{english} {day.day}"
    yield f"{day.day:02}/{day.month:02}/{day.year}"
    yield f"{day.day}/{day.month}/{day.year}"


def _iso(found: re.Match[str]) -> str:
    said = found.groupdict()
    for number in "123":
        if year := said[f"y{number}"]:
            month = said[f"m{number}"]
            try:
                day = date(
                    int(year),
                    _NUMBERS.get(month) or int(month),
                    int(said[f"d{number}"]),
                )
            except ValueError:
                break
            return day.isoformat()
    return found[0]
