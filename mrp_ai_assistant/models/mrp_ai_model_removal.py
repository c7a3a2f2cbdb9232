import logging

from odoo import fields, models
from odoo.exceptions import UserError

from ..core.errors import ModelError, ModelMissing
from ..core.llm.errors import NotInstallable
from ..core.llm.wire import Patience
from ..speech import error_text
from .mrp_ai_conversation import alone

_logger = logging.getLogger(__name__)

# A person waits; the server only takes files away.
_PATIENCE = Patience(connect=4, first_byte=30, between=8)


class MrpAiModel(models.Model):
    """Deleting a model from its server, which frees gigabytes there."""

    _inherit = "mrp.ai.model"

    can_install = fields.Boolean(related="server_id.can_install")

    def action_remove(self):
        """Ask first, with what it is used for."""
        self.env["mrp.ai.server"]._check_operator()
        alone(self)
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Delete from the Server"),
            "res_model": "mrp.ai.model.removal",
            "view_mode": "form",
            "target": "new",
            "context": {"default_model_id": self.id},
        }

    def _used_for(self):
        """Sentences: who will miss the model."""
        said = []
        if self.is_default:
            said.append(
                self.env._(
                    "It is the default model: it answers whoever chose no other."
                )
            )
        settings = self.env["res.users.settings"].sudo()
        users = settings.search_count([("mrp_ai_model_id", "=", self.id)])
        if users:
            said.append(self.env._("%s users have chosen it.", users))
        if self.env["mrp.ai.space"].sudo().search_count([("name", "=", self.name)]):
            said.append(
                self.env._(
                    "Documents are indexed with it: without it they are found by their "
                    "words only."
                )
            )
        return said

    def _remove(self):
        """Delete it on its server. Raises ``UserError`` with what to do."""
        self.env["mrp.ai.server"]._check_operator()
        server = alone(self).server_id
        model = self.sudo()
        try:
            if not server.can_install:
                raise NotInstallable(server=server.name)
            model.server_id._client(_PATIENCE).delete(model.name)
        except ModelMissing:
            _logger.info("Somebody was faster: %s is gone already", model.name)
        except ModelError as error:
            raise UserError(error_text(self.env, error)) from error
        model._change({"missing": True, "loaded": False})
        self.env["mrp.ai.audit"]._note("model_deleted", server, detail=model.name)
