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
             ├─ CauseChain      from the cause to the customer, drawn (cause_chain)
             ├─ Passage         what a document says, and where (passage)
             └─ Source, warnings, followups

What a cell may be stands in ``value``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from .brief import shorten
from .i18n import _, formats
from .totals import totals
from .value import (
    Cell,
    ColumnKind,
    Phrase,
    Quantity,
    RecordRef,
    Status,
    Tone,
    Value,
    cell_json,
    ref_json,
    show,
)

if TYPE_CHECKING:
    from .cause_chain import CauseChain
    from .fan import Fan
    from .passage import Passage
    from .proposal.draft import Draft

__all__ = [
    "Ask",
    "Cell",
    "Column",
    "ColumnKind",
    "Evidence",
    "Fact",
    "Missing",
    "NoData",
    "Phrase",
    "PlanStep",
    "Quantity",
    "RecordRef",
    "Row",
    "Scope",
    "Source",
    "Status",
    "Table",
    "Tone",
    "Value",
    "show",
]

_AT_END = {"integer", "number", "quantity", "money", "percent", "days"}


@dataclass(frozen=True)
class Column:
    """``name`` is stable for programs; ``digits`` counts decimals of plain numbers;
    ``adds`` says that the sum of its values means something."""

    name: str
    label: str
    kind: ColumnKind = "text"
    digits: int = 0
    unit: str = ""
    adds: bool = False

    def as_json(self) -> dict[str, Any]:
        align = "end" if self.kind in _AT_END else "start"
        return {
            "name": self.name,
            "label": self.label,
            "kind": self.kind,
            "align": align,
            "digits": self.digits,
            "unit": self.unit,
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
    """Rows of typed cells; ``totals`` has one value a column where it is not for the
    columns to say what adds up. ``drawn`` when a drawing before it shows the same."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    scope: Scope
    totals: tuple[Value, ...] | None = None
    sources: tuple[Source, ...] = ()
    drawn: bool = False

    def as_json(self) -> dict[str, Any]:
        """The payload of a ``table`` event."""
        cells = [self._cells_json(row.cells) for row in self.rows]
        shorten(cells, formats().local_day(self.scope.as_of).year)
        pairs = zip(self.rows, cells, strict=True)
        return {
            "title": self.title,
            "columns": [column.as_json() for column in self.columns],
            "rows": [
                {"ref": row.ref and ref_json(row.ref), "cells": each}
                for row, each in pairs
            ],
            **self._totals_json(),
            "scope": self.scope.as_json(),
            "sources": [source.as_json() for source in self.sources],
            **({"drawn": True} if self.drawn else {}),
        }

    def _totals_json(self) -> dict[str, Any]:
        """``totals`` with an empty text where there is none, and of what they are."""
        found = self.totals or totals(self.columns, self.rows)
        if not found:
            return {"totals": None}
        empty = {"v": None, "t": ""}
        cells = self._cells_json(found)
        known = [cell if cell["v"] is not None else empty for cell in cells]
        return {"totals": known, "totals_label": self._totals_label()}

    def _totals_label(self) -> str:
        where = self.scope
        if self.totals or where.shown >= where.total:
            return _("Total")
        return _("Total of the %(n)s shown", n=formats().number(where.shown))

    def _cells_json(self, cells: Sequence[Value | Cell]) -> list[dict[str, Any]]:
        pairs = zip(self.columns, cells, strict=True)
        return [
            cell_json(cell, column.kind, column.digits, column.unit)
            for column, cell in pairs
        ]


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
    chains: tuple[CauseChain, ...] = ()
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
