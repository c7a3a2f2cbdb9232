"""What a question was understood to be: a skill with its arguments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..evidence import Ask, NoData
from ..skill import AnswerFormat, Skill


@dataclass(frozen=True)
class Plan:
    """Run ``skill`` with ``arguments``; ``notes`` tell the reader how it was taken.

    ``answer_format`` is set only when the question says it.
    """

    skill: Skill
    arguments: dict[str, Any] = field(default_factory=dict)
    answer_format: AnswerFormat | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wanting(Ask):
    """A question back for the argument ``missing``; what was said so far is ``plan``.

    Who only names it next ("Mesa Azteca", "50") completes that plan.
    """

    plan: Plan | None = None
    missing: str = ""


Understood = Plan | Ask | NoData
