"""Does an answer carry the truth? Compared by records and figures, never by wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from .figures import as_duration, as_number, is_day, numbers, same
from .reading import Answer, Row
from .truth import Item, Truth

Local = Callable[[datetime], date]
Cells = Iterable[tuple[str, Any, str]]


@dataclass(frozen=True)
class Match:
    """``fault`` is empty when the answer carries the truth, else what is amiss:

    other      none of the records            narrower   some of them
    broader    more than them                 mixed      some of them, and others
    omitted    the records without their figure
    figure     the records with another figure of that kind
    """

    fault: str = ""

    @property
    def ok(self) -> bool:
        return not self.fault


def match(answer: Answer, truth: Truth, local: Local) -> Match:
    """The best that one table, or all of them, or all of those that show nothing else
    (one a product), or the prose, do for ``truth``."""
    if truth.model == "figures":
        return _figures(answer, truth, local)
    if truth.kind == "first":
        tops = [Part.of(table.rows[:1], truth, 1) for table in answer.tables]
        told = [_in_prose(answer, truth, local)]
        return _best([*(top.judged(answer.language, local) for top in tops), *told])
    whole = [row for table in answer.tables for row in table.rows]
    parts = [Part.of(table.rows, truth, table.total) for table in answer.tables]
    parts.append(Part.of(whole, truth, len(whole)))
    pure = [
        table
        for table, part in zip(answer.tables, parts, strict=False)
        if not part.extras and len(table.rows) == table.total
    ]
    joined = [row for table in pure for row in table.rows]
    parts.append(Part.of(joined, truth, len(joined)))
    found = [part.judged(answer.language, local) for part in parts]
    if truth.carry:
        found.append(_in_prose(answer, truth, local))
    return _best(found)


def _best(found: Iterable[Match]) -> Match:
    order = ("", "figure", "omitted", "broader", "narrower", "mixed", "other")
    return min(found, key=lambda each: order.index(each.fault))


@dataclass(frozen=True)
class Part:
    """Rows against items: which rows show which item."""

    truth: Truth
    pairs: tuple[tuple[Item, tuple[Row, ...]], ...]
    extras: int
    total: int

    @classmethod
    def of(cls, rows: Sequence[Row], truth: Truth, total: int) -> Part:
        shown: dict[int, list[Row]] = {item.id: [] for item in truth.items}
        extras = 0
        for row in rows:
            ids = [item.id for item in truth.items if _shows(row, item, truth.model)]
            extras += not ids
            for each in ids:
                shown[each].append(row)
        pairs = tuple((item, tuple(shown[item.id])) for item in truth.items)
        return cls(truth, pairs, extras, total)

    def judged(self, language: str, local: Local) -> Match:
        hit = [(item, rows) for item, rows in self.pairs if rows]
        if not hit:
            return Match("other")
        cut = self.total == len(self.pairs) and not self.extras
        if len(hit) < len(self.pairs) and not cut:
            return Match("mixed" if self.extras else "narrower")
        if self.extras and not self.truth.carry:
            return Match("broader")
        faults = [_row_fault(item, rows, language, local) for item, rows in hit]
        return Match(max(faults, key=["", "omitted", "figure"].index))


def _shows(row: Row, item: Item, model: str) -> bool:
    """By the row's own record; else by the records of its cells; else by name."""
    for refs in (row.main, row.refs):
        ids = [number for kind, number in refs if kind == model]
        if ids:
            return item.id in ids
    return bool(item.names) and all(name in row.text for name in item.names)


def _row_fault(item: Item, rows: Sequence[Row], language: str, local: Local) -> str:
    """Each figure in one of the rows; their sum, where the item has several rows."""
    cells = [cell for row in rows for cell in row.cells]
    for kind, value in item.figures:
        if not _said(kind, value, cells, language, local):
            rivals = {"days": "days", "quantity": "quantity", "money": "money"}
            rivals |= {"percent": "percent"}
            shown = {column for column, raw, _text in cells if raw is not None}
            return "figure" if rivals.get(kind.split("_")[0]) in shown else "omitted"
    return ""


def _figures(answer: Answer, truth: Truth, local: Local) -> Match:
    cells: list[tuple[str, Any, str]] = [("text", None, answer.text)]
    for table in answer.tables:
        cells += [cell for row in table.rows for cell in row.cells]
        cells += table.totals
        cells.append(("integer", table.total, ""))
    wanted = [(kind, value) for kind, value in truth.figures if kind != "names"]
    if all(_said(kind, v, cells, answer.language, local) for kind, v in wanted):
        return Match()
    kind = wanted[0][0].split("_")[0]
    return Match("figure" if _offers(kind, answer) else "other")


def _offers(kind: str, answer: Answer) -> bool:
    """Does the answer show figures of that kind at all?"""
    kinds = {c[0] for table in answer.tables for row in table.rows for c in row.cells}
    return kind in kinds


def _in_prose(answer: Answer, truth: Truth, local: Local) -> Match:
    """Truths to be carried may stand in the text, with links to their records."""
    for item in truth.items:
        named = (truth.model, item.id) in answer.refs
        by_name = item.names and all(name in answer.text for name in item.names)
        if not named and not by_name:
            return Match("other")
        cells = [("text", None, answer.text)]
        for kind, value in item.figures:
            if not _said(kind, value, cells, answer.language, local):
                return Match("omitted")
    return Match() if truth.items else Match("other")


def _said(kind: str, value: Any, cells: Cells, language: str, local: Local) -> bool:
    """Is the figure in one of the cells, raw or as it is written?"""
    cells = list(cells)
    if value is None:  # unknown: there is nothing to say
        return True
    if isinstance(value, date):
        return any(is_day(value, raw, text, local) for _k, raw, text in cells)
    if isinstance(value, str):
        everything = "\n".join(text for _kind, _raw, text in cells).lower()
        return all(part.lower() in everything for part in value.split("|"))
    shown = [as_number(raw) for _kind, raw, _text in cells]
    if any(number is not None and same(kind, value, number) for number in shown):
        return True
    texts = [text for _kind, raw, text in cells if as_number(raw) is None]
    if kind.startswith("minutes"):
        return any(form in text for text in texts for form in as_duration(value))
    written = (number for text in texts for number in numbers(text, language))
    return any(same(kind, value, number) for number in written)
