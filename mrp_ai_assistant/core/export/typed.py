"""A cell of a stored table as the value that a spreadsheet takes.

A formula never comes out of it: what is no number, day or moment is text, whatever it
looks like, and who writes it writes it as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite
from typing import Any

from ..i18n import _

DAY = "yyyy-mm-dd"
MOMENT = "yyyy-mm-dd hh:mm"
_LONGEST_UNIT = 40


@dataclass(frozen=True)
class Typed:
    """``value`` is None, text, a number, a day or a moment (naive, the reader's own
    time); ``format`` is Excel's, empty where there is none."""

    value: str | float | date | None
    format: str = ""


def typed(cell: Mapping[str, Any], column: Mapping[str, Any]) -> Typed:
    """``cell`` of an event's row, in ``column`` of its columns.

    >>> typed({"v": 86.5, "t": "86.5 %"}, {"kind": "percent", "digits": 1})
    Typed(value=0.865, format='0.0%')
    >>> typed({"v": "=1+1", "t": "=1+1"}, {"kind": "text"})
    Typed(value='=1+1', format='')
    """
    value, kind = cell.get("v"), column.get("kind")
    text = str(cell.get("t") or "")
    if value is None:
        return Typed(None)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _number(value, cell, column) if isfinite(value) else Typed(text)
    if kind in ("date", "datetime"):
        with suppress(ValueError):
            return _moment(str(cell.get("l") or value), kind)
    return Typed(text)


def _moment(iso: str, kind: str) -> Typed:
    if kind == "date":
        return Typed(date.fromisoformat(iso[:10]), DAY)
    # An event of before has the moment of the server's clock alone.
    return Typed(datetime.fromisoformat(iso).replace(tzinfo=None), MOMENT)


def _number(value: float, cell: Mapping[str, Any], column: Mapping[str, Any]) -> Typed:
    kind, digits = column.get("kind"), int(column.get("digits") or 0)
    if kind == "percent":
        return Typed(round(value / 100, 8), f"0{_decimals(digits)}%")
    fixed = kind == "money"
    number = "#,##0"
    if fixed:
        number += _decimals(digits)
    elif not float(value).is_integer():
        number += ".##"
    return Typed(value, number + _suffix(unit_of(cell, column)))


def _decimals(digits: int) -> str:
    return f".{'0' * digits}" if digits > 0 else ""


def _suffix(unit: str) -> str:
    kept = "".join(char for char in unit if char.isprintable() and char not in '"\\')
    return f'" {kept[:_LONGEST_UNIT]}"' if kept else ""


def unit_of(cell: Mapping[str, Any], column: Mapping[str, Any]) -> str:
    """What a number of ``cell`` counts: its own unit, or its column's."""
    if column.get("kind") == "percent":
        return "%"
    if column.get("kind") == "days":
        return _("days")
    return str(cell.get("u") or column.get("unit") or "")
