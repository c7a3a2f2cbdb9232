"""Take background work that waits, and say how it ended.

What one user wants of one kind is a *lane*, in which work is done in the order of
asking. Lanes are served by priority, minus the minutes since a lane was last served:
who wants a hundred things delays nobody's first, and nothing waits for ever.
"""

import logging
from dataclasses import dataclass

from psycopg2.extras import Json

from ..core.errors import LeaseLost, Stopped
from ..core.queue.backoff import pause_before
from ..core.queue.errors import WorkCrashed
from ..core.queue.fault import fault_of
from ..jobs import KINDS
from .lease import NOW, STALE, not_paused, one_claims

_logger = logging.getLogger(__name__)
# What was made in the future waits for nothing: the clock has been set back since.
_READY = (
    f"(available_at <= {NOW} - %(min_age)s * interval '1 second' "
    f"OR create_date > {NOW} AND available_at <= create_date)"
)


@dataclass(frozen=True)
class JobClaim:
    """The right to do the job ``id``, for as long as ``owner`` proves to live."""

    table = "mrp_ai_job"

    id: int
    attempt: int
    owner: str


def claim_job(env, owner, min_age=0):
    """The job that is next, or None.

    :param min_age: leave work that waits for fewer seconds to other processes
    """
    one_claims(env)
    limits = {kind.name: kind.at_once for kind in KINDS.values()}
    env.cr.execute(
        f"""
        WITH lane AS (
            SELECT DISTINCT ON (kind, user_id)
                   id, kind, priority,
                   greatest(available_at, (
                        SELECT max(started) FROM mrp_ai_job served
                         WHERE served.kind = job.kind
                           AND served.user_id IS NOT DISTINCT FROM job.user_id))
                   AS since
              FROM mrp_ai_job job
             WHERE state = 'queued'
               AND {_READY}
               AND {not_paused("job.kind")}
             ORDER BY kind, user_id, priority, id)
        UPDATE mrp_ai_job
           SET state = 'running', owner = %(owner)s, heartbeat = {NOW},
               started = {NOW}, attempts = attempts + 1, progress = 0,
               progress_text = NULL, again = FALSE
         WHERE id = (
            SELECT job.id
              FROM lane
              JOIN mrp_ai_job job ON job.id = lane.id
              JOIN (SELECT * FROM jsonb_each_text(%(limits)s))
                   AS room (kind, places) ON room.kind = lane.kind
             WHERE job.state = 'queued'
               AND (SELECT count(*) FROM mrp_ai_job running
                     WHERE running.state = 'running' AND running.kind = lane.kind)
                   < room.places::int
             ORDER BY lane.priority - extract(epoch FROM {NOW} - since) / 60, lane.id
             LIMIT 1
               FOR NO KEY UPDATE OF job SKIP LOCKED)
        RETURNING id, attempts
        """,
        {"owner": owner, "limits": Json(limits), "min_age": min_age},
    )
    row = env.cr.fetchone()
    return JobClaim(*row, owner) if row else None


def hold(env, claimed):
    """Lock the job's row until the end of the transaction; ``LeaseLost`` when another
    process has taken it over."""
    env.cr.execute(
        "SELECT FROM mrp_ai_job WHERE id = %s AND owner = %s AND attempts = %s "
        "AND state = 'running' FOR NO KEY UPDATE",
        [claimed.id, claimed.owner, claimed.attempt],
    )
    if not env.cr.rowcount:
        raise LeaseLost(f"job {claimed.id}")


def report(env, claimed, percent, text):
    """Tell how far it is; False when it is to stop."""
    env.cr.execute(
        f"""
        UPDATE mrp_ai_job
           SET progress = %s, progress_text = %s, heartbeat = {NOW}
         WHERE id = %s AND owner = %s AND attempts = %s AND state = 'running'
           AND stop_requested IS NOT TRUE
        """,
        [percent, text or None, claimed.id, claimed.owner, claimed.attempt],
    )
    return bool(env.cr.rowcount)


def end(env, claimed, state, fault=None):
    """The job is 'done', 'cancelled' or 'dead'; wanted again, it is queued again.

    :return: the state it has now
    """
    hold(env, claimed)
    env.cr.execute(
        f"""
        UPDATE mrp_ai_job
           SET state = CASE WHEN again AND %(state)s <> 'cancelled' THEN 'queued'
                            ELSE %(state)s END,
               attempts = CASE WHEN again AND %(state)s <> 'cancelled' THEN 0
                               ELSE attempts END,
               progress = CASE WHEN %(state)s = 'done' THEN 100 ELSE progress END,
               progress_text = CASE WHEN %(state)s <> 'done' THEN progress_text END,
               seconds = extract(epoch FROM {NOW} - started),
               available_at = CASE WHEN again THEN {NOW} ELSE available_at END,
               finished = {NOW}, owner = NULL, again = FALSE, fault = %(fault)s
         WHERE id = %(id)s
        RETURNING state
        """,
        {"state": state, "fault": fault and Json(fault), "id": claimed.id},
    )
    return env.cr.fetchone()[0]


def done_after_all(env, claimed):
    """The same work that was given up earlier is nobody's care any more."""
    env.cr.execute(
        """
        UPDATE mrp_ai_job before SET state = 'cancelled'
          FROM mrp_ai_job job
         WHERE job.id = %s AND before.key = job.key AND before.state = 'dead'
        """,
        [claimed.id],
    )


def put_off(env, claimed, seconds, fault=None, counts=True):
    """Have it tried again in ``seconds``, or give it up after its last attempt.

    :param counts: False when nothing failed: it only has to wait for something
    """
    hold(env, claimed)
    env.cr.execute(
        f"""
        UPDATE mrp_ai_job
           SET state = CASE WHEN stop_requested THEN 'cancelled'
                            WHEN %(counts)s AND attempts >= max_attempts THEN 'dead'
                            ELSE 'queued' END,
               attempts = CASE WHEN %(counts)s THEN attempts ELSE attempts - 1 END,
               available_at = {NOW} + %(seconds)s * interval '1 second',
               finished = {NOW}, owner = NULL,
               fault = %(fault)s
         WHERE id = %(id)s
        RETURNING state
        """,
        {
            "seconds": seconds,
            "counts": counts,
            "fault": fault and Json(fault),
            "id": claimed.id,
        },
    )
    return env.cr.fetchone()[0]


def fail(env, claimed, error):
    """Try it again later; the pauses grow. The state it has now."""
    pause = pause_before(claimed.attempt + 1)
    return put_off(env, claimed, pause, fault_of(error))


def requeue_stale_jobs(env):
    """Queue again what dead owners left, or give it up after its last attempt."""
    env.cr.execute(
        f"""
        UPDATE mrp_ai_job
           SET owner = NULL, finished = {NOW},
               state = CASE WHEN stop_requested THEN 'cancelled'
                            WHEN attempts >= max_attempts THEN 'dead'
                            ELSE 'queued' END,
               fault = jsonb_build_object(
                   'code', %s, 'values', jsonb_build_object('times', attempts))
         WHERE id IN (
            SELECT id FROM mrp_ai_job WHERE state = 'running' AND {STALE}
               FOR NO KEY UPDATE SKIP LOCKED)
        RETURNING kind, payload, state, attempts
        """,
        [WorkCrashed.code],
    )
    for kind, payload, state, attempts in env.cr.fetchall():
        if state != "queued":
            error = Stopped() if state == "cancelled" else WorkCrashed(times=attempts)
            give_up(env, kind, payload, error)


def give_up(env, kind, payload, error):
    """Tell the kind that a job of it has ended, which its ``run`` could not say."""
    told = KINDS[kind].given_up if kind in KINDS else None
    if told is None:
        return
    try:
        with env.cr.savepoint():
            told(env, payload or {}, error)
            env.flush_all()
    except Exception:
        _logger.warning("The end of a job (%s)", kind, exc_info=True)


def release_jobs(env, owner):
    """Queue again everything of ``owner``, which is going to end: no fault of it."""
    env.cr.execute(
        """
        UPDATE mrp_ai_job
           SET owner = NULL, attempts = attempts - 1,
               state = CASE WHEN stop_requested THEN 'cancelled' ELSE 'queued' END
         WHERE id IN (
            SELECT id FROM mrp_ai_job WHERE state = 'running' AND owner = %s
               FOR NO KEY UPDATE SKIP LOCKED)
        """,
        [owner],
    )


def open_jobs(env, within=0):
    """How many jobs run or may run within so many seconds; 0 where the addon is not
    installed. What is paused is not waited for."""
    env.cr.execute("SELECT to_regclass('mrp_ai_job') IS NOT NULL")
    if not env.cr.fetchone()[0]:
        return 0
    env.cr.execute(
        f"""
        SELECT count(*) FROM mrp_ai_job job
         WHERE state = 'running' OR state = 'queued'
           AND {_READY} AND {not_paused("job.kind")}
        """,
        {"min_age": -within},
    )
    return env.cr.fetchone()[0]
