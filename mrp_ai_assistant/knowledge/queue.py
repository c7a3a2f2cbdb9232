"""Which document is read next. As ``runner/claim`` does for questions: a lease.

A document is claimed by one statement; its owner proves every few seconds that it
lives. What a killed process left is queued again, and given up after some attempts: a
file that kills its process must not kill all of them.
"""

import time
from dataclasses import dataclass

LEASE = 20  # seconds without a proof
PROOF = 2  # seconds between two proofs
ATTEMPTS = 3

_NOW = "(now() AT TIME ZONE 'UTC')"


@dataclass(frozen=True)
class Claim:
    """The right to read ``document``, as long as ``owner`` proves to live."""

    document: int
    owner: str


def claim(env, owner, ids=None):
    """The next document that waits, or None; files of a chat come first.

    :param ids: one of these or none
    """
    env.cr.execute(
        f"""
        UPDATE mrp_ai_document
           SET state = 'reading', owner = %(owner)s, heartbeat = {_NOW}, progress = 0,
               attempt = attempt + 1
         WHERE state = 'queued' AND id = (
            SELECT id FROM mrp_ai_document
             WHERE state = 'queued' AND (%(ids)s IS NULL OR id = ANY(%(ids)s))
             ORDER BY conversation_id IS NULL, id
             LIMIT 1
               FOR NO KEY UPDATE SKIP LOCKED)
        RETURNING id
        """,
        {"owner": owner, "ids": None if ids is None else list(ids)},
    )
    row = env.cr.fetchone()
    return Claim(row[0], owner) if row else None


def prove(env, claimed, progress):
    """Tell how far the reading is, in percent; False when it is to stop."""
    env.cr.execute(
        f"""
        UPDATE mrp_ai_document SET heartbeat = {_NOW}, progress = %s
         WHERE id = %s AND owner = %s AND state = 'reading'
           AND stop_requested IS NOT TRUE
        """,
        [progress, claimed.document, claimed.owner],
    )
    return bool(env.cr.rowcount)


def take(env, claimed):
    """Lock the row to write its end; False when somebody else has taken it over."""
    env.cr.execute(
        """
        SELECT stop_requested IS NOT TRUE FROM mrp_ai_document
         WHERE id = %s AND owner = %s AND state = 'reading' FOR NO KEY UPDATE
        """,
        [claimed.document, claimed.owner],
    )
    row = env.cr.fetchone()
    return bool(row and row[0])


def requeue_stale(env):
    """Queue again what dead owners left, or end it after too many attempts."""
    # A proof from the future is none: the clock has been set back since.
    dead = (
        f"heartbeat NOT BETWEEN {_NOW} - {LEASE} * interval '1 second' "
        f"AND {_NOW} + {LEASE} * interval '1 second'"
    )
    _give_back(env, dead, [])


def release(env, owner):
    """Queue again everything of ``owner``, which is going to end."""
    _give_back(env, "owner = %s", [owner])


def waiting(env):
    """How many documents wait or are being read; 0 where there is no addon."""
    env.cr.execute("SELECT to_regclass('mrp_ai_document') IS NOT NULL")
    if not env.cr.fetchone()[0]:
        return 0
    env.cr.execute(
        "SELECT count(*) FROM mrp_ai_document WHERE state IN ('queued', 'reading')"
    )
    return env.cr.fetchone()[0]


def _give_back(env, condition, params):
    env.cr.execute(
        f"""
        UPDATE mrp_ai_document
           SET owner = NULL, progress = 0,
               state = CASE WHEN stop_requested THEN 'cancelled'
                            WHEN attempt >= {ATTEMPTS} THEN 'failed'
                            ELSE 'queued' END,
               failure = CASE WHEN stop_requested OR attempt < {ATTEMPTS} THEN failure
                              ELSE '{{"code": "document_crash"}}'::jsonb END
         WHERE id IN (
            SELECT id FROM mrp_ai_document WHERE state = 'reading' AND {condition}
               FOR NO KEY UPDATE SKIP LOCKED)
        """,
        params,
    )


def pause():
    """Another process reads it: look again in a moment."""
    time.sleep(PROOF)
