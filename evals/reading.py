"""An answer as plain values, read from the events that the page replays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Ref = tuple[str, int]
Alias = Callable[[Ref], Ref | None]  # a line's order, a template's product


@dataclass(frozen=True)
class Row:
    """``main``: the record it shows; ``refs``: those its cells link to; ``cells``:
    (kind of the column, raw value, text)."""

    main: frozenset[Ref]
    refs: frozenset[Ref]
    cells: tuple[tuple[str, Any, str], ...]

    @property
    def text(self) -> str:
        return " · ".join(text for _kind, _raw, text in self.cells)


@dataclass(frozen=True)
class Table:
    title: str
    rows: tuple[Row, ...]
    total: int
    totals: tuple[tuple[str, Any, str], ...] = ()
    scope: str = ""


@dataclass(frozen=True)
class Answer:
    """``reason``: why there is nothing ("ask" for a question back), else empty;
    ``excuse``: the same as the asker reads it, with what may be clicked."""

    language: str
    text: str = ""
    tables: tuple[Table, ...] = ()
    refs: frozenset[Ref] = frozenset()
    reason: str = ""
    excuse: str = ""
    failed: str = ""
    skill: str = ""
    notices: tuple[str, ...] = ()
    stats: Mapping[str, Any] = field(default_factory=dict)

    @property
    def says_something(self) -> bool:
        return any(table.rows for table in self.tables) or bool(self.text)


def read(
    events: Iterable[Mapping[str, Any]], language: str, alias: Alias = lambda ref: None
) -> Answer:
    """``events``: those of one turn, each with ``kind`` and ``payload``."""
    kinds: dict[str, list[Mapping[str, Any]]] = {}
    for event in events:
        kinds.setdefault(event["kind"], []).append(event["payload"])
    texts = kinds.get("text", [])
    no_data = (kinds.get("no_data") or [{}])[-1]
    asked = "ask" if kinds.get("choices") else ""
    named = [ref for payload in texts for ref in payload.get("refs") or []]
    return Answer(
        language=language,
        text="".join(payload["md"] for payload in texts).replace("\\", ""),
        tables=tuple(_table(payload, alias) for payload in kinds.get("table", [])),
        refs=_refs(named, alias),
        reason=no_data.get("reason", asked),
        excuse=_excuse(no_data, (kinds.get("choices") or [{}])[-1]),
        failed=(kinds.get("error") or [{}])[-1].get("code", ""),
        skill=(kinds.get("step") or [{}])[-1].get("id", ""),
        notices=tuple(payload["text"] for payload in kinds.get("notice", [])),
        stats=(kinds.get("stats") or [{}])[-1],
    )


def _excuse(no_data: Mapping[str, Any], choices: Mapping[str, Any]) -> str:
    offered = [each["question"] for each in choices.get("options", ())]
    said = (no_data.get("text", ""), choices.get("text", ""), *offered)
    return " / ".join(each for each in said if each)


def _table(payload: Mapping[str, Any], alias: Alias) -> Table:
    kinds = [column["kind"] for column in payload["columns"]]
    scope = payload.get("scope") or {}
    return Table(
        title=payload["title"],
        rows=tuple(_row(row, kinds, alias) for row in payload["rows"]),
        total=scope.get("total", len(payload["rows"])),
        totals=_cells(payload.get("totals") or [], kinds),
        scope=scope.get("text", ""),
    )


def _row(row: Mapping[str, Any], kinds: Sequence[str], alias: Alias) -> Row:
    return Row(
        main=_refs([row.get("ref")], alias),
        refs=_refs([cell.get("ref") for cell in row["cells"]], alias),
        cells=_cells(row["cells"], kinds),
    )


def _cells(
    cells: Sequence[Mapping[str, Any]], kinds: Sequence[str]
) -> tuple[tuple[str, Any, str], ...]:
    pairs = zip(kinds, cells, strict=False)
    return tuple((kind, cell["v"], cell["t"]) for kind, cell in pairs if cell)


def _refs(found: Iterable[Mapping[str, Any] | None], alias: Alias) -> frozenset[Ref]:
    """The records, and those that they stand for."""
    refs = [(each["model"], each["id"]) for each in found if each]
    return frozenset(ref for one in refs for ref in (one, alias(one)) if ref)
