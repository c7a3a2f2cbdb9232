"""Numbers that documents have: WH/MO/00012, S00042, P00007, WH/IN/00003."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CONCEPTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?<![\w/-]){code}(?![\w/-])", re.I), concept)
    for code, concept in (
        (r"(?:\w+/)*mo/\d+(?:-\d+)?", "manufacturing_order"),
        (r"s\d{4,}", "sale"),
        (r"p\d{4,}", "purchase"),
        (r"(?:\w+/)+(?:in|out|pick|pack|int)/\d+", "delivery"),
    )
)


def is_code(text: str) -> bool:
    """Whether ``text`` is the whole number of a document."""
    return any(pattern.fullmatch(text) for pattern, _concept in _CONCEPTS)


def documents(text: str) -> Iterator[str]:
    """The concepts of the documents whose numbers are in ``text``."""
    return (concept for pattern, concept in _CONCEPTS if pattern.search(text))
