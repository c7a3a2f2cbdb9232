"""A model server over HTTP: one request a connection, replies that are whole.

What Ollama and the OpenAI-compatible servers have in common; their endpoints are in
``client`` and ``openai_client``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from ..cancellation import Cancellation
from ..errors import BadReply, ModelError, ModelTimeout, NotOllama, ServerDown
from .address import server_address
from .faults import error_text, refusal, spoken_refusal
from .wire import Patience, Wire

MAX_DOCUMENT = 32 * 1024 * 1024
MAX_STREAM = 256 * 1024 * 1024  # a pull of hours tells its progress in 60 MB
_MAX_REFUSAL = 64 * 1024
_BRIEF = 20.0  # seconds for what needs no model: version, tags, show, ps
_Part = TypeVar("_Part")


class Service:
    """A server at ``url``. Has no state: any number of threads may share one.

    ``stranger`` is the error for a host where something else answers; ``accept`` is
    the content type of its streams, empty when any will do.
    """

    stranger: type[ModelError] = NotOllama
    accept = ""

    def __init__(
        self, url: str, token: str = "", patience: Patience | None = None
    ) -> None:
        self.address = server_address(url)
        self.patience = patience or Patience()
        self._headers = {"Content-Type": "application/json", "User-Agent": "mrp-ai"}
        if token.strip():
            # A line break in a pasted token would end the header.
            self._headers["Authorization"] = f"Bearer {''.join(token.split())}"

    @property
    def url(self) -> str:
        return self.address.url

    def brief(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None,
        cancel: Cancellation | None,
    ) -> dict[str, Any]:
        """A call that needs no model: who is slow here is the server, or not one."""
        first = min(_BRIEF, self.patience.first_byte)
        patience = replace(self.patience, first_byte=first)
        try:
            return self.document(method, path, body, cancel, patience)
        except ModelTimeout as error:
            raise ServerDown(error.detail, url=self.url) from error

    def document(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None,
        cancel: Cancellation | None,
        patience: Patience,
    ) -> dict[str, Any]:
        """The whole reply, a JSON object; a deletion may have none."""
        with Wire(self.address, patience, cancel or Cancellation()) as wire:
            self._request(wire, method, path, body)
            data = b"".join(wire.pieces(MAX_DOCUMENT))
        document = json_object(data) if data or method != "DELETE" else {}
        self._complain(document, body)
        return document

    def stream(
        self,
        path: str,
        body: Mapping[str, Any],
        cancel: Cancellation,
        patience: Patience,
        cut: Callable[[Iterable[bytes]], Iterator[_Part]],
    ) -> Iterator[_Part]:
        """The parts that ``cut`` finds in the bytes of the reply, as they arrive."""
        with Wire(self.address, patience, cancel) as wire:
            self._request(wire, "POST", path, body)
            kind = wire.header("Content-Type")
            if self.accept not in kind:
                start = b"".join(wire.pieces(_MAX_REFUSAL))[:200]
                raise BadReply(f"{kind or 'untyped'} instead of a stream: {start!r}")
            for part in cut(wire.pieces(MAX_STREAM)):
                cancel.check()
                yield part

    def event(self, line: bytes | str, body: Mapping[str, Any]) -> dict[str, Any]:
        """One event of a stream; an error that it tells is raised."""
        event = json_object(line)
        self._complain(event, body)
        return event

    def refused(
        self, status: int, reply: bytes, body: Mapping[str, Any], where: str
    ) -> ModelError:
        """The error for a reply whose status is not 200."""
        return refusal(
            status,
            reply,
            url=self.url,
            model=str(body.get("model", "")),
            where=where,
            stranger=self.stranger,
        )

    def _request(
        self, wire: Wire, method: str, path: str, body: Mapping[str, Any] | None
    ) -> None:
        """Send; a status other than 200 becomes its error."""
        data = None if body is None else json.dumps(body).encode()
        status = wire.request(method, path, data, self._headers)
        if status != 200:
            reply = b"".join(wire.pieces(_MAX_REFUSAL))
            raise self.refused(status, reply, body or {}, wire.header("Location"))

    def _complain(
        self, event: Mapping[str, Any], body: Mapping[str, Any] | None
    ) -> None:
        """Raise for an ``error`` inside a reply whose status was 200."""
        if event.get("error"):
            said = error_text(event) or str(event["error"])
            raise spoken_refusal(said, model=str((body or {}).get("model", "")))


def json_object(line: bytes | str) -> dict[str, Any]:
    """``line`` as a JSON object; ``BadReply`` when it is none."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadReply(f"{error}: {line[:200]!r}") from error
    if not isinstance(value, dict):
        raise BadReply(f"not an object: {line[:200]!r}")
    return value
