"""The part of a text that shows why it was found."""

from __future__ import annotations

from collections.abc import Sequence

from .folding import folded

BEFORE = 20  # characters in front of the first word that was found
LENGTH = 120

Piece = tuple[str, bool]


def snippet(text: str, words: Sequence[str]) -> list[Piece]:
    """``text`` around the first place of ``words`` (folded), in pieces: (text, found).

    Plain text, cut where a word begins; the pieces joined are what is read.

    >>> snippet("Faltan tableros de roble.", ["roble"])
    [('Faltan tableros de ', False), ('roble', True), ('.', False)]
    """
    flat = " ".join(text.split())
    low = folded(flat)
    places = [at for at in (low.find(word) for word in words) if at >= 0]
    start = _word_begin(flat, max(0, min(places, default=0) - BEFORE))
    end = min(len(flat), start + LENGTH)
    pieces = _pieces(flat[start:end], _spans(low[start:end], words))
    if start:
        pieces.insert(0, ("… ", False))
    if end < len(flat):
        pieces.append((" …", False))
    return pieces


def highlighted(text: str, words: Sequence[str]) -> list[Piece]:
    """The whole ``text`` in pieces, as ``snippet`` makes them."""
    return _pieces(text, _spans(folded(text), words))


def _word_begin(text: str, start: int) -> int:
    if not start:
        return 0
    space = text.find(" ", start, start + BEFORE)
    return space + 1 if space >= 0 else start


def _spans(low: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where any of ``words`` stands, in order, joined where they touch."""
    found: list[tuple[int, int]] = []
    for word in words:
        at = low.find(word)
        while at >= 0:
            found.append((at, at + len(word)))
            at = low.find(word, at + len(word))
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _pieces(text: str, spans: Sequence[tuple[int, int]]) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for start, end in spans:
        if start > at:
            pieces.append((text[at:start], False))
        pieces.append((text[start:end], True))
        at = end
    if at < len(text):
        pieces.append((text[at:], False))
    return pieces
