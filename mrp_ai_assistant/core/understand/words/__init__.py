"""What the words of a plant mean, by language and subject: Castilian, Mexican and
Argentine Spanish, and English.

Folded: no accents, and "can't" is cant. ``word+`` has its plural too, ``word@`` ends in
o, a, os or as, ``verb^`` takes its pronouns ("bórralas"). Commas part the expressions.
A key with two ids means both. Every concept has words in both languages; two subjects
may add words to one concept.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

# Where two subjects claim the same words, the later one has them.
SUBJECTS = (
    "plant",
    "states",
    "figures",
    "purchases",
    "sales",
    "projects",
    "maintenance",
    "warehouse",
    "shop_floor",
    "engineering",
    "results",
    "briefing",
    "turns",
    "query",
    "everyday",
    "workshop",
    "sayings",
    "planning",
    "trade",
    "forecast",
    "storeroom",
    "writing",
    "social",
)


def concepts(language: str) -> Iterator[tuple[str, str]]:
    """Pairs of concept ids and their expressions, subject by subject."""
    for subject in SUBJECTS:
        yield from _module(language, subject).CONCEPTS.items()


@lru_cache(maxsize=2)
def small_words(language: str) -> tuple[str, str]:
    """The words, and the expressions, that say nothing of a plant."""
    small = _module(language, "small")
    return small.FILLER, small.FILLER_PHRASES


def _module(language: str, subject: str) -> Any:
    return importlib.import_module(f".{language}.{subject}", __name__)


@lru_cache(maxsize=1)
def by_words() -> dict[str, str]:
    """What only a word before it makes a concept: "por mes", "sorted by date"."""
    return {
        " ".join(word.split()): concept
        for language in ("es", "en")
        for concept, words in _module(language, "figures").BY.items()
        for word in words.split(",")
    }


@lru_cache(maxsize=1)
def states() -> frozenset[str]:
    """The concepts that say how things are, and why."""
    keys = (key.split() for key in _module("en", "states").CONCEPTS)
    return frozenset(concept for ids in keys if len(ids) == 1 for concept in ids)
