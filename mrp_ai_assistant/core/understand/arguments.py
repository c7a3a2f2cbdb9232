"""The arguments of a skill, from what was read: every part is used or spoken of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from ..evidence import Ask, NoData, RecordRef
from ..i18n import _
from ..skill import Skill
from .entities import Lookup
from .fill_amount import fill_amount
from .fill_figures import fill_bound, fill_length
from .fill_period import fill_period
from .fill_turns import fill_turns
from .filling import Filled, cannot, of_kind, one_at_a_time
from .leaving import Span, without
from .numbers import LARGEST
from .plan import Plan, Unmet
from .reading import Reading
from .records import records
from .request.note import stated
from .router import turning, unused
from .wanting import ask_for

_WITH = (
    r"(?:sin|con|with|without|not|no|lacking|missing|having|excepto|salvo|except)(?!\w)"
)
_BEGINS = re.compile(_WITH)
_ENDS = re.compile(
    rf"(?<!\w){_WITH} (?:(?:el|la|los|las|un|una|su|sus|ningun[ao]?|the|an?|any|their|"
    r"its|enough|suficientes?|all|todos?|todas?|de|of|for|para) )*$"
)


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
    _words(skill, reading, filled)
    steps = (fill_period, fill_bound, _choices, _flags, _limit, fill_length, fill_turns)
    for step in steps:
        if not filled.trouble:
            step(skill, reading, today, filled)
    if filled.trouble or found.trouble:
        return filled.trouble or found.trouble  # type: ignore[return-value]
    filled.arguments |= found.arguments
    _nouns(skill, reading, filled)
    if filled.trouble:
        return filled.trouble
    notes = (*filled.notes, *found.notes)
    made = Plan(skill, filled.arguments, reading.answer_format, notes)
    missing = [n for n in skill.required if filled.arguments.get(n) is None]
    if missing:
        return ask_for(missing[0], made, reading, lookup)
    return made


def _words(skill: Skill, reading: Reading, filled: Filled) -> None:
    """The asker's own text, as written."""
    param = of_kind(skill, "words")
    if param and reading.act and reading.act.notes:
        own = (stated(reading.text[slice(*span)]) for span in reading.act.notes)
        filled.arguments[param.name] = " ".join(own)


def _nouns(skill: Skill, reading: Reading, filled: Filled) -> None:
    """A noun that named no record keeps none out: that is said, unless one order is
    told with all that belongs to it. "Sin material" would: it is never passed over."""
    records = (v for v in filled.arguments.values() if isinstance(v, RecordRef))
    if any(record.model == "mrp.production" for record in records):
        return
    for concept in sorted(unused(skill, reading, filled.arguments)):
        words = reading.words(concept)
        spans = [(s.start, s.end) for s in reading.said if s.concept == concept]
        kept = next((span for span in spans if _is_condition(reading, span)), None)
        if kept:
            asked = cannot(skill, reading, kept)
            filled.trouble = Unmet(asked.text, asked.options)
            return
        filled.notes.append(_("I did not use: “%(words)s”.", words=words))


def _is_condition(reading: Reading, span: Span) -> bool:
    """Whether it says which rows are meant, as "with material" does."""
    return bool(
        _BEGINS.match(reading.folded[slice(*span)])
        or _ENDS.search(reading.folded[: span[0]])
    )


def _choices(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    for param in skill.params.values():
        if param.kind != "choice":
            continue
        values = param.values or {}
        turned = {
            (turn.begin, turn.concept)
            for turn in reading.turns
            if turn.kind == "sort" or turning(skill, turn)
        }
        said = [
            each
            for each in reading.said
            if each.concept in values and (each.start, each.concept) not in turned
        ]
        chosen = dict.fromkeys(values[each.concept] for each in said)
        if len(chosen) > 1:
            spans = [(each.start, each.end) for each in said]
            filled.trouble = one_at_a_time(skill, reading, spans)
            return
        if chosen:
            filled.arguments[param.name] = next(iter(chosen))


def _flags(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    # What the rows are only counted or ordered by keeps none of them out.
    said = reading.concepts - reading.turned
    for param in skill.params.values():
        if param.kind == "flag" and said & set(param.concepts):
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
