"""Greetings, thanks, "what can you do?": short honest answers, and no skill runs."""

from __future__ import annotations

from ..evidence import Ask
from ..i18n import _
from ..skill import SkillSet

_SHOWN = 6
# The folders of the skills that are asked for every day come first.
_DAILY = ("orders", "stock", "shop_floor", "purchases", "sales", "results", "briefing")


def reply(social: str | None, skills: SkillSet, language: str) -> Ask:
    """The answer to small talk; ``social`` is its concept, None for nothing at all."""
    return Ask(_text(social), examples(skills, language))


def examples(skills: SkillSet, language: str) -> tuple[str, ...]:
    """Questions of several subjects that this user can have answered as they are.

    A skill that needs a record is no example: the first answer would be a question.
    """
    subjects: dict[str, str] = {}
    for skill in skills.offered():
        if skill.required or skill.fallback:
            continue
        if said := skill.phrases.get(language, ()):
            subjects.setdefault(skill.function.__module__.split(".")[-2], said[0])
    daily = [subject for subject in _DAILY if subject in subjects]
    shown = (subjects[each] for each in dict.fromkeys((*daily, *subjects)))
    return tuple(shown)[:_SHOWN]


def _text(social: str | None) -> str:
    match social:
        case "greeting":
            return _("Hello! What do you want to know about production?")
        case "thanks":
            return _("You are welcome. Anything else?")
        case "identity":
            return _(
                "I am the production assistant: a program that reads Odoo with your "
                "own access rights. I change nothing by myself: what I draft, you "
                "confirm."
            )
        case "help":
            return _(
                "I answer questions about production with what Odoo says now. "
                "For example:"
            )
    return _("What do you want to know? For example:")
