"""What is not answered, said honestly: why, and what can be asked instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..evidence import Ask, Missing, NoData, RecordRef
from ..i18n import _, formats
from ..skill import SkillSet
from .lexicon import WRITING
from .plan import Plan
from .reading import Mention, Reading
from .request.replies import beyond, refused
from .router import nearest, routes, served
from .smalltalk import examples

# They do not name a subject: they change what is asked about it.
_APPOSED = frozenset(
    """customer vendor product component work_center location lot project equipment
    responsible employee""".split()
)
_TURNS = frozenset({"negation", "comparison", "recent", "mine", "aggregate", "whatif"})


def unsafe(skills: SkillSet, language: str) -> NoData:
    text = _(
        "I do not follow instructions inside a question, and I change nothing. "
        "I only read and tell what Odoo holds."
    )
    return NoData(Missing.OUT_OF_SCOPE, text, followups=examples(skills, language)[:3])


def writing(reading: Reading, skills: SkillSet) -> Ask | NoData | None:
    """The refusal of a request to create, change or delete what nobody proposes."""
    if reading.act:
        return beyond(reading, skills)
    words = reading.words(*WRITING)
    if not words or any(route.skill.proposes for route in routes(reading, skills)):
        return None
    made = refused(reading, words, skills)
    return replace(made, followups=made.followups or _nearest(reading, skills))


def impossible_day(reading: Reading) -> Ask | None:
    """The question about a date that does not exist, or can be read in two ways."""
    bad = next((each for each in reading.dated if each.period is None), None)
    if bad is None:
        return None
    words = reading.text[bad.start : bad.end]
    if len(bad.instead) > 1:
        text = _("“%(words)s” can be two days. Which one?", words=words)
    else:
        text = _("“%(words)s” is not a date of the calendar.", words=words)
    if len(bad.instead) == 1:
        day = formats().day(bad.instead[0])
        text += " " + _("Do you mean %(day)s?", day=day)
    options = (reading.put(bad.start, bad.end, day.isoformat()) for day in bad.instead)
    return Ask(text, tuple(options))


def two_senses(reading: Reading) -> Ask | None:
    """The question about "the latest orders": the newest, or the most delayed?"""
    said = next((each for each in reading.said if each.concept == "latest"), None)
    if said is None:
        return None
    words = reading.text[said.start : said.end]
    text = _("“%(words)s”: the newest, or the most delayed?", words=words)
    ways = {"es": ("más recientes", "más retrasadas"), "en": ("newest", "most delayed")}
    senses = ways[reading.language]
    return Ask(text, tuple(reading.put(said.start, said.end, way) for way in senses))


def not_served(reading: Reading, skills: SkillSet) -> Ask | NoData:
    """No skill answers all of the question."""
    foreign = reading.domain - served(skills)
    if "company" in foreign:
        return _other_company(reading, skills)
    if not foreign:
        text = _(
            "I cannot answer all of that in one question. Did you mean one of these?"
        )
        return Ask(text, _nearest(reading, skills))
    turns = foreign & _TURNS
    words = reading.words(*(foreign - turns or foreign))
    if turns == foreign:
        text = _("I cannot take “%(words)s” into account yet.", words=words)
    else:
        text = _("I cannot answer about “%(words)s” yet.", words=words)
    text += " " + _("What I can tell:")
    return NoData(Missing.OUT_OF_SCOPE, text, followups=_nearest(reading, skills))


def _other_company(reading: Reading, skills: SkillSet) -> NoData:
    text = _(
        "I answer for one company at a time: the one of this conversation. Choose the "
        "other one in Odoo's company menu and ask in a new conversation."
    )
    return NoData(Missing.OUT_OF_SCOPE, text, followups=_nearest(reading, skills))


def not_with(reading: Reading, mention: Mention, skills: SkillSet) -> Ask:
    """A record that exists, in a question that cannot take it into account."""
    text = _(
        "I cannot take “%(words)s” into account in this question. Did you mean one of "
        "these?",
        words=mention.text,
    )
    start = mention.start
    if mention.noun in _APPOSED and mention.noun_start >= 0:
        start = mention.noun_start  # "del cliente Azure" goes with its noun
    without = reading.without(start, mention.end)
    options = (without, *_nearest(reading, skills)) if without else ()
    return Ask(text, options or _nearest(reading, skills))


def which(reading: Reading, plans: Sequence[Plan]) -> Ask:
    """Several skills answer the question as well: their own, with the records said."""
    options = (_phrased(plan, reading.language) for plan in plans)
    return Ask(_("Which of these do you mean?"), tuple(filter(None, options)))


def _phrased(plan: Plan, language: str) -> str:
    said = plan.skill.phrases.get(language, ())[:1]
    names = [
        f"“{value.name}”"
        for value in plan.arguments.values()
        if isinstance(value, RecordRef)
    ]
    text = " ".join([*(phrase.rstrip(" ?") for phrase in said), *names])
    return f"{text}?" if said and said[0].endswith("?") else text


def off_topic(reading: Reading, skills: SkillSet) -> NoData:
    """Nothing in the question is of a plant."""
    text = _("I can only answer about the production that Odoo records. For example:")
    return NoData(Missing.OUT_OF_SCOPE, text, followups=_nearest(reading, skills))


def _nearest(reading: Reading, skills: SkillSet) -> tuple[str, ...]:
    return nearest(reading.domain, reading.folded, skills, reading.language)
