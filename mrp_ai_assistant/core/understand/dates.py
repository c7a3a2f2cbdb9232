"""The period that a question names, in days of the asker's own calendar.

Single days and spans are ``day_patterns``; here they are joined ("del 3 al 10", "hoy y
mañana") and opened ("hasta", "a partir de", "before").

Choices: dd/mm is day first. In English a doubtful one (05/06) is asked about, and
11/25 can only be the 25th of November. "El viernes" is the coming one, today
included; after "desde" or "since" the last one. "En 10 días" is from today to then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..i18n import _, formats
from ..period import Period
from .calendar import DAY
from .compared import compares
from .day_atoms import Atom, Impossible
from .day_patterns import atoms

_UNTIL = re.compile(
    r"(?<!\w)(?:hasta|until|till|through|up to|no later than|a mas tardar|by)"
    r"(?: (?:el|la|los|las|the))? $"
)
# "De aquí al viernes": today and all the days until then.
_FROM_NOW = re.compile(
    r"(?<!\w)(?:de (?:aqui|aca|ahora) (?:al?|hasta)|desde (?:ahora|ya) (?:al?|hasta)|"
    r"entre (?:hoy|ahora) y|from (?:now|here) (?:to|until|till|through|on until)|"
    r"between now and)(?: (?:el|la|los|las|the))? $"
)
_BEFORE = re.compile(
    r"(?<!\w)(?:antes del?|anterior(?:es)? al?|previ[oa]s? al?|before|earlier than|"
    r"prior to)(?: (?:el|la|the))? $"
)
_SINCE = re.compile(r"(?<!\w)(?:desde|since)(?: (?:el|la|the))? $")
_FROM = re.compile(r"(?<!\w)(?:a partir del?|de|from)(?: (?:el|la|the))? $")
_AFTER = re.compile(
    r"(?<!\w)(?:despues del?|posterior(?:es)? al?|after|later than)"
    r"(?: (?:el|la|the))? $"
)
_JOIN = re.compile(r",? ?(?:y|e|o|al?|hasta(?: el| la)?|and|or|to|through|until|-|–) ?")
_ANDS = ("y", "e", "o", "and", "or")
_RANGE = re.compile(r"(?<!\w)(?:entre|desde|del?|from|between)(?: el| la| the)? $")


@dataclass(frozen=True)
class Dated:
    """The text from ``start`` to ``end`` names ``period``; None: it is no date.

    ``instead`` are days that may have been meant; ``past`` is the last such weekday,
    of a weekday that is said alone.
    """

    start: int
    end: int
    period: Period | None
    instead: tuple[date, ...] = ()
    past: Period | None = None


def dates(folded: str, today: date, *, english: bool) -> tuple[Dated, ...]:
    """The periods of a folded text, in their order; the days never overlap in it."""
    chosen = _longest(atoms(folded, today, english=english))
    return tuple(_joined(folded, chosen, today))


def _longest(found: Iterator[Atom]) -> list[Atom]:
    taken: list[Atom] = []
    for atom in sorted(found, key=lambda a: (a.start - a.end, a.start)):
        if all(atom.end <= other.start or atom.start >= other.end for other in taken):
            taken.append(atom)
    return sorted(taken, key=lambda atom: atom.start)


def _joined(folded: str, chosen: Sequence[Atom], today: date) -> Iterator[Dated]:
    place = 0
    while place < len(chosen):
        atom = chosen[place]
        pair = _pair(folded, chosen[place : place + 2])
        yield pair or _opened(folded, atom, today)
        place += 2 if pair else 1


def _pair(folded: str, two: Sequence[Atom]) -> Dated | None:
    """ "From A to B", or A and B that follow each other."""
    if len(two) < 2 or not _JOIN.fullmatch(folded[two[0].end : two[1].start]):
        return None
    one, other = two
    if isinstance(one.days, Impossible) or isinstance(other.days, Impossible):
        return None
    ranged = _RANGE.search(folded[: one.start])
    first, last = one.days[0], other.days[1]
    between = folded[one.end : other.start].strip(" ,")
    if between in _ANDS and compares(folded, one.start, between):
        return None
    together = between in _ANDS and not ranged
    if first > last or (together and other.days[0] > one.days[1] + DAY):
        return None
    start = ranged.start() if ranged else one.start
    return Dated(start, other.end, _span(first, last))


def _opened(folded: str, atom: Atom, today: date) -> Dated:
    if isinstance(atom.days, Impossible):
        return Dated(atom.start, atom.end, None, atom.days.instead)
    first, last = atom.days
    before = folded[: atom.start]
    now = _FROM_NOW.search(before)
    if now and last >= today:
        return Dated(now.start(), atom.end, _span(today, last))
    until = _UNTIL.search(before)
    earlier = _BEFORE.search(before)
    if atom.kind == "until" or until or earlier:
        mark = until or earlier
        exclusive = earlier and atom.kind != "until"
        end = first - DAY if exclusive else last
        return Dated(mark.start() if mark else atom.start, atom.end, _until(end))
    mark = _SINCE.search(before)
    if mark:
        back = 7 if atom.kind == "weekday" and first > today else 0
        return Dated(mark.start(), atom.end, _from(first - back * DAY))
    mark = _AFTER.search(before)
    if mark:
        return Dated(mark.start(), atom.end, _from(last + DAY))
    mark = _FROM.search(before)
    if mark and mark[0].split()[0] in ("a", "from"):
        return Dated(mark.start(), atom.end, _from(first))
    label = str(atom.label) if atom.label else _span(first, last).label
    past = None
    if atom.kind == "weekday" and first >= today:
        past = _span(first - 7 * DAY, last - 7 * DAY)
    return Dated(atom.start, atom.end, Period(first, last, label), past=past)


def _until(end: date) -> Period:
    return Period(None, end, _("until %(day)s", day=formats().day(end)))


def _from(start: date) -> Period:
    return Period(start, None, _("from %(day)s on", day=formats().day(start)))


def _span(first: date, last: date) -> Period:
    style = formats()
    if first == last:
        return Period(first, last, style.day(first))
    label = _("from %(start)s to %(end)s", start=style.day(first), end=style.day(last))
    return Period(first, last, label)
