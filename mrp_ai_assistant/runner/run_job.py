"""Do one claimed job, whoever claimed it."""

import logging
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field

import psycopg2
from odoo.exceptions import UserError
from odoo.modules.registry import Registry

from ..core.cancellation import Cancellation
from ..core.errors import AssistantError, LeaseLost, Stopped
from ..core.i18n import speaking
from ..core.queue.fault import fault_of, passes
from ..jobs import KINDS
from ..speech import base_language, speech
from . import job_claim
from .claim import open_turns
from .job_claim import JobClaim
from .job_kind import Later
from .model_slot import BATCH, SlottedModel
from .short_turns import short_turns
from .transaction import transaction
from .watch import Watched, watching

_logger = logging.getLogger(__name__)
_MANNERS = 20  # seconds that one piece of work waits for questions, at most
_LOOK = 0.5  # seconds between two looks whether a question is being answered
_TELL = 1.0  # seconds between two reports of progress


@dataclass
class Work:
    """What a kind of job is given: its payload, and ways to Odoo that mind the lease.

    No transaction of it stays open while a model or a network is waited for.
    """

    dbname: str
    claim: JobClaim
    kind: str
    payload: dict
    user_id: int  # 0: nobody's
    lang: str
    cancel: Cancellation
    ended: bool = False
    _told: float = field(default=float("-inf"))

    def transaction(self):
        """An environment of the superuser, committed at the end of the block."""
        return transaction(self.dbname)

    @contextmanager
    def finishing(self, error=None):
        """The same; what is done inside and the end of the job are one transaction:
        both are kept, once, or neither. Raises ``LeaseLost`` when another process has
        taken the job over.

        :param error: the job is given up because of it
        """
        with transaction(self.dbname) as env:
            job_claim.hold(env, self.claim)
            yield env
            _end(env, self, error)
        self.ended = True

    def progress(self, percent, text=""):
        """Tell how far it is, now and then. Raises ``Stopped`` when it is to stop."""
        self.cancel.check()
        if time.monotonic() - self._told < _TELL:
            return
        self._told = time.monotonic()
        with transaction(self.dbname) as env:
            going = job_claim.report(env, self.claim, percent, text)
        if not going:
            self.cancel.cancel()
            self.cancel.check()

    def give_way(self):
        """Questions come first, but not for ever. Raises ``Stopped``."""
        until = time.monotonic() + _MANNERS
        while time.monotonic() < until:
            self.cancel.check()
            with transaction(self.dbname) as env:
                if not open_turns(env):
                    return
            self.cancel.wait(_LOOK)
        self.cancel.check()

    def model(self, model, **options):
        """The ``ChatModel`` of ``model`` (one mrp.ai.model); each call of it waits for
        the answers to questions. ``options`` are those of ``mrp.ai.model._chat``."""
        return SlottedModel(
            model._chat(**options),
            self.dbname,
            model.id,
            self.claim.owner,
            lambda place, seconds: None,
            priority=BATCH,
        )


def run(dbname, claimed, alone=False):
    """Do ``claimed``; it is done, tried again later or given up afterwards, unless its
    lease is lost.

    :param alone: without the watch's thread, for tests that share one transaction
    """
    threading.current_thread().dbname = dbname
    cancel = Cancellation()
    with watching(Watched(dbname, claimed, None, cancel), alone=alone):
        try:
            _do(dbname, claimed, cancel)
        except LeaseLost:
            _logger.info("Job %s is done by another process", claimed.id)
        except (psycopg2.OperationalError, psycopg2.InterfaceError):
            # PostgreSQL is gone: the lease runs out and the job is done again.
            _logger.exception("Job %s lost its database", claimed.id)


def run_logged(dbname, claimed):
    """``run`` for a thread of its own: a failure is logged."""
    started = time.monotonic()
    try:
        with short_turns():
            run(dbname, claimed)
    except Exception:
        _logger.exception("Job %s", claimed.id)
    _logger.info("Job %s: %.1f s", claimed.id, time.monotonic() - started)


def _do(dbname, claimed, cancel):
    Registry(dbname).check_signaling()
    work = _work(dbname, claimed, cancel)
    with speaking(speech(base_language(work.lang), user_lang=work.lang)):
        try:
            KINDS[work.kind].run(work)
            if not work.ended:
                with work.finishing():
                    pass
        except LeaseLost:
            raise
        except Exception as error:
            if work.ended:
                raise
            _close(work, error)


def _work(dbname, claimed, cancel):
    with transaction(dbname) as env:
        job = env["mrp.ai.job"].browse(claimed.id)
        user = job.user_id
        return Work(
            dbname=dbname,
            claim=claimed,
            kind=job.kind,
            payload=job.payload or {},
            user_id=user.id or 0,
            lang=user.lang or "en_US",
            cancel=cancel,
        )


def _close(work, error):
    """The job's ``run`` ended with ``error``."""
    with transaction(work.dbname) as env:
        state = _put_away(env, work, error)
        if state in ("dead", "cancelled"):
            job_claim.give_up(env, work.kind, work.payload, error)


def _put_away(env, work, error):
    """The state that the job is in now."""
    if isinstance(error, Stopped):
        return job_claim.end(env, work.claim, "cancelled")
    if isinstance(error, Later):
        return job_claim.put_off(env, work.claim, error.seconds, counts=False)
    if isinstance(error, UserError):
        return job_claim.end(env, work.claim, "dead", {"text": str(error)})
    if isinstance(error, AssistantError) and not passes(error):
        return job_claim.end(env, work.claim, "dead", fault_of(error))
    state = job_claim.fail(env, work.claim, error)
    known = passes(error) or isinstance(error, psycopg2.Error)
    _logger.warning(
        "Job %s (%s) is %s", work.claim.id, work.kind, state, exc_info=not known
    )
    return state


def _end(env, work, error):
    if error is not None:
        job_claim.end(env, work.claim, "dead", fault_of(error))
        return
    job_claim.end(env, work.claim, "done")
    job_claim.done_after_all(env, work.claim)
    if KINDS[work.kind].traceless:
        env.cr.execute(
            "DELETE FROM mrp_ai_job WHERE id = %s AND state = 'done'", [work.claim.id]
        )
