"""The model tells the facts; every sentence is verified before anybody sees it.

What it says goes sentence by sentence through the verifier. A sentence that the
evidence carries is written at once, with its values put in by code; another one is
dropped and counted. Nothing verified, as much dropped as kept, an error, no time: the
skill's own sentences are written instead, so an answer always arrives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from ..cancellation import Cancellation
from ..errors import ModelError
from ..events import Event
from ..evidence import Evidence
from ..grounding.slots import Slot, Slots
from ..grounding.verifier import Verifier
from ..i18n import language
from ..llm import ChatModel
from ..skill import AnswerFormat
from .hearing import SECONDS, Hearing, Telling
from .markdown import bold, escape, paragraph
from .mentions import text_event
from .prompt import messages, prefix
from .refusals import model_notice
from .summary import SENTENCES, told

MAX_TOKENS: dict[AnswerFormat, int] = {"table": 140, "report": 320, "plan": 140}
_LONGEST = 4000  # characters of a reply; a model that loops is cut there
_LIES = 3  # dropped sentences after which a model that tells less truth is not heard


@dataclass
class Narrator:
    """Tells one evidence. ``model`` None: by rules at once."""

    evidence: Evidence
    question: str
    answer_format: AnswerFormat
    model: ChatModel | None = None
    seconds: float = SECONDS
    telling: Telling = field(default_factory=Telling)

    def events(self, cancel: Cancellation) -> Iterator[Event]:
        """Text events, and a notice when the model failed. Raises ``Stopped``."""
        error: ModelError | None = None
        if self.model is not None and self.is_tellable:
            try:
                yield from self._by_model(self.model, cancel)
            except ModelError as failure:
                error = failure
                yield model_notice(failure)
        if error or self._is_poor():
            yield from self._by_rules()

    @property
    def is_tellable(self) -> bool:
        """Whether there is anything that a model could be asked to tell."""
        rows = sum(len(table.rows) for table in self.evidence.tables)
        return bool(rows and Slots(self.evidence.facts))

    def _is_poor(self) -> bool:
        """Nothing was kept, or no more than was dropped."""
        return self.telling.dropped >= self.telling.sentences

    def _by_rules(self) -> Iterator[Event]:
        self.telling.by_rules = True
        sentences = told(self.evidence, self.answer_format)
        news = [each for each in sentences if _is_news(each, self.telling.figures)]
        text = paragraph(news)
        if text:
            gap = "\n\n" if self.telling.sentences else ""
            anew = self.telling.take_replaces()
            yield text_event(gap + text, "rules", self.evidence, anew)

    def _by_model(self, model: ChatModel, cancel: Cancellation) -> Iterator[Event]:
        slots = Slots(self.evidence.facts)
        hearing = Hearing(
            model,
            messages(language(), slots, self.question, self.answer_format),
            self.telling,
            MAX_TOKENS[self.answer_format],
            _LONGEST,
            slots.schema(),
        )
        judging = partial(self._judge, slots)
        yield from hearing.judged(self.seconds, cancel, judging, self._has_enough)

    def _judge(self, slots: Slots) -> Callable[[str], Iterator[Event]]:
        """It remembers what was said already, in the same reply."""
        verifier = Verifier(
            self.evidence,
            slots,
            question=self.question,
            instructions=prefix(language())[0].content,
        )
        return partial(self._judged, verifier=verifier, slots=slots)

    def _has_enough(self) -> bool:
        wanted = SENTENCES[self.answer_format]
        hopeless = self.telling.dropped >= _LIES and self._is_poor()
        return self.telling.sentences >= wanted or hopeless

    def _judged(
        self, sentence: str, verifier: Verifier, slots: Slots
    ) -> Iterator[Event]:
        verdict = verifier.verify(sentence)
        if not verdict.ok:
            self.telling.drop(sentence, verdict.reason)
            return
        gap = " " if self.telling.sentences else ""
        self.telling.sentences += 1
        self.telling.figures |= _figures(slots.fill(sentence, _plain))
        md = gap + _finished(slots.fill(escape(sentence), _written))
        anew = self.telling.take_replaces()
        yield text_event(md, "model", self.evidence, anew)


def _is_news(sentence: str, told_figures: set[str]) -> bool:
    """Whether a sentence of the rules says more than the model's verified ones did."""
    figures = _figures(sentence)
    return not figures or not figures <= told_figures


def _figures(text: str) -> set[str]:
    """Numbers and references, as they are written.

    >>> sorted(_figures("WH/MO/00041 lleva 19 días."))
    ['19', 'WH/MO/00041']
    """
    return {
        word.strip(".,;:()") for word in text.split() if any(map(str.isdigit, word))
    }


def _plain(slot: Slot) -> str:
    return slot.fact.display


def _written(slot: Slot) -> str:
    text = escape(slot.fact.display)
    return bold(text) if slot.is_number else text


def _finished(text: str) -> str:
    return text if text.rstrip("\"'”»)*")[-1:] in (".", "!", "?", "…") else text + "."
