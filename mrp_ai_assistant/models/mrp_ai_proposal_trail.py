"""The audit log tells of proposals too: that one was decided, never what it holds."""

from odoo import models

_TOLD = {
    "confirmed",
    "approved",
    "executed",
    "failed",
    "refused",
    "discarded",
    "undone",
}


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    def _notes(self, lines):
        done = super()._notes(lines)
        for line in lines:
            if line["kind"] in _TOLD:
                kind = f"proposal_{line['kind']}"
                detail = " ".join(filter(None, [self.kind, self.result_name]))
                about = self.user_id if self.user_id != self.env.user else None
                self.env["mrp.ai.audit"]._note(kind, self, detail, about=about)
        return done
