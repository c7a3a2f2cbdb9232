"""What the server's refusals mean."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

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

_NOT_FOUND = re.compile(
    r"model .*(not found|does not exist)|no such model|model_not_found", re.I | re.S
)
# What frameworks say of a path; Ollama's own sentences name the model.
_NO_PATH = re.compile(r"(file |page )?not found\.?$", re.I)
_CANNOT = re.compile(r"does not support (?P<ability>\w+)", re.I)
_TOO_LONG = re.compile(
    r"exceeds? (the |maximum |available )*context|context (length|size|window)"
    r"|input length exceeds|exceed_context_size|too large to process"
    r"|context the overflows|context overflow",
    re.I,
)
_MEMORY = re.compile(
    r"more system memory|out of memory|insufficient memory|unable to allocate"
    r"|cudamalloc failed|not enough memory|resource limitations",
    re.I,
)
_BUSY = re.compile(r"server busy|maximum pending requests|too many requests", re.I)


def refusal(
    status: int,
    body: bytes,
    *,
    url: str,
    model: str,
    where: str = "",
    stranger: type[ModelError] = NotOllama,
) -> ModelError:
    """The error for a reply whose HTTP ``status`` is not 200.

    ``where`` is the target of a redirect; ``stranger`` the error for a service that is
    not what was looked for.
    """
    said = _told(body)
    detail = f"HTTP {status}: {said if said is not None else body[:200]!r}"
    if 300 <= status < 400:
        return stranger(f"{detail} to {where}", url=url)
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
        return ServerDown(detail, url=url) if proxy else stranger(detail, url=url)
    if status in (404, 405) and _NO_PATH.match(said):
        return stranger(detail, url=url)
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


def error_text(told: Mapping[str, Any]) -> str | None:
    """What a refusal says: ``{"error": text}``, ``{"error": {"message": text}}``, or
    without an ``error``, as some OpenAI-compatible servers and their frameworks do."""
    error = told.get("error", told.get("message", told.get("detail")))
    if isinstance(error, dict):
        error = error.get("message")
    if isinstance(error, list) and "detail" in told:
        return json.dumps(error)[:1000]  # what a field check found
    return error if isinstance(error, str) else None


def _told(body: bytes) -> str | None:
    """The text of a refusal; None when ``body`` is nothing of the kind."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return error_text(told) if isinstance(told, dict) else None
