"""A question that goes on with the one before: "¿y la semana que viene?"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from ..evidence import Ask, NoData
from ..skill import Skill
from .arguments import plan
from .entities import Lookup
from .lexicon import NEUTRAL
from .plan import Plan, Understood
from .reading import Reading

_GOES_ON = re.compile(
    r"^[¿¡]?\s*(?:y|e|pero|ahora|solo|and|but|now|only|just|what about|how about|"
    r"same (?:for|with)|lo mismo (?:para|con|de))\b"
)


def goes_on(reading: Reading) -> bool:
    """Whether the words say that this continues something."""
    return bool(_GOES_ON.match(reading.folded))


def follow(
    reading: Reading, previous: Plan, lookup: Lookup, today: date
) -> Understood | None:
    """The plan before with what is new; None when this is no continuation."""
    if not _has_something(reading) or not _fits(previous.skill, reading):
        return None
    made = plan(previous.skill, reading, lookup, today, previous.arguments)
    if not isinstance(made, Plan):
        # A stray word alone is no continuation: the caller says so in its own way.
        return made if isinstance(made, Ask | NoData) and goes_on(reading) else None
    return made


def narrows(reading: Reading, previous: Plan) -> bool:
    """Whether "¿y en proceso?" only gives another value to a choice of the plan
    before: all that it asked else stays."""
    values = _values(previous.skill)
    return goes_on(reading) and bool(reading.domain) and reading.domain <= values


def carried(
    skill: Skill, reading: Reading, previous: Plan | None
) -> Mapping[str, Any] | None:
    """The arguments before that a question that goes on keeps.

    All of them for the same skill. Of another skill, the product, place and period
    when nothing but a state is said: "¿y las terminadas?" after the late orders.
    """
    if previous is None or not goes_on(reading):
        return None
    if previous.skill.name == skill.name:
        return previous.arguments
    if not reading.domain or not reading.domain <= _values(skill) | {"late"}:
        return None
    return {
        name: value
        for name, value in previous.arguments.items()
        if _same_filter(name, previous.skill, skill)
    }


def _same_filter(name: str, one: Skill, other: Skill) -> bool:
    mine, its = one.params.get(name), other.params.get(name)
    if mine is None or its is None or mine.kind not in ("entity", "period"):
        return False
    # One order has one state: other orders are asked for now.
    order = mine.model == "mrp.production"
    return (mine.kind, mine.model) == (its.kind, its.model) and not order


def _values(skill: Skill) -> frozenset[str]:
    choices = (param.values or () for param in skill.params.values())
    return frozenset(value for values in choices for value in values)


def _has_something(reading: Reading) -> bool:
    return bool(
        reading.dated
        or reading.wanted
        or reading.answer_format
        or reading.mentions
        or reading.domain
    )


def _fits(skill: Skill, reading: Reading) -> bool:
    """Whether every concept is a value, a flag or a record's noun of ``skill``."""
    known = set(NEUTRAL)
    for param in skill.params.values():
        known |= {*(param.values or ()), *param.concepts, *param.nouns}
    for way in skill.when:
        known |= {*way.all, *way.some}
    return reading.concepts <= known
