"""Is a server that says nothing thinking, or gone?

A long prompt on a processor is minutes without a word, and so is a machine that hangs.
The difference: one that thinks still answers small questions. So it is asked one, again
and again while it is silent; when that fails twice the call is broken off. Where
somebody else could answer, one that answers those and nothing else is given up as well.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from typing import Any

from ..cancellation import Cancellation
from ..errors import ModelError, ModelTimeout, Stopped
from .messages import Message
from .model import ChatModel, Chunk

QUIET = 3.0  # seconds of silence after which it is asked
_MISSES = 2
_LOOK = 0.5  # of QUIET, between two looks

Alive = Callable[[Cancellation], object]


class PulsedModel:
    """``model``, whose server is asked by ``alive`` while it says nothing. ``alive``
    raises a ``ModelError`` when there is no answer, within some seconds. A silence of
    more than ``longest`` seconds is a ``ModelTimeout``; None: as long as it takes."""

    def __init__(
        self,
        model: ChatModel,
        alive: Alive,
        quiet: float = QUIET,
        longest: float | None = None,
    ) -> None:
        self._model = model
        self._alive = alive
        self._quiet = quiet
        self._longest = math.inf if longest is None else longest

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

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
        pulse = _Pulse(self._alive, self._quiet, self._longest)
        chunks = self._model.chat(
            messages,
            schema=schema,
            max_tokens=max_tokens,
            temperature=temperature,
            cancel=pulse.broken,
        )
        return _felt(chunks, pulse, cancel)


def _felt(
    chunks: Iterator[Chunk], pulse: _Pulse, cancel: Cancellation
) -> Generator[Chunk]:
    with cancel.breaking(pulse.broken.cancel):
        pulse.start()
        try:
            for chunk in chunks:
                pulse.beat()
                yield chunk
                pulse.beat()  # who reads slowly is not the server's silence
        except Stopped:
            cancel.check()
            if pulse.failure:
                raise pulse.failure from None
            raise
        finally:
            pulse.end()
            close = getattr(chunks, "close", None)
            if close:
                close()


class _Pulse:
    """``broken`` comes with the user's Stop, or when nobody answers (``failure``)."""

    def __init__(self, alive: Alive, quiet: float, longest: float) -> None:
        self.broken = Cancellation()
        self.failure: ModelError | None = None
        self._alive = alive
        self._quiet = quiet
        self._longest = longest
        self._beat = time.monotonic()
        self._ended = Cancellation()

    def start(self) -> None:
        threading.Thread(target=self._run, name="mrp_ai.pulse", daemon=True).start()

    def beat(self) -> None:
        self._beat = time.monotonic()

    def end(self) -> None:
        self._ended.cancel()

    def _run(self) -> None:
        missed = 0
        while not self._ended.wait(0 if missed else _LOOK * self._quiet):
            silent = time.monotonic() - self._beat
            if silent > self._longest:
                return self._give_up(ModelTimeout(seconds=round(self._longest)))
            if silent < self._quiet:
                missed = 0
                continue
            try:
                self._alive(self._ended)
                missed = 0
            except Stopped:
                return
            except ModelError as error:
                missed += 1
                if missed >= _MISSES:
                    return self._give_up(error)

    def _give_up(self, error: ModelError) -> None:
        self.failure = error
        self.broken.cancel()
