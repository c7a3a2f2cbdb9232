"""Greetings, thanks, "what can you do?": short honest answers, and no skill runs."""

from __future__ import annotations

from ..evidence import Ask
from ..i18n import _
from ..skill import SkillSet

_SHOWN = 6


def reply(social: str | None, skills: SkillSet, language: str) -> Ask:
    """The answer to small talk; ``social`` is its concept, None for nothing at all."""
    return Ask(_text(social), examples(skills, language))


def examples(skills: SkillSet, language: str) -> tuple[str, ...]:
    """One question of each skill, in the language of the asker."""
    firsts = (skill.phrases.get(language, ()) for skill in skills)
    return tuple(said[0] for said in firsts if said)[:_SHOWN]


def _text(social: str | None) -> str:
    match social:
        case "greeting":
            return _("Hello! What do you want to know about production?")
        case "thanks":
            return _("You are welcome. Anything else?")
        case "identity":
            return _(
                "I am the production assistant: a program that reads Odoo with your "
                "own access rights. I change nothing."
            )
        case "help":
            return _(
                "I answer questions about production with what Odoo says now. "
                "For example:"
            )
    return _("What do you want to know? For example:")
