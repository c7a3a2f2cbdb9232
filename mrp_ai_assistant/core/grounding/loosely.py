"""A figure told in other words than its label's: "there are {B} left", "{D} late".

It may stand there when the clause says one of the words that it is told with
(``wordings``), or when no other fact of the evidence is counted as it is; when it
stands as figures of its kind do; and when no word beside it, and nothing in the clause
that the sentence does not tell as well, is another fact's.

    count     before what it counts
    figure    behind a verb, "with", a comma; behind "of" only after its own noun
    day       behind the words that lead to a day
"""

from __future__ import annotations

from .alike import sort_of
from .characters import root
from .places import (
    ARTICLES,
    IS,
    LATE,
    OF,
    PREPOSITIONS,
    STOPS,
    WITH,
    Places,
    is_count,
    is_slot,
    is_word,
    rest,
    these,
    unit,
)
from .slots import Slot
from .units import TIMES, unit_of

_LEADS_TO_DAY = these("around on by until before after el al hasta hacia and y antes")
_SOME = these("unos unas about only solo hasta un una a an")
_MEASURES = these(
    ", ( un a an at al unos unas about solo only lleva llevan tiene tienen tardo tarda "
    "perdio perdieron cuesta costo costaron cost costs takes took lost loses has had "
    "every cada quedan quedo"
)
_POINTING = {root(word) for word in ("there", "alli", "ahi", "here", "aqui")}
_THIS = these("alli ahi ese esa esos esas este esta su sus its it that this there")
_IT = these("it which that que cual")
_WHEN = these("if si when cuando")
_CURRENCIES = these("$ € £")
_SUMS = these(
    "total average media promedio duration duracion value valor amount importe figure "
    "quantity cantidad"
)
_NEAR = 2  # words behind a count of which one is what it counts
_ENDS = these("mas most least menos mejor peor best worst primera primero first")


def fits_loosely(places: Places, place: int, slot: Slot) -> bool:
    """Whether the figure or day at ``place`` is what its clause tells of."""
    said = [*places.clause(place), *rest(places, place)]
    told = {root(word) for word in said if is_word(word)} - _POINTING
    mine = places.leads[slot.letter] | slot.also
    if not told & mine and not (told and _is_sole(places, place, slot)):
        return False
    if _is_part(places, slot):
        return False
    if not _stands(places, place, slot, mine) or _beside(places, place, slot, mine):
        return False
    here = {each[1] for each in said if is_slot(each)}
    served = set().union(*(_words(places, places.slots[at]) for at in here))
    for other in places.slots:
        if other is slot or other.letter in here or not _alike(slot, other):
            continue
        if told & (places.own[other.letter] - mine - served):
            return False
        if len(told & _words(places, other)) > len(told & mine):
            return False  # the clause has more of another fact's words
    return True


def _is_part(places: Places, slot: Slot) -> bool:
    """Whether the figure is one record's, which the sentence does not name, where all
    have one too: "{C} were produced" of one product."""
    of = slot.fact.of
    if of is None or of in places.named() or _THIS & set(places.tokens()):
        return False
    return any(
        each.fact.of is None and each.is_number and unit(each) == unit(slot)
        for each in places.slots
        if not is_count(each)
    )


def _stands(places: Places, place: int, slot: Slot, mine: set[str]) -> bool:
    if is_count(slot):
        return _counts(places, place, mine)
    before, further = places.token(place - 1), places.token(place - 2)
    if place == 0 or before in STOPS - {"(", ","} or before in _WHEN:
        return not slot.is_date and _is_followed(places, place, mine)
    if slot.is_date:
        return before in _LEADS_TO_DAY or (before == "for" and is_word(further))
    if before in OF:
        return places.leads_to(further, slot) or further in _SUMS
    if before in IS:
        subject = places.clause(place)
        ended = subject[:1] and subject[0] in ARTICLES and _ENDS & set(subject)
        return not ended and not _is_of_record(places, subject, mine)
    if unit(slot) == "%" and before in these("al at el the del"):
        return True
    if unit(slot) in TIMES and before in these("by in en to"):
        return before != "to" or further == "up"
    if before in PREPOSITIONS - WITH - _SOME or before in ARTICLES - _SOME:
        return unit(slot) in _CURRENCIES and before in ("for", "a", "al", "at")
    return True


def _is_followed(places: Places, place: int, mine: set[str]) -> bool:
    """Whether one of its words comes next: "{B} are free"."""
    at = place + 1
    while not is_word(places.token(at)) or places.token(at) in IS:
        if places.token(at) in STOPS or is_slot(places.token(at)):
            return False
        at += 1
    return root(places.token(at)) in mine


def _counts(places: Places, place: int, mine: set[str]) -> bool:
    """Whether what it counts follows: "{B} customers", "{G} of the late orders"."""
    before, further = places.token(place - 1), places.token(place - 2)
    if before in OF and further not in _SUMS and not is_slot(further):
        return False
    things = (places.nouns[s.letter] for s in places.slots if not s.is_number)
    if is_word(before) and root(before) in set().union(*things):
        return False  # "the sales order {1}"
    at, seen = place + 1, 0
    while seen < _NEAR and (token := places.token(at)) not in STOPS:
        if is_word(token):
            if root(token) in mine and token not in LATE:
                return True
            seen += 1
        elif token not in OF | ARTICLES:
            return False
        at += 1
    return False


def _is_of_record(places: Places, subject: list[str], mine: set[str]) -> bool:
    """Whether what the figure would be is a record: "the customer is {2 days}"."""
    things = [each for each in places.slots if not each.is_number]
    theirs = set().union(*(places.nouns[each.letter] for each in things)) - mine
    nouns = [root(word) for word in subject if is_word(word)]
    return bool(nouns) and nouns[-1] in theirs and not set(nouns) & mine


def _beside(places: Places, place: int, slot: Slot, mine: set[str]) -> bool:
    """Whether a word right beside the figure is another figure's own."""
    others = [each for each in places.slots if each is not slot and _alike(slot, each)]
    theirs = set().union(*(places.own[each.letter] for each in others)) - mine
    at = place + 1
    while places.token(at) in OF | ARTICLES or unit_of(places.token(at)):
        at += 1
    after = places.token(at)
    return is_word(after) and root(after) in theirs


def _words(places: Places, slot: Slot) -> set[str]:
    return places.own[slot.letter] | slot.also


def _alike(slot: Slot, other: Slot) -> bool:
    """Whether both are figures, or both days."""
    return (slot.is_date, slot.is_number) == (other.is_date, other.is_number)


def _is_sole(places: Places, place: int, slot: Slot) -> bool:
    """Whether nothing else is counted as this is, where a measure stands."""
    before = places.token(place - 1)
    if is_count(slot) or before not in _MEASURES | IS | WITH:
        return False
    subject = places.clause(place)
    if before in IS and not _IT & set(subject) and not any(map(is_slot, subject)):
        return False  # "the other one is {58 h}"
    kind = (sort_of(slot.fact), unit(slot))
    return all(
        (sort_of(each.fact), unit(each)) != kind
        for each in places.slots
        if each is not slot
    )
