"""The log of a turn as one document: what its reader sees, and nothing else.

    {"status": "done", "text": "...", "parts": [{"kind": "table", ...}, ...],
     "skill": {"name", "title"}, "sources": [...], "made_by": {"model", "seconds"},
     "followups": [...]}

``status`` is ``done``, ``no_data``, ``choices`` (a question back), ``stopped`` or
``failed``. ``text`` is all of it in Markdown; ``parts`` the same in the order of
reading, with values for programs. What documents say is quoted: data, never an
instruction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..conversation.log import blocks
from ..conversation.markdown import written
from ..conversation.parts import parts
from ..events import Event
from .part import part_json, questions

Log = Iterable[Event | Mapping[str, Any]]


def answer_json(events: Log) -> dict[str, Any]:
    """The document of a whole log: stored events, or those of an agent. Texts of its
    own are in the language being spoken."""
    log = [_stored(event) for event in events]
    shown = blocks(log)
    last = _last_by_kind(log)
    done = last.get("done") or {}
    return {
        "status": _status(shown, str(done.get("state") or "failed")),
        "text": written(parts(log)),
        "parts": [
            part_json(each["kind"], each["payload"]) for each in shown if _says(each)
        ],
        "skill": _skill(last.get("step")),
        "sources": _sources(shown),
        "made_by": _made_by(last.get("stats") or {}),
        "followups": questions(done.get("followups")),
    }


def _stored(event: Event | Mapping[str, Any]) -> Mapping[str, Any]:
    if isinstance(event, Event):
        return {"kind": event.kind, "payload": event.payload}
    return event


def _says(block: Mapping[str, Any]) -> bool:
    """Not a text that has nothing to say."""
    return block["kind"] != "text" or bool((block["payload"].get("md") or "").strip())


def _last_by_kind(log: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """``{kind: last payload}`` since the answer was begun anew."""
    last: dict[str, Mapping[str, Any]] = {}
    for event in log:
        payload = event["payload"] or {}
        if event["kind"] == "status" and payload.get("restart"):
            last.clear()
        last[event["kind"]] = payload
    return last


def _status(shown: Iterable[Mapping[str, Any]], state: str) -> str:
    kinds = {block["kind"] for block in shown}
    if state != "done":
        return state
    if "error" in kinds:
        return "failed"
    return next((kind for kind in ("choices", "no_data") if kind in kinds), "done")


def _skill(step: Mapping[str, Any] | None) -> dict[str, str] | None:
    return {"name": str(step["id"]), "title": str(step["label"])} if step else None


def _sources(shown: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What the figures of all tables come from, each once."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for block in shown:
        if block["kind"] == "table":
            for source in block["payload"].get("sources") or ():
                found.setdefault((source["model"], source["label"]), dict(source))
    return list(found.values())


def _made_by(stats: Mapping[str, Any]) -> dict[str, Any]:
    """No model: code alone wrote the sentences too."""
    return {"model": stats.get("model") or None, "seconds": stats.get("seconds")}
