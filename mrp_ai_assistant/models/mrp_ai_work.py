"""Everything that waits, runs or has ended, on one page: questions and jobs."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

STATES = [
    ("queued", "Waiting"),
    ("running", "Running"),
    ("done", "Done"),
    ("cancelled", "Cancelled"),
    ("failed", "Given up"),
]


class MrpAiWork(models.Model):
    """A row of ``mrp.ai.turn`` or ``mrp.ai.job``, for who looks after the queue.

    What was asked is not in it: only who may read a question may open it.
    """

    _name = "mrp.ai.work"
    _description = "AI Assistant Queue"
    _order = "open desc, line, id"
    _rec_name = "kind"
    _auto = False

    kind = fields.Selection(selection="_kinds", readonly=True)
    state = fields.Selection(STATES, readonly=True)
    open = fields.Boolean(readonly=True, help="Not ended yet.")
    # The name of a turn is what was asked: nobody reads these but sudo().
    turn_id = fields.Many2one("mrp.ai.turn", readonly=True, groups=fields.NO_ACCESS)
    job_id = fields.Many2one("mrp.ai.job", readonly=True, groups=fields.NO_ACCESS)
    user_id = fields.Many2one("res.users", "For", readonly=True)
    queued_at = fields.Datetime("Since", readonly=True)
    line = fields.Float(
        "Order", readonly=True, help="What is due first, then what was asked last."
    )
    due_at = fields.Datetime("Comes by", readonly=True)
    started = fields.Datetime(readonly=True)
    finished = fields.Datetime("Ended", readonly=True)
    waited = fields.Float("Waited (s)", digits=(12, 1), readonly=True, aggregator="avg")
    seconds = fields.Float("Took (s)", digits=(12, 1), readonly=True, aggregator="avg")
    attempts = fields.Integer(readonly=True, aggregator="max")
    owner = fields.Char(readonly=True)
    host = fields.Char(readonly=True, help="The machine that does it, or did.")
    position = fields.Integer(
        compute="_compute_position",
        help="Among the questions, or among the background work: 1 is next.",
    )
    progress = fields.Char(compute="_compute_told")
    reason = fields.Char(compute="_compute_told")

    @property
    def _table_query(self):
        return f"""
            SELECT turn.id * 2 AS id, turn.id AS turn_id, NULL::int AS job_id,
                   'chat' AS kind, turn.user_id,
                   extract(epoch FROM turn.create_date)::float
                   * CASE WHEN turn.state IN ('queued', 'running') THEN 1 ELSE -1 END
                   AS line,
                   CASE turn.state WHEN 'stopped' THEN 'cancelled'
                                   ELSE turn.state END AS state,
                   turn.create_date AS queued_at, turn.create_date AS due_at,
                   {_TIMES.format(row="turn", due="create_date")}
                   turn.attempt AS attempts
              FROM mrp_ai_turn turn
             UNION ALL
            SELECT job.id * 2 + 1, NULL, job.id, job.kind, job.user_id,
                   CASE WHEN job.state IN ('queued', 'running')
                        THEN extract(epoch FROM job.available_at) + 60 * job.priority
                        ELSE -extract(epoch FROM job.create_date) END::float,
                   CASE job.state WHEN 'dead' THEN 'failed' ELSE job.state END,
                   job.create_date,
                   job.available_at + job.priority * interval '1 minute',
                   {_TIMES.format(row="job", due="create_date")}
                   job.attempts
              FROM mrp_ai_job job
        """

    @api.model
    def _kinds(self):
        return [("chat", self.env._("Question")), *self.env["mrp.ai.job"]._kinds()]

    def _compute_position(self):
        """Its place among all that waits of its sort, 1 is next; 0 of what does not
        wait. Of questions the one that who asked is told."""
        places = self.env["mrp.ai.turn"].sudo()._line_places()
        line = sorted(places, key=lambda number: places[number].ahead)
        self.env.cr.execute(
            f"SELECT id FROM ({self._table_query}) work "
            "WHERE state = 'queued' AND kind <> 'chat' ORDER BY due_at, id"
        )
        jobs = [row[0] for row in self.env.cr.fetchall()]
        position = {
            number: place
            for waiting in ([turn * 2 for turn in line], jobs)
            for place, number in enumerate(waiting, 1)
        }
        for work in self:
            work.position = position.get(work.id, 0)

    @api.depends_context("lang")
    def _compute_told(self):
        """How far a job is, why it waits or why it ended."""
        pauses = self.env["mrp.ai.queue.pause"].sudo()
        kinds = ["all", *self.mapped("kind")]
        held = {pause.kind: pause for pause in pauses.search([("kind", "in", kinds)])}
        for work in self:
            job = work.sudo().job_id
            running = job and work.state == "running"
            work.progress = _progress(job) if running else False
            work.reason = job.reason if job else False
            pause = held.get("all") or held.get(work.kind)
            if pause and work.state == "queued":
                paused = self.env._("Paused")
                work.reason = f"{paused}: {pause.reason}" if pause.reason else paused

    # -- by a click -----------------------------------------------------------

    def action_cancel(self):
        """Stop these: at once what waits, within a second what runs. Of what was given
        up nobody is told any more."""
        self._check_operator()
        for work in self.filtered(lambda work: work.open or work.state == "failed"):
            if work.kind == "chat" and not work.open:
                continue  # a question that failed stays its asker's
            if work.kind == "chat":
                work.sudo().turn_id._stop()
                self.env["mrp.ai.audit"]._note("job_cancelled", work.sudo().turn_id)
            else:
                work.sudo().job_id.with_user(self.env.user).action_cancel()
        return True

    def action_retry(self):
        """Try jobs that were given up once more. A question is asked again by whoever
        asked it: its answer is theirs."""
        self._check_operator()
        jobs = self.filtered(lambda work: work.kind != "chat" and not work.open)
        if not jobs:
            raise UserError(
                self.env._("Only background work can be tried again from here.")
            )
        for work in jobs.filtered(lambda work: work.state in ("failed", "cancelled")):
            work.sudo().job_id.with_user(self.env.user).action_retry()
        return True

    def action_open(self):
        """The conversation of an own question; nobody else's."""
        self._check_operator()
        turns = self.sudo().turn_id.ids
        own = self.env["mrp.ai.turn"].search([("id", "in", turns)], limit=1)
        if not own:
            raise AccessError(
                self.env._("What others ask is theirs: only who asked may open it.")
            )
        return {
            "type": "ir.actions.act_url",
            "url": f"/odoo/ai-assistant/{own.conversation_id.id}",
            "target": "self",
        }

    def _check_operator(self):
        self.check_access("read")
        self.env["mrp.ai.queue"]._check_operator()


# The same of both kinds of rows; times are of the database's clock.
_TIMES = """
    {row}.state IN ('queued', 'running') AS open, {row}.started, {row}.finished,
    greatest(extract(epoch FROM coalesce({row}.started, {row}.finished,
        now() AT TIME ZONE 'UTC') - {row}.{due}), 0)::float AS waited,
    {row}.seconds, {row}.owner, split_part({row}.owner, ':', 1) AS host,
"""


def _progress(job):
    told = f"{job.progress} %" if job.progress else ""
    return " ".join(part for part in (told, job.progress_text) if part)
