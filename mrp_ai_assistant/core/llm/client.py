"""Ollama's HTTP interface: one method an endpoint, plain JSON values.

``ModelError`` for whatever the server or the network does, ``Stopped`` when the
cancellation comes; a reply is given only when it is complete.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..cancellation import Cancellation
from ..errors import (
    BadReply,
    ModelFailed,
    ModelMissing,
    ModelTimeout,
    NotOllama,
    ServerDown,
    StreamCut,
)
from .address import server_address
from .capabilities import ModelCard, full_name, model_card
from .faults import refusal, spoken_refusal
from .lines import split_lines
from .wire import Patience, Wire

MAX_DOCUMENT = 32 * 1024 * 1024
MAX_STREAM = 256 * 1024 * 1024  # a pull of hours tells its progress in 60 MB
_MAX_REFUSAL = 64 * 1024
_BRIEF = 20.0  # seconds for what needs no model: version, tags, show, ps


@dataclass(frozen=True)
class PullProgress:
    """``completed`` of ``total`` bytes of the file being fetched; 0 when unknown."""

    status: str
    completed: int = 0
    total: int = 0


class OllamaClient:
    """A server at ``url``. Has no state: any number of threads may share one."""

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

    def version(self, cancel: Cancellation | None = None) -> str:
        """The server's version; empty when it does not know (builds say 0.0.0)."""
        try:
            told = self._read("/api/version", cancel).get("version")
        except (BadReply, StreamCut) as error:
            raise NotOllama(error.detail, url=self.url) from error
        if not isinstance(told, str):
            raise NotOllama(f"version {told!r}", url=self.url)
        return "" if told == "0.0.0" else told

    def tags(self, cancel: Cancellation | None = None) -> list[dict[str, Any]]:
        """The installed models, as ``/api/tags`` describes them."""
        return self._models("/api/tags", cancel)

    def ps(self, cancel: Cancellation | None = None) -> list[dict[str, Any]]:
        """The models in memory, as ``/api/ps`` describes them."""
        return self._models("/api/ps", cancel)

    def show(self, model: str, cancel: Cancellation | None = None) -> dict[str, Any]:
        """Template, details, capabilities, model_info of ``model``."""
        return self._brief("POST", "/api/show", {"model": model}, cancel)

    def cards(self, cancel: Cancellation | None = None) -> list[ModelCard]:
        """Every installed model, by name; one that cannot be read is left out."""
        names = (_name(line) for line in self.ps(cancel))
        loaded = frozenset(full_name(name) for name in names)
        cards = []
        for tag in self.tags(cancel):
            try:
                shown = self.show(_name(tag), cancel)
            except (ModelMissing, ModelFailed):
                continue  # removed meanwhile, or its files are damaged
            cards.append(model_card(tag, shown, loaded))
        return sorted(cards, key=lambda card: card.name)

    def chat(
        self, body: Mapping[str, Any], cancel: Cancellation
    ) -> Generator[dict[str, Any], None, None]:
        """The lines of ``/api/chat``; without a last ``done: true``, ``StreamCut``."""
        body = {**body, "stream": True}
        for event in self._stream("/api/chat", body, cancel, self.patience):
            yield event
            if event.get("done") is True:
                return
        raise StreamCut("the stream ended without done")

    def embed(
        self, body: Mapping[str, Any], cancel: Cancellation
    ) -> Sequence[list[float]]:
        """The ``embeddings`` of ``/api/embed``, as the server gives them."""
        reply = self._document("POST", "/api/embed", body, cancel, self.patience)
        vectors = reply.get("embeddings")
        if not isinstance(vectors, list):
            raise BadReply("no embeddings")
        return vectors

    def pull(
        self, model: str, cancel: Cancellation | None = None
    ) -> Iterator[PullProgress]:
        """Fetch ``model``; closing the iterator stops it, asking again goes on."""
        body = {"model": model, "stream": True}
        cancel = cancel or Cancellation()
        # The server says nothing while it computes the digest of a whole model.
        patience = replace(self.patience, between=max(self.patience.between, 900.0))
        for event in self._stream("/api/pull", body, cancel, patience):
            status = str(event.get("status", ""))
            total, completed = event.get("total"), event.get("completed")
            yield PullProgress(
                status,
                completed if isinstance(completed, int) else 0,
                total if isinstance(total, int) else 0,
            )
            if status == "success":
                return
        raise StreamCut("the stream ended without success")

    def _models(self, path: str, cancel: Cancellation | None) -> list[dict[str, Any]]:
        models = self._read(path, cancel).get("models")
        if models is None:
            return []  # Go writes an empty list as null
        if not isinstance(models, list):
            raise BadReply(f"models of {path} is {type(models).__name__}")
        return [line for line in models if isinstance(line, dict) and _name(line)]

    def _read(self, path: str, cancel: Cancellation | None) -> dict[str, Any]:
        return self._brief("GET", path, None, cancel)

    def _brief(
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
            return self._document(method, path, body, cancel, patience)
        except ModelTimeout as error:
            raise ServerDown(error.detail, url=self.url) from error

    def _document(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None,
        cancel: Cancellation | None,
        patience: Patience,
    ) -> dict[str, Any]:
        with Wire(self.address, patience, cancel or Cancellation()) as wire:
            self._request(wire, method, path, body)
            document = _json(b"".join(wire.pieces(MAX_DOCUMENT)))
        self._complain(document, body)
        return document

    def _stream(
        self,
        path: str,
        body: Mapping[str, Any],
        cancel: Cancellation,
        patience: Patience,
    ) -> Iterator[dict[str, Any]]:
        with Wire(self.address, patience, cancel) as wire:
            self._request(wire, "POST", path, body)
            for line in split_lines(wire.pieces(MAX_STREAM)):
                cancel.check()
                event = _json(line)
                self._complain(event, body)
                yield event

    def _request(
        self, wire: Wire, method: str, path: str, body: Mapping[str, Any] | None
    ) -> None:
        """Send; a status other than 200 becomes its error."""
        data = None if body is None else json.dumps(body).encode()
        status = wire.request(method, path, data, self._headers)
        if status == 200:
            return
        raise refusal(
            status,
            b"".join(wire.pieces(_MAX_REFUSAL)),
            url=self.url,
            model=str((body or {}).get("model", "")),
            where=wire.header("Location"),
        )

    def _complain(
        self, event: Mapping[str, Any], body: Mapping[str, Any] | None
    ) -> None:
        """Raise for an ``error`` inside a reply whose status was 200."""
        if said := event.get("error"):
            raise spoken_refusal(str(said), model=str((body or {}).get("model", "")))


def _json(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadReply(f"{error}: {line[:200]!r}") from error
    if not isinstance(value, dict):
        raise BadReply(f"not an object: {line[:200]!r}")
    return value


def _name(line: Mapping[str, Any]) -> str:
    name = line.get("name") or line.get("model")
    return name if isinstance(name, str) else ""
