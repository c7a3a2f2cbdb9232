from odoo import models

from ..core.queue.errors import TooManyQuestions
from ..runner.limits import open_questions
from ..speech import user_errors
from .mrp_ai_conversation import OPEN


class MrpAiConversation(models.Model):
    """So many questions of one user may be open, whatever conversations they are in: a
    script that asks without end fills nobody's queue but its own."""

    _inherit = "mrp.ai.conversation"

    def _add_turn(self, conversation, values):
        limit = open_questions(self.env)
        mine = [
            ("user_id", "=", self.env.uid),
            ("state", "in", OPEN),
            ("background", "=", False),
        ]
        waiting = self.env["mrp.ai.turn"].sudo().search_count(mine, limit=limit)
        with user_errors(self.env):
            if waiting >= limit:
                raise TooManyQuestions(limit=limit)
        return super()._add_turn(conversation, values)
