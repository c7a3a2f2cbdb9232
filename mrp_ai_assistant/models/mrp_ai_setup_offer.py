"""On the first use, the page offers the setup to an administrator."""

from odoo import api, models
from odoo.exceptions import AccessError

# A parameter: "done" or "declined"; the page offers the setup no more.
DONE = "mrp_ai_assistant.setup"


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    @api.model
    def page_state(self):
        state = super().page_state()
        return {**state, "setup": self._offers_setup()}

    @api.model
    def open_setup(self):
        """The setup, as an action."""
        self._check_administrator()
        return self.env["mrp.ai.setup"]._action("server")

    @api.model
    def decline_setup(self):
        """Not now: it stays in the settings."""
        self._check_administrator()
        self.env["ir.config_parameter"].sudo().set_param(DONE, "declined")
        return True

    @api.model
    def _offers_setup(self):
        """Where nothing was set up, and nobody has said no."""
        if not self.env.is_system():
            return False
        if self.env["ir.config_parameter"].sudo().get_param(DONE):
            return False
        return not self.env["mrp.ai.model"]._usable()

    @api.model
    def _check_administrator(self):
        if not self.env.is_system():
            raise AccessError(self.env._("Only an administrator may do this."))
