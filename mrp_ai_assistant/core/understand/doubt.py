"""What to do when words alone do not say which skill is meant.

A skill may only be taken if it knows every concept of the question and code can fill
its arguments. Among those the nearest by sense is taken when it is clearly the nearest
of all skills; else they are handed on, for a model to choose one, or a person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from ..embed import Encoder
from ..evidence import Ask, NoData
from ..i18n import _, language
from ..skill import Skill, SkillSet
from .arguments import plan
from .entities import Lookup, resolve
from .implied import models
from .plan import Plan
from .reading import Mention, Reading
from .router import knows
from .semantic import FAR, LEAST, Near, ranked, sure

MOST = 4  # a 1.5B model chose better among four than among eight, and sooner
_BUTTONS = 3
_SENSE = 400  # characters that say what a question is about


Encoders = Callable[[str], Encoder | None]  # by language


def no_encoder(language: str) -> Encoder | None:
    """Words alone."""
    return None


@dataclass(frozen=True)
class Doubt:
    """Words do not decide; ``among`` limits the skills that may be meant, if any."""

    instead: Ask | NoData
    among: tuple[Skill, ...] = ()


@dataclass(frozen=True)
class Unsure:
    """Each of ``candidates``, the nearest first, may be what was meant; ``instead`` is
    said when nobody can tell."""

    candidates: tuple[Plan, ...]
    instead: Ask | NoData


def resolved(
    doubt: Doubt,
    reading: Reading,
    skills: SkillSet,
    lookup: Lookup,
    today: date,
    encoder: Encoder | None,
) -> Plan | Ask | NoData | Unsure:
    """The plan that is clearly meant; else those that may be; else what was said."""
    instead = doubt.instead
    if reading.social and not reading.domain:
        return instead  # small talk
    near = ranked(_sense(reading), reading.language, skills, encoder)
    near = [each for each in near if not each.skill.library]  # tried before this
    if doubt.among:
        near = [each for each in near if each.skill in doubt.among]
    else:
        if encoder is not None:
            offered = [
                each
                for each in near
                if not (skills.refusal(each.skill) or each.skill.proposes)
            ]
            instead = _with_buttons(instead, offered, reading)
        if _is_far(near[0], reading, encoder):
            return instead
    plans = list(islice(_plans(near, reading, skills, lookup, today), MOST))
    if not plans:
        return instead
    first = plans[0].skill is near[0].skill
    if encoder is not None and first and sure(near):
        return plans[0]
    possible = tuple(each for each in plans if not skills.refusal(each.skill))
    return Unsure(possible, instead) if possible else instead


def offered_first(chosen: Plan, instead: Ask | NoData) -> Ask | NoData:
    """The question back, with what a model would have chosen as the first button."""
    said = chosen.skill.phrases.get(language(), ())[:1]
    if isinstance(instead, Ask):
        others = (each for each in instead.options if each not in said)
        return replace(instead, options=(*said, *others))
    others = (each for each in instead.followups if each not in said)
    return replace(instead, followups=(*said, *others))


def _is_far(first: Near, reading: Reading, encoder: Encoder | None) -> bool:
    """Whether nobody need be asked: what is off topic is not offered to a model, that
    would rather choose something than nothing."""
    if not reading.domain:
        return first.score < LEAST
    return encoder is not None and first.score < FAR


def _sense(reading: Reading) -> str:
    """The question without its names: they are near to nothing, or to anything."""
    text = reading.text
    for mention in reversed(reading.mentions):
        if mention.is_name:
            text = text[: mention.start] + text[mention.end :]
    return (" ".join(text.split()) or reading.text)[:_SENSE]


def _with_buttons(
    instead: Ask | NoData, near: Sequence[Near], reading: Reading
) -> Ask | NoData:
    said = (each.skill.phrases.get(reading.language, ()) for each in near[:_BUTTONS])
    nearest = tuple(phrases[0] for phrases in said if phrases)
    if isinstance(instead, Ask):
        return replace(instead, options=nearest)
    return replace(instead, followups=nearest)


def _plans(
    near: Sequence[Near],
    reading: Reading,
    skills: SkillSet,
    lookup: Lookup,
    today: date,
) -> Iterator[Plan]:
    """What code can fill, with a note that says how the question was taken."""
    unknown = [m for m in reading.mentions if _is_unknown(m, reading, skills, lookup)]
    known = replace(reading, mentions=[m for m in reading.mentions if m not in unknown])
    for each in near:
        if each.skill.fallback or each.skill.proposes or not each.score:
            continue  # no subject of its own; or not to be chosen for anybody
        if not knows(each.skill, reading.concepts - reading.turned):
            continue
        made = plan(each.skill, known, lookup, today)
        if isinstance(made, Plan):
            notes = (*_taken(each.skill, unknown), *made.notes)
            yield replace(made, notes=notes)


def _is_unknown(
    mention: Mention, reading: Reading, skills: SkillSet, lookup: Lookup
) -> bool:
    """An ordinary word that the lexicon does not know, and nothing like a record.

    After what is asked, "de zutano" would be whose: that is never left out.
    """
    if mention.is_name:
        return False
    domain = reading.domain
    asked = [s.start for s in reading.said if s.concept in domain]
    if mention.introduced and asked and mention.start > min(asked):
        return False
    found = resolve(mention, models(skills), lookup)
    return found.rank is None and not found.near


def _taken(skill: Skill, unknown: Sequence[Mention]) -> Iterator[str]:
    yield _("Understood as: %(skill)s.", skill=skill.title)
    if unknown:
        words = ", ".join(mention.text for mention in unknown)
        yield _(
            "I do not know “%(words)s”: check that this is what you meant.", words=words
        )
