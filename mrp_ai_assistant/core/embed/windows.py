"""Long texts as windows of some 45 words: an encoder of sentences blurs more.

A chunk is as near to a question as its nearest window. A window never joins two rows of
a table; it begins with the last heading, which says what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..cancellation import Cancellation
from .base import Encoder, Vector

WORDS = 45
BATCH = 32  # windows between two looks at whether somebody is waiting
_SHORTEST = 12  # words: a rest that is shorter stays with the window before
_MOST = 64  # windows of one text: a chunk has some ten
_BREAK = re.compile(r"(?<=[.!?:;])\s+|\n+")


def windowed(text: str, heading: Sequence[str] = ()) -> list[str]:
    """The windows of ``text``, whole sentences where they fit; [] for a blank one.

    >>> windowed("Uno dos. Tres.", ["Manual", "Filtro"])
    ['Filtro. Uno dos. Tres.']
    """
    title = f"{heading[-1].strip()}. " if heading and heading[-1].strip() else ""
    return [title + " ".join(words) for words in _windows(text)][:_MOST]


def encoded(
    encoder: Encoder,
    texts: Sequence[Sequence[str]],
    *,
    cancel: Cancellation,
    idle: Callable[[], None] = lambda: None,
) -> Iterator[list[Vector]]:
    """The vectors of each text's windows, text by text, in order.

    Windows of several texts share a batch. ``idle`` is called before each batch: it may
    wait until nobody is asking. Raises ``Stopped``, and what ``Encoder.encode`` raises.
    """
    start = 0
    while start < len(texts):
        end, size = start, 0
        while end < len(texts) and (not size or size + len(texts[end]) <= BATCH):
            size += len(texts[end])
            end += 1
        batch = [window for windows in texts[start:end] for window in windows]
        vectors = list(_in_batches(encoder, batch, cancel, idle))
        for windows in texts[start:end]:
            mine, vectors = vectors[: len(windows)], vectors[len(windows) :]
            yield mine
        start = end


def _in_batches(
    encoder: Encoder,
    windows: Sequence[str],
    cancel: Cancellation,
    idle: Callable[[], None],
) -> Iterator[Vector]:
    for start in range(0, len(windows), BATCH):
        cancel.check()
        idle()
        yield from encoder.encode(windows[start : start + BATCH])


def _windows(text: str) -> list[list[str]]:
    found: list[list[str]] = []
    current: list[str] = []
    for piece in _BREAK.split(text):
        for words in _cut(piece.split()):
            if current and len(current) + len(words) > WORDS:
                found.append(current)
                current = []
            current = current + words
    if current and found and len(current) < _SHORTEST:
        found[-1] = found[-1] + current
    elif current:
        found.append(current)
    return found


def _cut(words: list[str]) -> Iterator[list[str]]:
    """A sentence that is longer than a window, in even parts."""
    parts = -(-len(words) // WORDS)
    for part in range(parts):
        start, end = (len(words) * place // parts for place in (part, part + 1))
        yield words[start:end]
