"""The log of a turn event by event, for programs that show an answer while it grows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..conversation.markdown import harmless
from .part import part_json, questions

_STEP = ("id", "label", "state")


def event_json(event: Mapping[str, Any]) -> dict[str, Any]:
    """``{"seq", "kind", "data"}`` of a stored event.

    ``data`` of what is part of the answer is that part (``part_json``). A text goes on
    with the text before it of the same ``place``, or stands for it when it is ``anew``;
    a status with ``restart`` takes back everything before it.
    """
    kind, payload = event["kind"], event["payload"] or {}
    return {"seq": event["seq"], "kind": kind, "data": _data(kind, payload)}


def _data(kind: str, payload: Mapping[str, Any]) -> dict[str, Any]:
    if kind == "status":
        said = {"state": payload.get("state") or "", "text": payload.get("text") or ""}
        return {**said, "restart": bool(payload.get("restart"))}
    if kind == "step":
        return {key: payload.get(key) or "" for key in _STEP}
    if kind == "stats":
        return {"model": payload.get("model") or None, "seconds": payload["seconds"]}
    if kind == "done":
        followups = questions(payload.get("followups"))
        return {"state": payload["state"], "followups": followups}
    data = part_json(kind, payload)
    del data["kind"]
    if kind == "text":
        data |= {
            # As it was written: a piece may begin or end with a space.
            "markdown": harmless(str(payload.get("md") or "")),
            "place": payload.get("place") or "body",
            "anew": bool(payload.get("anew")),
        }
    return data
