"""Have what waits be read: a job does it (``jobs/index``)."""

from functools import partial

from odoo.modules import module

from ..runner.transaction import transaction
from . import queue, vectors


def wake_after_commit(env):
    """Have what waits be read, once this transaction is committed.

    In a transaction of its own: many write at the same time, and all want one job.
    """
    if not module.current_test:
        env.cr.postcommit.add(partial(_want, env.cr.dbname))


def want(env):
    """Queue the job, in this transaction."""
    env["mrp.ai.job"]._enqueue("index", key="all", user=env["res.users"])


def anything_waits(env):
    """Whether the job would find something to do."""
    env.cr.execute("SELECT EXISTS (SELECT FROM mrp_ai_change)")
    return bool(env.cr.fetchone()[0] or queue.waiting(env) or vectors.anything(env))


def _want(dbname):
    with transaction(dbname) as env:
        env.cr.execute("SELECT to_regclass('mrp_ai_job') IS NOT NULL")
        if env.cr.fetchone()[0]:  # else the addon has just been removed
            want(env)
