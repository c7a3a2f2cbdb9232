"""A turn: one question and, as a log of events, its answer."""

from functools import partial

from odoo import api, fields, models
from odoo.exceptions import MissingError

from ..runner import turn_log
from ..runner.thread import on_registry_loaded, wake
from ..runner.watch import cancel_here
from .mrp_ai_conversation import ANSWER_FORMATS, OPEN, whole


class MrpAiTurn(models.Model):
    """Users read their own turns; every change goes through a method or the runner.

    ``owner`` is the process that answers; it proves with ``heartbeat`` that it lives.
    """

    _name = "mrp.ai.turn"
    _description = "AI Assistant Question"
    _order = "id"
    _rec_name = "question"

    conversation_id = fields.Many2one(
        "mrp.ai.conversation", required=True, index=True, ondelete="cascade"
    )
    user_id = fields.Many2one("res.users", required=True, ondelete="cascade")
    question = fields.Text(required=True)
    answer_format = fields.Selection(ANSWER_FORMATS, required=True, default="auto")
    use_model = fields.Boolean(default=True)
    model_id = fields.Many2one(
        "mrp.ai.model", index="btree_not_null", ondelete="set null"
    )
    lang = fields.Char(required=True)
    token = fields.Char(required=True)
    state = fields.Selection(
        [
            ("queued", "Waiting"),
            ("running", "Running"),
            ("done", "Done"),
            ("stopped", "Stopped"),
            ("failed", "Failed"),
        ],
        required=True,
        default="queued",
    )
    # The lease
    owner = fields.Char()
    heartbeat = fields.Datetime()
    attempt = fields.Integer(default=0)
    stop_requested = fields.Boolean()
    # The log
    last_seq = fields.Integer(default=0)
    plan = fields.Json(help="What was understood, for follow-up questions.")
    # Metrics
    started = fields.Datetime()
    finished = fields.Datetime()
    seconds = fields.Float(digits=(12, 2))
    model_calls = fields.Integer()
    prompt_tokens = fields.Integer()
    tokens = fields.Integer()
    sentences = fields.Integer()
    dropped = fields.Integer(help="Sentences of the model that were not let through.")
    held_back = fields.Json(
        groups="mrp_ai_assistant.group_ai_manager",
        help="Those sentences and why: {text, reason}. Not facts.",
    )

    _user_token = models.UniqueIndex("(user_id, token)")
    _one_running = models.UniqueIndex("(conversation_id) WHERE state = 'running'")
    _open = models.Index("(state, id) WHERE state IN ('queued', 'running')")

    # -- called by the page ---------------------------------------------------

    @api.model
    def follow(self, turn_id, after_seq=0):
        """What was logged after ``after_seq``; wakes a turn whose runner died."""
        turn = self._readable(turn_id)
        conversation = turn.conversation_id
        if turn.state in OPEN:
            self.env.cr.postcommit.add(partial(wake, self.env.cr.dbname, eager=False))
        elif conversation.unread and not conversation._is_reader():
            conversation.unread = False
        events = turn._told_events(whole(after_seq)).get(turn.id, [])
        return {"turn": turn._page_json()[0], "events": events}

    @api.model
    def stop(self, turn_id):
        """Stop an own turn: at once when it waits, within a second when it runs."""
        turn = self._own(turn_id)
        turn._stop()
        return turn._page_json()[0]

    # -- the rest -------------------------------------------------------------

    @api.model
    def _own(self, turn_id):
        """The user's own turn, writable; MissingError when it is not one."""
        self.browse().check_access("read")
        # Without sudo: the record rules say whose it is, and of which company.
        found = self.search([("id", "=", whole(turn_id))])
        if not found or found.sudo().conversation_id.delete_after:
            raise MissingError(self.env._("This question is not there any more."))
        return found.sudo()

    def _take_token(self, token):
        """Make ``token`` this turn's own. Raises ``UniqueViolation`` when a twin has
        it; in SQL, because a double click is no error to be logged."""
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mrp_ai_turn SET token = %s WHERE id = %s",
            [token, self.id],
            log_exceptions=False,
        )
        self.invalidate_recordset(["token"])

    def _stop(self):
        self.ensure_one()
        if self.state == "queued":
            self.env.flush_all()
            turn_log.close_queued(self.env, self.id)
            self.env.invalidate_all()
        elif self.state == "running" and not self.stop_requested:
            self.sudo().stop_requested = True
            here = partial(cancel_here, self.id, self.env.cr.dbname)
            self.env.cr.postcommit.add(here)

    def _page_json(self):
        return [
            {
                "id": turn.id,
                "conversation_id": turn.conversation_id.id,
                "question": turn.question,
                "format": turn.answer_format,
                "state": turn.state,
                "date": f"{turn.create_date.replace(microsecond=0).isoformat()}Z",
                "model": turn.model_id.name or None if turn.use_model else None,
                "last_seq": turn.last_seq,
            }
            for turn in self.sudo()
        ]

    def _events_json(self, after=0):
        """``{turn id: [{"seq", "kind", "payload"}, ...]}`` of these turns."""
        events = (
            self.env["mrp.ai.turn.event"]
            .sudo()
            .search(
                [("turn_id", "in", self.ids), ("seq", ">", after)], order="turn_id, seq"
            )
        )
        found = {}
        for event in events:
            shown = {"seq": event.seq, "kind": event.kind, "payload": event.payload}
            found.setdefault(event.turn_id.id, []).append(shown)
        return found

    @api.model
    def _cron_sweep(self):
        """The scheduled action: as of the whole queue."""
        self.env["mrp.ai.queue"]._cron_sweep()

    def _register_hook(self):
        super()._register_hook()
        on_registry_loaded(self.env.cr.dbname)
