"""What a model said and nobody was told, for AI managers to read."""

from odoo import api, fields, models


class MrpAiTurnReview(models.Model):
    """Of one's own questions: those of other people stay private."""

    _inherit = "mrp.ai.turn"

    held_back_text = fields.Text(
        "Sentences Held Back",
        compute="_compute_held_back_text",
        groups="mrp_ai_assistant.group_ai_manager",
    )

    @api.depends("held_back")
    def _compute_held_back_text(self):
        """A sentence a line, with the rule of the verifier that it broke."""
        for turn in self:
            turn.held_back_text = "\n".join(
                f"{said['text']}  [{said['reason']}]" for said in turn.held_back or []
            )
