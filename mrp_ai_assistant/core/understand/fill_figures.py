"""Bounds and lengths of time into the parameters that take them.

Code converts only what means the same: "en menos de 15 días" is a span of days where a
skill takes no bound, "en 15 días" a length where it takes no period.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..evidence import Ask
from ..i18n import _, formats
from ..period import Period
from ..skill import Skill
from .amounts import Figure, figures
from .dates import Dated
from .filling import Filled, cannot, of_kind, one_at_a_time, rewritten
from .reading import Reading
from .thresholds import Bound
from .tokens import tokens

_SPANS = {1: "day", 7: "week", 30: "month", 90: "quarter", 365: "year"}


def fill_bound(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    """ "Más de 5 días" into the threshold of ``skill``."""
    said: Sequence[Bound] = reading.bounds
    if not said:
        return
    said = _joined(said)
    spans = [(bound.start, bound.end) for bound in said]
    if len(said) > 1:
        filled.trouble = one_at_a_time(skill, reading, spans)
    elif said[0].figure.other is not None:
        filled.trouble = doubtful(reading, said[0].figure)
    elif param := of_kind(skill, "threshold"):
        filled.arguments[param.name] = said[0].comparison
    elif not _as_days(skill, said[0], today, filled):
        filled.trouble = cannot(skill, reading, spans[0])


def _joined(said: Sequence[Bound]) -> Sequence[Bound]:
    """ "Más de 20 unidades pero menos de 50" is one bound with two ends."""
    if len(said) != 2 or any(each.figure.other is not None for each in said):
        return said
    low, high = (each.comparison for each in said)
    if low.operator in ("<", "<="):
        low, high = high, low
    units = {low.unit, high.unit} - {""}
    ends = low.operator in (">", ">=") and high.operator in ("<", "<=")
    if not ends or len(units) > 1 or {low.upto, high.upto} != {None}:
        return said
    both = replace(
        low,
        unit="".join(units),
        label=f"{said[0].comparison.label}, {said[1].comparison.label}",
        upto=high.value,
        short_of=high.operator == "<",
    )
    return [replace(said[0], end=said[1].end, comparison=both, within=False)]


def _as_days(skill: Skill, bound: Bound, today: date, filled: Filled) -> bool:
    """ "En menos de 5 días" as the days until then."""
    days = bound.figure.days
    if not bound.within or days is None or bound.comparison.operator not in "<=":
        return False
    if param := of_kind(skill, "period"):
        end = today + timedelta(days=days)
        filled.arguments[param.name] = Period(today, end, bound.comparison.label)
    elif param := of_kind(skill, "duration"):
        filled.arguments[param.name] = days
    return param is not None


def fill_length(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    """ "Una semana" into the duration of ``skill``."""
    said = reading.lengths
    if not said:
        return
    spans = [(figure.start, figure.end) for figure in said]
    if len({figure.days for figure in said}) > 1:
        filled.trouble = one_at_a_time(skill, reading, spans)
    elif param := of_kind(skill, "duration"):
        if not said[0].days or said[0].days < 1:
            filled.trouble = Ask(_("How many days? A whole number above zero."))
        else:
            filled.arguments[param.name] = said[0].days
    elif said[0].article and _each(skill, said[0], filled):
        return  # "how much do we use a month?" is by month
    elif of_kind(skill, "period"):
        filled.trouble = _which_way(reading, said[0])
    elif of_kind(skill, "threshold") and not reading.bounds:
        filled.trouble = _at_least(reading, said[0])
    else:
        filled.trouble = cannot(skill, reading, spans[0])


def _each(skill: Skill, figure: Figure, filled: Filled) -> bool:
    concept = _SPANS.get(figure.days or 0, "")
    for param in skill.params.values():
        if param.kind == "group" and concept in (param.values or ()):
            filled.arguments[param.name] = (param.values or {})[concept]
            return True
    return any(concept in {*way.all, *way.some, *way.also} for way in skill.when)


def length_of(dated: Dated, reading: Reading) -> int | None:
    """The days of "en 15 días", a period that is also a length of time."""
    words = reading.folded[dated.start : dated.end]
    counted = [each.days for each in figures(words, tokens(words))]
    ahead = dated.period and dated.period.start and dated.period.end
    return counted[0] if len(counted) == 1 and ahead else None


def _which_way(reading: Reading, figure: Figure) -> Ask:
    words = reading.text[figure.start : figure.end]
    text = _("“%(words)s” from now on, or until now?", words=words)
    said = _two(reading, "los próximos", "los últimos", "the next", "the last")
    days = _two(reading, "días", "", "days", "")[0]
    ways = [f"{way} {figure.days} {days}" for way in said]
    return Ask(text, rewritten(reading, (figure.start, figure.end), ways))


def _at_least(reading: Reading, figure: Figure) -> Ask:
    words = reading.text[figure.start : figure.end]
    text = _("“%(words)s” exactly, or at least?", words=words)
    said = _two(reading, "al menos", "exactamente", "at least", "exactly")
    ways = [f"{way} {words}" for way in said]
    return Ask(text, rewritten(reading, (figure.start, figure.end), ways))


def _two(reading: Reading, *said: str) -> Sequence[str]:
    """Words in the asker's language: they become a part of the question."""
    return said[:2] if reading.language == "es" else said[2:]


def doubtful(reading: Reading, figure: Figure) -> Ask:
    """A number with two readings: "1,000" may be a thousand or one."""
    words = reading.text[figure.start : figure.end]
    assert figure.other is not None
    scale = figure.value / figure.number if figure.number else 1.0
    values = [figure.number, figure.other / scale]
    shown = [formats().number(value, 3) for value in values]
    text = _(
        "“%(words)s” can be two numbers: %(one)s or %(other)s. Which one?",
        words=words,
        one=shown[0],
        other=shown[1],
    )
    number = next(part for part in words.split() if any(map(str.isdigit, part)))
    ways = [words.replace(number, _written(value), 1) for value in values]
    return Ask(text, rewritten(reading, (figure.start, figure.end), ways))


def _written(value: float) -> str:
    """So that it can be read in one way only."""
    if value == int(value):
        return str(int(value))
    return f"{value:.4f}"
