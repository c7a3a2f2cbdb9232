"""What the server's refusals mean."""

from __future__ import annotations

import json
import re

from ..errors import (
    AuthenticationNeeded,
    BadReply,
    CloudModel,
    ModelCannot,
    ModelError,
    ModelFailed,
    ModelMemory,
    ModelMissing,
    NotOllama,
    PromptTooLong,
    ServerBusy,
    ServerDown,
)

_NOT_FOUND = re.compile(r"model .*not found|no such model", re.I | re.S)
_CANNOT = re.compile(r"does not support (?P<ability>\w+)", re.I)
_TOO_LONG = re.compile(
    r"exceeds? (the |maximum |available )*context|context (length|size|window)"
    r"|input length exceeds|exceed_context_size",
    re.I,
)
_MEMORY = re.compile(
    r"more system memory|out of memory|insufficient memory|unable to allocate"
    r"|cudamalloc failed|not enough memory|resource limitations",
    re.I,
)
_BUSY = re.compile(r"server busy|maximum pending requests|too many requests", re.I)


def refusal(
    status: int, body: bytes, *, url: str, model: str, where: str = ""
) -> ModelError:
    """The error for a reply whose HTTP ``status`` is not 200.

    ``where`` is the target of a redirect.
    """
    said = _error_text(body)
    detail = f"HTTP {status}: {said if said is not None else body[:200]!r}"
    if 300 <= status < 400:
        return NotOllama(f"{detail} to {where}", url=url)
    if status in (401, 403, 407):
        cloud = b"signin_url" in body or "cloud" in (said or "").lower()
        return (
            CloudModel(detail, model=model)
            if cloud
            else AuthenticationNeeded(detail, url=url)
        )
    if said is None:
        # Ollama's own refusals are JSON: this is a proxy, or some other service.
        proxy = status in (502, 503, 504)
        return ServerDown(detail, url=url) if proxy else NotOllama(detail, url=url)
    if status in (429, 503):
        return ServerBusy(detail)
    if status in (502, 504):
        return ServerDown(detail, url=url)
    return spoken_refusal(said, model=model, detail=detail, status=status)


def spoken_refusal(
    said: str, *, model: str, detail: str = "", status: int = 500
) -> ModelError:
    """The error for the text of an ``{"error": text}``, alone or inside a stream."""
    detail = detail or said
    if cannot := _CANNOT.search(said):
        return ModelCannot(detail, model=model, ability=cannot["ability"])
    if _NOT_FOUND.search(said):
        return ModelMissing(detail, model=model)
    if _TOO_LONG.search(said):
        return PromptTooLong(detail)
    if _MEMORY.search(said):
        return ModelMemory(detail, model=model)
    if _BUSY.search(said):
        return ServerBusy(detail)
    if status < 500:
        return BadReply(detail)
    return ModelFailed(detail, model=model)


def _error_text(body: bytes) -> str | None:
    """The text of ``{"error": text}``; None when ``body`` is nothing of the kind."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return None
    error = said.get("error") if isinstance(said, dict) else None
    if isinstance(error, dict):
        error = error.get("message")
    return error if isinstance(error, str) else None
