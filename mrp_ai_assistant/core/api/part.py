"""One part of an answer for programs: what stands in its event, without what only the
page needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..conversation.markdown import harmless
from ..i18n import _

Payload = Mapping[str, Any]


def part_json(kind: str, payload: Payload) -> dict[str, Any]:
    """``payload`` of an event of ``kind`` (core/events.py) with its ``kind`` first.

    >>> part_json("notice", {"text": "Odd.", "level": "info", "code": "x"})
    {'kind': 'notice', 'text': 'Odd.', 'level': 'info'}
    """
    made = _PARTS.get(kind)
    return {"kind": kind, **(made(payload) if made else {})}


def questions(options: Iterable[Payload] | None) -> list[str]:
    """Buttons that ask, as the questions they ask."""
    return [str(option["question"]) for option in options or ()]


def record_json(ref: Payload) -> dict[str, Any]:
    """A record with the path at which Odoo opens it.

    >>> record_json({"model": "mrp.production", "id": 7, "name": "WH/MO/7"})["path"]
    '/odoo/mrp.production/7'
    """
    model, number = ref["model"], ref["id"]
    if model == "mrp.ai.document":
        path = f"/mrp_ai_assistant/document/{number}"
    else:
        path = f"/odoo/{model if '.' in model else f'm-{model}'}/{number}"
    return {"model": model, "id": number, "name": ref["name"], "path": path}


def _record(ref: Payload | None) -> dict[str, Any] | None:
    return record_json(ref) if ref and ref.get("id") else None


def _text(payload: Payload) -> dict[str, Any]:
    return {
        "markdown": harmless(str(payload.get("md") or "").strip()),
        "written_by": payload.get("origin") or "rules",
        "records": [record_json(ref) for ref in payload.get("refs") or ()],
    }


def _table(payload: Payload) -> dict[str, Any]:
    totals = payload.get("totals")
    return {
        "title": payload.get("title") or "",
        "columns": [
            {
                "name": column["name"],
                "label": column["label"],
                "type": column["kind"],
                "unit": column.get("unit") or None,
                "digits": column.get("digits") or 0,
            }
            for column in payload["columns"]
        ],
        "rows": [
            {
                "record": _record(row.get("ref")),
                "cells": [_cell(cell) for cell in row["cells"]],
            }
            for row in payload["rows"]
        ],
        "totals": [_cell(cell) for cell in totals] if totals else None,
        "totals_label": payload.get("totals_label") or None,
        "scope": _scope(payload.get("scope")),
        "sources": [dict(source) for source in payload.get("sources") or ()],
    }


def _cell(cell: Payload | None) -> dict[str, Any]:
    """``value`` for programs, ``text`` for people; the ``unit`` that is its own, the
    ``record`` that it names and the ``tone`` of its badge where it has them."""
    cell = cell or {}
    shown: dict[str, Any] = {"value": cell.get("v"), "text": str(cell.get("t") or "")}
    if cell.get("u"):
        shown["unit"] = cell["u"]
    if record := _record(cell.get("ref")):
        shown["record"] = record
    if cell.get("tone"):
        shown["tone"] = cell["tone"]
    return shown


def _scope(scope: Payload | None) -> dict[str, Any] | None:
    """What was searched, and when; ``total`` counts what there is."""
    if not scope:
        return None
    shown = scope.get("shown") or 0
    return {
        "text": scope.get("text") or "",
        "model": scope.get("model") or None,
        "filters": list(scope.get("filters") or ()),
        "company": scope.get("company") or None,
        "shown": shown,
        "total": max(scope.get("total") or 0, shown),
        "as_of": scope.get("as_of"),
    }


def _chart(payload: Payload) -> dict[str, Any]:
    past = payload.get("past") or ()
    coming = payload.get("coming") or ()
    bands = ("day", "low", "middle", "high")
    marks = ("kind", "day", "text", "detail")
    return {
        "record": _record(payload.get("ref")),
        "place": payload.get("place") or "",
        "unit": payload.get("unit") or "",
        "badge": payload.get("badge") or "",
        "tone": payload.get("tone") or "muted",
        "past": [{"day": each["day"], "stock": each["v"]} for each in past],
        "coming": [{key: each[key] for key in bands} for each in coming],
        "marks": [
            {**{key: mark.get(key) or "" for key in marks}, "quantity": mark.get("v")}
            for mark in payload.get("marks") or ()
        ],
        "figures": [dict(each) for each in payload.get("figures") or ()],
        "explanation": [str(line) for line in payload.get("explanation") or ()],
        "basis": payload.get("basis") or "",
        "footer": payload.get("footer") or "",
    }


def _chain(payload: Payload) -> dict[str, Any]:
    return {
        "title": payload.get("title") or "",
        "note": payload.get("note") or "",
        "links": [
            {
                **{key: link.get(key) or "" for key in ("kind", "label", "name")},
                **{key: link.get(key) or "" for key in ("what", "text", "late")},
                "record": _record(link.get("ref")),
                "expected": (link.get("now") or {}).get("day"),
                "promised": (link.get("then") or {}).get("day"),
                "tone": link.get("tone"),
                "starts": bool(link.get("starts")),
            }
            for link in payload.get("links") or ()
        ],
    }


def _passages(payload: Payload) -> dict[str, Any]:
    return {
        "items": [
            {
                "number": item["number"],
                "source": item["source"]["name"],
                "record": _record(item["source"]),
                "place": (item.get("place") or {}).get("text") or "",
                "quote": str(item.get("quote") or item["text"]).strip(),
            }
            for item in payload["items"]
        ]
    }


def _drafts(payload: Payload) -> dict[str, Any]:
    """What is proposed is confirmed by a person on the page, never by a program."""
    proposed = payload.get("proposals") or payload.get("drafts") or ()
    text = _("Drafts were proposed here, to be confirmed on the page.")
    return {"count": len(proposed), "text": text}


def _choices(payload: Payload) -> dict[str, Any]:
    options = questions(payload.get("options"))
    return {"text": payload.get("text") or "", "options": options}


def _no_data(payload: Payload) -> dict[str, Any]:
    return {
        "reason": payload["reason"],
        "text": payload.get("text") or "",
        "scope": _scope(payload.get("scope")),
        "suggestions": questions(payload.get("suggestions")),
    }


def _notice(payload: Payload) -> dict[str, Any]:
    level = payload.get("level") or "info"
    return {"text": payload.get("text") or "", "level": level}


def _error(payload: Payload) -> dict[str, Any]:
    code = payload.get("code") or "error"
    return {"code": code, "text": payload.get("text") or ""}


_PARTS: dict[str, Callable[[Payload], dict[str, Any]]] = {
    "text": _text,
    "table": _table,
    "chart": _chart,
    "chain": _chain,
    "passages": _passages,
    "action": _drafts,
    "choices": _choices,
    "no_data": _no_data,
    "notice": _notice,
    "error": _error,
}
