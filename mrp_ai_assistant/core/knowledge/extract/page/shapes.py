"""What stands on a page: words, lines and tables, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    x0: float
    y0: float
    x1: float
    y1: float


class Word(NamedTuple):
    """One word, or several without a wide gap between them. ``y0`` is the top; the
    height of the box is a little more than the font's."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


class Line(NamedTuple):
    """A line of text as it is read; ``number`` in its page, where it has one."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    number: int = -1

    @property
    def height(self) -> float:
        return self.y1 - self.y0


class Rule(NamedTuple):
    """A ruling line: across (``horizontal``) at ``at``, from ``start`` to ``end``."""

    horizontal: bool
    at: float
    start: float
    end: float


@dataclass
class Grid:
    """A table: rows of cells, all rows with as many cells as there are columns.
    ``columns`` are where they begin."""

    rows: list[list[str]]
    box: Box
    columns: tuple[float, ...] = ()


Element = Line | Grid
