"""The seam: what the assistant asks of a language model, whoever runs it.

``OllamaChat`` and ``ScriptedModel`` are such models; a wrapper (a queue, a meter) is
one too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ..cancellation import Cancellation
from .messages import Message


@dataclass(frozen=True)
class Usage:
    """What a call cost. ``done_reason`` is ``stop``, or ``length`` when it was cut."""

    prompt_tokens: int = 0
    tokens: int = 0
    seconds: float = 0.0
    load_seconds: float = 0.0
    done_reason: str = "stop"

    @property
    def cut(self) -> bool:
        return self.done_reason == "length"


@dataclass(frozen=True)
class Chunk:
    """A piece of the reply; the last one has no text and carries ``usage``.

    ``anew``: the server failed in the middle and another one begins the reply again;
    what was said so far is void.
    """

    text: str
    usage: Usage | None = None
    anew: bool = False


class ChatModel(Protocol):
    """A model that answers messages.

    ``context_length`` is in tokens: prompt and reply together. ``folds_system`` tells
    that the model sees one message only; ``chat`` folds them by itself.
    """

    @property
    def name(self) -> str: ...

    @property
    def context_length(self) -> int: ...

    @property
    def folds_system(self) -> bool: ...

    def chat(
        self,
        messages: Sequence[Message],
        *,
        schema: Mapping[str, Any] | None = None,
        max_tokens: int,
        temperature: float = 0.0,
        cancel: Cancellation,
    ) -> Iterator[Chunk]:
        """The reply, as it is spoken.

        With ``schema`` (JSON schema) the text is JSON; a reply cut by ``max_tokens``
        may be half of it. Raises a ``ModelError``, or ``Stopped`` when cancelled.
        Closing the iterator ends the call on the server too.
        """
        ...


class EmbedModel(Protocol):
    """A model that turns texts into vectors."""

    @property
    def name(self) -> str: ...

    def embed(self, texts: Sequence[str], *, cancel: Cancellation) -> list[list[float]]:
        """One vector of length 1 a text, in order. Raises as ``ChatModel.chat``."""
        ...
