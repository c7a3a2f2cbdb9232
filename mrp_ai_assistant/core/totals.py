"""Sums of a table's columns, only where a sum means something.

A column says of itself that it adds up (``Column.adds``). Even so nothing is summed of
which a part is unknown or in another unit: a total of some rows is no total.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .value import Cell, ColumnKind, Quantity, Value

if TYPE_CHECKING:
    from .evidence import Column, Row

_ADDABLE: frozenset[ColumnKind] = frozenset(
    ("integer", "number", "quantity", "money", "days")
)


def totals(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Value, ...] | None:
    """One value a column, None where it has no sum; None when no column has one, or
    there is nothing to add up."""
    if len(rows) < 2:
        return None
    sums = tuple(
        total([_bare(row.cells[place]) for row in rows])
        if column.adds and column.kind in _ADDABLE
        else None
        for place, column in enumerate(columns)
    )
    return sums if any(each is not None for each in sums) else None


def total(values: Sequence[Value]) -> Value:
    """The sum of plain numbers, or of quantities of one unit; None of anything else.

    >>> total([2, 3.5]), total([2, None])
    (5.5, None)
    >>> total([Quantity(2, "kg"), Quantity(3, "kg")])
    Quantity(value=5, unit='kg', digits=2)
    >>> total([Quantity(2, "kg"), Quantity(3, "m")]) is None
    True
    """
    if all(_is_number(each) for each in values):
        return _sum(each for each in values if isinstance(each, (int, float)))
    amounts = [each for each in values if isinstance(each, Quantity)]
    if len(amounts) < len(values) or len({each.unit for each in amounts}) != 1:
        return None
    digits = max(each.digits for each in amounts)
    return Quantity(_sum(each.value for each in amounts), amounts[0].unit, digits)


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _sum(values: Iterable[float]) -> float:
    # 0.1 + 0.2 is to be 0.3: no unit of a plant has more decimals
    found = sum(values)
    return found if isinstance(found, int) else round(found, 6)


def _bare(cell: Value | Cell) -> Value:
    return cell.value if isinstance(cell, Cell) else cell
