"""OpenAI's HTTP interface, as vLLM, the llama.cpp server and LM Studio speak it.

One method an endpoint, plain JSON values; errors as with ``client``. A chat counts as
said only when a ``finish_reason`` was told and nothing broke: such a server ends a
reply that it gives up as it ends a good one.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from typing import Any

from ..cancellation import Cancellation
from ..errors import (
    AuthenticationNeeded,
    BadReply,
    ModelCannot,
    ModelError,
    NotOpenAI,
    ServerDown,
    StreamCut,
)
from .capabilities import ModelCard
from .openai_card import maker, openai_card
from .server_events import DONE, event_data
from .service import Service

# What a strict server may refuse to know; nothing of it changes what is answered.
_OPTIONAL = ("stream_options", "chat_template_kwargs", "seed")
_SCHEMA = re.compile(r"response_format|json.?schema|grammar|guided|structured", re.I)
_NO_LOGITS = re.compile(r"does not support (logits|chat|generate)", re.I)


class OpenAIClient(Service):
    """A server whose ``url`` is the address without ``/v1``: see ``Service``."""

    stranger = NotOpenAI
    accept = "text/event-stream"

    def version(self, cancel: Cancellation | None = None) -> str:
        """The name of the product; empty when it does not tell. Cheap: a pulse."""
        owners = {str(line.get("owned_by", "")) for line in self.models(cancel)}
        self._knock(cancel)
        return next(iter(filter(None, map(maker, sorted(owners)))), "")

    def models(self, cancel: Cancellation | None = None) -> list[dict[str, Any]]:
        """The lines of ``/v1/models`` that have a name."""
        try:
            told = self.brief("GET", "/v1/models", None, cancel).get("data")
        except (BadReply, StreamCut) as error:
            raise NotOpenAI(error.detail, url=self.url) from error
        if not isinstance(told, list):
            raise NotOpenAI(f"data {told!r}"[:200], url=self.url)
        return [
            line
            for line in told
            if isinstance(line, dict) and isinstance(line.get("id"), str) and line["id"]
        ]

    def cards(self, cancel: Cancellation | None = None) -> list[ModelCard]:
        """Every model that the server offers, by name."""
        host = self.address.host
        cards = [openai_card(line, host) for line in self.models(cancel)]
        self._knock(cancel)
        return sorted(cards, key=lambda card: card.name)

    def chat(
        self, body: Mapping[str, Any], cancel: Cancellation
    ) -> Generator[dict[str, Any], None, None]:
        """The events of ``/v1/chat/completions``; ``StreamCut`` unless it was told why
        the reply ends. A field that the server does not know is left out."""
        body = {**body, "stream": True, "stream_options": {"include_usage": True}}
        while True:
            with closing(self._completion(body, cancel)) as events:
                try:
                    first = next(events)
                except ModelError as error:
                    unknown = _unknown_field(body, error)
                    if not unknown:
                        raise
                    body = {key: body[key] for key in body if key != unknown}
                    continue
                yield first
                yield from events
                return

    def embed(
        self, body: Mapping[str, Any], cancel: Cancellation
    ) -> Sequence[list[float]]:
        """The vectors of ``/v1/embeddings`` in the order of the texts."""
        body = {**body, "encoding_format": "float"}
        reply = self.document("POST", "/v1/embeddings", body, cancel, self.patience)
        data = reply.get("data")
        if not isinstance(data, list) or not all(isinstance(one, dict) for one in data):
            raise BadReply("no embeddings")
        places = [one.get("index", place) for place, one in enumerate(data)]
        if sorted(map(str, places)) != sorted(map(str, range(len(data)))):
            raise BadReply(f"vectors of the texts {places!r}"[:200])
        ordered = sorted(zip(places, data, strict=True), key=lambda one: int(one[0]))
        return [one["embedding"] for _place, one in ordered if "embedding" in one]

    def refused(
        self, status: int, reply: bytes, body: Mapping[str, Any], where: str
    ) -> ModelError:
        """See ``Service``; a schema that is not known is a lack of the model."""
        error = super().refused(status, reply, body, where)
        model = body.get("model", "")
        if _NO_LOGITS.search(error.detail):
            return ModelCannot(error.detail, model=model, ability="chat")
        schema = "response_format" in body and _SCHEMA.search(error.detail)
        if schema and type(error).code in ("bad_reply", "model_failed"):
            return ModelCannot(error.detail, model=model, ability="json_schema")
        return error

    def _completion(
        self, body: Mapping[str, Any], cancel: Cancellation
    ) -> Generator[dict[str, Any], None, None]:
        finished = False
        path = "/v1/chat/completions"
        for data in self.stream(path, body, cancel, self.patience, event_data):
            if data.strip() == DONE:
                break
            event = self.event(data, body)
            finished = finished or bool(finish_reason(event))
            yield event
        if not finished:
            raise StreamCut("the stream ended without a finish_reason")

    def _knock(self, cancel: Cancellation | None) -> None:
        """Some servers list their models to anybody: ask where a token is needed.

        An empty request is refused everywhere; only how is of interest.
        """
        try:
            self.brief("POST", "/v1/chat/completions", {}, cancel)
        except (AuthenticationNeeded, ServerDown):
            raise
        except ModelError:
            pass


def choice(event: Mapping[str, Any]) -> dict[str, Any]:
    """The first choice of an event; the one that tells the cost has none."""
    choices = event.get("choices", [] if "usage" in event else None)
    if not isinstance(choices, list):
        raise BadReply(f"no choices: {event!r}"[:200])
    if choices and not isinstance(choices[0], dict):
        raise BadReply(f"choice {choices[0]!r}"[:200])
    return choices[0] if choices else {}


def finish_reason(event: Mapping[str, Any]) -> str:
    """Why the reply ends here; empty as long as it goes on."""
    reason = choice(event).get("finish_reason")
    return reason if isinstance(reason, str) else ""


def _unknown_field(body: Mapping[str, Any], error: ModelError) -> str:
    """The optional field of ``body`` that the refusal speaks of."""
    named = (key for key in _OPTIONAL if key in body and key in error.detail)
    return next(named, "")
