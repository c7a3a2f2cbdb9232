"""Tables into chunks: whole rows below the names of their columns.

A row that is too long for one chunk goes on in the next, by columns, with the label of
the row (its first cell) and the names of those columns repeated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...passage import Place
from ..chunk import Chunk
from ..extract.base import Block, Row
from .prose import halves
from .tokens import MAX_TOKENS, tokens

Cells = Sequence[str]
# The names of the columns may take this much of a chunk.
MAX_HEADER = MAX_TOKENS * 3 // 5


def joined(cells: Cells) -> str:
    return " | ".join(cells)


def column_name(number: int) -> str:
    """``A`` for 1, ``AB`` for 28."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def cut_table(block: Block) -> Iterator[Chunk]:
    head = "\n".join(map(joined, block.header))
    size = tokens(head)
    rows: list[Row] = []
    texts: list[str] = []
    used = size
    wide = size > MAX_HEADER
    row = None
    for row in block.rows:
        text = joined(row.cells)
        count = tokens(text)
        if rows and (used + count > MAX_TOKENS or row.page != rows[0].page):
            yield _chunk(block, head, rows, texts)
            rows, texts, used = [], [], size
        if wide or size + count > MAX_TOKENS:
            if rows:
                yield _chunk(block, head, rows, texts)
                rows, texts, used = [], [], size
            yield from _wide(block, row)
            continue
        rows.append(row)
        texts.append(text)
        used += count
    if rows:
        yield _chunk(block, head, rows, texts)


def _chunk(block: Block, head: str, rows: list[Row], texts: list[str]) -> Chunk:
    text = "\n".join([head, *texts] if head else texts)
    width = max(len(row.cells) for row in rows)
    return Chunk(text, place(block, rows, 1, width), block.heading, "table")


def place(block: Block, rows: list[Row], first: int, last: int) -> Place:
    """Where ``rows`` stand, from the ``first`` to the ``last`` column of the block."""
    start, end = rows[0], rows[-1]
    if not start.number:
        return Place(start.page or None, end.page or None)
    left = column_name(block.first_column + first - 1)
    right = column_name(block.first_column + last - 1)
    cells = f"{left}{start.number}:{right}{end.number}"
    return Place(None, None, block.sheet, cells, start.number, end.number)


def _wide(block: Block, row: Row) -> Iterator[Chunk]:
    """One long row: some of its columns at a time, its label in each piece."""
    label = row.cells[0] if tokens(row.cells[0]) < MAX_TOKENS // 4 else ""
    head = [[cells[0] if cells else ""] for cells in block.header]
    line = [row.cells[0]] if label else []
    if not label:
        head = [[] for _ in block.header]
    names, values, first = [list(h) for h in head], list(line), 2 if label else 1
    start = first
    for number in range(first, len(row.cells) + 1):
        column = [cells[number - 1 : number] for cells in block.header]
        piece = [[*old, *new] for old, new in zip(names, column, strict=True)]
        cell = row.cells[number - 1]
        if number > start and _size(piece, [*values, cell]) > MAX_TOKENS:
            yield _part(block, row, names, values, start, number - 1)
            names, values, start = [list(h) for h in head], list(line), number
            piece = [[*old, *new] for old, new in zip(names, column, strict=True)]
        if _size(piece, [*values, cell]) > MAX_TOKENS:
            yield from _long_cell(block, row, label, number)
            names, values, start = [list(h) for h in head], list(line), number + 1
            continue
        names, values = piece, [*values, cell]
    if start <= len(row.cells):
        yield _part(block, row, names, values, start, len(row.cells))


def _size(names: list[list[str]], values: list[str]) -> int:
    return tokens(joined(values)) + sum(tokens(joined(name)) for name in names)


def _part(
    block: Block,
    row: Row,
    names: list[list[str]],
    values: list[str],
    first: int,
    last: int,
) -> Chunk:
    text = "\n".join(joined(line) for line in [*names, values] if line)
    return Chunk(text, place(block, [row], first, last), block.heading, "table")


def _long_cell(block: Block, row: Row, label: str, number: int) -> Iterator[Chunk]:
    """A cell with pages of text: prose, below its label and its column's name."""
    name = " ".join(cells[number - 1] for cells in block.header if number <= len(cells))
    prefix = joined([text for text in (label, name[:200]) if text])
    room = MAX_TOKENS - tokens(prefix)
    for piece in halves(row.cells[number - 1], room):
        text = f"{prefix}\n{piece}" if prefix else piece
        yield Chunk(text, place(block, [row], number, number), block.heading, "table")
