"""Questions and conversations for programs, of what the page is told of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_OFTEN, _SELDOM = 1.0, 10.0  # seconds between two looks


def turn_json(turn: Mapping[str, Any]) -> dict[str, Any]:
    """A question, of ``mrp.ai.turn._page_json``."""
    waits = turn["state"] == "queued"
    return {
        "id": turn["id"],
        "conversation_id": turn["conversation_id"],
        "follows": turn["parent_id"],
        "question": turn["question"],
        "format": turn["format"],
        "state": turn["state"],
        "asked_at": turn["date"],
        "model": turn["model"],
        "last_seq": turn["last_seq"],
        "waiting": _waiting(turn) if waits else None,
    }


def _waiting(turn: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "ahead": turn["position"],
        "seconds": turn["wait"],
        "text": turn["waiting_text"],
    }


def conversation_json(conversation: Mapping[str, Any]) -> dict[str, Any]:
    """A conversation, of ``mrp.ai.conversation._page_json``."""
    flags = ("running", "unread", "pinned", "archived", "shared", "readonly")
    return {
        "id": conversation["id"],
        "title": conversation["name"],
        "last_activity": conversation["date"],
        **{name: bool(conversation[name]) for name in flags},
        "owner": conversation["owner"] or None,
    }


def look_again_after(turn: Mapping[str, Any]) -> float:
    """Seconds: soon while it is answered, seldom while a long line is before it.

    >>> look_again_after({"state": "running"})
    1.0
    >>> look_again_after({"state": "queued", "wait": 300})
    10.0
    """
    if turn["state"] != "queued":
        return _OFTEN
    return min(max((turn["wait"] or 0) / 4, _OFTEN), _SELDOM)
