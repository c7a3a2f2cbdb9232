"""What documents say: where, by code, above the quotes; then what a model makes of it.

Every sentence of the model cites a passage, and stays only when that passage carries it
(``core/grounding/cited``). When none does, the quotes are the answer: nothing is lost.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field

from ..cancellation import Cancellation
from ..deadline import within
from ..errors import ModelError, ModelTimeout, Stopped
from ..events import Event
from ..evidence import Evidence
from ..grounding.cited import Citations
from ..grounding.sentences import SentenceReader
from ..i18n import language
from ..llm import ChatModel
from ..skill import AnswerFormat
from .markdown import escape
from .mentions import text_event
from .narrator import SECONDS, Telling
from .passages_prompt import passage_messages
from .refusals import model_notice
from .summary import told

MOST = 3  # sentences of a model
_MAX_TOKENS = 220
_LONGEST = 3000  # characters of a reply
_LIES = 3  # dropped sentences after which it is not heard any more
_CITE = re.compile(r"\\\[(\d{1,2})\\\]")
_CITED_AHEAD = re.compile(r"^((?:\[\d{1,2}\]\s*)+[.,;]?\s*)(.*)", re.DOTALL)
_logger = logging.getLogger(__name__)


@dataclass
class Citing:
    """Tells the passages of one evidence. ``model`` None: the quotes alone."""

    evidence: Evidence
    question: str
    answer_format: AnswerFormat
    model: ChatModel | None = None
    seconds: float = SECONDS
    telling: Telling = field(default_factory=Telling)

    @property
    def is_tellable(self) -> bool:
        """Whether there is anything that a model could be asked to tell."""
        return bool(self.evidence.passages)

    def events(self, cancel: Cancellation) -> Iterator[Event]:
        """Text events, and a notice when the model failed. Raises ``Stopped``."""
        quotes = " ".join(map(_cited, told(self.evidence, self.answer_format)))
        if quotes:
            yield text_event(quotes, "rules", self.evidence)
        if self.model is None or not self.is_tellable:
            return
        try:
            yield from self._by_model(self.model, cancel)
        except ModelError as failure:
            yield model_notice(failure)

    def _by_model(self, model: ChatModel, cancel: Cancellation) -> Iterator[Event]:
        judge = Citations(
            self.evidence.passages, question=self.question, lang=language()
        )
        with within(self.seconds, cancel) as inner:
            spoken = self._sentences(model, inner)
            try:
                for sentence in spoken:
                    yield from self._judged(sentence, judge)
                    if self.telling.sentences >= MOST or self._is_hopeless():
                        break
            except Stopped:
                cancel.check()
                raise ModelTimeout(seconds=round(self.seconds)) from None
            finally:
                spoken.close()

    def _is_hopeless(self) -> bool:
        return self.telling.dropped >= _LIES > self.telling.sentences

    def _sentences(self, model: ChatModel, cancel: Cancellation) -> Generator[str]:
        """What the model says; any failure as ``ModelError``."""
        try:
            yield from _whole(self._heard(model, cancel))
        except (ModelError, Stopped, GeneratorExit):
            raise
        except Exception as error:
            _logger.exception("the model %s failed", model.name)
            raise ModelError(str(error)) from error

    def _heard(self, model: ChatModel, cancel: Cancellation) -> Iterator[str]:
        reader, heard = SentenceReader(), 0
        self.telling.calls += 1
        chunks = model.chat(
            passage_messages(language(), self.evidence.passages, self.question),
            schema=None,
            max_tokens=_MAX_TOKENS,
            temperature=0.0,
            cancel=cancel,
        )
        try:
            for chunk in chunks:
                self.telling.usage = chunk.usage or self.telling.usage
                self.telling.chunks += bool(chunk.text)
                heard += len(chunk.text)
                yield from reader.feed(chunk.text)
                if heard > _LONGEST:
                    break
        finally:  # who hears no more must not keep the server speaking
            close = getattr(chunks, "close", None)
            if close:
                close()
        usage = self.telling.usage
        yield from reader.end(cut=heard > _LONGEST or bool(usage and usage.cut))

    def _judged(self, sentence: str, judge: Citations) -> Iterator[Event]:
        verdict = judge.verify(sentence)
        if not verdict.ok:
            self.telling.reasons[verdict.reason] += 1
            held = {"text": sentence[:400], "reason": verdict.reason}
            self.telling.held_back.append(held)
            _logger.debug("dropped (%s): %s", verdict.reason, sentence)
            return
        gap = " " if self.telling.sentences else "\n\n"
        self.telling.sentences += 1
        yield text_event(gap + _cited(sentence), "model", self.evidence)


def _cited(sentence: str) -> str:
    """``sentence`` as Markdown text whose citations stay ``[1]``."""
    return _CITE.sub(r"[\1]", escape(sentence))


def _whole(sentences: Iterable[str]) -> Iterator[str]:
    """Each sentence with the citation that follows its full stop: "15 bar. [1]"."""
    held = ""
    for sentence in sentences:
        ahead = _CITED_AHEAD.match(sentence)
        if ahead and held:
            held, sentence = f"{held} {ahead[1].strip()}", ahead[2].strip()
        if held and sentence:
            yield held
            held = ""
        held = sentence or held
    if held:
        yield held
