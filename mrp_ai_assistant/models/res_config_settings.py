from odoo import api, fields, models
from odoo.exceptions import UserError

from ..runner.presence import worker_present


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    group_mrp_ai_user = fields.Boolean(
        "AI Assistant for all manufacturing users",
        group="mrp.group_mrp_user",
        implied_group="mrp_ai_assistant.group_ai_user",
    )
    group_mrp_ai_user_statistics = fields.Boolean(
        "Statistics by user",
        group="mrp_ai_assistant.group_ai_manager",
        implied_group="mrp_ai_assistant.group_ai_user_statistics",
    )
    mrp_ai_server_url = fields.Char("Address of the Model Server")
    mrp_ai_server_state = fields.Selection(
        selection="_mrp_ai_server_states", compute="_compute_mrp_ai_server"
    )
    mrp_ai_server_message = fields.Char(compute="_compute_mrp_ai_server")
    mrp_ai_model_id = fields.Many2one(
        "mrp.ai.model",
        string="Default Model",
        domain="[('can_chat', '=', True), ('missing', '=', False)]",
    )
    mrp_ai_model_evaluation = fields.Text(related="mrp_ai_model_id.evaluation_text")
    mrp_ai_allow_cloud = fields.Boolean(
        "Allow cloud models", config_parameter="mrp_ai_assistant.allow_cloud"
    )
    mrp_ai_proposal_minutes = fields.Integer("Minutes to Confirm")
    mrp_ai_worker_present = fields.Boolean(compute="_compute_mrp_ai_worker_present")
    mrp_ai_can_load_demo = fields.Boolean(compute="_compute_mrp_ai_can_load_demo")

    @api.model
    def _mrp_ai_server_states(self):
        states = self.env["mrp.ai.server"]._fields["state"]
        return states._description_selection(self.env)  # in the user's language

    @api.model
    def _mrp_ai_server(self):
        """The server that the settings are about: the first one."""
        return self.env["mrp.ai.server"].search([], limit=1)

    def _compute_mrp_ai_server(self):
        server = self._mrp_ai_server()
        for settings in self:
            settings.mrp_ai_server_state = server.state or "unknown"
            settings.mrp_ai_server_message = server.setup_message or server.message

    def _compute_mrp_ai_worker_present(self):
        self.mrp_ai_worker_present = worker_present(self.env)

    def _compute_mrp_ai_can_load_demo(self):
        self.mrp_ai_can_load_demo = self._mrp_ai_plant_is_empty()

    @api.model
    def _mrp_ai_plant_is_empty(self):
        return not self.env["mrp.production"].sudo().search_count([], limit=1)

    @api.model
    def get_values(self):
        # Odoo lets everybody call it; addresses are for who may open the settings.
        self.browse().check_access("read")
        return {
            **super().get_values(),
            "mrp_ai_server_url": self._mrp_ai_server().url,
            "mrp_ai_model_id": self._mrp_ai_default_model().id,
            "mrp_ai_proposal_minutes": self.env["mrp.ai.proposal"]._minutes(),
        }

    @api.model
    def _mrp_ai_default_model(self):
        return self.env["mrp.ai.model"].search([("is_default", "=", True)], limit=1)

    def set_values(self):
        cloud = self.env["mrp.ai.model"]._cloud_allowed()
        done = super().set_values()
        if self.mrp_ai_allow_cloud != cloud:
            self.env["mrp.ai.model"].sudo()._show_cloud(self.mrp_ai_allow_cloud)
        self._set_mrp_ai_server()
        self.env["mrp.ai.proposal"]._set_minutes(self.mrp_ai_proposal_minutes)
        if self.mrp_ai_model_id and not self.mrp_ai_model_id.is_default:
            self.mrp_ai_model_id.action_set_default()
        return done

    def _set_mrp_ai_server(self):
        server, url = self._mrp_ai_server(), self.mrp_ai_server_url
        if server and url and url != server.url:
            server.url = url
        elif url and not server:
            self.env["mrp.ai.server"].create({"name": "Ollama", "url": url})

    def action_mrp_ai_test(self):
        return self._mrp_ai_saved_server().action_test()

    def action_mrp_ai_sync(self):
        action = self._mrp_ai_saved_server().action_sync()
        self.mrp_ai_model_id = self.mrp_ai_model_id or self._mrp_ai_default_model()
        return action

    def action_mrp_ai_evaluate(self):
        """Measure the model of the form, in the background."""
        self.check_access("write")
        return self.mrp_ai_model_id.action_evaluate()

    def _mrp_ai_saved_server(self):
        """The server, at the address that stands in the form."""
        self.check_access("write")
        self._set_mrp_ai_server()
        if server := self._mrp_ai_server():
            return server
        raise UserError(self.env._("Write the address of an Ollama server first."))

    def action_mrp_ai_load_demo(self):
        """Build the demo factory, in a plant that has no manufacturing order yet."""
        self.check_access("write")
        if not self._mrp_ai_plant_is_empty():
            raise UserError(
                self.env._("There are manufacturing orders: this is no empty plant.")
            )
        self.env["mrp.ai.demo"]._start_build()
        text = self.env._("It takes a minute or two. You will be told here.")
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "info",
                "title": self.env._("The demo factory is being built"),
                "message": text,
            },
        }
