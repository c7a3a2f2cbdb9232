"""What is offered as a button leads to an answer that its reader can have."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..skill import SkillSet
from .language import Language
from .reader import read
from .router import routes


def possible(
    questions: Iterable[str], skills: SkillSet, language: str, today: date
) -> tuple[str, ...]:
    """Those of ``questions`` that no skill answers which this user cannot have: of an
    application that is not installed, or of data that others may read only.

    By their words alone: no record is looked up.
    """
    return tuple(
        question
        for question in questions
        if not _is_refused(question, skills, language, today)
    )


def _is_refused(question: str, skills: SkillSet, language: str, today: date) -> bool:
    lang: Language = "es" if language == "es" else "en"
    found = routes(read(question, lang, today, _any_word), skills)
    return bool(found) and skills.refusal(found[0].skill) is not None


def _any_word(word: str) -> bool:
    return True
