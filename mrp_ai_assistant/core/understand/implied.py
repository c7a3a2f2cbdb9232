"""A record says what its question is about: "what is running in Painting?" names a
work center without the words, so work orders are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..skill import SkillSet
from .entities import BARCODE, Candidate, Lookup, Rank, resolve
from .fill_amount import without_amounts
from .reading import Mention, Reading, Said

Named = tuple[Mention, tuple[Candidate, ...]]

_MOST_MENTIONS = 3
# "Paradas por la guía", "stopped for lack of oak".
_BY = re.compile(
    r"(?<!\w)(?:por|por falta de|a falta de|for|by|for lack of|because of|for want of)"
    r"(?: (?:el|la|los|las|the))? $"
)
_ORDER = re.compile(r"(?i)(?<!\w)(?:\w+/)*mo/\d+")
_HAVE = re.compile(r"cuando (?:l[oa]s? )?(?:tenemos|tendr\w+|vamos a tener)$")
_TO_BE = re.compile(
    r"(?<!\w)(?:will|wont|won\'t|going to|gonna|be|make|va a|van a|vamos a|vaya a|"
    r"vayan a|llegara|estara|saldra|terminara|podemos|podremos)(?!\w)"
)
_COMPARES = re.compile(r"compar\w+|vs|versus|frente a|against|contra")
_JOINED = re.compile(r"(?<!\w)(?:y|e|con|and|with|to|vs|versus)(?!\w)")
_SURE = (Rank.EXACT, Rank.CODE, Rank.WORDS)
_THERE = re.compile(
    r"(?<!\w)(?:hay|tenemos|tengo|queda|quedan|nos queda|nos quedan|have|got|left|"
    r"is there|are there)(?!\w)"
)


def models(skills: SkillSet) -> tuple[str, ...]:
    """The models whose records some skill takes."""
    found = (p.model for s in skills for p in s.params.values() if p.kind == "entity")
    return tuple(dict.fromkeys(found))


def named(reading: Reading, skills: SkillSet, lookup: Lookup) -> list[Named]:
    """The mentions of ``reading`` that are records, of whatever model."""
    among = models(skills)
    whole = [
        (mention, found.hits)
        for mention in reading.mentions[:_MOST_MENTIONS]
        if not _is_bare_number(mention, reading)
        if (found := resolve(mention, among, lookup)).rank not in (None, Rank.TYPO)
    ]
    if whole or not reading.amounts:
        return whole
    bare = without_amounts(reading)  # "mil tornillos" are tornillos
    return named(bare, skills, lookup) if bare is not reading else whole


def _is_bare_number(mention: Mention, reading: Reading) -> bool:
    """The 12 of "órdenes de 12" is no order."""
    number = mention.text.isdigit() and len(mention.text) < BARCODE
    return number and not reading.is_number_of_order(mention)


def awaited(reading: Reading, lookup: Lookup) -> None:
    """ "Waiting for oak board" is short of it: the board is not what is being made."""
    for mention in reading.mentions:
        held = mention.noun
        by = _BY.search(reading.folded[: mention.start])
        if held != "waiting" and not (held == "blocked" and by):
            continue
        if resolve(mention, ("product.product",), lookup).rank in _SURE:
            reading.said = [
                replace(said, concept="shortage") if said.concept == held else said
                for said in reading.said
            ]


def comes_in(reading: Reading, lookup: Lookup) -> None:
    """ "What did Herrajes Ibarra deliver?": what a vendor delivers comes in."""
    _compared(reading)
    _on_order(reading, lookup)
    _of_one(reading)
    _is_had(reading)
    if not reading.concepts & {"delivery"} or reading.concepts & {"arrival", "sale"}:
        return
    for mention in reading.mentions[:_MOST_MENTIONS]:
        found = resolve(mention, ("res.partner",), lookup, thorough=False)
        if found.rank in _SURE and all(h.roles == ("vendor",) for h in found.hits):
            reading.said = [
                replace(said, concept="arrival") if said.concept == "delivery" else said
                for said in reading.said
            ]


def _compared(reading: Reading) -> None:
    """ "Compare the stock of A and B": they are told side by side, each by itself."""
    said = [each for each in reading.said if each.concept == "aggregate"]
    words = [reading.folded[each.start : each.end] for each in said]
    joined = [
        m for m in reading.mentions if _JOINED.search(reading.folded, m.start, m.end)
    ]
    if not said or not all(map(_COMPARES.fullmatch, words)):
        return
    if joined or len(reading.mentions) > 1:
        reading.said = [each for each in reading.said if each not in said]


def _of_one(reading: Reading) -> None:
    """Whether one order is on time is whether it is late; a share is of many."""
    said = reading.concepts
    if not {"manufacturing_order", "on_time"} <= said or said & {"vendor", "done"}:
        return
    if any(_ORDER.search(mention.text) for mention in reading.mentions):
        instead = "risk" if _TO_BE.search(reading.folded) else "late"
        reading.said = [
            replace(each, concept=instead) if each.concept == "on_time" else each
            for each in reading.said
        ]


def _is_had(reading: Reading) -> None:
    """When we shall have an order is when it ends, not when its material comes."""
    if any(_ORDER.search(mention.text) for mention in reading.mentions):
        reading.said = [
            replace(said, concept="finish")
            if said.concept == "arrival" and _HAVE.search(reading.folded[: said.end])
            else said
            for said in reading.said
        ]


def _on_order(reading: Reading, lookup: Lookup) -> None:
    """What a customer has on order, or is to arrive at one, is sold to them."""
    if "arrival" not in reading.concepts or reading.concepts & {"vendor", "purchase"}:
        return
    for mention in reading.mentions[:_MOST_MENTIONS]:
        found = resolve(mention, ("res.partner",), lookup, thorough=False)
        if found.rank in _SURE and all(h.roles == ("customer",) for h in found.hits):
            reading.said = [
                replace(said, concept="sale") if said.concept == "arrival" else said
                for said in reading.said
            ]


def asks_for_stock(reading: Reading, found: Sequence[Named]) -> bool:
    """Whether "¿hay tornillos?" asks how many there are; then that is noted."""
    things = {hit.ref.model for _mention, hits in found for hit in hits}
    if reading.domain or things != {"product.product"}:
        return False
    there = _THERE.search(reading.folded)
    if there:
        reading.said.append(Said("stock", there.start(), there.end()))
    return there is not None


def with_nouns(reading: Reading, found: Sequence[Named], skills: SkillSet) -> bool:
    """Add the nouns that the records imply to ``reading``; False when none is new."""
    new = [
        said for said in _nouns(found, skills) if said.concept not in reading.concepts
    ]
    reading.said.extend(new)
    return bool(new)


def _nouns(found: Sequence[Named], skills: SkillSet) -> Iterator[Said]:
    introduced = _introduced(skills)
    for mention, hits in found:
        kinds = {hit.ref.model for hit in hits}
        if len(kinds) == 1:
            # A contact is a vendor, or a customer, of itself.
            nouns = hits[0].roles or introduced.get(kinds.pop(), ())
            for concept in nouns[:1]:
                yield Said(concept, mention.start, mention.end)


def _introduced(skills: SkillSet) -> dict[str, tuple[str, ...]]:
    """The nouns that introduce a record of each model."""
    params = (param for skill in skills for param in skill.params.values())
    return {param.model: param.nouns for param in params if param.model}
