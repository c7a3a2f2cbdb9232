from odoo import models

from ..core.llm.ollama_embed import OllamaEmbed


class MrpAiModel(models.Model):
    """A model that turns texts into vectors."""

    _inherit = "mrp.ai.model"

    def _embed(self):
        """The core's view of this model. Raises ``ModelError``."""
        self.ensure_one()
        return OllamaEmbed(
            self.server_id._client(),
            self._card(),
            num_thread=self.server_id._threads(),
            allow_cloud=self._cloud_allowed(),
        )
