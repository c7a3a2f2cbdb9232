"""Listening to a model sentence by sentence: whatever it is asked to tell.

A reply that is too long is cut, what fails is a ``ModelError``, who hears no more does
not keep the server speaking, and each sentence is judged by somebody else.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..cancellation import Cancellation
from ..deadline import within
from ..errors import ModelError, ModelTimeout, Stopped
from ..events import Event
from ..grounding.sentences import SentenceReader
from ..llm import ChatModel, Message, Usage
from .mentions import Origin

SECONDS = 45.0
_LONGEST_HELD = 400  # characters of a dropped sentence that a manager may read
_logger = logging.getLogger(__name__)


@dataclass
class Telling:
    """How it went: for the statistics, and for the log."""

    calls: int = 0
    sentences: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    usage: Usage | None = None
    chunks: int = 0
    by_rules: bool = False
    figures: set[str] = field(default_factory=set)  # what was told already
    held_back: list[dict[str, str]] = field(default_factory=list)

    @property
    def dropped(self) -> int:
        return sum(self.reasons.values())

    @property
    def origin(self) -> Origin | str:
        if not self.sentences:
            return "rules"
        return "mixed" if self.by_rules else "model"

    def drop(self, sentence: str, reason: str) -> None:
        """``sentence`` was not carried by what it tells of."""
        self.reasons[reason] += 1
        self.held_back.append({"text": sentence[:_LONGEST_HELD], "reason": reason})
        # What a model makes of a plant's data is not for everybody's log.
        _logger.debug("dropped (%s): %s", reason, sentence)


@dataclass(frozen=True)
class Hearing:
    """One request to ``model``; a reply is cut after ``longest`` characters. ``whole``
    may join what belongs into one sentence."""

    model: ChatModel
    messages: Sequence[Message]
    telling: Telling
    max_tokens: int
    longest: int
    schema: dict[str, Any] | None = None
    whole: Callable[[Iterator[str]], Iterator[str]] = iter

    def judged(
        self,
        seconds: float,
        cancel: Cancellation,
        judge: Callable[[str], Iterable[Event]],
        enough: Callable[[], bool],
    ) -> Iterator[Event]:
        """The events that ``judge`` makes of each sentence, until there are
        ``enough``. Raises ``ModelError``, and ``Stopped`` when the user stops."""
        with within(seconds, cancel) as inner:
            spoken = self._sentences(inner)
            try:
                for sentence in spoken:
                    yield from judge(sentence)
                    if enough():
                        break
            except Stopped:
                cancel.check()
                raise ModelTimeout(seconds=round(seconds)) from None
            finally:
                spoken.close()

    def _sentences(self, cancel: Cancellation) -> Generator[str]:
        """What the model says, sentence by sentence; any failure as ``ModelError``."""
        try:
            yield from self.whole(self._heard(cancel))
        except (ModelError, Stopped, GeneratorExit):
            raise
        except Exception as error:
            _logger.exception("the model %s failed", self.model.name)
            raise ModelError(str(error)) from error

    def _heard(self, cancel: Cancellation) -> Iterator[str]:
        reader, heard = SentenceReader(), 0
        self.telling.calls += 1
        chunks = self.model.chat(
            self.messages,
            schema=self.schema,
            max_tokens=self.max_tokens,
            temperature=0.0,
            cancel=cancel,
        )
        try:
            for chunk in chunks:
                self.telling.usage = chunk.usage or self.telling.usage
                self.telling.chunks += bool(chunk.text)
                heard += len(chunk.text)
                yield from reader.feed(chunk.text)
                if heard > self.longest:
                    break
        finally:  # who hears no more must not keep the server speaking
            close = getattr(chunks, "close", None)
            if close:
                close()
        usage = self.telling.usage
        yield from reader.end(cut=heard > self.longest or bool(usage and usage.cut))
