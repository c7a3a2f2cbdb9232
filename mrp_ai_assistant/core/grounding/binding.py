"""A record's figures with that record only (row binding).

A sentence is read from left to right: a name makes its records the subject, and what
follows must belong to them or to the whole. What stands before the first name belongs
to that one; a sentence without a name goes on about the former one's subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .characters import fold
from .claims import Claims, claims, hide
from .dates import DayClaim
from .ground import Carried, Ground
from .numbers import Number
from .units import agree

_BOUNDARY = re.compile(r"[,;:()]|(?<!\w)(?:y|e|and|mientras|while|pero|but)(?!\w)")
_NEAR = 1e-9
_LISTED = re.compile(r"[\s,;]*(?:\b[yeou]\b|\band\b|\bor\b)?[\s,;]*")
# Keys of groups, for each member of a list: what is said of a list goes for all of it.
Subject = tuple[frozenset[str], ...] | None  # None before anything is named


@dataclass(frozen=True)
class _Name:
    text: str
    groups: frozenset[str]
    primary: bool
    start: int
    end: int


class Unbound(Exception):
    """The sentence gives a record what is not its own; the argument says what."""


def read(text: str, ground: Ground) -> tuple[Claims, list[_Name], str]:
    """The claims of a cleaned ``text`` beside its known names, those, and the rest."""
    folded, rest, found = fold(text), text, []
    for hit in ground.names(folded):
        groups = ground.groups_of(hit.text)
        rest = hide(rest, hit.start, hit.end)
        if groups is not None:
            primary = hit.text in ground.primary
            found.append(
                _Name(hit.text, frozenset(groups), primary, hit.start, hit.end)
            )
    return claims(rest, ground.vocabulary), found, rest


def bind(
    said: Claims, named: list[_Name], rest: str, ground: Ground, before: Subject
) -> Subject:
    """The subject that the sentence ends with; raises ``Unbound``."""
    subject: Subject = None if named else before
    waiting: list[Number | DayClaim] = []
    last: _Name | None = None
    head: _Name | None = None  # the sentence's first name
    listing = True  # only the members of one list were named so far
    boundaries = [hit.start() for hit in _BOUNDARY.finditer(fold(rest))]
    items: list[Number | DayClaim | _Name] = [*said.numbers, *said.days, *named]
    for item in sorted(items, key=lambda item: item.start):
        if isinstance(item, _Name):
            head = head or item
            listing = listing and (last is None or _listed(last, item, rest, ground))
            if listing:
                subject = (*(subject or ()), item.groups)
            else:
                crossed = last is not None and any(
                    last.start < position < item.start for position in boundaries
                )
                # "A (4 days), B (2 days)": a name like the first one opens its own
                opens = item.primary or ground.alike(head.text, item.text)
                opens = crossed and opens
                opens = opens or (
                    last is not None and ground.linked(last.groups, item.groups)
                )
                subject = (_next(subject, last, item, opens),)
            last = item
            for claim in waiting:
                _check(claim, subject, ground)
            waiting = []
        elif named and subject is None:
            waiting.append(item)
        else:
            _check(item, subject, ground)
    return subject


def _listed(last: _Name, item: _Name, rest: str, ground: Ground) -> bool:
    """Whether two names follow each other as members of one list: "A, B and C"."""
    between = fold(rest)[last.end : item.start]
    near = bool(between) and _LISTED.fullmatch(between) is not None
    return near and not last.groups & item.groups and ground.alike(last.text, item.text)


def _next(
    subject: Subject, last: _Name | None, item: _Name, opens: bool
) -> frozenset[str]:
    shared = item.groups
    for groups in subject or ():
        shared = shared & groups
    if shared:
        return shared
    if opens:
        return item.groups
    raise Unbound("name")


def _check(claim: Number | DayClaim, subject: Subject, ground: Ground) -> None:
    members = (frozenset(ground.groups),) if subject is None else subject
    for keys in members:
        allowed = (ground.whole, *(ground.groups[key] for key in keys))
        if not any(_carries(carried, claim) for carried in allowed):
            raise Unbound("number" if isinstance(claim, Number) else "date")


def _carries(carried: Carried, claim: Number | DayClaim) -> bool:
    if isinstance(claim, DayClaim):
        return any(day.means(own) for day in claim.readings for own in carried.days)
    return any(
        agree(unit, claim.unit)
        and (
            _turned(value, own, claim.turn, carried)
            if claim.turn
            else abs(value - own) < _NEAR
        )
        for own, unit in carried.numbers
        for value in claim.readings
    )


def _turned(value: float, own: float, turn: str, carried: Carried) -> bool:
    """Whether "``value`` more" or "less" says ``own``: a difference below zero is
    less, another one more, unless the evidence's own words tell."""
    if not turn or abs(value - abs(own)) > _NEAR:
        return False
    told = {said for figure, said in carried.turns if abs(figure - value) < _NEAR}
    return turn in (told or {"-" if own < 0 else "+"})
