"""From a question to a plan, a question back, or an honest no.

read        words -> period, limit, format, concepts, mentions   (reading)
refuse      instructions, changes, impossible days               (guard, refusal)
route       concepts -> the skills that answer all of it         (router)
fill        mentions and the rest -> arguments                   (records, arguments)
go on       with the plan before, when there is no question      (follow)
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..evidence import Ask, NoData
from ..i18n import language as spoken
from ..skill import SkillSet
from . import refusal, smalltalk
from .arguments import plan
from .entities import Lookup
from .follow import follow, goes_on
from .guard import unsafe
from .language import Language, question_language
from .naming import named_alone
from .normalise import fold
from .plan import Plan, Understood
from .reading import Isword, Reading, read
from .router import Route, routes

LONGEST = 4000


def understand(
    question: str,
    *,
    skills: SkillSet,
    lookup: Lookup,
    today: date,
    previous: Plan | None = None,
) -> Understood:
    """What ``question`` asks for; texts are in the language being spoken.

    Only the first ``LONGEST`` characters are read: the caller refuses longer ones.
    """
    lang = _language(question)
    reading = read(question[:LONGEST], lang, today, _record_words(skills, lookup))
    if unsafe(reading.folded):
        return refusal.unsafe(skills, lang)
    early = refusal.writing(reading, skills) or refusal.impossible_day(reading)
    if early:
        return early
    found = routes(reading.concepts, reading.folded, skills)
    if found and _asks(reading):
        return _routed(found, reading, lookup, today, previous)
    if previous is not None:
        continued = follow(reading, previous, lookup, today)
        if continued:
            return continued
    return _unrouted(reading, skills, lookup)


def _asks(reading: Reading) -> bool:
    """Whether there is more than small talk: "how many" alone asks nothing."""
    return bool(reading.domain or reading.mentions)


def _routed(
    found: Sequence[Route],
    reading: Reading,
    lookup: Lookup,
    today: date,
    previous: Plan | None,
) -> Understood:
    """The first skill, best first, that can use every part of the question."""
    problems: list[Ask | NoData] = []
    for route in found:
        if route.score < found[0].score and not isinstance(problems[0], NoData):
            break
        same = previous is not None and previous.skill.name == route.skill.name
        carried = previous.arguments if same and previous and goes_on(reading) else None
        made = plan(route.skill, reading, lookup, today, carried)
        if isinstance(made, Plan):
            return made
        problems.append(made)
    return problems[0]


def _unrouted(reading: Reading, skills: SkillSet, lookup: Lookup) -> Understood:
    if reading.domain:
        return refusal.not_served(reading, skills)
    if reading.social:
        return smalltalk.reply(reading.social, skills, reading.language)
    if reading.mentions:
        named = named_alone(reading, skills, lookup)
        return named or refusal.off_topic(reading, skills)
    return smalltalk.reply(None, skills, reading.language)


def _language(question: str) -> Language:
    told = question_language(question)
    return told or ("es" if spoken() == "es" else "en")


def _record_words(skills: SkillSet, lookup: Lookup) -> Isword:
    """Whether a word is part of a record's name: then it is no typing error."""
    models = dict.fromkeys(
        param.model
        for skill in skills
        for param in skill.params.values()
        if param.kind == "entity"
    )

    def is_record_word(word: str) -> bool:
        wanted = fold(word).rstrip("s")
        return any(
            wanted in {part.rstrip("s") for part in fold(candidate.ref.name).split()}
            for model in models
            for candidate in lookup.candidates(model, word)
        )

    return is_record_word
