"""A question that goes on with the one before: "¿y la semana que viene?"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from ..evidence import Ask, NoData, RecordRef
from ..i18n import _
from ..skill import Skill
from .arguments import plan
from .entities import Lookup
from .lexicon import NEUTRAL
from .plan import Plan, Understood
from .reading import Reading
from .words import states

Made = TypeVar("Made")

_GOES_ON = re.compile(
    r"^[¿¡]?\s*(?:y|e|pero|ahora|solo|nada mas|unicamente|and|but|now|only|just|"
    r"what about|how about|"
    r"(?:and )?which (?:one|of (?:them|those)) (?:is|are)|same (?:for|with)|"
    r"which (?:ones )?(?:are|have|will|can|could|were|do|need|lack|should|go)|"
    r"how many (?:of (?:them|those)|are|have|will|can|were)|any(?: of them)?|"
    r"(?:y )?cuales|"
    r"cuant[oa]s (?:de (?:ell|es)[oa]s|estan|van|son|vienen|tienen|puedo)|"
    r"alguna|hay alguna|"
    r"(?:muestra(?:me)?|dame|ensena(?:me)?|lista(?:me)?|pasa(?:me)?|deja(?:me)?|"
    r"quedate(?: con)?|show(?: me)?|list|give me|keep|filter)"
    r" (?:solo|solamente|nada mas|unicamente|only|just)|"
    r"cual (?:es|sale) mas|cual de (?:ell[oa]s|es[oa]s|l[oa]s dos)|"
    r"lo mismo (?:para|con|de)|(?:orden|agrup|filtr|list)al[ao]s|"
    r"(?:sort|order|group|filter) (?:them|those|it))\b"
)
# These are one record, whatever else was asked of many.
_DOCUMENTS = frozenset(("mrp.production", "purchase.order", "sale.order"))
_OF_THOSE = re.compile(
    r"(?<!\w)(?:(?:de|entre) (?:es[ao]s|est[ao]s|ell[ao]s|aquell[ao]s)|"
    r"(?:of|among) (?:those|these|them))(?=\s*(?:$|[?,.]|(?:cual|cuant|que|which|how|"
    r"what|are|is|have|do|can|could|will|were|was|should|need|tiene|esta|va|son|hay|"
    r"pued|puedo|podemos|lleva|vence|empieza|necesita|le|no|ya)))"
)
# "¿Cuáles van tarde?", after a list, is of its rows.
_WHICH = re.compile(
    r"[¿ ]*(?:y )?(?:(?:which|how many)(?: ones| of them)? (?:are|have|will|can|could|"
    r"were|need|lack)|cuales|cuant[oa]s (?:estan|van|son|vienen|tienen)|"
    r"(?:les|se les) falta)(?!\w)"
)
_AGAIN = re.compile(
    r"[¿ ]*(?:y |and )?(?:(?P<count>cuant[oa]s (?:son|hay)(?: en total)?|"
    r"how many(?: are (?:there|they)| is that)?(?: in total)?)|"
    r"(?:list|show|name|display)(?: me)?(?: all(?: of)?)? (?:them|those)|"
    r"(?:lista|muestra|ensena|dame|di|deci|pasa|nombra)(?:me)?l[ao]s|cuales son)"
    r"[?.! ]*"
)
_NUMBER = re.compile(r"\s*#?\d{1,7}\W*")


def goes_on(reading: Reading) -> bool:
    """Whether the words say that this continues something."""
    return bool(_GOES_ON.match(reading.folded))


def follow(
    reading: Reading, previous: Plan, lookup: Lookup, today: date
) -> Understood | None:
    """The plan before with what is new; None when this is no continuation."""
    if previous.skill.proposes or not _has_something(reading):
        return None
    if not _fits(previous.skill, reading):
        return None
    made = plan(previous.skill, reading, lookup, today, _kept(reading, previous))
    if not isinstance(made, Plan):
        # A stray word alone is no continuation: the caller says so in its own way.
        return made if isinstance(made, Ask | NoData) and goes_on(reading) else None
    new = made.arguments != dict(previous.arguments) or goes_on(reading)
    if not (new or reading.mentions or made.answer_format):
        return None  # what is said adds nothing: it asks for something else
    return made


def again(reading: Reading, previous: Plan) -> Plan | None:
    """The plan before, counted or listed now: "¿cuántas son?", "list them"."""
    match = _AGAIN.fullmatch(reading.folded)
    if match is None or previous.missing or previous.skill.proposes:
        return None
    counting = {
        param.name: True if match["count"] else None
        for param in previous.skill.params.values()
        if param.kind == "flag" and "count" in param.concepts
    }
    kept = {**previous.arguments, **counting}
    arguments = {name: value for name, value in kept.items() if value is not None}
    return Plan(previous.skill, arguments, reading.answer_format)


def complete(
    reading: Reading, previous: Plan, lookup: Lookup, today: date
) -> Understood | None:
    """The plan before with the argument that was asked for: "Mesa Azteca", "50".

    None when something else is asked now.
    """
    param = previous.skill.params.get(previous.missing)
    if param is None or not _has_something(reading):
        return None
    if reading.domain - {*param.nouns, *(param.values or ())}:
        return None
    said = _as_days(reading) if param.kind == "duration" else reading
    # Asked for a name, whatever is said is one.
    names = [replace(mention, introduced=True) for mention in said.mentions]
    said = replace(said, mentions=names)
    made = plan(previous.skill, said, lookup, today, previous.arguments)
    if isinstance(made, Plan) and made.answer_format is None:
        return replace(made, answer_format=previous.answer_format)
    return made


def _as_days(reading: Reading) -> Reading:
    """ "5", said when days were asked for."""
    bare = [figure for figure in reading.amounts if not figure.unit_said]
    if reading.lengths or len(bare) != 1:
        return reading
    (figure,) = bare
    left = [m for m in reading.mentions if not m.start <= figure.start < m.end]
    days = replace(figure, unit="days", unit_said=True)
    return replace(reading, lengths=(days,), amounts=(), mentions=left)


def as_number_of_order(question: str, previous: Plan, language: str) -> str:
    """ "12", said when an order was asked for, is "orden 12"."""
    param = previous.skill.params.get(previous.missing)
    if param is None or param.model != "mrp.production":
        return question
    if not _NUMBER.fullmatch(question):
        return question
    return f"{'orden' if language == 'es' else 'order'} {question.strip()}"


def narrows(reading: Reading, previous: Plan) -> bool:
    """Whether "¿y en proceso?" only gives another value to a choice of the plan
    before: all that it asked else stays."""
    values = _values(previous.skill) | _flags(previous.skill)
    if reading.mentions:  # "¿y la OF 12?": another record, by its noun
        params = previous.skill.params.values()
        values |= {noun for param in params for noun in param.nouns}
    if _OF_THOSE.search(reading.folded):
        return True  # "of those, which are ready?" is of the rows before
    if not reading.domain:
        return goes_on(reading) and bool(reading.mentions)  # "¿cuántas son de Lucía?"
    return goes_on(reading) and reading.domain <= values


def carried(
    skill: Skill, reading: Reading, previous: Plan | None
) -> Mapping[str, Any] | None:
    """The arguments before that a question that goes on keeps.

    All of them for the same skill. Of another skill, the product, place and period
    when nothing but a state is said: "¿y las terminadas?" after the late orders.
    """
    if previous is None or skill.proposes or not goes_on(reading):
        return None  # of what is done, nothing is carried over
    if previous.skill.name == skill.name:
        return _kept(reading, previous)
    if reading.domain and not reading.mentions and _is_about_it(skill, reading):
        return _entities(previous, skill)
    if not reading.domain or not reading.domain <= _values(skill) | {"late"}:
        return None
    return {
        name: value
        for name, value in previous.arguments.items()
        if _same_filter(name, previous.skill, skill)
    } | _same_choices(previous, skill, reading)


def _kept(reading: Reading, previous: Plan) -> Mapping[str, Any]:
    """The arguments before; without the one document that was looked at when what is
    said now tells some of many: "solo las de Lucía" after "¿y la segunda?"."""
    if not (reading.mentions or reading.dated or reading.bounds):
        return previous.arguments
    return {
        name: value
        for name, value in previous.arguments.items()
        if name in previous.skill.required
        or previous.skill.params[name].model not in _DOCUMENTS
    }


def of_those(made: Made, reading: Reading, previous: Plan | None) -> Made | Ask:
    """``made``, unless "de esas" means the rows before and it would be of all."""
    said = _OF_THOSE.search(reading.folded) or _WHICH.match(reading.folded)
    if not (said and previous and isinstance(made, Plan)):
        return made
    if said.re is _WHICH and (reading.mentions or not _is_bare(reading)):
        return made
    narrowed = _narrowing(previous)
    if said.re is _WHICH and not narrowed:
        return made
    same = made.skill.name == previous.skill.name
    if same and set(previous.arguments) <= set(made.arguments):
        return made
    if said.re is _WHICH and narrowed <= set(made.arguments):
        return made
    words = reading.text[slice(*said.span())]
    text = _("I cannot keep to the rows before (“%(words)s”). Ask it of all?")
    whole = "" if said.re is _WHICH else reading.without(*said.span())
    return Ask(text % {"words": words}, (whole,) if whole else ())


def _is_bare(reading: Reading) -> bool:
    """Whether only how things are is said: no thing, no day of its own."""
    return bool(reading.domain) and reading.domain <= states() | {"component"}


def _narrowing(previous: Plan) -> set[str]:
    """The arguments of the plan before that say which rows are meant."""
    kinds = ("entity", "period", "threshold", "choice", "flag")
    params = previous.skill.params
    return {
        name
        for name, value in previous.arguments.items()
        if value and params[name].kind in kinds and "count" not in params[name].concepts
    }


def _is_about_it(skill: Skill, reading: Reading) -> bool:
    """Whether nothing is named that is asked about: "¿y cuándo llega?"."""
    nouns = {noun for param in skill.params.values() for noun in param.nouns}
    return not reading.domain & (nouns | states()) and not reading.turned


def _entities(previous: Plan, skill: Skill) -> Mapping[str, Any]:
    """The records of the plan before that ``skill`` takes too."""
    return {
        name: value
        for name, value in previous.arguments.items()
        if isinstance(value, RecordRef)
        and name in skill.params
        and skill.params[name].model == value.model
    }


def _same_filter(name: str, one: Skill, other: Skill) -> bool:
    mine, its = one.params.get(name), other.params.get(name)
    if mine is None or its is None or mine.kind not in ("entity", "period"):
        return False
    # One order has one state: other orders are asked for now.
    order = mine.model == "mrp.production"
    return (mine.kind, mine.model) == (its.kind, its.model) and not order


def _same_choices(previous: Plan, skill: Skill, reading: Reading) -> dict[str, Any]:
    """The state and the conditions of the rows before, in the words of ``skill``:
    of the orders in progress, "¿cuáles van tarde?" are still in progress."""
    kept: dict[str, Any] = {}
    for name, value in previous.arguments.items():
        mine, its = previous.skill.params.get(name), skill.params.get(name)
        if mine is None or its is None or mine.kind != its.kind:
            continue
        same_flag = mine.kind == "flag" and mine.concepts == its.concepts
        if (same_flag and value is True) or mine.kind == "threshold":
            kept[name] = value
        elif mine.kind == "choice":
            said = [c for c, v in (mine.values or {}).items() if v == value]
            other = [(its.values or {})[c] for c in said if c in (its.values or {})]
            if other and not reading.domain & {*(its.values or {})}:
                kept[name] = other[0]
    kept.pop("counting", None)
    return kept


def _flags(skill: Skill) -> frozenset[str]:
    """What narrows the rows of ``skill``: "¿cuáles tienen material?"."""
    flags = [p.concepts for p in skill.params.values() if p.kind == "flag"]
    said = {concept for concepts in flags for concept in concepts} - NEUTRAL
    return frozenset(said | ({"component"} if said & {"ready", "shortage"} else set()))


def _values(skill: Skill) -> frozenset[str]:
    params = [p for p in skill.params.values() if p.kind == "choice"]
    return frozenset(value for param in params for value in param.values or ())


def _has_something(reading: Reading) -> bool:
    return bool(
        reading.dated
        or reading.wanted
        or reading.answer_format
        or reading.mentions
        or reading.domain
        or reading.bounds
        or reading.lengths
    )


def _fits(skill: Skill, reading: Reading) -> bool:
    """Whether every concept is a value, a flag or a record's noun of ``skill``."""
    known = NEUTRAL | reading.turned | _values(skill)
    for param in skill.params.values():
        known |= {*param.concepts, *param.nouns}
    for way in skill.when:
        known |= {*way.all, *way.some}
    return reading.concepts <= known
