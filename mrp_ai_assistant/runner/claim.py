"""Take a queued turn, and give back those whose owner died.

A turn is claimed by one statement, oldest first, one at a time per conversation (where
a question that waits may have been sent first: ``rank``). Its
owner proves every ``HEARTBEAT`` that it lives; after ``LEASE`` without a proof the turn
is anybody's again.
"""

import os
import socket
import uuid
from dataclasses import dataclass

from . import turn_log

LEASE = 12  # seconds without a heartbeat
HEARTBEAT = 3  # seconds
ATTEMPTS = 3  # a question that kills its process must not kill all of them

_NOW = "(now() AT TIME ZONE 'UTC')"


@dataclass(frozen=True)
class Claim:
    """The right to answer ``turn_id``, for as long as ``owner`` proves to live."""

    turn_id: int
    attempt: int
    owner: str


def new_owner():
    """A name for a runner that no other one has, and that tells where it lives."""
    return f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:12]}"


def claim(env, owner, turn_id=None, min_age=0):
    """The oldest turn that may run now, or None.

    :param turn_id: this one or none
    :param min_age: leave questions younger than this many seconds to the process that
        accepted them; what a dead process left is taken at once
    """
    env.cr.execute(
        f"""
        UPDATE mrp_ai_turn
           SET state = 'running', owner = %(owner)s, heartbeat = {_NOW},
               attempt = attempt + 1, started = {_NOW}
         WHERE state = 'queued' AND id = (
            SELECT turn.id
              FROM mrp_ai_turn turn
             WHERE turn.state = 'queued'
               AND (%(turn)s IS NULL OR turn.id = %(turn)s)
               AND (%(min_age)s = 0 OR turn.attempt > 0
                    OR turn.create_date
                       <= {_NOW} - %(min_age)s * interval '1 second')
               AND NOT EXISTS (
                    SELECT FROM mrp_ai_turn before
                     WHERE before.conversation_id = turn.conversation_id
                       AND (before.state = 'running' OR before.state = 'queued'
                            AND (before.rank, before.id) < (turn.rank, turn.id)))
             ORDER BY turn.id
             LIMIT 1
               FOR NO KEY UPDATE SKIP LOCKED)
        RETURNING id, attempt
        """,
        {"owner": owner, "turn": turn_id, "min_age": min_age},
    )
    row = env.cr.fetchone()
    if row is None:
        return None
    env.cr.execute("DELETE FROM mrp_ai_turn_event WHERE turn_id = %s", [row[0]])
    return Claim(*row, owner)


def heartbeat(env, owners):
    """Prove that ``owners`` live; for their places in the models' queues as well."""
    for table in ("mrp_ai_turn", "mrp_ai_slot"):
        alive = "AND state = 'running'" if table == "mrp_ai_turn" else ""
        env.cr.execute(
            f"UPDATE {table} SET heartbeat = {_NOW} WHERE owner = ANY(%s) {alive}",
            [list(owners)],
        )


def requeue_stale(env):
    """Queue again what dead owners left; the ids of those turns.

    A turn that was being stopped, or that took several owners with it, ends instead.
    """
    return _give_back(env, f"heartbeat < {_NOW} - {LEASE} * interval '1 second'", [])


def release(env, owner):
    """Queue again everything of ``owner``, which is going to end."""
    return _give_back(env, "owner = %s", [owner])


def _give_back(env, condition, params):
    env.cr.execute(
        f"""
        UPDATE mrp_ai_turn SET state = 'queued', owner = NULL
         WHERE id IN (
            SELECT id FROM mrp_ai_turn WHERE state = 'running' AND {condition}
               FOR NO KEY UPDATE SKIP LOCKED)
        RETURNING id, attempt, stop_requested
        """,
        params,
    )
    waiting = []
    for turn_id, attempt, stopping in env.cr.fetchall():
        if stopping:
            turn_log.close_queued(env, turn_id, "stopped")
        elif attempt >= ATTEMPTS:
            turn_log.close_queued(env, turn_id, "failed")
        else:
            waiting.append(turn_id)
    return waiting


def open_turns(env):
    """How many turns wait or run, of everybody; 0 where the addon is not installed."""
    env.cr.execute("SELECT to_regclass('mrp_ai_turn') IS NOT NULL")
    if not env.cr.fetchone()[0]:
        return 0
    env.cr.execute(
        "SELECT count(*) FROM mrp_ai_turn WHERE state IN ('queued', 'running')"
    )
    return env.cr.fetchone()[0]
