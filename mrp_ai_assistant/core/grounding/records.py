"""Where a record may stand in a sentence.

Behind one of its own words ("the order {B}"), as what something is ("the vendor is
{E}"), or as what the sentence is about; never behind another fact's word.
"""

from __future__ import annotations

import re

from .characters import fold, root, stem
from .places import (
    AFTER,
    ARTICLES,
    IS,
    LATE,
    OF,
    ONE,
    RELATIVE,
    STOPS,
    Places,
    head,
    is_slot,
    is_word,
    these,
)
from .slots import Slot

_WITH = these("con with by por")
_WHEN = these("if si when cuando")
_MAKES = these("fabrica produce hace makes produces")
_NEEDS = these("espera necesita falta waits needs lacks requires usa uses")
_PLACES = these("mrp.workcenter maintenance.equipment stock.location")
_NEVER_LATE = these("res.partner product.product mrp.workcenter sale.order")
_RANK = re.compile(
    r"(?:peor|mejor|mayor|menor|primer[oa]?|ultim[oa]|worst|best|first|last|latest)$"
)
_FAR = 6  # tokens within which "with a ... of" is one phrase


def misplaced_record(places: Places, place: int, slot: Slot) -> str | None:
    """The word for which the record at ``place`` cannot stand there; None if it can."""
    at = places.before(place)
    token, further = places.token(at), places.token(at - 1)
    return (
        _followed(places, place, slot)
        or _misnamed(places, at, slot)
        or _behind_link(places, at, place, slot)
        or _behind_word(places, at, slot, further if is_slot(further) else token)
    )


def _followed(places: Places, place: int, slot: Slot) -> str | None:
    """What cannot follow: "{C} after the promised day", "{vendor} is late"."""
    after, further = places.token(place + 1), places.token(place + 2)
    if after in AFTER:
        return after
    if after in OF and is_slot(further):  # of two records the first one is called so
        at = places.before(place)
        return None if places.leads_to(places.token(at), slot) else after
    never = slot.fact.value.model in _NEVER_LATE  # type: ignore[union-attr]
    return further if after in IS and further in LATE and never else None


def _misnamed(places: Places, at: int, slot: Slot) -> str | None:
    """A noun of two words that is another fact's: "sales order {B}"."""
    for other in places.slots:
        for noun in other.fact.nouns:
            said = fold(noun).split()
            there = [places.token(at - i) for i in range(len(said) - 1, -1, -1)]
            if len(said) > 1 and [stem(w) for w in said] == [stem(w) for w in there]:
                mine = {fold(each) for each in slot.fact.nouns}
                return None if mine & {fold(n) for n in _alike(noun, places)} else noun
    return None


def _alike(noun: str, places: Places) -> set[str]:
    stems = [stem(word) for word in fold(noun).split()]
    nouns = {each for slot in places.slots for each in slot.fact.nouns}
    return {n for n in nouns if [stem(word) for word in fold(n).split()] == stems}


def _behind_link(places: Places, at: int, place: int, slot: Slot) -> str | None:
    """A record behind a preposition or "is"."""
    token, further = places.token(at), places.token(at - 1)
    if token in _WITH:
        near = {root(further), root(places.token(at - 2))}
        return None if near & (places.nouns[slot.letter] | slot.also) else token
    if token == "on" and slot.fact.value.model not in _PLACES:  # type: ignore[union-attr]
        return token
    if token in RELATIVE and further in ARTICLES | OF:
        return token  # "of which {B}"
    if token in OF and _has_a(places, at):
        named = root(further) in places.nouns[slot.letter]
        return None if named else further
    if token in IS or (token in OF and further in IS):
        return _is_what(places, at, place, slot)
    return None


def _has_a(places: Places, at: int) -> bool:
    """Whether what stands before "of" began with "a": "a receipt on time of"."""
    for back in range(2, _FAR):
        token = places.token(at - back)
        if token in ONE:
            return True
        if token in STOPS | IS or is_slot(token):
            return False
    return False


def _behind_word(places: Places, at: int, slot: Slot, doer: str) -> str | None:
    """A record behind a word, which must be one of its own."""
    token = places.token(at)
    if token in _WHEN or not is_word(token) or places.owns(token, slot):
        return None
    if root(token) in slot.also:
        return None
    if _RANK.match(token) or token in IS:
        return None
    if is_slot(doer) and root(token) in places.nouns[doer[1]]:
        return None  # "{E} supplies {D}"
    own = places.own[slot.letter]
    made = token in _MAKES and "produ" in own
    needed = token in _NEEDS and {"compo", "mater"} & own
    return None if made or needed else token


def _is_what(places: Places, verb: int, place: int, slot: Slot) -> str | None:
    """What is said to be a record: nothing that tells of another fact."""
    after = places.token(place + 1)
    if is_word(after):
        return after  # "which is {C} late"
    subject = places.clause(verb) or places.tokens()[:verb]  # ", is {D}"
    said = list(head(subject))
    if any(places.owns(word, slot) for word in said):
        return None
    return next((word for word in said if places.is_foreign(word, slot)), None)
