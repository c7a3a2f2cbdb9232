"""Heartbeat, and the user's Stop, for all turns and jobs that this process works on.

One thread a process, alive while something runs. It looks every ``TICK`` for text that
waits to be logged, every ``LOOK`` for a Stop, and proves every ``HEARTBEAT`` that this
process lives; each in a short transaction of its own.
"""

import logging
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass

from ..core.cancellation import Cancellation
from ..core.errors import LeaseLost
from . import tickets
from .lease import HEARTBEAT, heartbeat
from .transaction import transaction
from .turn_log import TurnLog

_logger = logging.getLogger(__name__)

TICK = 0.15  # seconds
LOOK = 0.5
_lock = threading.Lock()
_watched = {}
_thread = None


@dataclass(frozen=True)
class Watched:
    """A turn that is being answered here, or a job, which has no ``log``."""

    dbname: str
    claim: object  # claim.Claim or job_claim.JobClaim
    log: TurnLog | None
    cancel: Cancellation

    @property
    def key(self):
        return self.claim.table, self.claim.id, self.dbname

    def stop(self):
        self.cancel.cancel()


@contextmanager
def watching(watched, alone=False):
    """Watch over the turn or job inside this block.

    :param alone: start no thread (tests): Stop and the heartbeat are not looked at
    """
    with _lock:
        _watched[watched.key] = watched
        if not alone:
            _ensure_thread()
    try:
        yield
    finally:
        with _lock:
            _watched.pop(watched.key, None)


def cancel_here(turn_id, dbname, table="mrp_ai_turn"):
    """The user's Stop, without waiting for the next look; for another process's turn
    nothing happens."""
    watched = _watched.get((table, turn_id, dbname))
    if watched:
        watched.stop()


def cancel_all():
    """This process is going to end: its calls to model servers are closed."""
    for watched in list(_watched.values()):
        watched.stop()


def _ensure_thread():
    global _thread
    if _thread is None or not _thread.is_alive():
        _thread = threading.Thread(target=_run, name="mrp_ai.watch", daemon=True)
        _thread.start()


def _run():
    global _thread
    looked = proved = 0.0
    while True:
        time.sleep(TICK)
        with _lock:
            if not _watched:
                _thread = None
                return
            running = list(_watched.values())
        _flush(running)
        now = time.monotonic()
        if now - looked >= LOOK:
            prove = now - proved >= HEARTBEAT
            looked, proved = now, now if prove else proved
            _look(running, prove)


def _flush(running):
    for watched in running:
        if watched.log is None:
            continue
        try:
            watched.log.flush_due()
        except LeaseLost:
            watched.stop()
        except Exception:
            _logger.warning("The log of a turn could not be written", exc_info=True)


def _look(running, prove):
    for dbname in {watched.dbname for watched in running}:
        mine = [watched for watched in running if watched.dbname == dbname]
        try:
            with transaction(dbname) as env:
                if prove:
                    claims = [watched.claim for watched in mine]
                    heartbeat(env, claims, tickets.held(dbname))
                held = _held(env, mine)
        except Exception:
            _logger.warning("The watch over the turns of %s", dbname, exc_info=True)
            continue
        for watched in mine:
            if watched.claim not in held:
                watched.stop()


def _held(env, running):
    """The claims that still hold and are not being stopped."""
    held = set()
    for table in {watched.claim.table for watched in running}:
        claims = [each.claim for each in running if each.claim.table == table]
        env.cr.execute(
            f"SELECT id, owner FROM {table} WHERE id = ANY(%s) AND state = 'running' "
            "AND stop_requested IS NOT TRUE",
            [[each.id for each in claims]],
        )
        found = set(env.cr.fetchall())
        held |= {each for each in claims if (each.id, each.owner) in found}
    return held
