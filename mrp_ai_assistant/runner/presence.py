"""Is a dedicated worker process there?

A worker holds a shared advisory lock on its own connection: PostgreSQL drops it with
the connection, so a killed worker is known to be gone at once, without any clean-up.
"""

_KEY = (0x6D7270, 0x6169)  # "mrp", "ai"


def announce(cr):
    """This connection belongs to a worker from now on, until it closes."""
    cr.execute("SELECT pg_advisory_lock_shared(%s, %s)", _KEY)


def worker_present(env):
    """True when at least one worker process is connected to this database."""
    return workers_present(env) > 0


def workers_present(env):
    """How many worker processes are connected to this database."""
    env.cr.execute(
        """
        SELECT count(DISTINCT pid) FROM pg_locks
         WHERE locktype = 'advisory' AND granted
           AND classid = %s AND objid = %s
           AND database = (
                SELECT oid FROM pg_database WHERE datname = current_database())
        """,
        _KEY,
    )
    return env.cr.fetchone()[0]
