"""A question that goes on with the one before: "¿y la semana que viene?"."""

from __future__ import annotations

import re
from datetime import date

from ..evidence import Ask, NoData
from ..skill import Skill
from .arguments import plan
from .entities import Lookup
from .lexicon import NEUTRAL
from .plan import Plan, Understood
from .reading import Reading
from .router import NOUNS

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
        known |= {*(param.values or ()), *param.concepts, *NOUNS.get(param.model, ())}
    for way in skill.when:
        known |= {*way.all, *way.some}
    return reading.concepts <= known
