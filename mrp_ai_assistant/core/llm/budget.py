"""How many tokens a text will be, without the model's tokenizer.

Ollama has no public tokenizer, and an overlong prompt is cut by old servers without a
word. So the size is estimated before the call, and the server's own count is looked at
after it.

>>> Budget(num_ctx=4096).tokens([Message("user", "x" * 320)])
125
"""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence

from ..errors import PromptTooLong, PromptTruncated
from .messages import Message

BYTES_PER_TOKEN = 3.2  # Spanish in UTF-8; English has about 4
MARGIN = 1.15
PER_MESSAGE = 8  # the template's own tokens around one message
_NEW = 0.2  # weight of the newest count in the moving average
_ENOUGH = 3  # counts before the average judges a reply
_SHORT = 0.85
_PROSE = 0.6


class Budget:
    """The room in a model's context; learns from the server's counts. Thread-safe.

    ``tokens_per_byte`` is what a former budget of the same model had learned.
    """

    def __init__(self, num_ctx: int, tokens_per_byte: float | None = None) -> None:
        self.num_ctx = num_ctx
        self.tokens_per_byte = tokens_per_byte or 1 / BYTES_PER_TOKEN
        # The fewest seen are not kept: prose has about so many less than the average.
        self._fewest = self.tokens_per_byte * _PROSE
        self._counts = _ENOUGH if tokens_per_byte else 0
        self._lock = threading.Lock()

    def tokens(self, messages: Sequence[Message]) -> int:
        """A number of tokens that ``messages`` will hardly exceed."""
        text = math.ceil(_size(messages) * self.tokens_per_byte)
        return math.ceil((text + PER_MESSAGE * len(messages)) * MARGIN)

    def check(self, messages: Sequence[Message], max_tokens: int) -> None:
        """Raise ``PromptTooLong`` when prompt and reply will not fit together."""
        wanted = self.tokens(messages) + max_tokens
        if wanted > self.num_ctx:
            raise PromptTooLong(f"about {wanted} tokens of {self.num_ctx}")

    def learn(self, messages: Sequence[Message], counted: int) -> None:
        """Take the server's count of ``messages``; 0 means that it did not count.

        Raises ``PromptTruncated`` when it is too small for them.
        """
        size = _size(messages)
        if counted <= 0 or not size:
            return
        with self._lock:
            if self._is_truncated(size, counted):
                raise PromptTruncated(f"{counted} tokens counted for {size} bytes")
            text = max(counted - PER_MESSAGE * len(messages), 1)
            seen = text / size
            weight = _NEW if self._counts else 1.0
            self.tokens_per_byte += weight * (seen - self.tokens_per_byte)
            self._fewest = min(self._fewest, seen) if self._counts else seen
            self._counts += 1

    def _is_truncated(self, size: int, counted: int) -> bool:
        # Since 0.30 a server cuts to half the context and 2; before, to all of it.
        if counted >= self.num_ctx or counted == self.num_ctx // 2 + 2:
            return True
        # Not the average: a table has twice the tokens of the same bytes of prose.
        return self._counts >= _ENOUGH and counted < _SHORT * size * self._fewest


def _size(messages: Sequence[Message]) -> int:
    return sum(len(message.content.encode("utf-8", "replace")) for message in messages)
