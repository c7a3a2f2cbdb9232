"""Paragraphs into chunks that end with a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...passage import Place
from ..chunk import Chunk
from ..extract.base import Block, Row
from .sentences import is_finished, sentences
from .tokens import MAX_TOKENS, tokens

# A chunk smaller than this takes the next section of its page in.
SMALL = 90


@dataclass
class ProseCutter:
    """Fills one chunk after another; ``flush`` gives the rest."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    heading: tuple[str, ...] = ()
    first: int = 0
    last: int = 0

    def add(self, block: Block) -> Iterator[Chunk]:
        if block.heading != self.heading and (
            self.size > SMALL or not self._same_chapter(block.heading)
        ):
            yield from self.flush()
        if not self.parts:
            self.heading = block.heading
        elif block.heading != self.heading:
            self.heading = self._shared(block.heading)
        for row in block.rows:
            yield from self._paragraph(row)

    def flush(self) -> Iterator[Chunk]:
        if self.parts:
            place = Place(self.first or None, self.last or None)
            yield Chunk("".join(self.parts).strip(), place, self.heading)
        self.parts, self.size, self.first, self.last = [], 0, 0, 0

    def _same_chapter(self, heading: tuple[str, ...]) -> bool:
        return bool(heading and self.heading) and heading[0] == self.heading[0]

    def _shared(self, heading: tuple[str, ...]) -> tuple[str, ...]:
        count = 0
        for mine, other in zip(self.heading, heading, strict=False):
            if mine != other:
                break
            count += 1
        return self.heading[:count]

    def _paragraph(self, row: Row) -> Iterator[Chunk]:
        text = row.cells[0]
        if self.parts and row.page != self.last:
            text = self._carry(text, row.page)
            yield from self.flush()
        size = tokens(text)
        if self.size + size > MAX_TOKENS and (
            self.size > MAX_TOKENS // 2 or size <= MAX_TOKENS
        ):
            yield from self.flush()
        if self.size + size <= MAX_TOKENS:
            self._take(text, size, row.page, "\n")
            return
        for sentence in sentences(text):
            yield from self._sentence(sentence, row.page)

    def _sentence(self, sentence: str, page: int) -> Iterator[Chunk]:
        size = tokens(sentence)
        if self.size + size > MAX_TOKENS:
            yield from self.flush()
        if size <= MAX_TOKENS:
            self._take(sentence, size, page, " ")
            return
        for piece in halves(sentence):
            yield from self.flush()
            self._take(piece, tokens(piece), page, " ")

    def _take(self, text: str, size: int, page: int, glue: str) -> None:
        if not text:
            return
        if self.parts:
            self.parts.append(glue)
        else:
            self.first = page
        self.parts.append(text)
        self.size += size
        self.last = page

    def _carry(self, text: str, page: int) -> str:
        """A sentence that goes on over the page stays whole, with the page on which
        it began; what comes after it belongs to the new page."""
        if not text[:1].islower() or is_finished(self.parts[-1]):
            return text
        rest = sentences(text)
        size = tokens(rest[0])
        if self.size + size > MAX_TOKENS:
            return text
        self._take(rest[0], size, page, " ")
        return " ".join(rest[1:])


def halves(text: str, room: int = MAX_TOKENS) -> Iterator[str]:
    """A sentence without an end, in pieces that fit: between words, and inside what
    has no blanks at all."""
    piece: list[str] = []
    size = 0
    for word in _words(text, room // 2):
        count = tokens(word)
        if piece and size + count > room:
            yield " ".join(piece)
            piece, size = [], 0
        piece.append(word)
        size += count
    if piece:
        yield " ".join(piece)


def _words(text: str, longest: int) -> Iterator[str]:
    for word in text.split():
        for start in range(0, len(word), longest):
            yield word[start : start + longest]
