"""A chat model behind an OpenAI-compatible server."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any

from ..cancellation import Cancellation
from ..errors import BadReply, CloudModel, ModelCannot, StreamCut
from .budget import Budget
from .capabilities import ModelCard
from .messages import Message, folded
from .model import Chunk, Usage
from .openai_card import NO_SCHEMA
from .openai_client import OpenAIClient, choice, finish_reason
from .runner import SEED

# "length" too: but then the reply is known to be half of one.
_WHOLE = {"stop", "eos", "eos_token", "stop_sequence", "end_turn"}


class OpenAIChat:
    """The model of ``card`` on the server of ``client``; as ``OllamaChat`` in all that
    can be seen from outside.

    ``num_ctx`` is what the server was started with: it is not sent, the budget goes by
    it. ``num_thread`` is the server's own affair.
    """

    def __init__(
        self,
        client: OpenAIClient,
        card: ModelCard,
        *,
        num_ctx: int = 4096,
        num_thread: int | None = None,
        allow_cloud: bool = False,
        budget: Budget | None = None,
    ) -> None:
        if card.is_cloud and not allow_cloud:
            raise CloudModel(model=card.name)
        if not card.can_chat:
            raise ModelCannot(model=card.name, ability="chat")
        self._client = client
        self._card = card
        known = card.context_length
        self._context = min(num_ctx, known) if known else num_ctx
        self.budget = budget or Budget(self._context)

    @property
    def name(self) -> str:
        return self._card.name

    @property
    def url(self) -> str:
        """Of its server."""
        return self._client.url

    @property
    def context_length(self) -> int:
        return self._context

    @property
    def folds_system(self) -> bool:
        return self._card.template_is_bare

    def chat(
        self,
        messages: Sequence[Message],
        *,
        schema: Mapping[str, Any] | None = None,
        max_tokens: int,
        temperature: float = 0.0,
        cancel: Cancellation,
    ) -> Iterator[Chunk]:
        """See ``ChatModel.chat``. ``ModelCannot`` for a ``schema``, where the server is
        known not to keep to one."""
        if schema is not None and NO_SCHEMA in self._card.capabilities:
            raise ModelCannot(model=self.name, ability="json_schema")
        if self.folds_system:
            messages = folded(messages)
        self.budget.check(messages, max_tokens)
        body = self._body(messages, schema, max_tokens, temperature)
        told: dict[str, Any] = {}
        began, reason = time.monotonic(), ""
        with closing(self._client.chat(body, cancel)) as events:
            for event in events:
                if text := _text(event):
                    yield Chunk(text)
                reason = finish_reason(event) or reason
                told = event.get("usage") or told
        usage = _usage(told, _outcome(reason), time.monotonic() - began)
        self.budget.learn(messages, usage.prompt_tokens)
        yield Chunk("", usage)

    def _body(
        self,
        messages: Sequence[Message],
        schema: Mapping[str, Any] | None,
        max_tokens: int,
        temperature: float,
    ) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": self.name,
            "messages": [message.as_json() for message in messages],
            "max_tokens": max_tokens,
            "temperature": temperature,
            "seed": SEED,
            # A thinking model would think for minutes, and outside the schema.
            "chat_template_kwargs": {"enable_thinking": False},
        }
        if schema is not None:
            named = {"name": "reply", "strict": True, "schema": schema}
            body["response_format"] = {"type": "json_schema", "json_schema": named}
        return body


def _text(event: Mapping[str, Any]) -> str:
    """What was said; thoughts have fields of their own and are not read."""
    delta = choice(event).get("delta")
    if delta is None:
        return ""
    content = delta.get("content") if isinstance(delta, dict) else 0
    if content is None:
        return ""
    if not isinstance(content, str):
        raise BadReply(f"delta {delta!r}"[:200])
    # Half a surrogate pair or a NUL is text that no database takes.
    return content.encode("utf-8", "replace").decode().replace("\0", "")


def _outcome(reason: str) -> str:
    if reason in _WHOLE:
        return "stop"
    if reason == "length":
        return reason
    # abort, error, content_filter, …: what was said so far is not the reply.
    raise StreamCut(f"finish_reason {reason!r}")


def _usage(told: object, reason: str, seconds: float) -> Usage:
    def number(key: str) -> int:
        value = told.get(key) if isinstance(told, dict) else None
        return value if isinstance(value, int) else 0

    return Usage(
        prompt_tokens=number("prompt_tokens"),
        tokens=number("completion_tokens"),
        seconds=seconds,
        done_reason=reason,
    )
