"""What a cell of a table or a figure may be, and how people read it.

A value is None (unknown), text, a number, a date, a ``RecordRef``, a ``Quantity``,
a ``Status`` or a ``Phrase``. Text for people is made when it is shown, in the language
being spoken.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from .i18n import _, formats

Tone = Literal["danger", "warning", "success", "info", "muted"]
ColumnKind = Literal[
    "text",
    "record",
    "integer",
    "number",
    "quantity",
    "money",
    "percent",
    "days",
    "date",
    "datetime",
    "status",
]


@dataclass(frozen=True)
class RecordRef:
    """One Odoo record: ``name`` is what its readers call it."""

    model: str
    id: int
    name: str


@dataclass(frozen=True)
class Quantity:
    """``value`` of ``unit``, shown with at most ``digits`` decimals."""

    value: float
    unit: str
    digits: int = 2


@dataclass(frozen=True)
class Status:
    """A state: ``code`` for programs, ``label`` for people."""

    code: str
    label: str


@dataclass(frozen=True)
class Phrase:
    """A short text that may lead to one record."""

    text: str
    ref: RecordRef | None = None


Value = None | bool | str | int | float | date | RecordRef | Quantity | Status | Phrase


@dataclass(frozen=True)
class Cell:
    """A value with a tone, where its column needs one."""

    value: Value
    tone: Tone | None = None


def show(
    value: Value, kind: ColumnKind = "text", digits: int = 0, unit: str = ""
) -> str:
    """``value`` for people, in the language being spoken; an unknown one is a dash."""
    style = formats()
    match value:
        case None:
            return "—"
        case bool():
            return _("yes") if value else _("no")
        case RecordRef():
            return value.name
        case Phrase():
            return value.text
        case Status():
            return value.label
        case Quantity():
            return f"{style.number(value.value, value.digits)} {value.unit}".strip()
        case datetime():
            return (
                style.day(style.local_day(value))
                if kind == "date"
                else style.moment(value)
            )
        case date():
            return style.day(value)
        case int() | float():
            return _number(value, kind, digits, unit)
    return str(value)


def _number(value: float, kind: ColumnKind, digits: int, unit: str) -> str:
    text = formats().number(value, digits, fixed=kind == "money")
    if kind == "percent":
        return f"{text} %"
    if kind == "days":
        return _("%(n)s day", n=text) if value == 1 else _("%(n)s days", n=text)
    return f"{text} {unit}".strip()


def ref_json(ref: RecordRef) -> dict[str, Any]:
    return {"model": ref.model, "id": ref.id, "name": ref.name}


def cell_json(
    cell: Value | Cell, kind: ColumnKind = "text", digits: int = 0, unit: str = ""
) -> dict[str, Any]:
    """``{v, t}``: the raw value and its text; and where it has them the ``ref`` of its
    record, its ``tone``, the unit ``u`` that is its own, and for a moment ``l``, its
    day or its time where the reader is."""
    value = cell.value if isinstance(cell, Cell) else cell
    shown: dict[str, Any] = {"v": _raw(value), "t": show(value, kind, digits, unit)}
    ref = value if isinstance(value, RecordRef) else getattr(value, "ref", None)
    if ref is not None:
        shown["ref"] = ref_json(ref)
    if isinstance(value, Quantity) and value.unit:
        shown["u"] = value.unit
    if isinstance(value, datetime):
        shown["l"] = _local(value, kind)
    if isinstance(cell, Cell) and cell.tone:
        shown["tone"] = cell.tone
    return shown


def _local(value: datetime, kind: ColumnKind) -> str:
    style = formats()
    if kind == "date":
        return style.local_day(value).isoformat()
    return style.local(value).strftime("%Y-%m-%dT%H:%M")


def _raw(value: Value) -> Any:
    match value:
        case Quantity():
            return value.value
        case Status():
            return value.code
        case RecordRef():
            return value.name
        case Phrase():
            return value.text
        case date():  # a datetime is one too
            return value.isoformat()
    return value
