"""A table for a spreadsheet: typed cells, and a second sheet that tells its scope."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from ..i18n import _
from .errors import TooManyRows
from .sheet import Sheet
from .typed import MOMENT, Typed, typed

MOST_ROWS = 1_048_000  # of a worksheet, without head and totals
_LONGEST_TEXT = 32_000
_NARROWEST, _WIDEST = 8, 60
_HEAD = {"bold": True, "bg_color": "#E9ECEF", "bottom": 1, "valign": "top"}
# Nothing is guessed from a text: no formula, no link, no number.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def xlsx_bytes(sheet: Sheet) -> bytes:
    """Raises ``TooManyRows`` for more rows than a worksheet has."""
    import xlsxwriter  # noqa: PLC0415  # 40 ms, and only when a file is wanted

    if len(sheet.rows) > MOST_ROWS:
        raise TooManyRows(most=MOST_ROWS)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    try:
        _Writer(book, _sheet_name(sheet.title)).write(sheet)
        _scope(book, sheet)
    finally:
        book.close()
    return out.getvalue()


def _sheet_name(title: str) -> str:
    """What Excel takes as a name, and not that of the other sheet."""
    name = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title).strip(" '")[:31].strip(" '")
    taken = {"", _("Scope").lower(), "history"}
    return _("Data") if name.lower() in taken else name


class _Writer:
    """The first sheet: head, rows, totals."""

    def __init__(self, book: Any, name: str) -> None:
        self._book = book
        self._page = book.add_worksheet(name)
        self._formats: dict[tuple[str, bool], Any] = {}

    def write(self, sheet: Sheet) -> None:
        head = self._book.add_format(_HEAD)
        for place, column in enumerate(sheet.columns):
            self._page.write_string(0, place, str(column["label"]), head)
        rows = sheet.rows
        for number, cells in enumerate(rows, 1):
            self._row(number, cells, sheet)
        if sheet.totals:
            self._totals(len(rows) + 1, sheet)
        self._page.freeze_panes(1, 0)
        if rows:
            self._page.autofilter(0, 0, len(rows), len(sheet.columns) - 1)
        for place, column in enumerate(sheet.columns):
            texts = [str(row[place].get("t") or "") for row in rows[:500]]
            longest = max(map(len, (str(column["label"]), *texts))) + 2
            self._page.set_column(place, place, min(max(longest, _NARROWEST), _WIDEST))

    def _row(
        self, number: int, cells: Sequence[Mapping[str, Any]], sheet: Sheet
    ) -> None:
        for place, (cell, column) in enumerate(zip(cells, sheet.columns, strict=True)):
            self._cell(number, place, typed(cell, column))

    def _totals(self, number: int, sheet: Sheet) -> None:
        label = str(sheet.table.get("totals_label") or _("Total"))
        for place, (cell, column) in enumerate(
            zip(sheet.totals, sheet.columns, strict=True)
        ):
            found = typed(cell or {}, column)
            if not place and found.value is None:
                found = Typed(label)
            self._cell(number, place, found, bold=True)

    def _cell(self, row: int, place: int, cell: Typed, *, bold: bool = False) -> None:
        style = self._format(cell.format, bold=bold)
        match cell.value:
            case None:
                pass
            case str():
                self._page.write_string(row, place, cell.value[:_LONGEST_TEXT], style)
            case date():  # a moment is one too
                self._page.write_datetime(row, place, cell.value, style)
            case _:
                self._page.write_number(row, place, cell.value, style)

    def _format(self, number: str, *, bold: bool) -> Any:
        key = (number, bold)
        if key not in self._formats:
            wanted: dict[str, Any] = {"valign": "top"}
            if number:
                wanted["num_format"] = number
            if bold:
                wanted |= {"bold": True, "top": 1}
            self._formats[key] = self._book.add_format(wanted)
        return self._formats[key]


def _scope(book: Any, sheet: Sheet) -> None:
    page = book.add_worksheet(_("Scope"))
    label = book.add_format({"bold": True, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    moment = book.add_format({"num_format": MOMENT, "align": "left"})
    for row, (name, told) in enumerate(sheet.scope()):
        page.write_string(row, 0, name, label)
        if isinstance(told, datetime):
            page.write_datetime(row, 1, told, moment)
        else:
            page.write_string(row, 1, told[:_LONGEST_TEXT], text)
    page.set_column(0, 0, 18)
    page.set_column(1, 1, 90)
