"""The few calls to Ollama that preparing one needs; the standard library only.

``devtools`` runs before anything is installed, so it cannot use the product's client.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# No proxy: the server is this machine's, or one that the user names.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class OllamaError(Exception):
    """What the server answered instead."""


def version(url: str, seconds: float = 2.0) -> str | None:
    """The version of the Ollama at ``url``; None when there is none."""
    try:
        with _OPENER.open(f"{url}/api/version", timeout=seconds) as reply:
            return str(json.load(reply)["version"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def models(url: str) -> list[dict[str, Any]]:
    """The lines of ``/api/tags``."""
    with _OPENER.open(f"{url}/api/tags", timeout=20) as reply:
        return list(json.load(reply).get("models") or [])


def capabilities(url: str, model: str) -> set[str]:
    """What ``model`` can do; completion where an old server does not tell."""
    shown = _document(url, "/api/show", {"model": model})
    return set(shown.get("capabilities") or ["completion"])


def put_blob(url: str, digest: str, path: Path) -> None:
    """Hand over the file ``path`` whose sha256 is ``digest``, unless it is there."""
    target = f"{url}/api/blobs/sha256:{digest}"
    head = urllib.request.Request(target, method="HEAD")
    try:
        _OPENER.open(head, timeout=20).close()
        return
    except urllib.error.HTTPError as error:
        if error.code != 404:
            raise
    with path.open("rb") as content:
        size = {"Content-Length": str(path.stat().st_size)}
        request = urllib.request.Request(target, content, size, method="POST")
        _OPENER.open(request, timeout=600).close()


def events(url: str, path: str, body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The lines of a streaming call; ``OllamaError`` for one that tells an error."""
    try:
        with _OPENER.open(_post(url, path, body), timeout=180) as reply:
            for line in reply:
                event = json.loads(line)
                if "error" in event:
                    raise OllamaError(event["error"])
                yield event
    except urllib.error.HTTPError as error:
        raise OllamaError(error.read().decode(errors="replace")) from error
    except OSError as error:
        raise OllamaError(str(error)) from error


def _document(url: str, path: str, body: dict[str, Any]) -> dict[str, Any]:
    with _OPENER.open(_post(url, path, body), timeout=60) as reply:
        return dict(json.load(reply))


def _post(url: str, path: str, body: dict[str, Any]) -> urllib.request.Request:
    data = json.dumps(body).encode()
    kind = {"Content-Type": "application/json"}
    return urllib.request.Request(f"{url}{path}", data, kind)
