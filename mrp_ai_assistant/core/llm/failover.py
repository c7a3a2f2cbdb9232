"""A model that several servers have: where one fails, another begins the reply again.

    chat ─► choose a place ─► its chunks ─► whole
                 ▲               │ ModelError, or BetterElsewhere while it waits
                 └───────────────┘ another place; ``anew`` before its first word

The reader of the chunks sees one reply. What was said before ``anew`` is void.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from typing import Any

from ..cancellation import Cancellation
from ..errors import ModelError, ModelMissing
from .messages import Message
from .model import ChatModel, Chunk
from .pool import may_go_elsewhere

_logger = logging.getLogger(__name__)


_MOVES = 3  # of one call, from line to line


class BetterElsewhere(Exception):
    """Raised by a place that was not asked yet: another one is done sooner by now."""


class FailoverModel:
    """``places``: the same model on some servers, the preferred one first.

    ``servers`` are their names; ``server`` is the one that spoke last.
    ``choose(tried)`` gives the key of the place to be asked now, None when there is
    none but those tried; where none may be asked at all it raises why. ``moving`` is
    told the failure when a place is given up for another one.
    """

    def __init__(
        self,
        places: Mapping[int, ChatModel],
        choose: Callable[[frozenset[int]], int | None],
        moving: Callable[[ModelError], None] = lambda error: None,
        servers: Mapping[int, str] | None = None,
    ) -> None:
        if not places:
            raise ValueError("a model is somewhere")
        self._places = places
        self._choose = choose
        self._moving = moving
        self._servers = servers or {}
        self.server = ""

    @property
    def name(self) -> str:
        return next(iter(self._places.values())).name

    @property
    def context_length(self) -> int:
        return min(place.context_length for place in self._places.values())

    @property
    def folds_system(self) -> bool:
        return any(place.folds_system for place in self._places.values())

    def chat(
        self,
        messages: Sequence[Message],
        *,
        schema: Mapping[str, Any] | None = None,
        max_tokens: int,
        temperature: float = 0.0,
        cancel: Cancellation,
    ) -> Iterator[Chunk]:
        """See ``ChatModel.chat``; each place is asked once at most."""

        def asked(place: ChatModel) -> Iterator[Chunk]:
            return place.chat(
                messages,
                schema=schema,
                max_tokens=max_tokens,
                temperature=temperature,
                cancel=cancel,
            )

        return self._replies(asked)

    def _replies(
        self, asked: Callable[[ChatModel], Iterator[Chunk]]
    ) -> Generator[Chunk]:
        tried: frozenset[int] = frozenset()
        failure: ModelError | None = None
        spoken, moves = False, 0
        while (key := self._choose(tried)) is not None:
            tried |= {key}
            self.server = self._servers.get(key, "")
            if failure:
                self._moving(failure)
            try:
                for chunk in _told(asked(self._places[key]), anew=spoken):
                    spoken = spoken or bool(chunk.text)
                    yield chunk
                return
            except BetterElsewhere:
                moves += 1
                tried -= {key} if moves <= _MOVES else frozenset()
            except ModelError as error:
                if not may_go_elsewhere(error):
                    raise
                failure = error
                _logger.info("%s at place %s: %s", self.name, key, error.detail)
        raise failure or ModelMissing(model=self.name)


def _told(chunks: Iterator[Chunk], anew: bool) -> Generator[Chunk]:
    """``chunks``, after the one that makes void what another place has said; closed
    when nobody hears them any more."""
    try:
        for chunk in chunks:
            if anew:
                yield Chunk("", anew=True)
                anew = False
            yield chunk
    finally:
        close = getattr(chunks, "close", None)
        if close:
            close()
