"""What all claims have in common: an owner who proves to live, by the database's clock.

A row is somebody's for ``LEASE`` seconds after the last proof. A clock that was set
back leaves proofs from the future; they prove nothing either.
"""

import os
import socket
import uuid

from odoo.sql_db import Cursor

LEASE = 12  # seconds without a proof
HEARTBEAT = 3  # seconds between two proofs

# Of this moment, not of the beginning of the transaction.
NOW = "(clock_timestamp() AT TIME ZONE 'UTC')"
STALE = (
    f"heartbeat NOT BETWEEN {NOW} - {LEASE} * interval '1 second' "
    f"AND {NOW} + {LEASE} * interval '1 second'"
)
_CLAIMING = (0x6D7270, 0x636C61)  # "mrp", "cla"


def new_owner():
    """A name for a runner that no other one has, and that tells where it lives."""
    return f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:12]}"


def one_claims(env):
    """Until this transaction ends, nobody else counts what runs and takes what waits.
    Without it two processes would both see room for one more of a user.

    A machine that is cut off in just that moment must not keep the lock for the hours
    that TCP takes to notice: PostgreSQL ends its session.
    """
    if isinstance(env.cr, Cursor):  # a test's cursor is the test's whole transaction
        limit = f"{LEASE}s"
        env.cr.execute("SET LOCAL idle_in_transaction_session_timeout = %s", [limit])
    env.cr.execute("SELECT pg_advisory_xact_lock(%s, %s)", _CLAIMING)


def heartbeat(env, claims, tickets=()):
    """Prove that the owners of ``claims`` (of turns and jobs) are at work on them, and
    that somebody waits or speaks with these ``tickets``.

    Not all that an owner once took: a thread that lost its database has left, and what
    it had belongs to the next one.
    """
    for claimed in claims:
        env.cr.execute(
            f"UPDATE {claimed.table} SET heartbeat = {NOW} "
            "WHERE id = %s AND owner = %s AND state = 'running'",
            [claimed.id, claimed.owner],
        )
    if tickets:
        env.cr.execute(
            f"UPDATE mrp_ai_slot SET heartbeat = {NOW} WHERE id = ANY(%s)",
            [list(tickets)],
        )


def not_paused(kind):
    """SQL: true unless the whole queue or ``kind``, an SQL expression, is paused."""
    return (
        "NOT EXISTS (SELECT FROM mrp_ai_queue_pause pause "
        f"WHERE pause.kind IN ('all', {kind}))"
    )
