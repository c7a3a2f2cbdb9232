from odoo import fields, models

from .mrp_ai_conversation import ANSWER_FORMATS


class ResUsersSettings(models.Model):
    """What a user has chosen in the assistant's page."""

    _inherit = "res.users.settings"

    mrp_ai_theme = fields.Selection(
        [("auto", "Automatic"), ("light", "Light"), ("dark", "Dark")],
        string="AI Assistant: Theme",
        default="auto",
        required=True,
    )
    mrp_ai_format = fields.Selection(
        ANSWER_FORMATS,
        string="AI Assistant: Answer",
        default="auto",
        required=True,
    )
    mrp_ai_model_id = fields.Many2one(
        "mrp.ai.model", string="AI Assistant: Model", ondelete="set null"
    )
    mrp_ai_typewriter = fields.Boolean("AI Assistant: Typewriter", default=True)

    def write(self, vals):
        done = super().write(vals)
        if vals.get("mrp_ai_model_id"):
            for settings in self:
                settings.mrp_ai_model_id.with_user(settings.user_id)._warm()
        return done
