"""Removing conversations for good, with all that hangs on them."""

from odoo import models


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    def _remove(self):
        """With their files, through the documents' own model: what was read of them is
        in the stores as well, which PostgreSQL's cascade does not know."""
        files = self.env["mrp.ai.document"].sudo().with_context(active_test=False)
        files.search([("conversation_id", "in", self.ids)]).unlink()
        return self.sudo().unlink()
