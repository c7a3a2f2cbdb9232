"""How many threads a model server should use: measured, not guessed.

The engine's threads wait for each other at every layer: one core that is busy elsewhere
stops them all. So each number is tried twice, alone and beside one busy process, and
what counts is how fast the model is beside it: that is how a host is that Odoo shares.

>>> kept([Tried(1, 14.0, 13.5), Tried(2, 15.5, 3.0)])
1
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..cancellation import Cancellation
from ..errors import ModelFailed
from .messages import user
from .model import ChatModel

TOKENS = 48
SERVER_DECIDES = 0
_FEWEST = 8  # tokens of which a speed can be told
_ELSEWHERE = (SERVER_DECIDES, 2, 4, 8)
_AS_FAST = 0.95
_PROMPT = (user("Write the numbers from 1 to 200 as words, one after the other."),)


@dataclass(frozen=True)
class Tried:
    """Tokens a second with ``threads`` (``SERVER_DECIDES``: none are sent), ``alone``
    and ``beside`` one busy process; None where that was not tried."""

    threads: int
    alone: float
    beside: float | None = None

    def as_json(self) -> dict[str, Any]:
        return {"threads": self.threads, "alone": self.alone, "beside": self.beside}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Tried:
        return cls(told["threads"], told["alone"], told["beside"])


def worth_trying(physical: int, logical: int) -> tuple[int, ...]:
    """On a machine with so many cores; ``logical`` counts each of their threads.

    >>> worth_trying(2, 2), worth_trying(1, 1), worth_trying(8, 16)
    ((1, 2), (1,), (4, 7, 8, 16))
    """
    half = physical // 2 if physical > 4 else physical - 1
    tried = {half, physical - 1, physical, logical}
    return tuple(sorted(threads for threads in tried if threads >= 1))


def worth_trying_elsewhere() -> tuple[int, ...]:
    """On a machine of which nobody here knows the cores."""
    return _ELSEWHERE


def kept(tried: Iterable[Tried]) -> int:
    """The fastest beside a busy process; of those about as fast the fastest alone, and
    of those the fewest threads. ``ValueError`` when nothing was tried."""
    found = list(tried)
    for speed in (_beside, _alone):
        most = max(speed(each) for each in found)
        found = [each for each in found if speed(each) >= _AS_FAST * most]
    return min(each.threads for each in found)


def tokens_per_second(
    model: ChatModel, cancel: Cancellation, look: Callable[[], None] = lambda: None
) -> float:
    """Of one reply, loading and prompt not counted. ``look`` is called with every
    token and may raise. Raises as ``ChatModel.chat``, and ``ModelFailed`` for a model
    that says too little to tell."""
    times = []
    chunks = model.chat(_PROMPT, max_tokens=TOKENS, cancel=cancel)
    try:
        for chunk in chunks:
            if chunk.text:
                times.append(time.monotonic())
            look()
    finally:
        close = getattr(chunks, "close", None)
        if close:
            close()
    return _speed(times, model.name)


def _speed(times: Sequence[float], name: str) -> float:
    if len(times) < _FEWEST:
        raise ModelFailed(f"{len(times)} tokens tell no speed", model=name)
    return round((len(times) - 1) / max(times[-1] - times[0], 1e-6), 1)


def _beside(tried: Tried) -> float:
    return tried.alone if tried.beside is None else tried.beside


def _alone(tried: Tried) -> float:
    return tried.alone
