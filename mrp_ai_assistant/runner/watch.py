"""Heartbeat, and the user's Stop, for all turns that this process answers.

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
from .claim import HEARTBEAT, Claim, heartbeat
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
    """A turn that is being answered here."""

    dbname: str
    claim: Claim
    log: TurnLog
    cancel: Cancellation

    def stop(self):
        self.cancel.cancel()


@contextmanager
def watching(watched, alone=False):
    """Watch over the turn inside this block.

    :param alone: start no thread (tests): Stop and the heartbeat are not looked at
    """
    with _lock:
        _watched[watched.claim.turn_id, watched.dbname] = watched
        if not alone:
            _ensure_thread()
    try:
        yield
    finally:
        with _lock:
            _watched.pop((watched.claim.turn_id, watched.dbname), None)


def cancel_here(turn_id, dbname):
    """The user's Stop, without waiting for the next look; for another process's turn
    nothing happens."""
    watched = _watched.get((turn_id, dbname))
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
                    heartbeat(env, {watched.claim.owner for watched in mine})
                wanted = _wanted(env, mine)
        except Exception:
            _logger.warning("The watch over the turns of %s", dbname, exc_info=True)
            continue
        for watched in mine:
            if not wanted.get(watched.claim):
                watched.stop()


def _wanted(env, running):
    """Which claims still hold and are not being stopped."""
    env.cr.execute(
        """
        SELECT id, owner FROM mrp_ai_turn
         WHERE id = ANY(%s) AND state = 'running' AND stop_requested IS NOT TRUE
        """,
        [[watched.claim.turn_id for watched in running]],
    )
    held = set(env.cr.fetchall())
    return {
        watched.claim: (watched.claim.turn_id, watched.claim.owner) in held
        for watched in running
    }
