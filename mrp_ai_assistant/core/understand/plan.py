"""What a question was understood to be: a skill with its arguments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..evidence import Ask, NoData, RecordRef
from ..skill import AnswerFormat, Skill


@dataclass(frozen=True)
class Plan:
    """Run ``skill`` with ``arguments``; ``notes`` tell the reader how it was taken.

    ``answer_format`` is set only when the question says it. Of a plan before, ``rows``
    are the records that its answer showed, and ``missing`` is the argument that was
    asked for instead of running it. One that ``amends`` replaces the draft that the
    plan before ended in.
    """

    skill: Skill
    arguments: dict[str, Any] = field(default_factory=dict)
    answer_format: AnswerFormat | None = None
    notes: tuple[str, ...] = ()
    rows: tuple[RecordRef, ...] = ()
    missing: str = ""
    amends: bool = False


@dataclass(frozen=True)
class Wanting(Ask):
    """A question back for the ``missing`` argument of ``plan``.

    Who only names it next ("Mesa Azteca", "50") completes that plan.
    """

    plan: Plan | None = None

    @property
    def missing(self) -> str:
        return self.plan.missing if self.plan else ""


@dataclass(frozen=True)
class Unmet(Ask):
    """A question back about a condition ("sin material") that the skill which is meant
    cannot take: none that takes less is asked instead."""


@dataclass(frozen=True)
class Unheard(Ask):
    """A question back about a word that the skill which is meant has no record for:
    one of another kind may be called so."""


Understood = Plan | Ask | NoData
