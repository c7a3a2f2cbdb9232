"""The very words that answer: a row of a table, or one to three sentences in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import sqrt

from .asked import Asked
from .matching import match
from .ranking import Weights

LONGEST = 420  # characters of a quote
_MOST = 3  # sentences
_END = re.compile(
    r"(?<=[.!?])\s+(?=[^\sa-z])|\n(?=\s*(?:[-•*]|\d+[.)]\s|[A-Z]\w+:))|\n\n+"
)


def quote(text: str, kind: str, wanted: Asked, weight: Weights) -> str:
    """A part of ``text``, word for word; "" when nothing of it is asked about."""
    if kind == "table":
        return _row(text, wanted, weight)
    spans = _spans(text)
    best, found = 0.0, ""
    for first in range(len(spans)):
        for last in range(first, min(first + _MOST, len(spans))):
            piece = text[spans[first][0] : spans[last][1]].strip()
            if len(piece) > LONGEST and last > first:
                break
            score = _worth(piece, wanted, weight)
            if score > best:
                best, found = score, piece
    return _cut(found)


def _row(text: str, wanted: Asked, weight: Weights) -> str:
    """The row that says most of it; never the header, which is no answer."""
    rows = [line for line in text.split("\n") if line.strip()]
    scored = [(_worth(row, wanted, weight), -place) for place, row in enumerate(rows)]
    if len(rows) > 1:
        scored = scored[1:]
    score, place = max(scored, default=(0.0, 0))
    return _cut(rows[-place].strip()) if score else ""


def _worth(piece: str, wanted: Asked, weight: Weights) -> float:
    """What it says of the question, for its length: short and full is best."""
    found = match(wanted, weight, piece, (), "")
    words = max(1, len(piece.split()))
    return (found.cover + 0.3 * found.near * found.cover) / sqrt(sqrt(8 + words))


def _spans(text: str) -> Sequence[tuple[int, int]]:
    spans, start = [], 0
    for hit in _END.finditer(text):
        if text[start : hit.start()].strip():
            spans.append((start, hit.start()))
        start = hit.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans


def _cut(piece: str) -> str:
    """``piece``, or its beginning up to a whole word."""
    if len(piece) <= LONGEST:
        return piece
    return piece[: LONGEST + 1].rpartition(" ")[0]
