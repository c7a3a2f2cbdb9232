from odoo import api, fields, models


class MrpAiDataRequest(models.TransientModel):
    """Somebody wants to have, or to have removed, what the assistant knows of them."""

    _name = "mrp.ai.data.request"
    _description = "AI Assistant Data of a Person: Request"

    user_id = fields.Many2one(
        "res.users",
        required=True,
        readonly=True,
        default=lambda self: self.env.user,
        ondelete="cascade",
    )
    is_own = fields.Boolean(compute="_compute_overview")
    overview = fields.Text("There Is", compute="_compute_overview")
    kept_days = fields.Integer(compute="_compute_overview")

    @api.depends("user_id")
    @api.depends_context("uid", "lang")
    def _compute_overview(self):
        data = self.env["mrp.ai.personal.data"]
        for request in self:
            found = data._overview(request.user_id)
            request.overview = "\n".join(f"{what}: {count}" for what, count in found)
            request.is_own = request.user_id == self.env.user
            request.kept_days = self.env["mrp.ai.retention"]._days("answers")

    @api.model_create_multi
    def create(self, vals_list):
        requests = super().create(vals_list)
        for request in requests:
            self.env["mrp.ai.personal.data"]._check_may(request.user_id)
        return requests

    def write(self, vals):
        done = super().write(vals)
        for request in self:
            self.env["mrp.ai.personal.data"]._check_may(request.user_id)
        return done

    def action_export(self):
        """All of it as one file."""
        self.check_access("read")
        self.ensure_one()
        self.env["mrp.ai.personal.data"]._check_may(self.user_id)
        return {
            "type": "ir.actions.act_url",
            "url": f"/mrp_ai_assistant/data/{self.user_id.id}",
            "target": "download",
        }

    def action_erase(self):
        """Remove it for good."""
        self.check_access("write")
        self.ensure_one()
        name, is_own = self.user_id.name, self.is_own
        self.env["mrp.ai.personal.data"]._erase(self.user_id)
        text = self.env._("What the AI Assistant knew of %s is removed.", name)
        if is_own:
            text = self.env._("What the AI Assistant knew of you is removed.")
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": text,
                "next": {"type": "ir.actions.act_window_close"},
            },
        }
