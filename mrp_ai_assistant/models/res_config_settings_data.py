"""Settings of how long data is kept."""

from odoo import api, fields, models

from .mrp_ai_retention import SUBJECTS


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    mrp_ai_keep_answers_days = fields.Integer("Questions and answers")
    mrp_ai_keep_pinned_and_shared = fields.Boolean(
        "But keep pinned and shared conversations"
    )
    mrp_ai_keep_held_back_days = fields.Integer("Sentences held back")
    mrp_ai_keep_feedback_days = fields.Integer("Opinions of answers")
    mrp_ai_keep_proposals_days = fields.Integer("Proposals that are over")
    mrp_ai_keep_jobs_days = fields.Integer("Background work that has ended")
    mrp_ai_keep_forecasts_days = fields.Integer("Forecasts, after their time")
    mrp_ai_keep_names_days = fields.Integer("Who asked, in the statistics")
    mrp_ai_keep_audit_days = fields.Integer("Audit log")

    @api.model
    def get_values(self):
        retention = self.env["mrp.ai.retention"]
        return {
            **super().get_values(),
            **{_field(name): retention._days(name) for name in SUBJECTS},
            "mrp_ai_keep_pinned_and_shared": retention._keeps_pinned_and_shared(),
        }

    def set_values(self):
        done = super().set_values()
        retention = self.env["mrp.ai.retention"]
        for name in SUBJECTS:
            retention._set_days(name, self[_field(name)])
        keeps = self.mrp_ai_keep_pinned_and_shared
        retention._set_keeps_pinned_and_shared(keeps)
        return done


def _field(subject):
    return f"mrp_ai_keep_{subject}_days"
