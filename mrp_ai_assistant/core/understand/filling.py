"""The arguments of a plan while they are being filled, and what is said of the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..evidence import Ask, NoData
from ..i18n import _
from ..skill import Param, Skill
from .leaving import Span, one_of_each, without
from .reading import Reading


@dataclass
class Filled:
    """``trouble`` ends the turn; ``fresh`` are the groupings and orders filled now,
    not carried over from the question before."""

    arguments: dict[str, Any] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    trouble: Ask | NoData | None = None


def of_kind(skill: Skill, kind: str) -> Param | None:
    return next((p for p in skill.params.values() if p.kind == kind), None)


def may_be_each(skill: Skill) -> bool:
    """Whether it can be asked of one after the other: what would follow from
    two delays at once is not that of each."""
    supposes = any("whatif" in {*way.all, *way.some} for way in skill.when)
    return not (skill.proposes or supposes)


def cannot(skill: Skill, reading: Reading, span: Span) -> Ask:
    """A part of the question that ``skill`` has no parameter for."""
    text = _(
        "“%(skill)s” cannot take “%(words)s” into account. Ask without it?",
        skill=skill.title,
        words=reading.text[slice(*span)],
    )
    return Ask(text, without(skill, reading, span))


def one_at_a_time(
    skill: Skill, reading: Reading, spans: Sequence[Span], names: Sequence[str] = ()
) -> Ask:
    """Several of what there can be one of: ``names``, or as the question says them."""
    *some, other = names or [reading.text[slice(*span)] for span in spans]
    one = ", ".join(some)
    text = _("One at a time: “%(one)s” or “%(other)s”?", one=one, other=other)
    return Ask(text, one_of_each(skill, reading, spans))


def rewritten(reading: Reading, span: Span, words: Sequence[str]) -> tuple[str, ...]:
    """The question with each of ``words`` in place of ``span``."""
    return tuple(reading.put(*span, each) for each in words)
