"""An answer as parts that any writer can write: texts, tables, quotes, lists, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..i18n import _
from .log import Event, blocks

_NOTES = ("notice", "no_data", "choices", "error")


@dataclass(frozen=True)
class Words:
    """Markdown of an answer's sentences."""

    md: str
    kind: str = "words"


@dataclass(frozen=True)
class Grid:
    """A table in full: ``at_end`` has a flag a column, ``foot`` the totals or nothing,
    ``scope`` what was searched and when."""

    title: str
    columns: tuple[str, ...]
    at_end: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    foot: tuple[str, ...] = ()
    scope: str = ""
    kind: str = "grid"


@dataclass(frozen=True)
class Listing:
    """Lines below a title: what a drawing says to who does not see it."""

    title: str
    lines: tuple[str, ...]
    note: str = ""
    kind: str = "listing"


@dataclass(frozen=True)
class Quote:
    """What a document says, word for word, and where it stands."""

    number: int
    text: str
    where: str
    kind: str = "quote"


@dataclass(frozen=True)
class Note:
    """A sentence beside the answer."""

    text: str
    kind: str = "note"


Part = Words | Grid | Listing | Quote | Note


def parts(events: Iterable[Event]) -> list[Part]:
    """The parts of a turn's log, in the order in which they are read. Of a drawn chain
    the table that follows says the same."""
    return [part for block in blocks(events) for part in _parts(block)]


def _parts(block: Mapping[str, Any]) -> Iterator[Part]:
    kind, payload = block["kind"], block["payload"]
    if kind == "text":
        if md := str(payload.get("md") or "").strip():
            yield Words(md)
    elif kind == "table":
        yield _grid(payload)
    elif kind == "passages":
        yield from map(_quote, payload["items"])
    elif kind == "chart":
        yield _fan(payload)
    elif kind == "action":
        yield Note(_("Drafts were proposed here, to be confirmed on the page."))
    elif kind in _NOTES and payload.get("text"):
        yield Note(str(payload["text"]))


def _grid(table: Mapping[str, Any]) -> Grid:
    columns = table["columns"]
    totals = table.get("totals") or []
    sources = (
        f"{each['count']} {each['label']}" for each in table.get("sources") or []
    )
    scope = ", ".join([str((table.get("scope") or {}).get("text") or ""), *sources])
    return Grid(
        title=str(table.get("title") or ""),
        columns=tuple(str(column["label"]) for column in columns),
        at_end=tuple(column.get("align") == "end" for column in columns),
        rows=tuple(_texts(row["cells"]) for row in table["rows"]),
        foot=_texts(totals),
        scope=scope.strip(", "),
    )


def _texts(cells: Iterable[Mapping[str, Any] | None]) -> tuple[str, ...]:
    return tuple(str((cell or {}).get("t") or "") for cell in cells)


def _quote(item: Mapping[str, Any]) -> Quote:
    place = (item.get("place") or {}).get("text")
    where = ", ".join(filter(None, [item["source"]["name"], place]))
    return Quote(item["number"], (item.get("quote") or item["text"]).strip(), where)


def _fan(fan: Mapping[str, Any]) -> Listing:
    """A forecast in words: its risk, its days, its figures and why."""
    head = (fan["ref"]["name"], fan.get("place"), fan.get("badge"))
    marks = (
        ", ".join(filter(None, [mark["label"], mark["text"], mark["detail"]]))
        for mark in fan.get("marks") or []
    )
    figures = (f"{each['text']} {each['label']}" for each in fan.get("figures") or [])
    lines = (*figures, *marks, *(fan.get("explanation") or []))
    note = ". ".join(filter(None, [fan.get("basis"), fan.get("footer")]))
    return Listing(", ".join(filter(None, head)), lines, note)
