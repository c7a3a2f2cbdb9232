"""The tables of one sheet: where each begins, what is above it, what its columns are.

Tables are told apart by empty rows. A part without names of its own, below a part with
the same columns, goes on under the same names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice
from typing import Any

from .base import Block, Row
from .cells import shown, texts
from .header import LOOK, find

# The row's number in the sheet from 1, and its typed cells.
Numbered = tuple[int, Sequence[Any]]


def is_filled(row: Numbered) -> bool:
    cells = row[1]
    return cells.count("") < len(cells)


@dataclass
class Regions:
    """``first_column`` of the sheet that the first cell of a row stands in."""

    sheet: str
    first_column: int = 1
    title: tuple[str, ...] = ()
    header: tuple[list[str], ...] = ()
    span: tuple[int, int] = (0, 0)

    def blocks(self, rows: Iterable[Numbered]) -> Iterator[Block]:
        for has_cells, part in groupby(rows, is_filled):
            if has_cells:
                yield from self._region(iter(part))

    def _region(self, rows: Iterator[Numbered]) -> Iterator[Block]:
        start = list(islice(rows, LOOK))
        cells = [row for _number, row in start]
        left, right = _span(cells)
        titles, names = find([row[left:right] for row in cells])
        if titles or names or not self._continues(left, right):
            self._begin(cells, titles, names, (left, right))
        if titles:
            # A title is found by its own words, and said above its table.
            yield self._block(start[:titles], left, right, header=False)
        rest = chain(start[titles + names :], rows)
        if len(start) > titles:
            yield self._block(rest, left, right, header=True)

    def _continues(self, left: int, right: int) -> bool:
        return bool(self.header) and self.span[0] <= left and right <= self.span[1]

    def _begin(
        self, cells: list[Sequence[Any]], titles: int, names: int, span: tuple[int, int]
    ) -> None:
        self.span = left, right = span
        lines = [" ".join(texts(row[left:right])).strip() for row in cells[:titles]]
        if titles or names:
            self.title = tuple(" ".join(line.split())[:120] for line in lines[:2])
        below = [texts(row[left:right]) for row in cells[titles : titles + names]]
        last = below[-1:]
        above = [_across(*pair) for pair in zip(below, below[1:], strict=False)]
        self.header = (*above, *last)

    def _block(
        self, rows: Iterable[Numbered], left: int, right: int, *, header: bool
    ) -> Block:
        if header and self.header:
            left, right = self.span
        made = (
            Row(texts(_within(row, left, right)), 0, number) for number, row in rows
        )
        return Block(
            "table",
            made,
            (self.sheet, *self.title),
            self.header if header else (),
            self.sheet,
            self.first_column + left,
        )


def _within(row: Sequence[Any], left: int, right: int) -> Sequence[Any]:
    """The cells of the table, and what a later row says beside it."""
    if len(row) > right and any(cell != "" for cell in row[right:]):
        right = max(i for i, cell in enumerate(row) if cell != "") + 1
    if left and any(cell != "" for cell in row[:left]):
        before = " ".join(shown(cell) for cell in row[:left] if cell != "")
        return [f"{before} {shown(row[left])}".strip(), *row[left + 1 : right]]
    return row[left:right]


def _across(names: list[str], below: list[str]) -> list[str]:
    """A name of a group stands above each of its columns."""
    last, result = "", []
    for name, part in zip(names, below, strict=True):
        last = name or (last if part else "")
        result.append(last)
    return result


def _span(rows: Sequence[Sequence[Any]]) -> tuple[int, int]:
    """The columns that are used: the first, and the one after the last."""
    left, right = len(rows[0]), 0
    for row in rows:
        used = [i for i, cell in enumerate(row) if cell != ""]
        left, right = min(left, used[0]), max(right, used[-1] + 1)
    return left, right
