"""What documents say: where, by code, above the quotes; then what a model makes of it.

Every sentence of the model cites a passage, and stays only when that passage carries it
(``core/grounding/cited``). When none does, the quotes are the answer: nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from ..cancellation import Cancellation
from ..errors import ModelError
from ..events import Event
from ..evidence import Evidence
from ..grounding.cited import Citations
from ..i18n import language
from ..llm import ChatModel
from ..skill import AnswerFormat
from .hearing import SECONDS, Hearing, Telling
from .markdown import escape
from .mentions import text_event
from .passages_prompt import passage_messages
from .refusals import model_notice
from .summary import told

MOST = 3  # sentences of a model
_MAX_TOKENS = 220
_LONGEST = 3000  # characters of a reply
_LIES = 3  # dropped sentences after which it is not heard any more
_CITE = re.compile(r"\\\[(\d{1,2})\\\]")
_CITED_AHEAD = re.compile(r"^((?:\[\d{1,2}\]\s*)+[.,;]?\s*)(.*)", re.DOTALL)


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
        yield from self._quotes()
        if self.model is None or not self.is_tellable:
            return
        try:
            yield from self._by_model(self.model, cancel)
        except ModelError as failure:
            yield model_notice(failure)

    def _quotes(self, anew: bool = False) -> Iterator[Event]:
        quotes = " ".join(map(_cited, told(self.evidence, self.answer_format)))
        if quotes or anew:
            yield text_event(quotes, "rules", self.evidence, anew)

    def _by_model(self, model: ChatModel, cancel: Cancellation) -> Iterator[Event]:
        hearing = Hearing(
            model,
            passage_messages(language(), self.evidence.passages, self.question),
            self.telling,
            _MAX_TOKENS,
            _LONGEST,
            whole=_whole,
        )
        yield from hearing.judged(self.seconds, cancel, self._judge, self._has_enough)

    def _judge(self) -> Callable[[str], Iterator[Event]]:
        judge = Citations(
            self.evidence.passages, question=self.question, lang=language()
        )
        return partial(self._judged, judge=judge)

    def _has_enough(self) -> bool:
        return self.telling.sentences >= MOST or self._is_hopeless()

    def _is_hopeless(self) -> bool:
        return self.telling.dropped >= _LIES > self.telling.sentences

    def _judged(self, sentence: str, judge: Citations) -> Iterator[Event]:
        verdict = judge.verify(sentence)
        if not verdict.ok:
            self.telling.drop(sentence, verdict.reason)
            return
        gap = " " if self.telling.sentences else "\n\n"
        self.telling.sentences += 1
        if self.telling.take_replaces():
            yield from self._quotes(anew=True)
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
