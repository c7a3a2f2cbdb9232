"""Values of cells as text: neutral, exact, and on one line.

>>> shown(12.50), shown(1250.0), shown(date(2024, 3, 5)), shown(True)
('12.5', '1250', '2024-03-05', 'TRUE')
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

SEPARATOR = "\x1f"
# Blanks that a cell of one line does not have, and numbers written with a power.
UNEVEN = (
    *("\t", "\n", "\r", "\x0b", "\x0c", "\xa0"),
    *("  ", f"{SEPARATOR} ", f" {SEPARATOR}"),
    *("e+", "e-"),
)


def shown(value: Any) -> str:
    """A typed cell for people; ``""`` for an empty one."""
    return SHOWN.get(type(value), str)(value)


def texts(row: Sequence[Any]) -> list[str]:
    """A row of typed cells for people; this runs once a row of a million."""
    cells = [
        cell
        if (kind := type(cell)) is str
        else "%.15g" % cell  # noqa: UP031 - see _number
        if kind is float
        else shown(cell)
        for cell in row
    ]
    # One after the other is six times as fast as a regular expression of them all.
    line = f"{SEPARATOR}{SEPARATOR.join(cells)}{SEPARATOR}"
    for sign in UNEVEN:
        if sign in line:
            return [shown(cell) for cell in row]
    return cells


def one_line(text: str) -> str:
    """Line breaks inside a cell become blanks: a row is one line."""
    return " ".join(text.split())


def _number(value: float) -> str:
    # 15 digits are what a spreadsheet keeps: 0.1 + 0.2 is shown as 0.3.
    text = "%.15g" % value  # noqa: UP031 - twice as fast as format()
    if "e" not in text:
        return text
    return str(int(value)) if abs(value) > 1 else f"{value:.15f}".rstrip("0") or text


def _moment(value: datetime) -> str:
    if not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    return value.isoformat(" ", "seconds").removesuffix(":00")


def _duration(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    sign = "-" if seconds < 0 else ""
    minutes, rest = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours}:{minutes:02}:{rest:02}".removesuffix(":00")


SHOWN: dict[type, Callable[[Any], str]] = {
    str: one_line,
    float: _number,
    int: str,
    bool: lambda value: "TRUE" if value else "FALSE",
    datetime: _moment,
    date: date.isoformat,
    time: lambda value: value.isoformat("seconds").removesuffix(":00"),
    timedelta: _duration,
    type(None): lambda value: "",
}
