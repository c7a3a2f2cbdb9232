from odoo import api, fields, models

from ..core.limits import BOUNDS

_FIELD = "mrp_ai_limit_"


class ResConfigSettings(models.TransientModel):
    """How much one person may ask of the server."""

    _inherit = "res.config.settings"

    mrp_ai_limit_questions_minute = fields.Integer("Questions a Minute")
    mrp_ai_limit_questions_hour = fields.Integer("Questions an Hour")
    mrp_ai_limit_uploads_day = fields.Integer("Uploads a Day")
    mrp_ai_limit_upload_mb_day = fields.Integer("Uploaded MB a Day")
    mrp_ai_limit_exports_hour = fields.Integer("Downloads an Hour")
    mrp_ai_limit_searches_minute = fields.Integer("Searches a Minute")

    @api.model
    def get_values(self):
        uses = self.env["mrp.ai.use"]
        own = {_FIELD + bound.name: uses._most(bound) for bound in BOUNDS}
        return {**super().get_values(), **own}

    def set_values(self):
        done = super().set_values()
        uses = self.env["mrp.ai.use"]
        for bound in BOUNDS:
            wanted = self[_FIELD + bound.name]
            if max(0, wanted) != uses._most(bound):
                uses._set_most(bound, wanted)
        return done
