"""What the systray shows: answers that were not read, and questions being answered."""

from odoo import api, models
from odoo.fields import Domain

from .mrp_ai_conversation import OPEN

_MOST = 8


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    @api.model
    def notices(self):
        """:return: ``{"unread", "running", "conversations"}``: how many there are, and
        the latest of them as the list shows them"""
        self._check_user()
        running = self._being_answered()
        unread = Domain("unread", "=", True)
        undecided = self.env["mrp.ai.briefing"]._undecided()
        unread &= Domain("id", "not in", undecided)
        news = self._mine() & (unread | Domain("id", "in", running))
        shown = self.search(news, limit=_MOST)
        return {
            "unread": self.search_count(self._mine() & unread),
            "running": len(running),
            "conversations": [
                {key: each[key] for key in ("id", "name", "running", "unread")}
                for each in shown._page_json()
            ],
        }

    def _being_answered(self):
        """Ids of the user's own conversations with an open question."""
        mine = [("user_id", "=", self.env.uid), ("state", "in", OPEN)]
        found = self.env["mrp.ai.turn"]._read_group(mine, ["conversation_id"])
        return [conversation.id for (conversation,) in found]
