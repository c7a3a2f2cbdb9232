"""The word "of": the English preposition, or the Spanish "orden de fabricación"?

An abbreviation in capitals, or after what stands before a noun ("la of", "qué of");
a preposition between two nouns ("stock of Tablero de roble", "orders of the table").
"""

from __future__ import annotations

import re
from typing import Literal

from .lexicon import own_words
from .normalise import fold
from .words import small_words

OfWord = Literal["order", "preposition"]

OF = re.compile(r"(?<![\w/])of(?![\w/])", re.IGNORECASE)
_BEFORE_A_NOUN = frozenset(
    """la las una unas el los esa esas esta estas otra otras cada que cual cuales
    cuantas cuanta cuantos mis nuestras hay de en por para todas ninguna alguna
    algunas numero y""".split()
)
_ARTICLES = frozenset("the a an this that these those all each our el la".split())
_WORD = re.compile(r"\w+")


def of_word(text: str, start: int, end: int) -> OfWord | None:
    """What the "of" from ``start`` to ``end`` of ``text`` is; None: either."""
    shouted = is_shouted(text)
    if text[start:end] == "OF" and not shouted:
        return "order"
    before = _WORD.findall(fold(text[:start]))
    after = _WORD.search(text, end)
    if before and before[-1] in _BEFORE_A_NOUN:
        return "order"
    if not after:
        return None
    if _is_spanish(after[0]) and (after[0].islower() or shouted):
        return "order"
    numbered = any(char.isdigit() for char in after[0])
    if numbered and (not before or _is_spanish(before[-1])):
        return "order"
    return "preposition" if before else None


def is_shouted(text: str) -> bool:
    """All in capitals, but for codes and the abbreviation itself: these always are."""
    plain = " ".join(w for w in text.split() if w.isalpha() and w not in ("OF", "OFS"))
    return plain.isupper()


def _is_spanish(word: str) -> bool:
    """A word of Spanish questions that English ones do not have."""
    folded = fold(word)
    known = folded in own_words("es") or folded in _SMALL
    return known and folded not in own_words("en") and folded not in _ARTICLES


_SMALL = frozenset(small_words("es")[0].split()) | {"con", "sin", "por"}
