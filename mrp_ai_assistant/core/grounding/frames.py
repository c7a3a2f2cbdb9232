"""A slot in a place where a value of its kind can stand, beside words of its own.

The roles (``roles``) refuse a slot beside another fact's noun. That leaves the places
beside no noun at all: "There are {vendor} late purchases", "short by {date}", "the
order {13} makes a table". So every slot must stand in a frame:

    number    a word of its own leads to it or follows it ("the delay is {C}", "{C} of
              work"), or its record does, when it is the record's only figure in that
              unit ("the worst is {B}, with {C}")
    day       the same
    record    never counted ("there are {B} orders"), and behind no word but its own
"""

from __future__ import annotations

from ..evidence import RecordRef
from ..i18n import language
from .characters import root, stem
from .kinds import unfit
from .loosely import fits_loosely
from .places import (
    AFTER,
    ARTICLES,
    IS,
    LATE,
    LINKS,
    OF,
    ONE,
    PREPOSITIONS,
    STOPS,
    WITH,
    Places,
    head,
    is_count,
    is_slot,
    is_word,
    these,
    unit,
)
from .records import misplaced_record
from .slots import Slot, Slots
from .units import FUNCTION_WORDS, TIMES, unit_of
from .whose import belongs, stranger

_ONE_IS = these("es era fue is was esta lleva")
_MANY_DO = these("son estan eran fueron are were have tienen han")
_EXIST = these("hay existe existen habia")
_OF_MANY = ARTICLES | these("ellas ellos estas estos them these which")
_COUNTING = these("numero number cantidad total count recuento quantity")
_DELAYS = {root(word) for word in ("delay", "late", "retraso", "tarde", "atraso")}
_LEFT, _RIGHT = 2, 3  # words of nobody's that may stand in between


def unframed(text: str, slots: Slots, letters: set[str]) -> str | None:
    """The first slot of ``text`` without a frame, as "A:bare"; None if there is none.

    ``text`` has "#" where it says a known name or a figure without a slot; ``letters``
    are those to look at.
    """
    places = Places(text, slots)
    for place in places:
        slot = places.slot(place)
        if slot.letter not in letters:
            continue
        wrong = unfit(places, place, slot)
        if wrong:
            return f"{slot.letter}:{wrong}"
        if slot.is_number:
            wrong = _number(places, place, slot)
        else:
            wrong = _thing(places, place, slot)
        if wrong:
            return f"{slot.letter}:{wrong}"
    return None


def _number(places: Places, place: int, slot: Slot) -> str | None:
    after, count = places.token(place + 1), is_count(slot)
    said = "" if after in FUNCTION_WORDS else unit_of(after)
    if said and said != unit(slot):
        return after  # "1,8 m² mm"
    if count and _is_one(places, place):
        return "one"
    if not count and any(True for _each in places.things_behind(place)):
        return "counted"
    strange = stranger(places, place, slot)
    if strange:
        return strange
    framed = (
        _behind(places, place, slot)
        or _before(places, place, slot)
        or _alone(places, place, slot)
        or _joined(places, place, slot)
        or fits_loosely(places, place, slot)
    )
    return None if framed else "bare"


def _joined(places: Places, place: int, slot: Slot) -> bool:
    """ "{B} and {C} were scrapped": two figures that are called the same."""
    other = places.slot_at(place - 2)
    if places.token(place - 1) not in ("y", "e", "and") or other is None:
        return False
    same = places.own[other.letter] == places.own[slot.letter]
    return same and other.fact.of == slot.fact.of


def _is_one(places: Places, place: int) -> bool:
    """ "WH/MO/00041, which is 13 late": one thing is no count."""
    if places.token(place - 1) not in _ONE_IS or places.token(place - 2) == "there":
        return False
    return not _COUNTING & set(places.clause(place))


def _behind(places: Places, place: int, slot: Slot) -> bool:
    """Whether one of the fact's own words follows."""
    at, strange = _behind_unit(places, place, slot), 0
    if is_count(slot) and places.token(at) in OF and not _of_many(places, at, slot):
        return False
    share = unit(slot) == "%" and places.token(at) in OF
    part = is_count(slot) and places.token(at) in OF  # "{A} of {B} open ones are late"
    while (token := places.token(at)) not in STOPS and token != ":":
        if is_count(slot) and token in ONE and language() == "en":
            return False  # "an OEE of {A} against a target"
        if is_slot(token):
            if places.slot(at).is_number and places.token(at - 1) not in OF:
                return False
        elif places.owns(token, slot):
            return True
        elif is_word(token):
            strange += 1
            foreign = places.is_foreign(token, slot) and not (share and strange == 1)
            if not part and (foreign or strange > _RIGHT):
                return False
        at += 1
    return False


def _behind_unit(places: Places, place: int, slot: Slot) -> int:
    """Where the words behind a figure begin: a unit said twice is none of them."""
    after = places.token(place + 1)
    said = "" if after in FUNCTION_WORDS else unit_of(after)
    return place + 2 if said and said == unit(slot) else place + 1


def _of_many(places: Places, at: int, slot: Slot) -> bool:
    """Whether a count may be "of" what follows: "{B} of {C} orders", "{B} of them";
    not "4 of work", "7 of {A}"."""
    whose = places.token(at + 1)
    if is_slot(whose):
        return places.slot(at + 1).is_number
    if whose in ARTICLES:
        part = places.slot_at(at + 2)  # "of the {B} orders"
        counted = part is not None and is_count(part)
        return counted or _plural(places, at + 2, slot)
    return whose in _OF_MANY


def _plural(places: Places, place: int, slot: Slot) -> bool:
    """Whether some of what the fact counts stands there: "of the orders"."""
    token = places.token(place)
    return token != stem(token) and root(token) in places.nouns[slot.letter]


def _before(places: Places, place: int, slot: Slot) -> bool:
    """Whether one of the fact's own words leads to it: "the delay is {C}"."""
    at, strange, passed = place - 1, 0, set[str]()
    at -= places.token(at) == "("
    while (token := places.token(at)) not in STOPS:
        if token == ":":
            return _announced(places, places.clause(at), slot)
        if token in IS:
            return _heads(places, places.clause(at), slot)
        if is_slot(token):
            return False
        if places.leads_to(token, slot):
            return not is_count(slot) or _leads(places, at, passed)
        if is_word(token):
            strange += 1
            if places.is_foreign(token, slot) or strange > _LEFT:
                return False
        passed.add(token)
        at -= 1
    return False


def _leads(places: Places, place: int, passed: set[str]) -> bool:
    """Whether a word may lead to a count: "a total of {A}", a verb; not a noun, as in
    "the order {13}" and "a minimum of {2}"."""
    if OF & passed:
        return places.token(place) in _COUNTING
    nouns = {n for s in places.slots if not s.is_number for n in s.fact.nouns}
    verb = places.token(place) not in nouns and not PREPOSITIONS & passed
    return verb and places.token(place - 1) not in ARTICLES | PREPOSITIONS


def _announced(places: Places, said: list[str], slot: Slot) -> bool:
    """Whether ``said`` before a colon tells what the fact is: "With delay: {C}"."""
    foreign = any(places.is_foreign(word, slot) for word in said)
    return any(places.owns(word, slot) for word in said) and not foreign


def _heads(places: Places, subject: list[str], slot: Slot) -> bool:
    """Whether ``subject`` is what the fact is: "the mean delay of the late ones"."""
    said = list(head(subject))
    if any(places.is_foreign(word, slot) for word in said):
        return False
    nouns = places.nouns[slot.letter]
    if is_count(slot) and nouns:  # "the consumption is {53 products}"
        return any(root(word) in nouns for word in said)
    return any(places.leads_to(word, slot) for word in said)


def _alone(places: Places, place: int, slot: Slot) -> bool:
    """Right beside its record, as the record's only figure of that kind."""
    after = places.token(_behind_unit(places, place, slot))
    dated = unit(slot) in TIMES and after in AFTER | LATE
    if dated and places.own[slot.letter] & _DELAYS:
        return True  # "19 days late"
    if (is_word(after) and not dated) or (is_count(slot) and after not in STOPS):
        return False
    further = places.token(_next_word(places, place))
    if places.is_foreign(further, slot) and not dated:
        return False
    at = places.before(place, LINKS | these(", ( : lleva tiene has had"))
    named = places.slot_at(at)
    if named is None and places.token(place + 1) in OF:
        foreign = places.is_foreign(places.token(at), slot)
        named = None if foreign else places.slot_at(place + 2)
    if named is None and places.token(place - 1) in WITH:
        named = _about(places, place)
    if named is None or (slot.is_date and not isinstance(named.fact.value, RecordRef)):
        return False
    if not belongs(slot, named):
        return False
    return _only(places, slot) or (slot.is_date and _called(places, place, slot))


def _about(places: Places, place: int) -> Slot | None:
    """The one record that the sentence is about: "{B} was made most, with {C}"."""
    before = [places.slot(each) for each in places if each < place]
    records = [each for each in before if isinstance(each.fact.value, RecordRef)]
    return records[0] if len(records) == 1 and is_slot(places.token(0)) else None


def _called(places: Places, place: int, slot: Slot) -> bool:
    """Whether the clause says a noun that is this day's and no other's."""
    others = [each for each in places.slots if each.is_date and each is not slot]
    nouns = places.nouns[slot.letter].difference(
        *(places.nouns[o.letter] for o in others)
    )
    return any(root(word) in nouns for word in places.clause(place))


def _next_word(places: Places, place: int) -> int:
    at = place + 1
    while places.token(at) in PREPOSITIONS | ARTICLES:
        at += 1
    return at


def _only(places: Places, slot: Slot) -> bool:
    """Whether no other figure of the record that the sentence does not tell as well
    could be meant."""
    told = {places.slot(place).letter for place in places}
    kind = (slot.is_number, slot.is_date, unit(slot))
    return not any(
        each.fact.of == slot.fact.of
        and (each.is_number, each.is_date, unit(each)) == kind
        for each in places.slots
        if each.letter not in told
    )


def _thing(places: Places, place: int, slot: Slot) -> str | None:
    """A day, a record or a text."""
    if _exists(places, place) or _counted(places, place, slot):
        return "counted"
    if slot.is_date:
        strange = stranger(places, place, slot)
        if strange:
            return strange
        framed = (
            _before(places, place, slot)
            or _behind(places, place, slot)
            or _alone(places, place, slot)
            or fits_loosely(places, place, slot)
        )
        return None if framed else "date"
    if isinstance(slot.fact.value, RecordRef):
        return misplaced_record(places, place, slot)
    return None


def _exists(places: Places, place: int) -> bool:
    """ "There are {B}", "there are {A} products and {B} at some level"."""
    at = places.before(place)
    after = places.token(place + 1)
    if places.token(at) in ("y", "and") and (
        after in PREPOSITIONS | _MANY_DO or (is_word(after) and after != stem(after))
    ):
        clause = places.clause(at)
        return bool(clause) and (clause[0] in _EXIST or clause[0] == "there")
    there = places.token(at) in IS and places.token(at - 1) == "there"
    return there or places.token(at) in _EXIST


def _counted(places: Places, place: int, slot: Slot) -> bool:
    """ "{B} orders", "of which {B} are reserved", "{B} of {5 kg}"."""
    after, before = places.token(place + 1), places.token(place - 1)
    if after in _MANY_DO and before not in OF:
        return before not in ("y", "e", "and")
    if after in OF and is_slot(places.token(place + 2)):
        other = places.slot(place + 2)
        if slot.is_date or other.is_number or other.is_date:
            return True
    things = list(places.things_behind(place))
    if not things or slot.is_date:
        return bool(things)
    own = language() == "en" and stem(things[0]) == things[0]
    return not (own and places.owns(things[0], slot) and before in ARTICLES)
