"""From a question to a plan, a question back, or an honest no. In this order:

point       "this one", "the second", "the week after" -> names    (pointing)
read        words -> days, figures, groupings, concepts, mentions  (reader, reading)
refuse      instructions, changes, two questions, impossible days  (guard, refusal)
take in     names that are made of the plant's own words           (absorb, implied)
go on       an argument that was asked for, or what narrows        (follow)
route       concepts -> the skills that answer all of it           (router)
fill        what was read -> arguments, or what cannot be taken    (arguments, records)
by records  what the records named say that is asked               (implied)
doubt       what words alone do not tell, by sense, or by others   (doubt)
elsewhere   what documents may tell: named as such, or where nothing else does
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..evidence import Ask, Missing, NoData, RecordRef
from ..i18n import language as spoken
from ..period import Period
from ..skill import SkillSet
from . import pronouns, refusal, smalltalk
from .absorb import absorb, as_names
from .arguments import plan
from .doubt import Doubt, Encoders, Unsure, no_encoder, resolved
from .elsewhere import Tried, at_once, only_manuals_tell, tried
from .entities import BY_NUMBER, Lookup, Remembered
from .follow import (
    again,
    as_number_of_order,
    carried,
    complete,
    follow,
    narrows,
    of_those,
)
from .guard import unsafe
from .implied import (
    asks_for_stock,
    awaited,
    comes_in,
    models,
    named,
    with_nouns,
)
from .language import Language, question_language
from .naming import what_about
from .next_days import shifted
from .normalise import clean, fold
from .of_orders import of_orders
from .plan import Plan, Understood, Unheard, Unmet, Wanting
from .pointing import Pointed, pointed
from .reader import Isword, read
from .reading import Reading
from .request.amend import asked, without_opener
from .request.replies import by_text, not_yet, so_many
from .router import Route, routes, served, tied
from .same_kind import of_same_kind
from .selling import of_trade
from .several import several_questions

LONGEST = 4000
_CANNOT_HAVE = (Missing.MODULE_MISSING, Missing.NO_ACCESS)
_QUESTION = re.compile(
    r"\b(?:que|q|k|cual|cuales|what|which|whats|list|lista|como|how|estado|status)\b"
)


def understand(
    question: str,
    *,
    skills: SkillSet,
    lookup: Lookup,
    today: date,
    previous: Plan | None = None,
) -> Understood:
    """What ``question`` asks for, by its words alone.

    Only the first ``LONGEST`` characters are read: the caller refuses longer ones.
    """
    made = consider(
        question, skills=skills, lookup=lookup, today=today, previous=previous
    )
    if isinstance(made, Tried):
        made = made.instead
    return made.instead if isinstance(made, Unsure) else made


def consider(
    question: str,
    *,
    skills: SkillSet,
    lookup: Lookup,
    today: date,
    previous: Plan | None = None,
    encoder: Encoders = no_encoder,
) -> Understood | Unsure | Tried:
    """As ``understand``, with the candidates where code is not sure, and with what the
    knowledge base may tell where no skill can.

    Texts are in the language being spoken. ``encoder`` gives one for a language, or
    None; it is asked only where words do not decide.
    """
    lang = _language(question)
    lookup = Remembered(lookup)
    if told := by_text(fold(clean(question[:LONGEST])), previous):
        return told
    question, changes = without_opener(question, previous)
    meant = _in_context(question[:LONGEST], lang, previous, lookup)
    reading = read(meant.question, lang, today, _record_words(skills, lookup))
    if unsafe(reading.folded):
        return refusal.unsafe(skills, lang)
    if worded := at_once(reading, skills, previous):
        return worded
    if meant.trouble:
        return meant.trouble
    absorb(reading, models(skills), lookup)
    of_orders(reading, lookup)
    awaited(reading, lookup)
    comes_in(reading, lookup)
    of_trade(reading, lookup)
    if early := _early(reading, skills, previous):
        return _or_tried(early, early, reading, skills)
    request = asked(reading, previous, changes, lookup, today)
    if not isinstance(request, Reading):
        return request
    made = _by_words(request, skills, lookup, today, previous)
    made = of_those(made, request, previous)
    instead: Understood | Unsure
    if isinstance(made, Doubt):
        instead = resolved(made, request, skills, lookup, today, encoder(lang))
    else:
        instead = made
    return _or_tried(made, instead, request, skills)


def _early(
    reading: Reading, skills: SkillSet, previous: Plan | None
) -> Ask | NoData | None:
    """What is refused or asked back whatever else is said."""
    return (
        not_yet(reading, skills)
        or so_many(reading, skills, previous)
        or refusal.writing(reading, skills)
        or several_questions(reading)
        or refusal.impossible_day(reading)
        or refusal.two_senses(reading)
    )


def _or_tried(
    made: Understood | Doubt,
    instead: Understood | Unsure,
    reading: Reading,
    skills: SkillSet,
) -> Understood | Unsure | Tried:
    if isinstance(instead, Plan):
        return instead  # words or sense are sure
    plan = tried(made, reading, skills)
    if plan and only_manuals_tell(reading):
        return plan
    return Tried(plan, instead) if plan else instead


def _in_context(
    question: str, lang: Language, previous: Plan | None, lookup: Lookup
) -> Pointed:
    """``question`` with names for what it points at in the answer before."""
    if previous is None:
        return Pointed(question)
    values = previous.arguments.values()
    about = [value for value in values if isinstance(value, RecordRef)]
    question = as_number_of_order(question, previous, lang)
    spans = (value for value in values if isinstance(value, Period))
    question = shifted(question, next(spans, None))
    question = of_same_kind(question, lang, about, lookup)
    worst_first = previous.skill.worst_first and not previous.arguments.get("sort")
    found = pointed(question, previous.rows, about, worst_first=worst_first)
    if found.trouble or found.question != clean(question):
        return found
    return pronouns.named(question, lang, previous.rows, about)


def _by_words(
    reading: Reading,
    skills: SkillSet,
    lookup: Lookup,
    today: date,
    previous: Plan | None,
) -> Understood | Doubt:
    made: Understood | Doubt | None = None
    if previous and (made := complete(reading, previous, lookup, today)):
        return made
    if previous and not reading.mentions and (made := again(reading, previous)):
        return made
    found = routes(reading, skills)
    if not found and as_names(reading, models(skills), lookup):
        found = routes(reading, skills)
    if previous and narrows(reading, previous):
        made = follow(reading, previous, lookup, today)
        if isinstance(made, Plan):
            return made
    if found and _asks(reading):
        made = _routed(found, reading, skills, lookup, today, previous)
        if isinstance(made, Unheard):
            return _as_another(reading, skills, lookup, today) or made
        if not _is_unknown(made):
            return made
    elif previous and (made := follow(reading, previous, lookup, today)):
        if not _is_unknown(made):
            return made
    elif reading.domain - served(skills):
        return Doubt(refusal.not_served(reading, skills))
    by_records = _by_records(reading, skills, lookup, today)
    return by_records or made or _unrouted(reading, skills)


def _asks(reading: Reading) -> bool:
    """Whether there is more than small talk: "how many" alone asks nothing."""
    return bool(reading.domain or reading.mentions)


def _routed(
    found: Sequence[Route],
    reading: Reading,
    skills: SkillSet,
    lookup: Lookup,
    today: date,
    previous: Plan | None,
) -> Understood | Doubt:
    """The first skill, best first, that can use every part of the question."""
    if same_rank := tied(found):
        decided = _of_tied(same_rank, reading, skills, lookup, today)
        if decided:
            return decided
    problems: list[Ask | NoData] = []
    for route in found:
        weaker = route.score < found[0].score and route.misses >= found[0].misses
        wanted = isinstance(next(iter(problems), None), Wanting)
        settled = bool(problems) and _settles(problems[0], reading)
        if settled and (weaker or (wanted and route.skill.fallback)):
            break  # another skill would leave out what was asked about
        kept = carried(route.skill, reading, previous)
        made = plan(route.skill, reading, lookup, today, kept)
        if settled and wanted and isinstance(made, Plan) and not _is_of_one(made):
            break
        if isinstance(made, Plan) or (isinstance(made, Unmet) and not problems):
            return made
        # What cannot be had is said at once: nobody is asked for its records.
        problems.append(skills.refusal(route.skill) or made)
    return problems[0]


def _of_tied(
    same_rank: Sequence[Route],
    reading: Reading,
    skills: SkillSet,
    lookup: Lookup,
    today: date,
) -> Plan | Ask | Doubt | None:
    """The one skill that can be run as it is; which of them, where several can."""
    usable = [route.skill for route in same_rank if not skills.refusal(route.skill)]
    made = [plan(skill, reading, lookup, today) for skill in usable]
    whole = [each for each in made if isinstance(each, Plan)]
    for each in made:
        if not isinstance(each, Wanting) or any(map(_is_of_one, whole)):
            continue
        if _settles(each, reading):
            return each  # "the product" is one: all of them are not meant
    if len(whole) == 1:
        return whole[0]
    if not whole:
        return None
    among = tuple(each.skill for each in whole)
    return Doubt(refusal.which(reading, whole), among)


def _is_of_one(made: Plan) -> bool:
    return any(isinstance(value, RecordRef) for value in made.arguments.values())


def _settles(problem: Ask | NoData, reading: Reading) -> bool:
    """Whether ``problem`` is told although a skill that asks for less would answer.

    "¿Por qué se retrasa la orden?" is of one order, which is asked for; "¿por qué se
    retrasan las órdenes?" is of all.
    """
    if isinstance(problem, Wanting) and problem.plan:
        param = problem.plan.skill.params[problem.missing]
        return reading.is_of_one(param.nouns)
    return isinstance(problem, Ask) or problem.reason in _CANNOT_HAVE


def _as_another(
    reading: Reading, skills: SkillSet, lookup: Lookup, today: date
) -> Plan | None:
    """The whole question, where what is no record of one kind is one of another:
    "cuánto tarda Maderas del Norte en entregar" is of a vendor, of no product."""
    other = replace(reading, said=list(reading.said))
    made = _by_records(other, skills, lookup, today)
    return made if isinstance(made, Plan) else None


def _is_unknown(made: Understood | Doubt | None) -> bool:
    return isinstance(made, NoData) and made.reason is Missing.UNKNOWN_RECORD


def _by_records(
    reading: Reading, skills: SkillSet, lookup: Lookup, today: date
) -> Understood | Doubt | None:
    """What the named records say that is asked, where the words alone do not."""
    records = named(reading, skills, lookup)
    if not records:
        return None
    refs = [hit.ref for _mention, hits in records for hit in hits]
    stock = asks_for_stock(reading, records)
    if not reading.domain and not _QUESTION.search(reading.folded):
        return what_about(refs[:3])
    if not with_nouns(reading, records, skills) and not stock:
        known = {mention for mention, _found in records}
        other = next((m for m in reading.mentions if m in known), None)
        return refusal.not_with(reading, other, skills) if other else None
    found = routes(reading, skills)
    if found:
        return _routed(found, reading, skills, lookup, today, None)
    return refusal.not_with(reading, records[0][0], skills)


def _unrouted(reading: Reading, skills: SkillSet) -> Understood | Doubt:
    if reading.domain:
        return Doubt(refusal.not_served(reading, skills))
    if reading.social:
        return smalltalk.reply(reading.social, skills, reading.language)
    if reading.mentions:
        return Doubt(refusal.off_topic(reading, skills))
    return Doubt(smalltalk.reply(None, skills, reading.language))


def _language(question: str) -> Language:
    told = question_language(question)
    return told or ("es" if spoken() == "es" else "en")


def _stem(word: str) -> str:
    """Without the ending of a plural: "boxes" is box."""
    return fold(word).rstrip("s").rstrip("e")


def _record_words(skills: SkillSet, lookup: Lookup) -> Isword:
    """Whether a word is part of a record's name: then it is no typing error."""

    def is_record_word(word: str) -> bool:
        wanted = _stem(word)
        return any(
            wanted in {_stem(part) for part in candidate.ref.name.split()}
            for model in models(skills)
            if model not in BY_NUMBER
            for candidate in lookup.candidates(model, word)
        )

    return is_record_word
