"""Answer one claimed turn, whoever claimed it."""

import logging
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import psycopg2
from odoo.modules.registry import Registry

from ..core.agent import Agent, Request
from ..core.cancellation import Cancellation
from ..core.errors import DatabaseLost, LeaseLost, Stopped
from ..core.events import Event
from ..core.i18n import _, speaking
from ..core.planned import plan_from_json
from ..core.queue.telling import before_model
from ..core.understand import Mentioned
from ..skills import SKILLS
from ..speech import base_language, speech, zone
from .encoder import encoder_by_now, load_encoder
from .model_slot import BATCH, CHAT
from .pool import pooled
from .short_turns import short_turns
from .transaction import transaction
from .turn_log import TurnLog
from .watch import Watched, watching
from .workspace import OdooWorkspace

_logger = logging.getLogger(__name__)
_FOLLOWED = 200  # questions that "and B?" may go back over


@dataclass(frozen=True)
class Job:
    """What a turn asks, read once: no cursor stays open while it is answered."""

    question: str
    answer_format: str
    previous: dict | None  # the plan of the question before, as JSON
    table: dict | None  # the first table of its answer
    user_id: int
    company_id: int
    conversation_id: int
    lang: str  # the user's own, like es_MX
    tz: str
    hosts: tuple  # runner.pool.Host of the model on each server; none: by rules
    trusts_choices: bool  # of that model
    mentions: tuple[dict, ...] = ()  # records that the asker chose
    background: bool = False  # nobody waits for it

    def speech(self, lang):
        return speech(lang, self.tz, self.lang)


def run(dbname, claim, alone=False):
    """Answer ``claim``; it always ends in a final state, unless its lease is lost.

    :param alone: without the watch's thread, for tests that share one transaction
    """
    threading.current_thread().dbname = dbname
    cancel = Cancellation()
    log = TurnLog(dbname, claim)
    with watching(Watched(dbname, claim, log, cancel), alone=alone):
        try:
            _answer(dbname, claim, log, cancel)
            log.finish("failed")
        except (DatabaseLost, psycopg2.OperationalError, psycopg2.InterfaceError):
            # PostgreSQL is gone: the lease runs out and the turn is run again.
            _logger.exception("Turn %s lost its database", claim.turn_id)
        except LeaseLost:
            _logger.info("Turn %s is answered by another process", claim.turn_id)


def run_logged(dbname, claim):
    """``run`` for a thread of its own: a failure is logged, and how long it took."""
    started = time.monotonic()
    load_encoder()
    try:
        with short_turns():
            run(dbname, claim)
    except Exception:
        _logger.exception("Turn %s", claim.turn_id)
    seconds = time.monotonic() - started
    _logger.info("Turn %s answered in %.1f s", claim.turn_id, seconds)


def _answer(dbname, claim, log, cancel):
    speak = None
    try:
        Registry(dbname).check_signaling()
        job = _job(dbname, claim)
        speak = job.speech(base_language(job.lang))
        log.append(_opening(claim, speak))
        with closing(_events(dbname, claim, log, job, cancel)) as events:
            for event in events:
                log.append(event)
    except Stopped:
        log.finish("stopped")
    except (LeaseLost, psycopg2.OperationalError, psycopg2.InterfaceError):
        raise
    except KeyboardInterrupt:
        log.finish("stopped")
        raise
    except Exception:
        _logger.exception("Turn %s failed", claim.turn_id)
        if speak is None:
            # Not even begun: who reads on must forget what an attempt before said.
            speak = speech("en")
            log.append(_opening(claim, speak))
        log.append(_failure(speak))
        log.finish("failed")


def _events(dbname, claim, log, job, cancel):
    """The answer, event by event, ending with ``done``."""
    request = Request(
        question=job.question,
        answer_format=job.answer_format,
        lang=base_language(job.lang),
        today=datetime.now(zone(job.tz)).date(),
        previous=_plan_before(job),
        mentions=tuple(Mentioned(**each) for each in job.mentions),
    )
    workspace = OdooWorkspace(
        dbname, job.user_id, job.company_id, cancel, job.conversation_id
    )
    model = _model(dbname, claim, log, job)
    agent = Agent(
        SKILLS,
        workspace,
        job.speech,
        model,
        encoder=encoder_by_now,
        trusts_choices=job.trusts_choices,
    )
    yield from agent.run(request, cancel)


def _job(dbname, claim):
    with transaction(dbname) as env:
        turn = env["mrp.ai.turn"].browse(claim.turn_id)
        user = turn.user_id
        previous, table = _previous(turn)
        model = turn.model_id if turn.use_model else None
        return Job(
            question=turn.question,
            answer_format=turn.answer_format,
            previous=previous,
            table=table,
            user_id=user.id,
            company_id=turn.conversation_id.company_id.id,
            conversation_id=turn.conversation_id.id,
            lang=turn.lang,
            tz=user.tz or "UTC",
            hosts=tuple(model._hosts()) if model else (),
            trusts_choices=bool(model and model._chooses_well()),
            mentions=tuple(turn._mentions()),
            background=turn.background,
        )


def _previous(turn):
    """The plan of the last answered question above this one on its path, for "and B?",
    and the table that its answer began with, for "why the second one?". What was asked
    on another branch is not known here."""
    above = turn._line(_FOLLOWED)[:-1]
    turn.env.cr.execute(
        """
        SELECT last.plan, shown.payload
          FROM (SELECT id, plan FROM mrp_ai_turn
                 WHERE id = ANY(%(ids)s) AND state = 'done' AND plan IS NOT NULL
                 ORDER BY array_position(%(ids)s, id) DESC LIMIT 1) last
          LEFT JOIN LATERAL (
               SELECT payload FROM mrp_ai_turn_event
                WHERE turn_id = last.id AND kind = 'table'
                ORDER BY seq LIMIT 1) shown ON TRUE
        """,
        {"ids": above.ids},
    )
    return turn.env.cr.fetchone() or (None, None)


def _plan_before(job):
    return job.previous and plan_from_json(job.previous, SKILLS, job.table)


def _model(dbname, claim, log, job):
    if not job.hosts:
        return None
    report, moving = partial(_waiting, log), partial(_moving, log)
    priority = BATCH if job.background else CHAT
    return pooled(dbname, job.hosts, claim.owner, report, moving, priority)


def _opening(claim, speak):
    payload = {"state": "running", "text": "", "attempt": claim.attempt}
    if claim.attempt > 1:
        with speaking(speak):
            payload["text"] = _("The server was restarted: starting again.")
        payload["restart"] = True
    return Event("status", payload)


def _waiting(log, position, seconds):
    """Called while the agent speaks the language of the question."""
    text = before_model(position, seconds)
    payload = {"state": "waiting_model", "text": text, "position": position}
    payload["wait"] = seconds and round(seconds)
    log.append(Event("status", payload))


def _moving(log, error):
    """Another server begins again what one of them could not finish."""
    _logger.info("Going on with another model server: %s", error.detail or error)
    text = _("The model server failed: another one goes on.")
    log.append(Event("status", {"state": "waiting_model", "text": text}))


def _failure(speak):
    with speaking(speak):
        text = _("Answering failed. Nothing was changed. Try again.")
        action = {"kind": "retry", "label": _("Try again")}
    return Event("error", {"code": "error", "text": text, "action": action})
