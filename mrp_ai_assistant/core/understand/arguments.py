"""The arguments of a skill, from what was read: every part is used or spoken of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ..evidence import Ask, NoData
from ..i18n import _
from ..period import Period
from ..skill import Skill
from .dates import Dated
from .entities import Lookup
from .fill_amount import fill_amount
from .fill_figures import fill_bound, fill_length, length_of
from .fill_turns import fill_turns
from .filling import Filled, cannot, of_kind
from .leaving import one_of_each, without
from .numbers import LARGEST
from .plan import Plan
from .reading import Reading
from .records import records
from .router import turning
from .wanting import ask_for

# What is late, running or in stock "today" is so now: no span of days is meant.
_PRESENT = frozenset(
    """late in_progress stock free reserved location blocked waiting ready
    producible briefing""".split()
)
_DONE = frozenset({"done", "cancelled", "produced", "scrap"})
_PAST = re.compile(
    r"(?<!\w)(?:did|was|were|hubo|fue|fueron|paso|consumi(?:o|eron))(?!\w)"
)
_MOMENTS = frozenset({"start", "due", "finish", "done", "cancelled"})


def plan(
    skill: Skill,
    reading: Reading,
    lookup: Lookup,
    today: date,
    carried: Mapping[str, Any] | None = None,
) -> Plan | Ask | NoData:
    """The plan for ``skill``; ``carried`` are arguments of the question before."""
    filled = Filled(dict(carried or {}))
    named = fill_amount(skill, reading, lookup, filled)
    found = records(skill, named, lookup)
    if isinstance(found.trouble, NoData):
        return found.trouble  # of no record that this skill takes: another may
    steps = (_period, fill_bound, _choices, _flags, _limit, fill_length, fill_turns)
    for step in steps:
        if not filled.trouble:
            step(skill, reading, today, filled)
    if filled.trouble or found.trouble:
        return filled.trouble or found.trouble  # type: ignore[return-value]
    filled.arguments |= found.arguments
    notes = (*filled.notes, *found.notes)
    made = Plan(skill, filled.arguments, reading.answer_format, notes)
    missing = [n for n in skill.required if filled.arguments.get(n) is None]
    if missing:
        return ask_for(missing[0], made, reading, lookup)
    return made


def _period(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    periods = [_as_told(each, reading) for each in reading.dated if each.period]
    if not periods:
        return
    period = periods[0].period
    assert period is not None
    if any(each.period != period for each in periods):
        words = [reading.text[each.start : each.end] for each in periods]
        text = _("One period at a time: “%(a)s” or “%(b)s”?", a=words[0], b=words[1])
        spans = [(each.start, each.end) for each in periods]
        filled.trouble = Ask(text, one_of_each(skill, reading, spans))
        return
    if _is_now(period, reading, today):
        return
    param = of_kind(skill, "period")
    if param:
        filled.arguments[param.name] = period
        return
    length = length_of(periods[0], reading)
    if length and (param := of_kind(skill, "duration")):
        filled.arguments[param.name] = length
        return
    filled.trouble = cannot(skill, reading, (periods[0].start, periods[0].end))


def _as_told(dated: Dated, reading: Reading) -> Dated:
    """ "¿Qué hicimos el martes?" is of the last one, "¿qué toca?" of the next."""
    over = reading.concepts & _DONE or _PAST.search(reading.folded)
    return replace(dated, period=dated.past) if over and dated.past else dated


def _is_now(period: Period, reading: Reading, today: date) -> bool:
    is_today = period.start == period.end == today
    said = reading.concepts
    return is_today and bool(said & _PRESENT) and not said & _MOMENTS


def _choices(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    for param in skill.params.values():
        if param.kind != "choice":
            continue
        values = param.values or {}
        turned = {
            turn.begin
            for turn in reading.turns
            if turn.kind == "sort" or turning(skill, turn)
        }
        said = [
            each
            for each in reading.said
            if each.concept in values and each.start not in turned
        ]
        chosen = dict.fromkeys(values[each.concept] for each in said)
        if len(chosen) > 1:
            words = reading.words(*(each.concept for each in said))
            text = _("One at a time, please: “%(words)s”.", words=words)
            spans = [(each.start, each.end) for each in said]
            filled.trouble = Ask(text, one_of_each(skill, reading, spans))
            return
        if chosen:
            filled.arguments[param.name] = next(iter(chosen))


def _flags(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    for param in skill.params.values():
        if param.kind == "flag" and reading.concepts & set(param.concepts):
            filled.arguments[param.name] = True


def _limit(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    wanted = reading.wanted
    if wanted is None:
        return
    param = of_kind(skill, "limit")
    if param is None:
        words = reading.text[wanted.start : wanted.end]
        filled.notes.append(_("I did not use: “%(words)s”.", words=words))
    elif not wanted.possible:
        text = _("I can list from 1 to %(most)s rows.", most=LARGEST)
        filled.trouble = Ask(text, without(skill, reading, (wanted.start, wanted.end)))
    else:
        filled.arguments[param.name] = wanted.count
