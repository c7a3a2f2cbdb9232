from odoo import api, fields, models

from ..models.mrp_ai_conversation import alone


class MrpAiModelRemoval(models.TransientModel):
    """Are you sure that nobody needs this model on its server?"""

    _name = "mrp.ai.model.removal"
    _description = "Delete a Model from its Server"

    model_id = fields.Many2one("mrp.ai.model", required=True, readonly=True)
    server_id = fields.Many2one(related="model_id.server_id")
    size_gb = fields.Float(related="model_id.size_gb")
    used_for = fields.Text("In Use", compute="_compute_used_for")

    @api.depends("model_id")
    @api.depends_context("lang")
    def _compute_used_for(self):
        for wizard in self:
            wizard.used_for = "\n".join(wizard.model_id._used_for()) or False

    def action_remove(self):
        """Delete it there."""
        self.check_access("write")
        alone(self)
        self.model_id._remove()
        return {"type": "ir.actions.act_window_close"}
