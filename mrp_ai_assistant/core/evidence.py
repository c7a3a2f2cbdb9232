"""What was found, as frozen typed values. The model never is the source of any.

A skill returns one of three: ``Evidence``, ``NoData`` or ``Ask``. Values keep their
type, unit and precision; text for people is made when they are shown, in the language
of the question.

    Evidence ── Table ── Column, Row ── Cell ── a value
             ├─ Fact            a headline figure: what a narrator may speak of
             ├─ summary         the same told by code, sentence by sentence
             ├─ PlanStep        candidates for an action plan
             ├─ Draft           what is proposed, for a person to confirm (proposal)
             ├─ Fan             stock to come, drawn (fan)
             ├─ Passage         what a document says, and where (passage)
             └─ Source, warnings, followups

A value is None (unknown), text, a number, a date, a ``RecordRef``, a ``Quantity``,
a ``Status`` or a ``Phrase``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal

from .i18n import _, formats

if TYPE_CHECKING:
    from .fan import Fan
    from .passage import Passage
    from .proposal.draft import Draft

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
_AT_END = {"integer", "number", "quantity", "money", "percent", "days"}


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


@dataclass(frozen=True)
class Column:
    """``name`` is stable for programs; ``digits`` counts decimals of plain numbers."""

    name: str
    label: str
    kind: ColumnKind = "text"
    digits: int = 0
    unit: str = ""

    def as_json(self) -> dict[str, Any]:
        align = "end" if self.kind in _AT_END else "start"
        return {
            "name": self.name,
            "label": self.label,
            "kind": self.kind,
            "align": align,
        }


@dataclass(frozen=True)
class Row:
    """``ref`` is the record that the row shows; cells in the order of the columns."""

    ref: RecordRef | None
    cells: tuple[Value | Cell, ...]


@dataclass(frozen=True)
class Scope:
    """What was searched, so that nobody takes a part for the whole.

    ``domain`` opens the very list in Odoo; ``total`` counts what matches, of which
    ``shown`` are in the table; ``as_of`` is UTC.
    """

    model: str
    domain: tuple[Any, ...]
    as_of: datetime
    company: str
    filters: tuple[str, ...] = ()
    shown: int = 0
    total: int = 0

    def text(self) -> str:
        count = _("%(shown)s of %(total)s", shown=self.shown, total=self.total)
        at = _("as of %(moment)s", moment=formats().moment(self.as_of))
        parts = [count, *self.filters, self.company, at]
        return ", ".join(part for part in parts if part)

    def as_json(self) -> dict[str, Any]:
        return {
            "text": self.text(),
            "model": self.model,
            "domain": list(self.domain),
            "filters": list(self.filters),
            "shown": self.shown,
            "total": self.total,
            "as_of": self.as_of.isoformat(),
            "company": self.company,
        }


@dataclass(frozen=True)
class Source:
    """Where figures come from: ``count`` records of ``model``."""

    label: str
    model: str
    count: int

    def as_json(self) -> dict[str, Any]:
        return {"label": self.label, "model": self.model, "count": self.count}


@dataclass(frozen=True)
class Table:
    """Rows of typed cells; ``totals`` has one value a column, or is None."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    scope: Scope
    totals: tuple[Value, ...] | None = None
    sources: tuple[Source, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The payload of a ``table`` event."""
        return {
            "title": self.title,
            "columns": [column.as_json() for column in self.columns],
            "rows": [self._row_json(row.ref, row.cells) for row in self.rows],
            "totals": self._cells_json(self.totals) if self.totals else None,
            "scope": self.scope.as_json(),
            "sources": [source.as_json() for source in self.sources],
        }

    def _row_json(
        self, ref: RecordRef | None, cells: Sequence[Value | Cell]
    ) -> dict[str, Any]:
        return {"ref": ref and _ref_json(ref), "cells": self._cells_json(cells)}

    def _cells_json(self, cells: Sequence[Value | Cell]) -> list[dict[str, Any]]:
        pairs = zip(self.columns, cells, strict=True)
        return [_cell_json(cell, column) for column, cell in pairs]


@dataclass(frozen=True)
class Fact:
    """A headline figure: the only thing that a narrator may put into a sentence.

    ``label`` says what it is ("days late of the worst order"); ``nouns`` are the words
    of the answer's language that name its role ("retraso", "días"), for the verifier.
    ``of`` is the record that the figure belongs to, None for one about the whole.
    """

    label: str
    value: Value
    kind: ColumnKind = "text"
    digits: int = 0
    unit: str = ""
    nouns: tuple[str, ...] = ()
    of: RecordRef | None = None

    @property
    def display(self) -> str:
        return show(self.value, self.kind, self.digits, self.unit)


@dataclass(frozen=True)
class PlanStep:
    """One candidate action, built by code. ``priority`` 1 comes first."""

    action: str
    reason: str
    priority: int
    responsible: RecordRef | None = None
    day: date | None = None
    ref: RecordRef | None = None


@dataclass(frozen=True)
class Evidence:
    """What a skill found. ``summary`` holds whole sentences written by code."""

    tables: tuple[Table, ...]
    facts: tuple[Fact, ...] = ()
    summary: tuple[str, ...] = ()
    steps: tuple[PlanStep, ...] = ()
    warnings: tuple[str, ...] = ()
    followups: tuple[str, ...] = ()
    flags: Mapping[str, bool] = field(default_factory=dict)
    proposals: tuple[Draft, ...] = ()
    charts: tuple[Fan, ...] = ()
    passages: tuple[Passage, ...] = ()


class Missing(Enum):
    """Why there is nothing to show: five different answers."""

    NO_ROWS = "no_rows"
    NO_ACCESS = "no_access"
    MODULE_MISSING = "module_missing"
    UNKNOWN_RECORD = "unknown_record"
    OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True)
class NoData:
    """Nothing to show, and why. ``text`` says what was searched, in words."""

    reason: Missing
    text: str
    scope: Scope | None = None
    followups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ask:
    """Something only the asker knows: ``options`` are whole questions to click."""

    text: str
    options: tuple[str, ...] = ()


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


def _ref_json(ref: RecordRef) -> dict[str, Any]:
    return {"model": ref.model, "id": ref.id, "name": ref.name}


def _cell_json(cell: Value | Cell, column: Column) -> dict[str, Any]:
    value = cell.value if isinstance(cell, Cell) else cell
    text = show(value, column.kind, column.digits, column.unit)
    shown: dict[str, Any] = {"v": _raw(value), "t": text}
    ref = value if isinstance(value, RecordRef) else getattr(value, "ref", None)
    if ref is not None:
        shown["ref"] = _ref_json(ref)
    if isinstance(cell, Cell) and cell.tone:
        shown["tone"] = cell.tone
    return shown


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
