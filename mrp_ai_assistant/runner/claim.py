"""Take a queued turn, and give back those whose owner died.

A turn is claimed by one statement: of the user who was served the longest time ago the
oldest, one at a time per conversation (where a question that waits may have been sent
first: ``rank``), so many at a time per user, and what nobody waits for last. Its owner
proves that it lives (``lease``); without a proof the turn is anybody's again.
"""

from dataclasses import dataclass

from . import turn_log
from .lease import LEASE, NOW, STALE, heartbeat, new_owner, not_paused, one_claims
from .limits import turns_at_once

__all__ = [
    "AGED",
    "ATTEMPTS",
    "LEASE",
    "Claim",
    "claim",
    "heartbeat",
    "new_owner",
    "open_turns",
    "release",
    "requeue_stale",
]

ATTEMPTS = 3  # a question that kills its process must not kill all of them
AGED = 600  # seconds after which a question that nobody waits for waits as others do

# Of the future is what was asked before the clock was set back.
_YOUNG = (
    f"(turn.create_date BETWEEN {NOW} - %(min_age)s * interval '1 second' AND {NOW})"
)

_TAKE_NEXT = f"""
    UPDATE mrp_ai_turn
       SET state = 'running', owner = %(owner)s, heartbeat = {NOW},
           attempt = attempt + 1, started = {NOW}
     WHERE state = 'queued' AND id = (
        SELECT turn.id
          FROM mrp_ai_turn turn
          CROSS JOIN LATERAL (
               SELECT count(*) AS count FROM mrp_ai_turn running
                WHERE running.state = 'running' AND running.user_id = turn.user_id)
               AS running
         WHERE turn.state = 'queued'
           AND (%(turn)s IS NULL OR turn.id = %(turn)s)
           AND (%(turn)s IS NOT NULL OR running.count < %(at_once)s)
           AND (%(min_age)s = 0 OR turn.attempt > 0 OR {_YOUNG} IS NOT TRUE)
           AND {not_paused("'chat'")}
           AND NOT EXISTS (
                SELECT FROM mrp_ai_turn before
                 WHERE before.conversation_id = turn.conversation_id
                   AND (before.state = 'running' OR before.state = 'queued'
                        AND (before.rank, before.id) < (turn.rank, turn.id)))
         ORDER BY turn.background IS TRUE
                  AND turn.create_date > {NOW} - {AGED} * interval '1 second',
                  running.count,
                  (SELECT max(started) FROM mrp_ai_turn served
                    WHERE served.user_id = turn.user_id) NULLS FIRST,
                  turn.id
         LIMIT 1
           FOR NO KEY UPDATE OF turn SKIP LOCKED)
    RETURNING id, attempt
"""


@dataclass(frozen=True)
class Claim:
    """The right to answer ``turn_id``, for as long as ``owner`` proves to live."""

    table = "mrp_ai_turn"

    turn_id: int
    attempt: int
    owner: str

    @property
    def id(self):
        return self.turn_id


def claim(env, owner, turn_id=None, min_age=0):
    """The turn that is next, or None.

    :param turn_id: this one or none, however many others of its user are running
    :param min_age: leave questions younger than this many seconds to the process that
        accepted them; what a dead process left is taken at once
    """
    one_claims(env)
    about = {
        "owner": owner,
        "turn": turn_id,
        "min_age": min_age,
        "at_once": turns_at_once(env),
    }
    env.cr.execute(_TAKE_NEXT, about)
    row = env.cr.fetchone()
    if row is None:
        return None
    if row[1] > 1:  # before the first attempt there is but what was told of waiting
        env.cr.execute("DELETE FROM mrp_ai_turn_event WHERE turn_id = %s", [row[0]])
    return Claim(*row, owner)


def requeue_stale(env):
    """Queue again what dead owners left; the ids of those turns.

    A turn that was being stopped, or that took several owners with it, ends instead.
    """
    return _give_back(env, STALE, [])


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
    """How many turns run or may run, of everybody; 0 where the addon is not installed.
    While the queue is paused, nobody waits for what waits."""
    env.cr.execute("SELECT to_regclass('mrp_ai_turn') IS NOT NULL")
    if not env.cr.fetchone()[0]:
        return 0
    env.cr.execute(
        f"""
        SELECT count(*) FROM mrp_ai_turn
         WHERE state = 'running' OR state = 'queued' AND {not_paused("'chat'")}
        """
    )
    return env.cr.fetchone()[0]
