"""Whose a figure is: one record's, another one's, a part's or that of all.

"{B}, with {A} orders" gives the count of all to one record; "there are {E} work orders"
gives the count of one center to all; "its arrival is {F}" gives the component's arrival
to whatever was named before.
"""

from __future__ import annotations

from ..evidence import RecordRef
from .characters import fold, root
from .places import (
    ARTICLES,
    IS,
    OF,
    ONE,
    PREPOSITIONS,
    RELATIVE,
    STOPS,
    WITH,
    Places,
    is_count,
    is_slot,
    is_word,
    these,
    unit,
)
from .slots import Slot

_ITS = these("su sus its their")
_THE = these("el la este esta ese esa the this that del al")
_THIS = these("alli ahi ese esa esos esas este esta su sus its it that this")
_ROUNDED = 0.006  # what a share in percent may differ from the counts' own
_NAMED = 2  # tokens of a name's noun: "the sales order {C}", "la orden de venta {C}"
# What one of is meant by "the order", "en el centro", where all of them are told.
_KINDS = these(
    "orden centro producto proveedor cliente compra pedido maquina tarea lote "
    "componente operacion proyecto order center centre product vendor supplier "
    "customer purchase machine task lot component operation project "
    "operario persona operator person worker employee empleado"
)


def stranger(places: Places, place: int, slot: Slot) -> str | None:
    """Why the figure at ``place`` is told of something that it is not of."""
    if _wrong_part(places, place, slot) or _of_other(places, place, slot):
        return "part"
    if slot.is_number and _told_as_another(places, place, slot):
        return "another"
    if _wrong_share(places, place, slot):
        return "share"
    if _of_one(places, place, slot):
        return "one"
    return "its" if _possessed(places, place, slot) else None


def belongs(slot: Slot, named: Slot) -> bool:
    """Whether ``slot`` tells of the record ``named``, or of the one that it is of."""
    of = slot.fact.of
    return of is not None and of in (named.fact.value, named.fact.of)


def _wrong_part(places: Places, place: int, slot: Slot) -> bool:
    """ "36 of 32 orders", "18 kg of 2 days": what cannot be a part of the other."""
    if places.token(place + 1) not in OF:
        return False
    other = places.slot_at(place + 2)
    if other is None or isinstance(other.fact.value, RecordRef):
        return False
    if not (is_count(slot) and is_count(other)):
        return unit(slot) != "%" or not is_count(other)
    return bool(slot.fact.value > other.fact.value)  # type: ignore[operator]


def _wrong_share(places: Places, place: int, slot: Slot) -> bool:
    """ "Out of {33} orders, {86.8 %} were on time", where 33 of 38 are 86.8 %: of
    which number a share is, the counts themselves tell."""
    if unit(slot) != "%" or not isinstance(slot.fact.value, int | float):
        return False
    counts = [each.fact.value for each in places.slots if is_count(each)]
    share = float(slot.fact.value) / 100
    wholes = {
        whole
        for whole in counts
        for part in counts
        if whole and part <= whole and abs(part / whole - share) < _ROUNDED  # type: ignore[operator]
    }
    said = {
        places.slot(each).fact.value
        for each in places
        if is_count(places.slot(each)) and places.token(each - 1) in OF
    }
    return bool(wholes and said) and not said <= wholes


def _of_other(places: Places, place: int, slot: Slot) -> bool:
    """ "{B}, with {A} orders" and "{B}, of which {A}...": a figure right behind a
    record is that record's; and one of a record, alone, is not that of all."""
    at = places.before(place, ONE)
    while is_word(places.token(at)) and places.token(at) not in IS:
        at -= 1  # "which cost {D}", "has {A}"
    link = places.token(at)
    if is_slot(link) and at < place - 1:
        return _not_of(places, slot, places.slot(at))
    if link in RELATIVE and places.token(places.before(at)) in OF:
        at = places.before(at)
    if link in WITH or link in RELATIVE:
        at = places.before(at, ARTICLES | these(","))
        named = places.slot_at(at)
        if named is not None:
            return _not_of(places, slot, named)
    return slot.fact.of is not None and _is_taken_for_all(places, slot)


def _not_of(places: Places, slot: Slot, named: Slot) -> bool:
    """Whether a figure right behind a record is none of that record's."""
    if not isinstance(named.fact.value, RecordRef):
        return False
    owner = any(each.fact.of == named.fact.value for each in places.slots)
    return slot.fact.of != named.fact.value if owner else not belongs(slot, named)


def _is_taken_for_all(places: Places, slot: Slot) -> bool:
    """Whether nothing in the sentence says that the figure is one record's only,
    while another one is told in the same words of all."""
    said = places.tokens()
    if slot.fact.of in places.named() or _THIS & set(said):
        return False
    told = {root(token) for token in said if is_word(token)}
    own = places.own[slot.letter]
    return any(
        other.fact.of is None
        and other.fact.kind == slot.fact.kind
        and unit(other) == unit(slot)
        and own & told <= places.own[other.letter]
        for other in places.slots
        if other.letter != slot.letter
    )


def _told_as_another(places: Places, place: int, slot: Slot) -> bool:
    """ "{C} orders on time of {B} orders with a deadline", when C are all of them."""
    if places.token(place - 1) in OF and is_slot(places.token(place - 2)):
        return False  # "{B} of {C} orders finished on time"
    if unit(slot) == "%" and places.token(place + 1) in OF:
        return False  # "{A} of the orders finished on time"
    said, at = set[str](), place + 1
    while places.token(at) not in STOPS and not is_slot(places.token(at)):
        if is_word(places.token(at)):
            said.add(root(places.token(at)))
        at += 1
    own = places.own[slot.letter]
    for other in places.slots:
        if other.letter == slot.letter or not is_count(other):
            continue
        theirs = places.own[other.letter]
        if (
            (theirs - own) & said
            and (theirs & own & said)
            and not (own - theirs) & said
        ):
            return True
    return False


def _of_one(places: Places, place: int, slot: Slot) -> bool:
    """ "The cost of the order is {A}" where {A} is the cost of all the orders."""
    if slot.fact.of is not None or not slot.is_number:
        return False
    clause = places.clause(place)
    if clause[:1] and clause[0] in _THE and clause[1:2] and clause[1] in _KINDS:
        verb = (clause[2:3] or ["."])[0]
        if is_word(verb) and root(clause[1]) not in _label(places, slot):
            return True  # "the operator has worked {A}", the hours of all of them
    said = [*clause, "{}", *_rest(places, place)]
    return any(_one_of(said, at, _label(places, slot)) for at in range(1, len(said)))


def _rest(places: Places, place: int) -> list[str]:
    """The tokens behind ``place`` up to the end of its clause or the next slot."""
    at = place + 1
    while places.token(at) not in STOPS and not is_slot(places.token(at)):
        at += 1
    return places.tokens()[place + 1 : at + is_slot(places.token(at))]


def _one_of(said: list[str], at: int, label: set[str]) -> bool:
    """Whether ``said`` speaks of one thing at ``at`` that it does not name."""
    the, after = said[at - 1], said[at + 1 : at + 2 + _NAMED]
    if the not in _THE or said[at] not in _KINDS or root(said[at]) in label:
        return False
    if any(token == "#" or is_slot(token) for token in after):
        return False
    return the in ("del", "al") or (at > 1 and said[at - 2] in PREPOSITIONS)


def _label(places: Places, slot: Slot) -> set[str]:
    return {root(word) for word in fold(slot.fact.label).split()}


def _possessed(places: Places, place: int, slot: Slot) -> bool:
    """ "The product is {C} and its arrival {F}": another record's arrival."""
    clause, of = places.clause(place), slot.fact.of
    if not _ITS & set(clause) or of is None or of == slot.fact.value:
        return False
    start = place - len(clause)
    named = [
        places.slot(each)
        for each in places
        if each < start and not _ITS & set(places.clause(each))
    ]
    records = [each for each in named if isinstance(each.fact.value, RecordRef)]
    return bool(records) and not any(
        of == each.fact.value
        or (of == each.fact.of and slot.is_number == each.is_number)
        for each in records
    )
