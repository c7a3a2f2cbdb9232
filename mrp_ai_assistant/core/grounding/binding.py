"""A record's figures with that record only (row binding).

A sentence is read from left to right: a name makes its records the subject, and what
follows must belong to them or to the whole. What stands before the first name belongs
to that one; a sentence without a name goes on about the former one's subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .characters import fold
from .claims import Claims, claims, hide
from .dates import DayClaim
from .ground import Carried, Ground
from .numbers import Number
from .units import agree

_BOUNDARY = re.compile(r"[,;:()]|(?<!\w)(?:y|e|and|mientras|while|pero|but)(?!\w)")
Subject = frozenset[str] | None  # keys of groups; None before anything is named


@dataclass(frozen=True)
class _Name:
    groups: frozenset[str]
    primary: bool
    start: int


class Unbound(Exception):
    """The sentence gives a record what is not its own; the argument says what."""


def read(text: str, ground: Ground) -> tuple[Claims, list[_Name], str]:
    """The claims of a cleaned ``text`` beside its known names, those, and the rest."""
    folded, rest, found = fold(text), text, []
    for hit in ground.names(folded):
        groups = ground.groups_of(hit[0])
        rest = hide(rest, hit.start(), hit.end())
        if groups is not None:
            primary = hit[0] in ground.primary
            found.append(_Name(frozenset(groups), primary, hit.start()))
    return claims(rest, ground.vocabulary), found, rest


def bind(
    said: Claims, named: list[_Name], rest: str, ground: Ground, before: Subject
) -> Subject:
    """The subject that the sentence ends with; raises ``Unbound``."""
    subject: Subject = None if named else before
    waiting: list[Number | DayClaim] = []
    last: _Name | None = None
    boundaries = [hit.start() for hit in _BOUNDARY.finditer(fold(rest))]
    items: list[Number | DayClaim | _Name] = [*said.numbers, *said.days, *named]
    for item in sorted(items, key=lambda item: item.start):
        if isinstance(item, _Name):
            crossed = last is not None and any(
                last.start < position < item.start for position in boundaries
            )
            subject = _next(subject, last, item, crossed)
            last = item
            for claim in waiting:
                _check(claim, subject, ground)
            waiting = []
        elif named and subject is None:
            waiting.append(item)
        else:
            _check(item, subject, ground)
    return subject


def _next(subject: Subject, last: _Name | None, item: _Name, crossed: bool) -> Subject:
    shared = item.groups if subject is None else subject & item.groups
    if shared:
        return shared
    both_head = last is not None and last.primary and item.primary
    if crossed and item.primary or both_head:
        return item.groups
    raise Unbound("name")


def _check(claim: Number | DayClaim, subject: Subject, ground: Ground) -> None:
    if not any(_carries(carried, claim) for carried in _allowed(subject, ground)):
        raise Unbound("number" if isinstance(claim, Number) else "date")


def _allowed(subject: Subject, ground: Ground) -> Iterator[Carried]:
    yield ground.whole
    keys = ground.groups if subject is None else subject
    yield from (ground.groups[key] for key in keys)


def _carries(carried: Carried, claim: Number | DayClaim) -> bool:
    if isinstance(claim, DayClaim):
        return any(day.means(own) for day in claim.readings for own in carried.days)
    return any(
        abs(value - own) < 1e-9 and agree(unit, claim.unit)
        for own, unit in carried.numbers
        for value in claim.readings
    )
