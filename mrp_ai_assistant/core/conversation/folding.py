"""Text without case and accents, letter by letter: places in both are the same."""

from __future__ import annotations

import unicodedata

_LONGEST_QUERY = 200
_MOST_WORDS = 8


def folded(text: str) -> str:
    """``text`` in lower case without accents, of the same length.

    >>> folded("Órdenes de FABRICACIÓN")
    'ordenes de fabricacion'
    """
    return text.lower() if text.isascii() else "".join(map(_folded_letter, text))


def _folded_letter(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[:1].lower()
    return plain if len(plain) == 1 else letter


def words_of(query: str) -> list[str]:
    """The folded words of a query, each once; few and short enough to be searched."""
    short = unicodedata.normalize("NFC", query[:_LONGEST_QUERY])
    return list(dict.fromkeys(folded(short).split()))[:_MOST_WORDS]
