"""What kind of thing can stand in a place, by the words right around it.

A day stands behind "on", "until" or "for", does nothing and is promised to nobody; a
record is not what something happens *on*; a figure does nothing either ("2 days has"),
and only a share has "the" or "a". So a slot of another kind is refused there, whatever
it is called.
"""

from __future__ import annotations

import re

from ..evidence import RecordRef
from ..i18n import language
from .characters import root
from .places import (
    AFTER,
    ARTICLES,
    DAYS,
    IS,
    LATE,
    STOPS,
    Places,
    head,
    is_count,
    is_slot,
    is_word,
    rest,
    these,
    unit,
)
from .slots import Slot
from .units import TIMES

_BEHIND_DAY = these(
    "el al del de hasta desde hacia para entre on by until till since for before after "
    "from between than of around hacia ( only solo sobre dia fecha day date"
)
_DAY_ONLY = these("on until till since desde hacia before")
_WHEN = these("para hasta desde hacia antes despues")
_NEVER_FIGURES = {
    "es": these("el la los en por hacia desde al del sobre"),
    "en": these("on at from since until this that"),
}
_SHARES = these("el la los un una al del en at a the")
_MONEY = these("a al at for por en in")
_DOES = these(
    "tiene ha va lleva entrega espera necesita frena falta es tardo tarda usa fabrica "
    "has uses makes is holds waits needs takes lost fails costs"
)
_PARTY = "res.partner"
_NO_MATERIAL = these("mrp.production sale.order mrp.workcenter")
_SITES = these("mrp.workcenter stock.location maintenance.equipment stock.warehouse")
_HELD = these("up held parada parado retenida retenido bloqueada stopped stuck blocked")
_PROMISES = these(
    "promised promises prometio promete prometieron suministra supplies delivers sells "
    "vende vendio"
)
_EXPECTS = these("esperaba espera expects expected")
_A = {"es": these("un una unos unas"), "en": these("a an")}
_LEADING = these("de of en in at a por para by for")
_ENDS = these("mas menos most least")
_COUNTING = these("numero number cantidad total count")
_ALL = these("all both todas todos ambas ambos cada each every")
_NEED = re.compile(r"(?:need|requir|necesit|requier)\w*$")
_MEAN = these("media average promedio mean")


def unfit(places: Places, place: int, slot: Slot) -> str | None:
    """The word for which no thing of this kind can stand at ``place``."""
    if slot.is_date:
        return _day(places, place, slot)
    if slot.is_number:
        return _figure(places, place, slot)
    if isinstance(slot.fact.value, RecordRef):
        return _record(places, place, slot, slot.fact.value.model)
    return _text(places, place, slot)


def _day(places: Places, place: int, slot: Slot) -> str | None:
    before, after = places.token(place - 1), places.token(place + 1)
    if after in AFTER:
        return after
    if place == 0 or before in STOPS - {"(", ","}:
        listed = before in ("y", "and") and _dated(places, place)
        told = after in IS and places.token(place + 2) in ARTICLES
        return None if listed or told else after
    if before in ("to", "a"):
        ranges = {"from", "desde", "de", "del"} & set(places.clause(place))
        return None if ranges else before
    known = before in _BEHIND_DAY | IS | {":", ","} or places.owns(before, slot)
    return None if known else before


def _dated(places: Places, place: int) -> bool:
    """Whether another day stands before: "between {G} and {H}"."""
    return any(places.slot(each).is_date for each in places if each < place)


def _figure(places: Places, place: int, slot: Slot) -> str | None:
    before, after = places.token(place - 1), places.token(place + 1)
    kind, count = unit(slot), is_count(slot)
    mine = places.own[slot.letter] | slot.also
    counts = is_word(after) and root(after) in mine
    share = kind == "%" and before in _SHARES
    lasts = kind in TIMES and before in ("in", "en", "at")
    money = slot.fact.kind in ("money", "quantity") and before in _MONEY
    late = kind in TIMES and root(places.token(place - 2)) in mine and before == "por"
    known = share or lasts or money or (count and counts) or late
    strange = not (known or places.owns(before, slot))
    if before in _NEVER_FIGURES[language()] and strange:
        return before
    one = language() == "es" and before in ("un", "una")
    if one and kind != "%":
        return before
    begins = place == 0 or before in STOPS - {"(", ","}
    if begins and after in _DOES and not _is_told(places, place, mine, count):
        return after
    if _NEED.match(before) and root(before) not in mine:
        return before  # "you need {105 on hand}"
    if count and after in ("de", "on") and places.token(place + 2) in _MEAN:
        return places.token(place + 2)
    if not count and after in AFTER and kind not in TIMES:
        return after
    if place == 1 and before in _LEADING:
        whole = before in ("de", "of") and _is_whole(places, place)
        return None if (count and counts) or whole else before
    return _misled(places, place, slot)


def _misled(places: Places, place: int, slot: Slot) -> str | None:
    """ "The most loaded is {76 %}", "its minimum is {2 rules}", "it was late {5}"."""
    before, subject = places.token(place - 1), places.clause(place)
    ended = subject[:1] and subject[0] in ARTICLES and subject[1:2]
    if before in IS and ended and ended[0] in _ENDS:
        return before
    dated = {places.token(place + 1), places.token(place + 2)} & (LATE | AFTER)
    if before in IS and not dated and _is_record(places, subject, slot):
        return before
    if not is_count(slot) or places.token(place + 1) not in STOPS:
        return None
    figures = [each for each in places.slots if each.is_number and not is_count(each)]
    words = list(head(subject)) or [word for word in subject if is_word(word)]
    if any(places.owns(word, slot) and word not in DAYS for word in words[:1]):
        heads = [each for each in figures if places.leads_to(words[0], each)]
        return words[0] if heads and words[0] not in _COUNTING else None
    last = words[-1] if words else ""
    named = any(places.leads_to(last, each) for each in figures)
    return last if named and last not in _COUNTING else None


def _is_told(places: Places, place: int, mine: set[str], count: bool) -> bool:
    """ "{E} is work", "{1 of them} goes late": one of its words follows soon."""
    near = [places.token(place + step) for step in (2, 3, 4)]
    told = any(is_word(word) and root(word) in mine for word in near)
    return told and (count or places.token(place + 1) in IS)


def _is_whole(places: Places, place: int) -> bool:
    """ "Of the {B} on hand, {D} are free": a figure that another one is a part of."""
    return any(places.slot(at).is_number for at in places if at > place)


def _is_record(places: Places, subject: list[str], slot: Slot) -> bool:
    """ "The component {C} that is missing is {4 Units}": the record is no figure."""
    told = [word for word in subject if is_word(word)][:1]
    if not told or places.leads_to(told[0], slot):
        return False
    here = [places.slots[each[1]] for each in subject if is_slot(each)]
    things = [each for each in here if isinstance(each.fact.value, RecordRef)]
    return any(root(told[0]) in places.nouns[each.letter] for each in things)


def _record(places: Places, place: int, slot: Slot, model: str) -> str | None:
    before, further = places.token(place - 1), places.token(place - 2)
    after, next_one = places.token(place + 1), places.token(place + 2)
    party = model == _PARTY
    if before in (_DAY_ONLY - {"on", "before"}) | _ALL or before in _A[language()]:
        return before
    if before in ("el", "los") and further in _WHEN and not party:
        return further
    if after in LATE | AFTER or (after in ("de", "of") and _is_figure(places, place)):
        return after
    if before in ("las", "los") and is_word(after):
        return after
    part = places.slot_at(place - 2)
    of = before in ("de", "of") and part is not None and part.is_number
    if of and part is not None and not is_count(part) and unit(part) not in TIMES:
        return before if model in _NO_MATERIAL else None
    if before in ("at", "en") and further in _HELD and model not in _SITES:
        return before
    if after in _PROMISES and not party:
        return after
    if after in ("lo", "la", "it") and next_one in _EXPECTS and not party:
        return next_one
    passive = after in IS and next_one in _PROMISES
    if passive and party and places.token(place + 3) in ("to", "a"):
        return after
    if before in ("to", "a") and further in _PROMISES and not party:
        return before
    return None


def _is_figure(places: Places, place: int) -> bool:
    """ "lleva {product} de retraso": what follows is what a figure is called."""
    word = places.token(place + 2)
    figures = [each for each in places.slots if each.is_number and not is_count(each)]
    things = [each for each in places.slots if not each.is_number]
    called = any(places.owns(word, each) for each in figures)
    return called and not any(places.owns(word, each) for each in things)


def _text(places: Places, place: int, slot: Slot) -> str | None:
    """A state or a word is what something is, or stands in a clause of its own."""
    before = places.token(place - 1)
    mine = places.own[slot.letter] | slot.also
    if before in IS | {":", "("}:
        return None
    said = [*places.clause(place), *rest(places, place)]
    told = {root(word) for word in said if is_word(word)}
    return None if told & mine else "text"
