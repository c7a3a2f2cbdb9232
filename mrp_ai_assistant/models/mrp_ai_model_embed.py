from odoo import models

from ..core.llm.kinds import KINDS


class MrpAiModel(models.Model):
    """A model that turns texts into vectors."""

    _inherit = "mrp.ai.model"

    def _embed(self):
        """The core's view of this model. Raises ``ModelError``."""
        self.ensure_one()
        server = self.server_id
        return KINDS[server.kind].embed(
            server._client(),
            self._card(),
            num_thread=server._threads(),
            allow_cloud=self._cloud_allowed(),
        )
