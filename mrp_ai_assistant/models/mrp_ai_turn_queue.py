"""Questions that wait for the one before them: changed, taken back, sent first."""

from odoo import api, fields, models
from odoo.exceptions import UserError


class MrpAiTurn(models.Model):
    """Only a question that nobody has begun to answer can be treated like this; whoever
    answers takes it by the same row, so one of the two comes first."""

    _inherit = "mrp.ai.turn"

    rank = fields.Integer(
        default=0, help="Waiting questions of a conversation: lower comes first."
    )
    background = fields.Boolean(help="Nobody waits for the answer: others come first.")

    told_place = fields.Char(help="What its asker was told last of its place.")

    _served = models.Index("(user_id, started)")

    # -- called by the page ---------------------------------------------------

    @api.model
    def withdraw(self, turn_id):
        """Delete an own question that still waits; its place is closed.

        :return: the conversation as ``load`` tells it
        """
        turn = self._own(turn_id)
        turn._check_waiting()
        conversation, parent = turn.conversation_id, turn.parent_id
        self.sudo().search([("parent_id", "=", turn.id)]).parent_id = parent
        if conversation.leaf_id == turn:
            conversation._go_on_after(parent)
        turn._tell("removed")
        turn.unlink()
        return self.env["mrp.ai.conversation"].load(conversation.id)

    @api.model
    def send_first(self, turn_id):
        """Let an own question that waits pass those that wait before it.

        :return: the conversation as ``load`` tells it
        """
        turn = self._own(turn_id)
        turn._check_waiting()
        before = turn._line()[:-1].filtered(lambda each: each._is_waiting())
        if before:
            turn._pass_before(before)
            turn._tell("moved")
        return self.env["mrp.ai.conversation"].load(turn.conversation_id.id)

    # -- the rest -------------------------------------------------------------

    def _hand_over(self):
        """Whether another runner than ours has been told to answer it; for other
        addons."""
        return False

    def _is_waiting(self):
        return self.state == "queued" and not self.attempt

    def _lock_waiting(self):
        """Whether the turn waits still, and stays so until this request has ended."""
        if not self._is_waiting():
            return False
        self.env.cr.execute(
            """
            SELECT FROM mrp_ai_turn
             WHERE id = %s AND state = 'queued' AND attempt = 0
               FOR UPDATE
            """,
            [self.id],
            log_exceptions=False,  # taken at this moment: Odoo runs the request again
        )
        return bool(self.env.cr.rowcount)

    def _check_waiting(self):
        if not self._lock_waiting():
            raise UserError(
                self.env._("This question is being answered already. Stop it instead.")
            )

    def _reword(self, question):
        checked = self.conversation_id._checked_question(question, self.answer_format)
        self.context = self._context_for(checked["question"])
        self.question = checked["question"]
        self._tell("moved")

    def _pass_before(self, before):
        """``before`` wait directly above this turn, the oldest first."""
        waiting = [
            ("conversation_id", "=", self.conversation_id.id),
            ("state", "=", "queued"),
        ]
        last = before[-1]
        after = self.search([("parent_id", "=", self.id)])
        self.rank = min(self.search(waiting).mapped("rank")) - 1
        self.parent_id = before[0].parent_id
        before[0].parent_id = self
        after.parent_id = last
        if self.conversation_id.leaf_id == self:
            self.conversation_id._go_on_after(last)

    def _tell(self, state):
        """Other pages of the user look at the conversation again."""
        message = {
            "turn_id": self.id,
            "conversation_id": self.conversation_id.id,
            "state": state,
            "events": [],
            "last_seq": 0,
        }
        self.user_id._bus_send("mrp.ai.turn", message)
