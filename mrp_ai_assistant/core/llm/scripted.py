"""A model whose replies are written beforehand: for tests, demos and evaluations.

It is a ``ChatModel`` like any other, so nothing has to be patched:

>>> model = ScriptedModel().say("Two orders are late.")
>>> said = list(model.chat([], max_tokens=20, cancel=Cancellation()))
>>> "".join(chunk.text for chunk in said), said[-1].usage.tokens
('Two orders are late.', 4)
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..cancellation import Cancellation
from .messages import Message
from .model import Chunk, Usage


@dataclass(frozen=True)
class ScriptedReply:
    """``pieces`` with ``delay`` seconds before each, then ``error`` or ``usage``."""

    pieces: tuple[str, ...] = ()
    delay: float = 0.0
    error: Exception | None = None
    usage: Usage | None = None


@dataclass(frozen=True)
class ScriptedRequest:
    """What the model was asked."""

    messages: tuple[Message, ...]
    schema: Mapping[str, Any] | None
    max_tokens: int
    temperature: float


class ScriptedModel:
    """Answers what was put into it, first in first out; records ``requests``.

    Asked more often than scripted, it raises ``LookupError``: a test that expects no
    call sees it.
    """

    def __init__(
        self,
        name: str = "scripted",
        *,
        context_length: int = 4096,
        folds_system: bool = False,
    ) -> None:
        self.name = name
        self.context_length = context_length
        self.folds_system = folds_system
        self.requests: list[ScriptedRequest] = []
        self._replies: deque[ScriptedReply] = deque()

    def say(
        self, text: str, *, delay: float = 0.0, usage: Usage | None = None
    ) -> ScriptedModel:
        """Reply with ``text``, word by word."""
        words = text.split(" ")
        pieces = (words[0], *(f" {word}" for word in words[1:]))
        return self.enqueue(ScriptedReply(pieces, delay, usage=usage))

    def fail(
        self, error: Exception, *, after: str = "", delay: float = 0.0
    ) -> ScriptedModel:
        """Raise ``error``, having said ``after``."""
        pieces = (after,) if after or delay else ()
        return self.enqueue(ScriptedReply(pieces, delay, error))

    def enqueue(self, reply: ScriptedReply) -> ScriptedModel:
        self._replies.append(reply)
        return self

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
        cancel.check()
        request = ScriptedRequest(tuple(messages), schema, max_tokens, temperature)
        self.requests.append(request)
        if not self._replies:
            raise LookupError(f"{self.name} was asked once more than scripted")
        reply = self._replies.popleft()
        for piece in reply.pieces:
            cancel.wait(reply.delay)
            cancel.check()
            if piece:
                yield Chunk(piece)
        if reply.error:
            raise reply.error
        yield Chunk("", reply.usage or Usage(tokens=len(reply.pieces)))
