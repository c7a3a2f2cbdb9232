"""Background work that waits, runs, or has ended."""

from datetime import timedelta
from functools import partial

from odoo import SUPERUSER_ID, api, fields, models
from odoo.exceptions import UserError
from psycopg2.extras import Json

from ..core.errors import Stopped
from ..core.i18n import speaking
from ..core.queue.fault import told
from ..jobs import KINDS
from ..runner.job_claim import give_up
from ..runner.lease import NOW
from ..runner.watch import cancel_here
from ..speech import speech_of

_OPEN = ("queued", "running")
_SOON = timedelta(seconds=30)


class MrpAiJob(models.Model):
    """One piece of work of a kind in ``jobs/``. Written by ``_enqueue`` and, in SQL, by
    ``runner.job_claim``; users see their own, AI managers all."""

    _name = "mrp.ai.job"
    _description = "AI Assistant Job"
    _order = "id desc"
    _rec_name = "label"

    kind = fields.Selection(selection="_kinds", required=True, readonly=True)
    label = fields.Char("Job", compute="_compute_label")
    user_id = fields.Many2one(
        "res.users",
        readonly=True,
        ondelete="cascade",
        help="Who wants it; empty: nobody asked.",
    )
    priority = fields.Integer(
        required=True,
        readonly=True,
        help="Minutes that it lets pass before what came with less: lower comes first.",
    )
    key = fields.Char(readonly=True, help="Of the same key one job is open at a time.")
    payload = fields.Json(readonly=True, groups="base.group_system")
    state = fields.Selection(
        [
            ("queued", "Waiting"),
            ("running", "Running"),
            ("done", "Done"),
            ("dead", "Given up"),
            ("cancelled", "Cancelled"),
        ],
        required=True,
        readonly=True,
        default="queued",
    )
    available_at = fields.Datetime("Not Before", required=True, readonly=True)
    attempts = fields.Integer(readonly=True, default=0)
    max_attempts = fields.Integer("Attempts Allowed", readonly=True)
    again = fields.Boolean(readonly=True, help="Wanted once more while it ran.")
    stop_requested = fields.Boolean(readonly=True)
    # The lease
    owner = fields.Char(readonly=True)
    heartbeat = fields.Datetime(readonly=True)
    # How it goes, and went
    progress = fields.Integer("Progress (%)", readonly=True, aggregator=None)
    progress_text = fields.Char("Doing", readonly=True)
    started = fields.Datetime(readonly=True)
    finished = fields.Datetime("Ended", readonly=True)
    seconds = fields.Float(digits=(12, 1), readonly=True)
    fault = fields.Json(readonly=True)
    reason = fields.Char(compute="_compute_reason", help="Why it failed last.")

    _open_key = models.UniqueIndex("(key) WHERE state IN ('queued', 'running')")
    _open = models.Index("(state, id) WHERE state IN ('queued', 'running')")
    _served = models.Index("(kind, user_id, started)")

    # -- queueing -------------------------------------------------------------

    @api.model
    def _enqueue(
        self, kind, payload=None, *, key=None, priority=None, user=None, delay=0
    ):
        """Queue work, which is done when this transaction has been committed.

        :param kind: the name of one of ``jobs.KINDS``
        :param payload: a dict of plain values: what to do
        :param key: while a job of this kind and key is open there is no second one
        :param user: who wants it; the user of the environment unless given, an empty
            one for nobody
        :param delay: seconds to wait at least
        :return: the job, which is the open one of the same key where there is one
        """
        of = KINDS[kind]
        if user is None and self.env.uid != SUPERUSER_ID:
            user = self.env.user
        values = {
            "kind": kind,
            "key": key and f"{kind}:{key}",
            "payload": Json(payload or {}),
            "priority": of.priority if priority is None else priority,
            "user": user.id or None if user else None,
            "max_attempts": of.attempts,
            "delay": delay,
            "uid": self.env.uid,
        }
        self.flush_model()
        number = self._insert(values)
        if number is None:
            return self.sudo().browse(self._wanted_again(of, values["key"]))
        job = self.sudo().browse(number)
        if not delay:
            self.env["mrp.ai.queue"]._wake(job)
        return job

    @api.model
    def _open_of(self, kind, key):
        """The open job of that key, empty when there is none."""
        wanted = [("key", "=", f"{kind}:{key}"), ("state", "in", _OPEN)]
        return self.sudo().search(wanted, limit=1)

    def _insert(self, values):
        """The id of the new row; None when there is an open job of the same key. One
        that was committed meanwhile makes Odoo run the request once more."""
        self.env.cr.execute(
            f"""
            INSERT INTO mrp_ai_job (
                kind, key, payload, priority, user_id, max_attempts, attempts, state,
                available_at, create_uid, create_date, write_uid, write_date)
            SELECT %(kind)s, %(key)s, %(payload)s, %(priority)s, %(user)s,
                   %(max_attempts)s, 0, 'queued',
                   now + %(delay)s * interval '1 second', %(uid)s, now, %(uid)s, now
              FROM (SELECT {NOW} AS now) clock
                ON CONFLICT (key) WHERE state IN ('queued', 'running') DO NOTHING
            RETURNING id
            """,
            values,
            log_exceptions=False,
        )
        row = self.env.cr.fetchone()
        return row and row[0]

    def _wanted_again(self, of, key):
        """The id of the open job. A running one of a kind that looks at everything
        there is has perhaps looked too early: it runs once more. One that failed does
        not keep what is new waiting for as long as what it failed over."""
        if of.again:
            self.env.cr.execute(
                """
                UPDATE mrp_ai_job
                   SET again = state = 'running',
                       available_at = least(available_at, finished + %(soon)s)
                 WHERE key = %(key)s
                   AND (state = 'running' AND again IS NOT TRUE
                        OR state = 'queued' AND available_at > finished + %(soon)s)
                """,
                {"key": key, "soon": _SOON},
                log_exceptions=False,
            )
        self.env.cr.execute(
            "SELECT id FROM mrp_ai_job WHERE key = %s AND state = ANY(%s)",
            [key, list(_OPEN)],
        )
        return self.env.cr.fetchone()[0]

    # -- by a click -----------------------------------------------------------

    def action_cancel(self):
        """Stop own jobs, or as an AI manager any: at once when they wait, within a
        second when they run. One that was given up is put away: nobody will mend it."""
        for job in self._mine():
            job._lock()
            if job.state in ("done", "cancelled"):
                continue
            self.env["mrp.ai.audit"]._note("job_cancelled", job)
            if job.state == "queued":
                job.write({"state": "cancelled", "finished": fields.Datetime.now()})
                give_up(self.env, job.kind, job.payload, Stopped())
            elif job.state == "running":
                job.stop_requested = True
                stop = partial(cancel_here, job.id, self.env.cr.dbname, self._table)
                self.env.cr.postcommit.add(stop)
            else:
                job.state = "cancelled"
        return True

    def action_retry(self):
        """Try jobs that were given up or cancelled once more, from the beginning."""
        self.env["mrp.ai.queue"]._check_operator()
        for job in self.sudo():
            job._lock()
            if job.state not in ("dead", "cancelled"):
                raise UserError(
                    self.env._("Only what was given up or cancelled can be retried.")
                )
            twin = [("key", "=", job.key), ("state", "in", _OPEN)]
            if job.key and self.sudo().search_count(twin, limit=1):
                raise UserError(self.env._("The same work is waiting already."))
            job.write(
                {
                    "state": "queued",
                    "attempts": 0,
                    "available_at": fields.Datetime.now(),
                    "stop_requested": False,
                    "fault": False,
                }
            )
            self.env["mrp.ai.audit"]._note("job_retried", job)
            self.env["mrp.ai.queue"]._wake(job)
        return True

    # -- the rest -------------------------------------------------------------

    @api.model
    def _kinds(self):
        with speaking(speech_of(self.env)):
            return [(kind.name, str(kind.label)) for kind in KINDS.values()]

    @api.depends("kind")
    @api.depends_context("lang")
    def _compute_label(self):
        labels = dict(self._kinds())
        for job in self:
            job.label = labels.get(job.kind, job.kind)

    @api.depends("fault")
    @api.depends_context("lang")
    def _compute_reason(self):
        with speaking(speech_of(self.env)):
            for job in self:
                job.reason = told(job.fault)

    def _mine(self):
        """These jobs, writable: the rules say whose they are."""
        self.check_access("read")
        return self.sudo()

    def _lock(self):
        """The job as it is now, and stays until this transaction ends."""
        self.flush_recordset()
        self.env.cr.execute(
            "SELECT FROM mrp_ai_job WHERE id = %s FOR UPDATE",
            [self.id],
            log_exceptions=False,
        )
        self.invalidate_recordset()

    def _hand_over(self):
        """Whether another runner than ours has been told to do it; for other addons."""
        return False
