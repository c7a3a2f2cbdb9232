"""Ollama's HTTP interface: one method an endpoint, plain JSON values.

``ModelError`` for whatever the server or the network does, ``Stopped`` when the
cancellation comes; a reply is given only when it is complete.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..cancellation import Cancellation
from ..errors import BadReply, ModelFailed, ModelMissing, NotOllama, StreamCut
from .capabilities import ModelCard, full_name, model_card
from .lines import split_lines
from .service import Service
from .wire import Patience


@dataclass(frozen=True)
class PullProgress:
    """``completed`` of ``total`` bytes of the file being fetched; 0 when unknown.

    ``digest`` is that file's: a model is several of them, one after the other.
    """

    status: str
    completed: int = 0
    total: int = 0
    digest: str = ""


class OllamaClient(Service):
    """An Ollama at ``url``: see ``Service``."""

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
        return self.brief("POST", "/api/show", {"model": model}, cancel)

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
        reply = self.document("POST", "/api/embed", body, cancel, self.patience)
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
                str(event.get("digest", "")),
            )
            if status == "success":
                return
        raise StreamCut("the stream ended without success")

    def delete(self, model: str, cancel: Cancellation | None = None) -> None:
        """Remove ``model`` from the server's disk; ``ModelMissing`` when it is gone."""
        self.brief("DELETE", "/api/delete", {"model": model}, cancel)

    def _models(self, path: str, cancel: Cancellation | None) -> list[dict[str, Any]]:
        models = self._read(path, cancel).get("models")
        if models is None:
            return []  # Go writes an empty list as null
        if not isinstance(models, list):
            raise BadReply(f"models of {path} is {type(models).__name__}")
        return [line for line in models if isinstance(line, dict) and _name(line)]

    def _read(self, path: str, cancel: Cancellation | None) -> dict[str, Any]:
        return self.brief("GET", path, None, cancel)

    def _stream(
        self,
        path: str,
        body: Mapping[str, Any],
        cancel: Cancellation,
        patience: Patience,
    ) -> Iterator[dict[str, Any]]:
        for line in self.stream(path, body, cancel, patience, split_lines):
            yield self.event(line, body)


def _name(line: Mapping[str, Any]) -> str:
    name = line.get("name") or line.get("model")
    return name if isinstance(name, str) else ""
