"""A chat model that Ollama runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any

from ..cancellation import Cancellation
from ..errors import BadReply, CloudModel, ModelCannot
from .budget import Budget
from .capabilities import ModelCard
from .client import OllamaClient
from .messages import Message, folded
from .model import Chunk, Usage
from .runner import SEED, Runner


class OllamaChat:
    """The model of ``card`` on the server of ``client``.

    Raises ``ModelCannot`` for a model that does not chat, and ``CloudModel`` for one
    that runs elsewhere unless ``allow_cloud``. Keep ``budget`` from call to call: it
    learns the model's tokens.
    """

    def __init__(
        self,
        client: OllamaClient,
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
        self._runner = Runner(_context(num_ctx, card), num_thread)
        self.budget = budget or Budget(self._runner.num_ctx)

    @property
    def name(self) -> str:
        return self._card.name

    @property
    def url(self) -> str:
        """Of its server."""
        return self._client.url

    @property
    def context_length(self) -> int:
        return self._runner.num_ctx

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
        """See ``ChatModel.chat``."""
        if self.folds_system:
            messages = folded(messages)
        self.budget.check(messages, max_tokens)
        body = self._body(messages, schema, max_tokens, temperature)
        with closing(self._client.chat(body, cancel)) as events:
            for event in events:
                if text := _text(event):
                    yield Chunk(text)
                if event.get("done") is True:
                    usage = _usage(event)
                    self.budget.learn(messages, usage.prompt_tokens)
                    yield Chunk("", usage)

    def _body(
        self,
        messages: Sequence[Message],
        schema: Mapping[str, Any] | None,
        max_tokens: int,
        temperature: float,
    ) -> dict[str, Any]:
        body = self._runner.request(
            self.name, num_predict=max_tokens, temperature=temperature, seed=SEED
        )
        body["messages"] = [message.as_json() for message in messages]
        body["shift"] = False
        # Left out, a thinking model thinks: minutes on a CPU, and outside the schema.
        body["think"] = False
        if schema is not None:
            body["format"] = schema
        return body


def _context(num_ctx: int, card: ModelCard) -> int:
    return min(num_ctx, card.context_length) if card.context_length else num_ctx


def _text(event: Mapping[str, Any]) -> str:
    message = event.get("message")
    if message is None:
        return ""
    content = message.get("content", "") if isinstance(message, dict) else None
    if not isinstance(content, str):
        raise BadReply(f"message {message!r}"[:200])
    # Half a surrogate pair or a NUL is text that no database takes.
    return content.encode("utf-8", "replace").decode().replace("\0", "")


def _usage(event: Mapping[str, Any]) -> Usage:
    def number(key: str) -> int:
        value = event.get(key)
        return value if isinstance(value, int) else 0

    reason = event.get("done_reason")
    return Usage(
        prompt_tokens=number("prompt_eval_count"),
        tokens=number("eval_count"),
        seconds=number("total_duration") / 1e9,
        load_seconds=number("load_duration") / 1e9,
        done_reason=reason if isinstance(reason, str) else "stop",
    )
