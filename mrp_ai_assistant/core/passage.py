"""What a document or a record says, and where exactly it stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .i18n import _

if TYPE_CHECKING:
    from .evidence import RecordRef


@dataclass(frozen=True)
class Place:
    """Pages count from 1; ``cells`` is ``A1:H20`` of ``sheet``, its rows from 1.
    A text without pages has none of these."""

    page_from: int | None = None
    page_to: int | None = None
    sheet: str = ""
    cells: str = ""
    row_from: int | None = None
    row_to: int | None = None

    def text(self) -> str:
        """For people: "page 21", "pages 21-22", "sheet Tools, A1:H20", or ""."""
        if self.sheet:
            return _("sheet %(sheet)s, %(cells)s", sheet=self.sheet, cells=self.cells)
        if self.page_from is None:
            return ""
        if self.page_to in (None, self.page_from):
            return _("page %(page)s", page=self.page_from)
        return _("pages %(first)s-%(last)s", first=self.page_from, last=self.page_to)

    def as_json(self) -> dict[str, Any]:
        return {
            "text": self.text(),
            "page_from": self.page_from,
            "page_to": self.page_to,
            "sheet": self.sheet or None,
            "cells": self.cells or None,
            "row_from": self.row_from,
            "row_to": self.row_to,
        }


@dataclass(frozen=True)
class Passage:
    """``quote`` is the part of ``text`` that answers, word for word; both are what the
    source says and nothing else. ``source`` is the ``mrp.ai.document`` that opens at
    ``place``, or the record that a card tells of. ``number`` is what sentences cite."""

    number: int
    source: RecordRef
    place: Place
    text: str
    quote: str = ""
    heading: tuple[str, ...] = ()
    revision: str = ""
    note: str = ""
    score: float = 0.0

    def as_json(self) -> dict[str, Any]:
        """One of ``items`` of a ``passages`` event."""
        source = self.source
        return {
            "number": self.number,
            "source": {"model": source.model, "id": source.id, "name": source.name},
            "place": self.place.as_json(),
            "text": self.text,
            "quote": self.quote,
            "heading": list(self.heading),
            "revision": self.revision,
            "note": self.note,
        }
