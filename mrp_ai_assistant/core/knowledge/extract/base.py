"""The seam of extractors: what a file says, in the order in which people read it.

A ``Block`` is a run of paragraphs, or a table, below one path of headings. Blocks come
one by one, and the rows of a block too: a sheet of a million rows is never held whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ...i18n import LazyText, _lt

MB = 1 << 20

NOTES: dict[str, LazyText] = {
    "ocr_needed": _lt("Pages without text (pictures, need OCR): %(pages)s"),
    "ocr_read": _lt("Pages read by OCR; check their figures: %(pages)s"),
    "hidden_text": _lt("Invisible text was left out on pages: %(pages)s"),
    "pages_damaged": _lt("Pages that could not be read: %(pages)s"),
    "rows_left_out": _lt(
        "Sheet %(sheet)s: only the first %(limit)s of %(rows)s rows are kept"
    ),
    "formulas_unsaved": _lt(
        "%(count)s formulas have no stored value (the first is %(first)s): open the "
        "file in Excel or LibreOffice, save it and upload it again"
    ),
    "hidden_sheets": _lt("Hidden sheets were left out: %(sheets)s"),
    "text_left_out": _lt("Only the first %(limit)s characters are kept"),
}


@dataclass(frozen=True)
class Limits:
    """What one file may take: wall ``seconds``, bytes of ``memory`` of the child, bytes
    of the file itself (``size``), pages, rows of all its sheets, characters of text."""

    seconds: float = 300.0
    memory: int = 1536 * MB
    size: int = 200 * MB
    pages: int = 5000
    rows: int = 250_000
    characters: int = 40_000_000


@dataclass(frozen=True)
class Note:
    """Something about the reading that the user should know; ``code`` of ``NOTES``."""

    code: str
    values: dict[str, Any] = field(default_factory=dict)

    def text(self) -> str:
        return str(NOTES[self.code]) % self.values


@dataclass
class About:
    """What is known of a file as a whole, complete once its last block was read.
    ``lang`` is ``es``, ``en`` or ``""``; ``revision`` is ``B``, ``2.1``, ``2024-03-05``
    or ``""``; ``rows`` counts those of sheets."""

    format: str
    title: str = ""
    lang: str = ""
    revision: str = ""
    pages: int = 0
    rows: int = 0
    sheets: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    def note(self, code: str, **values: Any) -> None:
        self.notes = (*self.notes, Note(code, values))


class Row(NamedTuple):
    """A paragraph (one cell) or the row of a table; never cut where avoidable.
    ``page`` from 1, or 0; ``number`` of the row in its sheet from 1, or 0."""

    cells: Sequence[str]
    page: int = 0
    number: int = 0


@dataclass
class Block:
    """``header``: the rows that name the columns, to repeat above every piece.
    ``first_column`` of the sheet from 1. ``rows`` can be read once."""

    kind: str
    rows: Iterable[Row]
    heading: tuple[str, ...] = ()
    header: tuple[Sequence[str], ...] = ()
    sheet: str = ""
    first_column: int = 1


# What was done so far, of how much (0: unknown), and the unit: "page" or "row".
Progress = Callable[[int, int, str], None]


@dataclass
class Source:
    """A file to be read. ``path`` is where it lies, ``name`` what people call it."""

    path: str
    name: str
    limits: Limits
    progress: Progress = lambda done, total, unit: None


@dataclass
class Extracted:
    """``blocks`` are read while they are asked for; ``about`` is complete after."""

    about: About
    blocks: Iterator[Block]


Extractor = Callable[[Source, About], Iterator[Block]]
