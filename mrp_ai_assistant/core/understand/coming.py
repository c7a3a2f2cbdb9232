"""Words that only mean what is to come of stock beside others: "¿cómo vamos de
tornillos?", "si la demanda sube".

"¿Cómo vamos de retraso?" asks for delays; "sube la prioridad" is a command.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .reading import Said

# "¿Cómo vamos de…?" is of these alone.
_OF_STOCK = frozenset(
    """outlook product component stock quantity family location run_out coverage
    prediction demand chance order_by count list""".split()
)
_DEMANDED = frozenset({"demand", "prediction", "consumption"})
_ENOUGH = re.compile(r"(?:nos |me )?alcanzan?(?: con)?(?: el| la| los| las)?$")
_SELLING = re.compile(r"(?:se )?(?:vend|sell|sold)\w*$")
_UP = re.compile(r"(?:sub|aument|crec|increment|up\b|more\b|mas\b|\+)")
_DOWN = re.compile(r"(?:baj|menos\b|disminu|reduc|down\b|less\b|fewer\b|-)")
_ORDERING = re.compile(r"\b(?:pedir|comprar|encargar|order|buy)$")
_MARKS = frozenset(",;¿?")
_TWICE = re.compile(r"(?:duplic|dobl|doubl)")
# What a command says; in a supposition it says how much.
_COMMANDS = frozenset({"change", "create", "negation", "comparison"})


def of_stock_to_come(said: list[Said], folded: str, dated: bool) -> list[Said]:
    """``said`` with these words as they are meant in their sentence; ``dated`` when a
    day is said."""
    said = [each for each in said if not _is_torn(each, folded)]
    said = [each for each in said if not _of_whom(each, said, folded)]
    if dated:
        said = [_by_then(_enough_until(each, folded), folded) for each in said]
    concepts = {each.concept for each in said}
    if "whatif" in concepts:
        said = [_sold_more(each, folded) for each in said]
        concepts = {each.concept for each in said}
    if "outlook" in concepts and concepts - _OF_STOCK:
        said = [each for each in said if each.concept != "outlook"]
    if "whatif" in concepts and concepts & _DEMANDED:
        said = [_supposed(each, folded) for each in said]
    return said


def _supposed(each: Said, folded: str) -> Said:
    """ "Sube", "baja" and "se duplica" of a demand that is supposed."""
    words = folded[each.start : each.end]
    if each.concept not in _COMMANDS:
        return each
    for concept, pattern in (("double", _TWICE), ("rise", _UP), ("fall", _DOWN)):
        if pattern.match(words):
            return replace(each, concept=concept)
    return each


def _enough_until(each: Said, folded: str) -> Said:
    """ "¿Nos alcanza el tornillo hasta fin de mes?" asks for no products to be made."""
    words = folded[each.start : each.end]
    if each.concept == "producible" and _ENOUGH.fullmatch(words):
        return replace(each, concept="run_out")
    return each


def _sold_more(each: Said, folded: str) -> Said:
    """ "Si vendemos un 30 % más" supposes a demand, and names no sales order."""
    words = folded[each.start : each.end]
    if each.concept in ("sale", "sold") and _SELLING.fullmatch(words):
        return replace(each, concept="demand")
    return each


def _is_torn(each: Said, folded: str) -> bool:
    """ "Tarda una semana más, ¿qué…?" compares nothing: a mark parts the words."""
    words = folded[each.start : each.end]
    return each.concept == "comparison" and not _MARKS.isdisjoint(words)


def _of_whom(each: Said, said: list[Said], folded: str) -> bool:
    """ "¿Qué hay que pedir y a quién?" asks for the vendor, whom every answer has."""
    if each.concept != "responsible" or not folded[: each.start].endswith(" a "):
        return False
    return any(other.concept in ("order_by", "reordering") for other in said)


def _by_then(each: Said, folded: str) -> Said:
    """ "¿Qué hay que pedir esta semana?" no rule knows, but the forecast does."""
    words = folded[each.start : each.end]
    if each.concept == "reordering" and _ORDERING.search(words):
        return replace(each, concept="order_by")
    return each
