"""The shapes of a log: an answer while it grows."""

from __future__ import annotations

from typing import Any

from ..contract import flag, or_null, record, text, whole
from .answers import PARTS


def _event(kind: str, data: dict[str, Any]) -> dict[str, Any]:
    return record({"seq": whole(), "kind": {"const": kind}, "data": record(data)})


_PLACES = {
    "place": text("", enum=["lead", "body"]),
    "anew": flag("It stands for the text of its place so far."),
}
_OTHERS = {
    "status": {
        "state": text(),
        "text": text("Where the question is, in words."),
        "restart": flag("Everything before is taken back: it is answered again."),
    },
    "step": {"id": text("The name of a skill."), "label": text(), "state": text()},
    "stats": {"model": or_null(text()), "seconds": {"type": "number"}},
    "done": {
        "state": text("", enum=["done", "stopped", "failed"]),
        "followups": {"type": "array", "items": text()},
    },
}
_DATA = {
    **_OTHERS,
    **{kind: has for kind, (_name, _what, has) in PARTS.items()},
    "text": {**PARTS["text"][2], **_PLACES},
}

SHAPES = {
    "Event": {
        "description": "One line of a log. Texts of a place that follow each other are "
        "one; a text whose place is `lead` stands above what it tells of.",
        "oneOf": [_event(kind, data) for kind, data in _DATA.items()],
    }
}
