"""Whether an answer says anything, and anything else than the last time.

An answer is the dictionary of ``terminal.answer.read_answer``; of it, what code found
counts. What a model said of it does not: it says the same in other words every day.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

# "Late by 5 days" is 6 tomorrow, and nothing has happened.
_TICKING = {"days"}


def has_rows(answer: Mapping[str, Any]) -> bool:
    """Whether anything was found: a row, a drawing, a quotation."""
    tables = any(table["rows"] for table in answer["tables"])
    return tables or bool(answer["charts"] or answer["chains"] or answer["passages"])


def print_of(answer: Mapping[str, Any]) -> str:
    """The same for two answers that found the same, in whatever order it stands."""
    found = {
        "tables": [_table(table) for table in answer["tables"]],
        "charts": [_chart(chart) for chart in answer["charts"]],
        "passages": [each["quote"] for each in answer["passages"]],
    }
    if not any(found.values()):
        nothing = answer["no_data"]
        found["text"] = [nothing["reason"] if nothing else answer["text"]]
    plain = json.dumps(found, sort_keys=True, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()


def _table(table: Mapping[str, Any]) -> list[Any]:
    """Its rows without what changes by itself, and how many there are in all."""
    kept = [
        place
        for place, column in enumerate(table["columns"])
        if column["kind"] not in _TICKING
    ]
    rows = [[row[place] for place in kept] for row in table["rows"]]
    return [
        [table["columns"][place]["name"] for place in kept],
        sorted(json.dumps(row, default=str) for row in rows),
        table["scope"].get("total"),
    ]


def _chart(chart: Mapping[str, Any]) -> Sequence[Any]:
    """What it is of and its figures; its days move on by themselves."""
    ref = chart.get("ref") or {}
    figures = [each.get("text") for each in chart.get("figures") or ()]
    return [ref.get("model"), ref.get("id"), chart.get("tone"), figures]
