"""A question as it is compared: the reader's own text stays beside it.

``clean`` keeps accents and case; ``fold`` drops them and keeps the length, so that a
place in one text is the same place in the other.

>>> fold("¿Qué ÓRDENES?")
'¿que ordenes?'
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Normalised, "nº 12" would be "no 12".
_NUMERO = re.compile(r"\b[nN]\.?\s?[º°ª]\.?\s*")
_BREAKS = {"Cc", "Zl", "Zp", "Zs"}
_HIDDEN = {"Cf", "Cs", "Co", "Cn"}


def clean(text: str) -> str:
    """``text`` in NFKC, without hidden characters, its blanks made single spaces."""
    composed = unicodedata.normalize("NFKC", _NUMERO.sub("número ", text))
    return " ".join("".join(_visible(char) for char in composed).split())


def fold(text: str) -> str:
    """``text`` without accents nor case, of the same length."""
    return "".join(_fold_char(char) for char in text)


@lru_cache(maxsize=4096)
def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category in _BREAKS:
        return " "
    # Zero-width and bidirectional marks would split a word that looks whole.
    return "" if category in _HIDDEN else char


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char == "’":
        return "'"
    return unicodedata.normalize("NFD", char)[0].lower()[0]
