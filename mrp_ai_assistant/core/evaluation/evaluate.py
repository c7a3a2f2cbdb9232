"""How well a model does what it is here for: choosing a skill, and telling facts.

The same questions and evidences for every model, so that two can be compared. It takes
minutes on a CPU: whoever runs it does so in the background.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from ..answer.hearing import Telling
from ..answer.narrator import Narrator
from ..cancellation import Cancellation
from ..i18n import Speech, speaking
from ..llm import ChatModel, Usage
from ..skill import SkillSet
from ..understand.doubt import MOST
from ..understand.plan import Plan
from ..understand.planner import NONE, Planner
from ..understand.semantic import ranked
from .evidences import TOLD, Told
from .questions import ASKED, Asked

_SECONDS = 120.0  # a question; a model that is slower than that is of no use


@dataclass
class Evaluation:
    """``asked`` questions were chosen for, ``right`` of them rightly; ``declined`` of
    ``off_topic`` ones were left alone. Of the told sentences ``kept`` passed the
    verifier, ``dropped`` did not, for ``reasons``. Seconds are sums."""

    asked: int = 0
    right: int = 0
    off_topic: int = 0
    declined: int = 0
    planning_seconds: float = 0.0
    evidences: int = 0
    kept: int = 0
    dropped: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    narrating_seconds: float = 0.0
    prompt_tokens: int = 0
    tokens: int = 0
    model_seconds: float = 0.0

    @property
    def tokens_per_second(self) -> float:
        """Of the whole calls, the reading of the prompts included."""
        return self.tokens / self.model_seconds if self.model_seconds else 0.0

    def as_json(self) -> dict[str, Any]:
        told = {**asdict(self), "reasons": dict(self.reasons)}
        return {**told, "tokens_per_second": round(self.tokens_per_second, 1)}

    def spent(self, usages: Sequence[Usage]) -> None:
        self.prompt_tokens += sum(usage.prompt_tokens for usage in usages)
        self.tokens += sum(usage.tokens for usage in usages)
        self.model_seconds += sum(usage.seconds for usage in usages)


def evaluate(
    model: ChatModel,
    skills: SkillSet,
    speech: Callable[[str], Speech],
    cancel: Cancellation,
) -> Evaluation:
    """Ask ``model`` everything once. Raises ``ModelError`` and ``Stopped``."""
    found = Evaluation()
    for asked in questions(skills):
        with speaking(speech(asked.language)):
            _plan(asked, model, skills, found, cancel)
    for told in TOLD:
        with speaking(speech(told.language)):
            _narrate(told, model, found, cancel)
    return found


def questions(skills: SkillSet) -> Iterator[Asked]:
    """Those that a skill of ``skills`` answers, and the off-topic ones."""
    return (asked for asked in ASKED if asked.skill in skills or asked.skill == NONE)


def offered(asked: Asked, skills: SkillSet) -> list[Plan]:
    """The skills nearest by their words; the right one is always among them."""
    near = [each.skill for each in ranked(asked.question, asked.language, skills, None)]
    chosen = near[:MOST]
    if asked.skill in skills and skills[asked.skill] not in chosen:
        chosen[-1] = skills[asked.skill]
    return [Plan(skill) for skill in sorted(chosen, key=lambda skill: skill.name)]


def _plan(
    asked: Asked,
    model: ChatModel,
    skills: SkillSet,
    found: Evaluation,
    cancel: Cancellation,
) -> None:
    planner = Planner(model, _SECONDS)
    started = time.monotonic()
    plan = planner.choose(
        asked.question, offered(asked, skills), asked.language, cancel
    )
    found.planning_seconds += time.monotonic() - started
    found.spent(planner.usages)
    if asked.skill == NONE:
        found.off_topic += 1
        found.declined += plan is None
    else:
        found.asked += 1
        found.right += plan is not None and plan.skill.name == asked.skill


def _narrate(
    told: Told, model: ChatModel, found: Evaluation, cancel: Cancellation
) -> None:
    telling = Telling()
    narrator = Narrator(told.evidence, told.question, "table", model, _SECONDS, telling)
    started = time.monotonic()
    for event in narrator.events(cancel):
        if event.kind == "notice":  # it did not answer: what it said is no measure
            found.reasons[str(event.payload["code"])] += 1
    found.narrating_seconds += time.monotonic() - started
    found.evidences += 1
    found.kept += telling.sentences
    found.dropped += telling.dropped
    found.reasons += telling.reasons
    found.spent([telling.usage] if telling.usage else [])
