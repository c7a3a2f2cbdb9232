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
from ..llm import ChatModel, Chunk, Message, Usage
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
    replaces: bool = False  # the next text stands for all that was told before
    _anew: bool = False

    @property
    def dropped(self) -> int:
        return sum(self.reasons.values())

    @property
    def origin(self) -> Origin | str:
        if not self.sentences:
            return "rules"
        return "mixed" if self.by_rules else "model"

    def begin_anew(self) -> None:
        """The reply begins again elsewhere. What was told stays until more is heard:
        it is true, and perhaps all that ever comes."""
        self._anew = True

    def hear(self) -> None:
        """A sentence is there, and will be judged."""
        if self._anew:
            self._anew = False
            self.replaces = self.replaces or self.sentences > 0
            self.sentences = 0
            self.reasons.clear()
            self.figures.clear()
            self.held_back.clear()

    def take_replaces(self) -> bool:
        """Whether the text that is written now stands for what was told before."""
        replaces, self.replaces = self.replaces, False
        return replaces

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
        judging: Callable[[], Callable[[str], Iterable[Event]]],
        enough: Callable[[], bool],
    ) -> Iterator[Event]:
        """The events that a judge makes of each sentence, until there are ``enough``;
        each reply has a judge of its own. Raises ``ModelError``, and ``Stopped`` when
        the user stops."""
        with within(seconds, cancel) as inner:
            spoken = _Spoken()
            replies = self._replies(spoken, inner)
            try:
                for reply in replies:
                    judge = judging()
                    for sentence in reply:
                        self.telling.hear()
                        yield from judge(sentence)
                        if enough():
                            return
            except Stopped:
                cancel.check()
                raise ModelTimeout(seconds=round(seconds)) from None
            finally:  # who hears no more must not keep the server speaking
                spoken.close()

    def _replies(
        self, spoken: _Spoken, cancel: Cancellation
    ) -> Iterator[Iterator[str]]:
        """What the model says, sentence by sentence: mostly one reply. A server that
        fails in the middle may be followed by another one, which begins again."""
        self.telling.calls += 1
        spoken.chunks = self.model.chat(
            self.messages,
            schema=self.schema,
            max_tokens=self.max_tokens,
            temperature=0.0,
            cancel=cancel,
        )
        yield self._sentences(spoken)
        while spoken.begins_anew:
            self.telling.begin_anew()
            yield self._sentences(spoken)

    def _sentences(self, spoken: _Spoken) -> Generator[str]:
        """One reply; any failure as ``ModelError``."""
        try:
            yield from self.whole(self._heard(spoken))
        except (ModelError, Stopped, GeneratorExit):
            raise
        except Exception as error:
            _logger.exception("the model %s failed", self.model.name)
            raise ModelError(str(error)) from error

    def _heard(self, spoken: _Spoken) -> Iterator[str]:
        reader, heard = SentenceReader(), 0
        spoken.begins_anew = False
        for chunk in spoken.chunks:
            if chunk.anew:
                spoken.begins_anew = True
                return
            self.telling.usage = chunk.usage or self.telling.usage
            self.telling.chunks += bool(chunk.text)
            heard += len(chunk.text)
            yield from reader.feed(chunk.text)
            if heard > self.longest:
                break
        usage = self.telling.usage
        yield from reader.end(cut=heard > self.longest or bool(usage and usage.cut))


@dataclass
class _Spoken:
    """The chunks of one call. ``begins_anew``: a reply has ended in the middle, and
    the next one follows."""

    chunks: Iterator[Chunk] = iter(())
    begins_anew: bool = False

    def close(self) -> None:
        close = getattr(self.chunks, "close", None)
        if close:
            close()
