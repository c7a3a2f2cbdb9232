"""Words before the question itself: "zutano, qué órdenes...", "zutano dime..."."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import NEUTRAL
from .normalise import fold
from .reading import Reading
from .tokens import Token

_INTERROGATIVES = frozenset(
    "que cual cuales cuanto cuanta cuantos cuantas what which how".split()
)
_MARKS = frozenset(",;:?!¿¡.()\n")


def before_all(
    reading: Reading, words: Sequence[Token], owner: Sequence[str | None], first: int
) -> bool:
    """Whether the word at ``first`` comes before what is asked.

    What joins it to the question would make it a part of it ("sillas que van tarde"):
    only a mark, a request (by its ``owner``) or an accented question word parts them.
    """
    asked = [s.start for s in reading.said if s.concept not in NEUTRAL]
    if not asked or min(asked) < words[first].start:
        return False
    end = next(i for i, token in enumerate(words) if token.start >= min(asked))
    for place in range(first + 1, end):
        token = words[place]
        if owner[place] == "list" or fold(token.text) in _INTERROGATIVES:
            gap = reading.text[words[place - 1].end : token.start]
            marked = bool(set(gap) & _MARKS) or token.text.lower() != token.word
            return marked or owner[place] == "list"
    return False
