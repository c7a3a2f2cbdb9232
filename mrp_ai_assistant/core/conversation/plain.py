"""What of a turn can be searched: its question and what was answered, as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from .log import Event, blocks

LONGEST = 20_000  # characters of one turn
_MARKS = re.compile(r"(?<!\\)(?:\*+|`+|\[\d{1,3}\])|^[#>]+\s", re.MULTILINE)
_ESCAPED = re.compile(r"\\([^\w\s])")
_ROWS = 200


def plain_text(question: str, events: Iterable[Event]) -> str:
    """One text, the question first. Quotes of documents are left out: their readers
    are not those of the conversation."""
    parts = [question]
    for block in blocks(events):
        parts.append(_told(block["kind"], block["payload"]))
    text = "\n".join(part for part in parts if part)
    return text.replace("\x00", "")[:LONGEST]


def _told(kind: str, payload: Mapping[str, Any]) -> str:
    if kind == "text":
        md = _MARKS.sub("", payload.get("md") or "")
        return _ESCAPED.sub(r"\1", md).strip()
    if kind == "table":
        return _table(payload)
    if kind == "passages":
        return ""
    said = [payload.get(name) for name in ("title", "text", "summary")]
    return "\n".join(part for part in said if isinstance(part, str))


def _table(table: Mapping[str, Any]) -> str:
    lines = [str(table.get("title") or "")]
    for row in table["rows"][:_ROWS]:
        texts = (str(cell.get("t") or "") for cell in row["cells"])
        lines.append(" · ".join(text for text in texts if text))
    return "\n".join(lines)
