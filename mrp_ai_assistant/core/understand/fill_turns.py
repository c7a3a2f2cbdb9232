"""Groupings and orders into the parameters that take them."""

from __future__ import annotations

import re
from datetime import date

from ..i18n import _
from ..skill import Skill
from .filling import Filled, cannot, of_kind
from .lexicon import NEUTRAL
from .reading import Reading
from .router import turns_by
from .turns import ORDERS, Turn
from .words import states

_NEXT = re.compile(r"(?:next|siguiente|proxima) (?P<noun>\w+)")
_THE = re.compile(r"(?<!\w)(?:the|our|is) $")


def fill_turns(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    """ "Por responsable" and "ordenadas por fecha"; what ``skill`` cannot is said."""
    _next_one(skill, reading, filled)
    for turn in reading.turns:
        if filled.trouble:
            return
        if _is_of_one(turn, reading) and (many := of_kind(skill, "limit")):
            filled.arguments.setdefault(many.name, 1)
        if not (_taken(skill, turn, filled) or turns_by(skill, turn, reading.concepts)):
            _untaken(skill, turn, reading, filled)


def _next_one(skill: Skill, reading: Reading, filled: Filled) -> None:
    """ "The next order" is one, "the next orders" are not."""
    flags = (p.concepts for p in skill.params.values() if p.kind == "flag")
    many = of_kind(skill, "limit")
    if many is None or reading.wanted or not any("next" in said for said in flags):
        return
    for said in reading.said:
        one = said.concept == "next" and _NEXT.match(reading.folded, said.start)
        if one and not one["noun"].endswith("s"):
            filled.arguments.setdefault(many.name, 1)


def _is_of_one(turn: Turn, reading: Reading) -> bool:
    """Whether it asks for the first row alone: "the smallest order", "la orden más
    antigua"; what is only put in order ("de mayor a menor") is all of them."""
    if turn.kind != "sort" or turn.wish or turn.concept not in ORDERS:
        return False
    if reading.wanted is not None:
        return False
    words = reading.folded[turn.begin : turn.end].split()
    if {"ultima", "ultimo"} & {*words[:2]}:
        return True
    if reading.language == "en" and (noun := _after(turn, reading)):
        return not noun.endswith("s")
    nouns = {said.concept for said in reading.said} - {turn.concept}
    many = any(word.endswith("s") for word in reading.folded[turn.end :].split()[:3])
    alone = _THE.search(reading.folded[: turn.start]) and not many
    if alone or reading.language != "es":
        return bool(alone)
    return reading.is_of_one(nouns) or _opens_with_one(reading, nouns)


def _opens_with_one(reading: Reading, nouns: set[str]) -> bool:
    """ "Pedido más grande" is one, "pedidos más grandes" are not."""
    first = min(reading.said, key=lambda each: each.start)
    if first.concept in NEUTRAL:
        return False  # "muéstrame las órdenes más antiguas"
    words = reading.folded[first.start : first.end].split()
    opens = not re.search(r"\w", reading.folded[: first.start])
    return opens and first.concept in nouns and not words[0].endswith("s")


def _after(turn: Turn, reading: Reading) -> str:
    """The noun that an English superlative stands before: "biggest open order"."""
    said = sorted(reading.said, key=lambda each: each.start)
    nouns = [s for s in said if s.start > turn.end and s.concept not in states()]
    if not nouns or len(reading.folded[turn.end : nouns[0].start].split()) > 2:
        return ""
    return reading.folded[nouns[0].start : nouns[0].end]


def _taken(skill: Skill, turn: Turn, filled: Filled) -> bool:
    if turn.concept == "worst" and skill.worst_first:
        return True
    for param in skill.params.values():
        values = param.values or {}
        if param.kind == turn.kind and turn.concept in values:
            value = values[turn.concept]
            held = filled.arguments.get(param.name)
            if held == value:
                return True
            if held is None or param.name not in filled.fresh:
                filled.arguments[param.name] = value
                filled.fresh.add(param.name)
                return True
    return False


def _untaken(skill: Skill, turn: Turn, reading: Reading, filled: Filled) -> None:
    # "Top 3 by amount" are others than the first three.
    if turn.kind == "sort" and turn.wish and reading.wanted is None:
        words = reading.text[turn.start : turn.end]
        filled.notes.append(_("I did not use: “%(words)s”.", words=words))
    else:
        filled.trouble = cannot(skill, reading, (turn.start, turn.end))
