"""Which words of a description stand nowhere on a card, however they may be said."""

from __future__ import annotations

from .asked import Term, asked
from .matching import times, words_of


def missing(question: str, text: str) -> tuple[tuple[Term, ...], int]:
    """The terms of ``question`` that ``text`` does not say, and how many it has."""
    terms = asked(question).terms
    body = words_of(text)
    unsaid = (term for term in terms if not any(times(way, body) for way in term.ways))
    return tuple(unsaid), len(terms)
