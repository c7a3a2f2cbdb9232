"""One turn, from question to events: the picture of the house in code.

    question ─► understand (─► choose) ─► fetch ─► show ─► narrate ─► done

The database is read in two short transactions, one to understand and one to fetch;
none is open while a model speaks. What code can show is shown before the model is
asked. Whatever fails, the last event is ``done``.
"""

from __future__ import annotations

import logging
import time
import unicodedata
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any, Protocol

from .answer.citing import Citing
from .answer.hearing import SECONDS, Telling
from .answer.narrator import Narrator
from .answer.refusals import choices_event, model_notice, no_data_event, questions
from .answer.shown import Choice, chosen, shown
from .call import Call
from .cancellation import Cancellation
from .errors import (
    AssistantError,
    EmptyQuestion,
    LeaseLost,
    ModelError,
    QuestionTooLong,
    SkillFailed,
    SkillTimeout,
    Stopped,
)
from .events import Event
from .evidence import Ask, Evidence, Missing, NoData
from .i18n import Speech, _, language, speaking
from .isolation import isolated
from .llm import ChatModel, Usage
from .planned import plan_as_json, plan_in_words
from .skill import Result, SkillSet
from .understand import (
    Encoders,
    Lookup,
    Mentioned,
    Plan,
    Tried,
    Understood,
    Unsure,
    consider,
    no_encoder,
    possible,
    question_language,
    settle,
)
from .understand.doubt import offered_first
from .understand.planner import Planner

LONGEST_QUESTION = 4000  # characters; the page stops there too
_logger = logging.getLogger(__name__)


def check_length(question: str) -> None:
    """Raises ``QuestionTooLong``. Counted as it is read: one letter of some scripts
    stands for a whole sentence, and four thousand of them for a book."""
    length = max(len(question), len(unicodedata.normalize("NFKC", question)))
    if length > LONGEST_QUESTION:
        raise QuestionTooLong(length=length, limit=LONGEST_QUESTION)


@dataclass(frozen=True)
class Request:
    """``lang`` is the user's, for a question whose language cannot be told;
    ``mentions`` are the records that the asker chose. A ``call`` is run instead of a
    question: a program chose the skill and its arguments."""

    question: str
    today: date
    answer_format: Choice = "auto"
    lang: str = "en"
    previous: Plan | None = None
    mentions: tuple[Mentioned, ...] = ()
    call: Call | None = None


class Workspace(Protocol):
    """The asking user's database."""

    def reading(self, lang: str) -> AbstractContextManager[tuple[Any, Lookup]]:
        """A short read-only transaction as that user: ``env`` in ``lang``, and the
        records that a question may name."""
        ...


@dataclass(frozen=True)
class Agent:
    """Answers questions. ``model`` None: everything by rules.

    ``speech`` gives the texts of a language; ``clock`` counts seconds; a narration is
    cut after ``seconds``; ``encoder`` gives the vectors of a language, where there are
    any. What a model chooses where code is in doubt is answered if code finds it the
    nearest too, or ``trusts_choices``; else the asker is asked. ``understands`` can be
    replaced in tests.
    """

    skills: SkillSet
    workspace: Workspace
    speech: Callable[[str], Speech]
    model: ChatModel | None = None
    clock: Callable[[], float] = time.monotonic
    seconds: float = SECONDS
    encoder: Encoders = no_encoder
    trusts_choices: bool = False
    understands: Callable[..., Understood | Unsure | Tried] = consider

    def run(self, request: Request, cancel: Cancellation) -> Iterator[Event]:
        """The events of one answer; ``done`` is the last one, always.

        Raises ``LeaseLost`` only: then somebody else answers.
        """
        return isolated(self._run(request, cancel))

    def _run(self, request: Request, cancel: Cancellation) -> Generator[Event]:
        lang = question_language(request.question) or request.lang
        with speaking(self.speech(lang)):
            turn = _Turn(self, request, cancel)
            try:
                yield from turn.events()
            except LeaseLost:
                raise
            except Stopped:
                yield from turn.end("stopped")
            except AssistantError as error:
                _logger.warning("%s: %s", error.code, error.detail or error)
                yield _error(error)
                yield from turn.end("failed")
            except Exception:
                _logger.exception("a turn failed")
                yield _error(AssistantError())
                yield from turn.end("failed")


@dataclass
class _Turn:
    """One question while it is being answered."""

    agent: Agent
    request: Request
    cancel: Cancellation
    telling: Telling = field(default_factory=Telling)
    planner: Planner | None = None
    followups: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self._started = self.agent.clock()

    def events(self) -> Iterator[Event]:
        yield _status("running", _("Reading the question"))
        made = self._understood()
        if isinstance(made, Tried):
            if (yield from self._elsewhere(made.plan)):
                yield from self.end("done")
                return
            made = made.instead
        understood = yield from self._decided(made)
        self.cancel.check()
        if not isinstance(understood, Plan):
            yield _refusal(understood)
            yield from self.end("done")
            return
        for note in understood.notes:
            yield Event("notice", {"text": note, "level": "info"})
        found = yield from self._fetched(understood)
        self.cancel.check()
        if isinstance(found, Evidence):
            yield from self._answered(understood, found)
        else:
            yield _refusal(found)
        yield from self.end("done")

    def end(self, state: str) -> Iterator[Event]:
        """The last two events."""
        yield Event("stats", self._statistics())
        followups = questions(self.followups)
        yield Event("done", {"state": state, "followups": followups})

    def _understood(self) -> Understood | Unsure | Tried:
        if self.request.call is not None:
            with self.agent.workspace.reading(language()) as (env, lookup):
                return self.request.call.planned(env, lookup, self.request.today)
        question = self.request.question.strip()
        if not question:
            raise EmptyQuestion()
        check_length(question)
        self.cancel.check()
        with self.agent.workspace.reading(language()) as (env, lookup):
            skills = self.agent.skills.for_user(env)
            about = settle(question, self.request.mentions, lookup)
            if isinstance(about, NoData):
                return about
            understands = partial(
                self.agent.understands,
                skills=skills,
                lookup=about.lookup,
                today=self.request.today,
                previous=self.request.previous,
                encoder=self.agent.encoder,
            )
            return about.understood(understands, skills)

    def _elsewhere(self, plan: Plan) -> Generator[Event, None, bool]:
        """Whether documents or record cards answer surely what no skill does; nothing
        is said of it when they do not."""
        try:
            found = self._read(plan)
        except (Stopped, LeaseLost):
            raise
        except Exception:
            _logger.warning("searching documents failed", exc_info=True)
            return False
        self.cancel.check()
        if not (isinstance(found, Evidence) and found.flags.get("sure")):
            return False
        yield Event("step", _step(plan) | {"state": "done", "rows": _rows(found)})
        yield from self._answered(plan, found)
        return True

    def _decided(self, made: Understood | Unsure) -> Generator[Event, None, Understood]:
        """What code is not sure of is chosen by the model, or by the asker."""
        if not isinstance(made, Unsure):
            return made
        if self.agent.model is None:
            return made.instead
        yield _status("choosing", _("Choosing…"))
        self.planner = Planner(self.agent.model)
        question, candidates = self.request.question, made.candidates
        try:
            chosen_plan = self.planner.choose(
                question, candidates, language(), self.cancel
            )
        except ModelError as error:
            yield model_notice(error)
            return made.instead
        if chosen_plan is None:
            return made.instead
        if chosen_plan is candidates[0] or self.agent.trusts_choices:
            return chosen_plan
        return offered_first(chosen_plan, made.instead)

    def _fetched(self, plan: Plan) -> Generator[Event, None, Result]:
        """The skill's result; its step is shown before and after."""
        step = _step(plan)
        yield Event("step", step | {"state": "running"})
        self.cancel.check()
        started = self.agent.clock()
        try:
            found = self._read(plan)
        except Exception as error:
            taken = round(self.agent.clock() - started, 3)
            yield Event("step", step | {"state": "failed", "seconds": taken})
            failure = _failure(error, plan)
            if isinstance(failure, NoData):
                return failure
            raise failure from error
        rows = _rows(found)
        taken = round(self.agent.clock() - started, 3)
        done = {"state": "done", "rows": rows, "seconds": taken}
        yield Event("step", step | done)
        return found

    def _read(self, plan: Plan) -> Result:
        with self.agent.workspace.reading(language()) as (env, _lookup):
            found = plan.skill.run(env, plan.arguments)
            if isinstance(found, Ask):
                return found
            skills = self.agent.skills.for_user(env)
        today = self.request.today
        followups = possible(found.followups, skills, language(), today)
        return replace(found, followups=followups)

    def _answered(self, plan: Plan, evidence: Evidence) -> Iterator[Event]:
        self.followups = evidence.followups
        answer_format = chosen(
            self.request.answer_format,
            plan.answer_format,
            plan.skill.default_format,
        )
        yield from shown(evidence, answer_format)
        if evidence.proposals:
            yield _proposing(plan, evidence)
        # What somebody is about to confirm is told by code alone.
        model = None if evidence.proposals else self.agent.model
        teller = Citing if evidence.passages else Narrator
        narrator = teller(
            evidence,
            self.request.question,
            answer_format,
            model,
            self.agent.seconds,
            self.telling,
        )
        if model is not None and narrator.is_tellable:
            yield _status("narrating", _("Writing the summary"))
        yield from narrator.events(self.cancel)

    def _statistics(self) -> dict[str, Any]:
        telling, planner = self.telling, self.planner
        planned = planner.usages if planner else []
        usages = [*planned, *([telling.usage] if telling.usage else [])]
        tokens = sum(usage.tokens for usage in usages)
        calls = telling.calls + (planner.calls if planner else 0)
        called = self.agent.model if calls else None
        return {
            "model": called.name if called else None,
            "server": getattr(called, "server", None) or None,
            "seconds": round(self.agent.clock() - self._started, 3),
            "model_calls": calls,
            "prompt_tokens": sum(usage.prompt_tokens for usage in usages),
            "tokens": tokens if telling.usage else tokens + telling.chunks,
            "tokens_per_second": _speed(tokens, usages),
            "model_seconds": round(sum(usage.seconds for usage in usages), 3),
            "sentences": telling.sentences,
            "dropped": telling.dropped,
            "reasons": dict(telling.reasons),
            "held_back": list(telling.held_back),  # for managers: see the turn's log
            "origin": telling.origin,
        }


def _speed(tokens: int, usages: Sequence[Usage]) -> float | None:
    seconds = sum(usage.seconds for usage in usages)
    return round(tokens / seconds, 1) if tokens and seconds else None


def _step(plan: Plan) -> dict[str, Any]:
    return {
        "id": plan.skill.name,
        "label": str(plan.skill.title),
        "detail": plan_in_words(plan),
        "plan": plan_as_json(plan),
    }


def _rows(found: Result) -> int:
    if isinstance(found, Evidence):
        return sum(len(table.rows) for table in found.tables) + len(found.passages)
    return 0


def _refusal(nothing: NoData | Ask) -> Event:
    if isinstance(nothing, Ask):
        return choices_event(nothing)
    return no_data_event(nothing)


def _proposing(plan: Plan, evidence: Evidence) -> Event:
    """What the log stores as proposals; ``amends`` replaces those before."""
    drafts = [draft.as_json() for draft in evidence.proposals]
    amends = bool(getattr(plan, "amends", False))
    return Event("action", {"drafts": drafts, "lang": language(), "amends": amends})


def _status(state: str, text: str) -> Event:
    return Event("status", {"state": state, "text": text})


def _failure(error: Exception, plan: Plan) -> AssistantError | NoData:
    """What an exception of a skill means. By name: the core knows no database."""
    if isinstance(error, AssistantError):
        return error
    title = str(plan.skill.title)
    if type(error).__name__ == "AccessError":
        text = _("You do not have access to the data of “%(skill)s”.", skill=title)
        return NoData(Missing.NO_ACCESS, text)
    if getattr(error, "pgcode", None) == "57014":  # statement_timeout
        return SkillTimeout(str(error), skill=title)
    _logger.error("skill %s failed", plan.skill.name, exc_info=error)
    return SkillFailed(str(error), skill=title)


def _error(error: AssistantError) -> Event:
    labels = {"retry": _("Try again"), "settings": _("Open the settings")}
    action = {"kind": error.action, "label": labels.get(error.action, "")}
    return Event("error", {"code": error.code, "text": str(error), "action": action})
