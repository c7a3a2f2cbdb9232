"""What all claims have in common: an owner who proves to live, by the database's clock.

A row is somebody's for ``LEASE`` seconds after the last proof. A clock that was set
back leaves proofs from the future; they prove nothing either.
"""

import os
import socket
import uuid

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
    Without it two processes would both see room for one more of a user."""
    env.cr.execute("SELECT pg_advisory_xact_lock(%s, %s)", _CLAIMING)


def heartbeat(env, owners):
    """Prove that ``owners`` live: of their turns, jobs and places before models."""
    for table, running in (
        ("mrp_ai_turn", "AND state = 'running'"),
        ("mrp_ai_job", "AND state = 'running'"),
        ("mrp_ai_slot", ""),
    ):
        env.cr.execute(
            f"UPDATE {table} SET heartbeat = {NOW} WHERE owner = ANY(%s) {running}",
            [list(owners)],
        )


def not_paused(kind):
    """SQL: true unless the whole queue or ``kind``, an SQL expression, is paused."""
    return (
        "NOT EXISTS (SELECT FROM mrp_ai_queue_pause pause "
        f"WHERE pause.kind IN ('all', {kind}))"
    )
