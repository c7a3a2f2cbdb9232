"""Days and hours in a sentence, however they are written.

A day that is said in part ("en noviembre", "el martes", "26/11") has None where nothing
is said; one that can be read in two ways has two readings.

>>> [sorted(d.readings, key=str) for d in days("el 26 de noviembre")]
[[Day(year=None, month=11, day=26, weekday=None)]]
>>> len(days("03/11/2026")[0].readings)
2
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .characters import fold

_NAMES = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre",
    "en": "january february march april may june july august september october "
    "november december",
}
_WEEK = {
    "es": "lunes martes miercoles jueves viernes sabado domingo",
    "en": "monday tuesday wednesday thursday friday saturday sunday",
}


def _months() -> dict[str, int]:
    months = {"setiembre": 9, "sept": 9}
    for names in _NAMES.values():
        for number, name in enumerate(names.split(), 1):
            months |= {name: number, name[:3]: number}
    return months


_MONTHS = _months()
_WEEKDAYS = {name: n for said in _WEEK.values() for n, name in enumerate(said.split())}
_M = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ORDINAL = r"(?:st|nd|rd|th)?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b",
        r"\b(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4}|\d{2})\b",
        r"(?<![\w/.-])(?P<d>\d{1,2})/(?P<m>\d{1,2})(?![\w/])",
        rf"\b(?P<d>\d{{1,2}}){_ORDINAL}(?: de| of)? (?P<n>{_M})\b\.?"
        r"(?:,?(?: de| del)? (?P<y>\d{4}))?",
        rf"\b(?P<n>{_M})\.? (?P<d>\d{{1,2}}){_ORDINAL}\b(?:,? (?P<y>\d{{4}}))?",
        rf"\b(?P<n>{_M})\.?(?: de| del|,)? (?P<y>\d{{4}})\b",
    )
)
_ALONE = re.compile(r"\b(" + "|".join([*_MONTHS, *_WEEKDAYS]) + r")\b")
# Short forms and "may" are common words as well: alone they are no month.
_AMBIGUOUS = frozenset(name[:3] for said in _NAMES.values() for name in said.split())
_HOUR = re.compile(r"\b(\d{1,2}):(\d{2})\b")


@dataclass(frozen=True)
class Day:
    """A day as far as it is said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @classmethod
    def of(cls, day: date) -> Day:
        return cls(day.year, day.month, day.day, day.weekday())

    def means(self, other: Day) -> bool:
        """Whether ``other`` carries all that this one says."""
        return (
            self.year in (None, other.year)
            and self.month in (None, other.month)
            and self.day in (None, other.day)
            and self.weekday in (None, other.weekday)
        )


@dataclass(frozen=True)
class DayClaim:
    """A day in a text, from ``start`` to ``end``."""

    readings: frozenset[Day]
    start: int
    end: int


def days(text: str) -> list[DayClaim]:
    """The days that a cleaned ``text`` names, in order, none of them twice."""
    folded = fold(text)
    taken: list[DayClaim] = []
    for pattern in _PATTERNS:
        for hit in pattern.finditer(folded):
            if not any(hit.start() < t.end and t.start < hit.end() for t in taken):
                taken.append(DayClaim(frozenset(_read(hit)), hit.start(), hit.end()))
    for hit in _ALONE.finditer(folded):
        if any(t.start <= hit.start() < t.end for t in taken):
            continue
        if hit[1] in _WEEKDAYS:
            reading = Day(weekday=_WEEKDAYS[hit[1]])
        elif hit[1] in _AMBIGUOUS:
            continue
        else:
            reading = Day(month=_MONTHS[hit[1]])
        taken.append(DayClaim(frozenset({reading}), hit.start(), hit.end()))
    return sorted(taken, key=lambda claim: claim.start)


def _read(hit: re.Match[str]) -> Iterator[Day]:
    parts = hit.groupdict()
    year = int(parts["y"]) if parts.get("y") else None
    if year is not None and year < 100:
        year += 2000
    day = int(parts["d"]) if parts.get("d") else None
    if parts.get("n"):
        yield Day(year, _MONTHS[parts["n"]], day)
        return
    month = int(parts["m"])
    yield Day(year, month, day)
    if day is not None and len(parts.get("y") or "") != 4 or hit.re is _PATTERNS[1]:
        yield Day(year, day, month)


def hours(text: str) -> set[str]:
    """The times of day in ``text`` as "9:41".

    >>> hours("a las 09:41")
    {'9:41'}
    """
    return {f"{int(hour)}:{minute}" for hour, minute in _HOUR.findall(text)}
