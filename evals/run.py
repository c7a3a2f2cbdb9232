"""One question: asked, compared with its truths, judged."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from .bank import Question, filled
from .grounds import ungrounded
from .tally import Result
from .truth import Truths
from .verdict import judge

MADRID = ZoneInfo("Europe/Madrid")


class Run:
    """Questions put to one model, or to none, and judged."""

    def __init__(self, asker: Any, truths: Truths, model: str) -> None:
        self._asker, self._truths, self._model = asker, truths, model

    def result(self, question: Question) -> Result:
        text, before = self._filled(question.text), self._filled(question.after)
        who = (question.user, question.language)
        conversation = None
        if before:
            conversation = self._asker.ask(before, *who).conversation
        asked = self._asker.ask(text, *who, self._model, conversation)
        truths = [self._truths.of(wanted) for wanted in question.truths]
        strange: list[str] = []
        if asked.answer.stats.get("model_calls"):
            strange = ungrounded(asked.answer, [before, *asked.carried])
        verdict = judge(question, truths, asked.answer, _local, strange)
        seconds = asked.answer.stats.get("seconds") or asked.seconds
        return Result(question, text, asked.answer, verdict, seconds, tuple(strange))

    def _filled(self, text: str) -> str:
        today = self._truths.today()
        return filled(
            text,
            self._truths.name_of,
            lambda days: f"{today + timedelta(days):%d/%m}",
        )


def _local(moment: datetime) -> date:
    return moment.replace(tzinfo=timezone.utc).astimezone(MADRID).date()
