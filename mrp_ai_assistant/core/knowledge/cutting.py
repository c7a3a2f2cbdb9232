"""Blocks into chunks: small enough for any encoder, whole enough to be quoted.

Prose ends at the end of a sentence, a table between two rows, and every piece of a
table repeats the names of its columns. A chunk stands on one page, except where its
last sentence goes on at the top of the next one.

>>> from .extract.base import Block, Row
>>> table = Block("table", [Row(("M8", "25"), page=3)], header=(("Size", "Nm"),))
>>> [chunk] = cut([table])
>>> print(chunk.text)
Size | Nm
M8 | 25
>>> chunk.place.page_from
3
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .chunk import Chunk
from .extract.base import Block
from .pieces.prose import ProseCutter
from .pieces.table import cut_table
from .pieces.tokens import MAX_TOKENS, tokens

__all__ = ["MAX_TOKENS", "cut", "tokens"]


def cut(blocks: Iterable[Block]) -> Iterator[Chunk]:
    """Chunks of at most ``MAX_TOKENS`` tokens, in the order of the document."""
    prose = ProseCutter()
    for block in blocks:
        if block.kind == "table":
            yield from prose.flush()
            yield from cut_table(block)
        else:
            yield from prose.add(block)
    yield from prose.flush()
