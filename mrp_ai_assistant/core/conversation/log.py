"""The log of a turn as its reader sees it: blocks in order, after the last restart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Event = Mapping[str, Any]  # {"kind", "payload", "seq"}

_TOLD = {"table", "chart", "chain", "passages", "action"}


def blocks(events: Iterable[Event]) -> list[dict[str, Any]]:
    """``[{"kind", "payload"}]``; consecutive texts are one, and a lead, which is
    written after what it tells of, stands above it, as on the page."""
    shown: list[dict[str, Any]] = []
    for event in events:
        kind, payload = event["kind"], event["payload"] or {}
        if kind == "status" and payload.get("restart"):
            shown.clear()
        elif kind == "text":
            _add_text(shown, payload)
        elif kind not in ("status", "step", "stats", "done"):
            shown.append({"kind": kind, "payload": payload})
    return shown


def _add_text(shown: list[dict[str, Any]], payload: Mapping[str, Any]) -> None:
    lead = payload.get("place") == "lead"
    known = _last_text(shown, lead)
    if known is not None and payload.get("anew"):
        shown[known]["payload"] = dict(payload)
        return
    if known is not None and (lead or known == len(shown) - 1):
        before = shown[known]["payload"]
        refs = [*(before.get("refs") or []), *(payload.get("refs") or [])]
        md = before.get("md", "") + payload.get("md", "")
        shown[known]["payload"] = {**before, "md": md, "refs": refs}
        return
    block = {"kind": "text", "payload": dict(payload)}
    told = (at for at, each in enumerate(shown) if each["kind"] in _TOLD)
    shown.insert(next(told, len(shown)) if lead else len(shown), block)


def _last_text(shown: list[dict[str, Any]], lead: bool) -> int | None:
    for at in range(len(shown) - 1, -1, -1):
        block = shown[at]
        is_lead = block["payload"].get("place") == "lead"
        if block["kind"] == "text" and is_lead == lead:
            return at
    return None


def records(events: Iterable[Event]) -> list[tuple[str, int, str]]:
    """The records that an answer names, ``(model, id, name)``, the first one first:
    those of its sentences, then those of its tables and drawings."""
    shown = blocks(events)
    texts = [block for block in shown if block["kind"] == "text"]
    rest = [b for b in shown if b["kind"] not in ("text", "passages", "action")]
    found: dict[tuple[str, int], str] = {}
    for block in (*texts, *rest):
        for ref in _refs(block["payload"]):
            found.setdefault((ref["model"], ref["id"]), str(ref["name"]))
    return [(model, number, name) for (model, number), name in found.items()]


def _refs(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every ``{"model", "id", "name"}`` inside, in reading order."""
    if isinstance(value, Mapping):
        if {"model", "id", "name"} <= value.keys() and isinstance(value["id"], int):
            yield value
        for inner in value.values():
            yield from _refs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _refs(inner)
