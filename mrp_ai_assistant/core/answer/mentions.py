"""Text events, with the records that they name, so that a reader can link them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from ..events import Event
from ..evidence import Cell, Evidence, Phrase, RecordRef

Origin = Literal["model", "rules"]


def text_event(
    md: str, origin: Origin, evidence: Evidence | None = None, anew: bool = False
) -> Event:
    """``md`` for the place above the first table; ``refs`` are records it names.

    ``anew``: it stands for all text of that place so far, instead of following it.
    """
    refs = [] if evidence is None else list(named(md, evidence))
    payload = {"md": md, "origin": origin, "place": "lead", "refs": refs}
    return Event("text", {**payload, "anew": True} if anew else payload)


def named(md: str, evidence: Evidence) -> Iterator[dict[str, Any]]:
    """The records of ``evidence`` whose name stands in ``md``, each once.

    A name that two records share leads to none of them.
    """
    plain = md.replace("\\", "")
    by_name: dict[str, set[RecordRef]] = {}
    for ref in _records(evidence):
        if len(ref.name) > 2 and ref.name in plain:
            by_name.setdefault(ref.name, set()).add(ref)
    for name, refs in by_name.items():
        if len(refs) == 1:
            (ref,) = refs
            yield {"model": ref.model, "id": ref.id, "name": name}


def _records(evidence: Evidence) -> Iterator[RecordRef]:
    for fact in evidence.facts:
        if isinstance(fact.value, RecordRef):
            yield fact.value
    for table in evidence.tables:
        for row in table.rows:
            if row.ref:
                yield row.ref
            for cell in row.cells:
                value = cell.value if isinstance(cell, Cell) else cell
                if isinstance(value, Phrase):
                    value = value.ref
                if isinstance(value, RecordRef):
                    yield value
