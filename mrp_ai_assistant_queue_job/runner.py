"""Is queue_job's runner there?

It holds an advisory lock on its own connection, which PostgreSQL drops with it. So a
runner that was killed, or that was never started (queue_job is not in
``server_wide_modules``, or its channels are ``root:0``), is known to be absent.
"""

from odoo.addons.queue_job.jobrunner.runner import PG_ADVISORY_LOCK_ID


def runner_present(env):
    """True when some process gives out the jobs of this database."""
    env.cr.execute(
        """
        SELECT EXISTS (
            SELECT FROM pg_locks
             WHERE locktype = 'advisory' AND granted
               AND classid = %s::bigint::oid AND objid = %s::bigint::oid
               AND objsubid = 1
               AND database = (
                    SELECT oid FROM pg_database WHERE datname = current_database()))
        """,
        [PG_ADVISORY_LOCK_ID >> 32, PG_ADVISORY_LOCK_ID & 0xFFFFFFFF],
    )
    return env.cr.fetchone()[0]
