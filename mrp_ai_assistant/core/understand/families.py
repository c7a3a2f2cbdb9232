"""A plural names all of a kind: "las sillas" are every chair of the plant.

A product is of the kind that its name is headed by: the first word in Spanish ("Silla
Luna"), the last one in English ("Luna chair", "chest of drawers").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .entities import Candidate
from .normalise import fold
from .reading import Mention

_CODE = re.compile(r"^\[[^\]]*\] ?")
_WORD = re.compile(r"[a-z]{3,}")
_TAIL = re.compile(r" (?:of|for|with|in) .*$")


def of_kind(
    mention: Mention, hits: Sequence[Candidate], language: str
) -> list[Candidate]:
    """Those of ``hits`` that are of the kind which ``mention`` says in the plural."""
    word = fold(mention.text)
    if mention.quoted or not _WORD.fullmatch(word) or not word.endswith("s"):
        return []
    kinds = _singulars(word)
    return [
        hit
        for hit in hits
        if hit.ref.model == "product.product"
        if head(hit.ref.name, language) in kinds
    ]


def _singulars(word: str) -> frozenset[str]:
    return frozenset({word, word[:-1], word[:-2] if word.endswith("es") else word[:-1]})


def head(name: str, language: str) -> str:
    """The word that says what a product is; empty when there is none."""
    text = _CODE.sub("", fold(name))
    if language == "en":
        words = _WORD.findall(_TAIL.sub("", text))
        return words[-1] if words else ""
    words = _WORD.findall(text)
    return words[0] if words else ""
