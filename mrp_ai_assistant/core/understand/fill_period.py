"""The span of days of a question, into the period of a skill, or its length."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..each import MOST, Each
from ..evidence import Ask
from ..i18n import _
from ..period import Period
from ..skill import Skill
from .compared import are_compared
from .dates import Dated
from .fill_figures import length_of
from .filling import Filled, cannot, may_be_each, of_kind, one_at_a_time
from .leaving import without
from .reading import Reading

# What is late, running or in stock "today" is so now: no span of days is meant.
_PRESENT = frozenset(
    """late in_progress stock free reserved location blocked waiting ready
    producible briefing reordering no_stock""".split()
)
_DONE = frozenset(
    """done cancelled produced scrap started moved sold bought received""".split()
)
_PAST = re.compile(
    r"(?<!\w)(?:did|was|were|hubo|hizo|hicieron|hicimos|trabajaron|fue|fueron|paso|consumi(?:o|eron))(?!\w)"
)
_MOMENTS = frozenset(
    """start due finish done cancelled delivery arrival moved produced consumption scrap
    sold bought received started maintenance corrective preventive task""".split()
)


def fill_period(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    periods = [_as_told(each, reading) for each in reading.dated if each.period]
    if not periods:
        return
    period = periods[0].period
    assert period is not None
    if any(each.period != period for each in periods):
        _each(skill, reading, today, periods, filled)
        return
    if _is_now(period, reading, today):
        return
    param = of_kind(skill, "period")
    if param and skill.tells_past and _is_to_come(period, today):
        filled.trouble = _not_yet(skill, reading, periods[0])
        return
    if param:
        filled.arguments[param.name] = period
        return
    length = length_of(periods[0], reading)
    if length and (param := of_kind(skill, "duration")):
        filled.arguments[param.name] = length
        return
    filled.trouble = cannot(skill, reading, (periods[0].start, periods[0].end))


def _each(
    skill: Skill, reading: Reading, today: date, said: Sequence[Dated], filled: Filled
) -> None:
    """ "Octubre contra septiembre": one after the other; two days that are not compared
    mean two things, and are asked back."""
    spans = [(each.start, each.end) for each in said]
    periods = tuple(dict.fromkeys(each.period for each in said if each.period))
    param = of_kind(skill, "period")
    closed = all(each.start and each.end for each in periods)
    beside = closed and len(periods) <= MOST and are_compared(reading.folded, spans)
    if param is None or not beside or not may_be_each(skill):
        filled.trouble = one_at_a_time(skill, reading, spans)
        return
    coming = [each for each in said if each.period and _is_to_come(each.period, today)]
    if skill.tells_past and coming:
        filled.trouble = _not_yet(skill, reading, coming[0])
        return
    filled.arguments[param.name] = Each(periods)


def _is_to_come(period: Period, today: date) -> bool:
    return bool(period.start and period.start > today)


def _not_yet(skill: Skill, reading: Reading, dated: Dated) -> Ask:
    """Days to come, asked of what tells the past: what is planned is another thing."""
    span = dated.start, dated.end
    text = _(
        "“%(skill)s” tells what has been, and “%(words)s” is still to come. Ask "
        "without it?",
        skill=skill.title,
        words=reading.text[slice(*span)],
    )
    return Ask(text, without(skill, reading, span))


def _as_told(dated: Dated, reading: Reading) -> Dated:
    """ "¿Qué hicimos el martes?" is of the last one, "¿qué toca?" of the next."""
    over = reading.concepts & _DONE or _PAST.search(reading.folded)
    return replace(dated, period=dated.past) if over and dated.past else dated


def _is_now(period: Period, reading: Reading, today: date) -> bool:
    is_today = period.start == period.end == today
    said = reading.concepts
    return is_today and bool(said & _PRESENT) and not said & _MOMENTS
