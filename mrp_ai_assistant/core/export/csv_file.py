"""A table for any program: UTF-8, one line a row, numbers as the reader writes them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from ..i18n import formats
from .sheet import Sheet
from .typed import typed, unit_of

# Spreadsheets of Asian languages run what begins with the wide forms as well.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_bytes(sheet: Sheet) -> bytes:
    """Head and rows. A decimal comma needs another mark between the values: the
    spreadsheets of those languages read the semicolon."""
    mark = ";" if formats().decimal == "," else ","
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=mark, lineterminator="\r\n")
    rows = sheet.rows
    whole = [_whole_text(rows, place, each) for place, each in enumerate(sheet.columns)]
    writer.writerow(
        _head(rows, place, column, whole[place])
        for place, column in enumerate(sheet.columns)
    )
    for cells in rows:
        writer.writerow(
            plain(str(cell.get("t") or "")) if as_text else _value(cell, column)
            for cell, column, as_text in zip(cells, sheet.columns, whole, strict=True)
        )
    # With the mark by which spreadsheets know UTF-8.
    return out.getvalue().encode("utf-8-sig")


def plain(text: str) -> str:
    """``text`` that no spreadsheet runs.

    >>> plain("=cmd()"), plain("Oak"), plain("-")
    ("'=cmd()", 'Oak', "'-")
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def _value(cell: Mapping[str, Any], column: Mapping[str, Any]) -> str:
    value = typed(cell, column).value
    match value:
        case None:
            return ""
        case str():
            return plain(value)
        case datetime():
            return value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
    # Unlike a spreadsheet's percentages, 86.5 stays 86.5: the head says of what.
    number = round(float(cell["v"]), 6)
    shown = int(number) if number.is_integer() else number
    return str(shown).replace(".", formats().decimal)


def _units(
    rows: Sequence[Sequence[Mapping[str, Any]]], place: int, column: Mapping[str, Any]
) -> set[str]:
    numbers = (
        row[place] for row in rows if isinstance(row[place].get("v"), (int, float))
    )
    return {unit_of(cell, column) for cell in numbers}


def _whole_text(
    rows: Sequence[Sequence[Mapping[str, Any]]], place: int, column: Mapping[str, Any]
) -> bool:
    """Whether numbers of several units stand here: each is told with its own."""
    return len(_units(rows, place, column)) > 1


def _head(
    rows: Sequence[Sequence[Mapping[str, Any]]],
    place: int,
    column: Mapping[str, Any],
    as_text: bool,
) -> str:
    label = str(column.get("label") or "")
    unit = "" if as_text else next(iter(_units(rows, place, column)), "")
    return plain(f"{label} ({unit})" if unit else label)
