"""Spreadsheets (xlsx, xlsb, xls, ods) with python-calamine: what their cells show.

Formulas are never run: the value is the one that their program saved last, and a note
counts those without one. Merged cells say their value in each row that they cover.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import python_calamine as calamine

from ..errors import (
    DocumentDamaged,
    DocumentEmpty,
    DocumentEncrypted,
    OnlyFormulas,
)
from .base import About, Block, Source
from .identity import identify
from .regions import Numbered, Regions
from .unsaved import unsaved

STEP = 2000


def blocks(source: Source, about: About) -> Iterator[Block]:
    try:
        book = calamine.CalamineWorkbook.from_path(source.path)
    except calamine.PasswordError as error:
        raise DocumentEncrypted(str(error)) from None
    except (calamine.CalamineError, OSError) as error:
        raise DocumentDamaged(str(error)) from None
    hidden = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.visible != calamine.SheetVisibleEnum.Visible
    ]
    if hidden:
        about.note("hidden_sheets", sheets=", ".join(hidden))
    names = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.name not in hidden and sheet.typ == calamine.SheetTypeEnum.WorkSheet
    ]
    about.sheets = tuple(names)
    missing = unsaved(source.path, about.sheets)
    if missing.count:
        first = missing.first or names[0]
        about.note("formulas_unsaved", count=missing.count, first=first)
    for name in names:
        yield from _sheet(book, name, source, about, missing.zeros.get(name))
    identify(about, source.name, " ".join(names))
    if not about.rows:
        raise OnlyFormulas(count=missing.count) if missing.count else DocumentEmpty()


def _sheet(
    book: calamine.CalamineWorkbook,
    name: str,
    source: Source,
    about: About,
    unknown: dict[int, list[int]] | None,
) -> Iterator[Block]:
    try:
        sheet = book.get_sheet_by_name(name)
    except calamine.CalamineError as error:
        raise DocumentDamaged(f"{name}: {error}") from None
    if sheet.start is None or sheet.end is None:
        return
    room, height = source.limits.rows - about.rows, sheet.end[0] + 1
    if height > room:
        about.note("rows_left_out", sheet=name, limit=room, rows=height)
    if room > 0:
        filled = _merged(sheet)
        if unknown:
            filled = _without(filled, unknown, sheet.start[1])
        rows = _counted(filled, room, source, about)
        seen = Regions(name, sheet.start[1] + 1)
        for block in seen.blocks(rows):
            identify(about, source.name, _sample(block))
            yield block


def _without(
    rows: Iterator[Numbered], unknown: dict[int, list[int]], left: int
) -> Iterator[Numbered]:
    """Cells whose 0 nobody computed say nothing."""
    for number, cells in rows:
        for column in unknown.get(number - 1, ()):
            if 0 <= column - left < len(cells):
                cells = [*cells]
                cells[column - left] = ""
        yield number, cells


def _counted(
    rows: Iterator[Numbered], room: int, source: Source, about: About
) -> Iterator[Numbered]:
    rows = islice(rows, room)
    while some := list(islice(rows, STEP)):
        about.rows += len(some)
        source.progress(about.rows, 0, "row")
        yield from some


def _merged(sheet: calamine.CalamineSheet) -> Iterator[Numbered]:
    """The rows with their numbers; a cell below the first one of a merged range says
    what that first one says."""
    # Rows come from the first of the sheet, cells from the first used column.
    left = (sheet.start or (0, 0))[1]
    ranges = {
        (low, high, start - left)
        for (low, start), (high, _end) in sheet.merged_cell_ranges or ()
        if high > low
    }
    if not ranges:
        yield from enumerate(sheet.iter_rows(), 1)
        return
    begins: dict[int, list[tuple[int, int]]] = {}
    for low, high, column in ranges:
        begins.setdefault(low, []).append((high, column))
    going: dict[int, tuple[int, Any]] = {}
    for index, cells in enumerate(sheet.iter_rows()):
        if going:
            going = {c: kept for c, kept in going.items() if kept[0] >= index}
            for column, (_high, value) in going.items():
                if cells[column] == "":
                    cells[column] = value
        for high, column in begins.get(index, ()):
            if 0 <= column < len(cells):
                going[column] = (high, cells[column])
        yield index + 1, cells


def _sample(block: Block) -> str:
    names: list[str] = [*block.heading]
    for row in block.header:
        names.extend(row)
    return " ".join(names)
