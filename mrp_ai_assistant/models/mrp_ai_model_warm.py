from datetime import timedelta

from odoo import fields, models

from ..speech import base_language

# Ollama is asked to keep a model in memory for 30 minutes.
_COOLS_AFTER = timedelta(minutes=25)


class MrpAiModel(models.Model):
    """A model that somebody is about to ask is made ready beforehand."""

    _inherit = "mrp.ai.model"

    last_warm = fields.Datetime(
        readonly=True, help="When it last spoke, or was asked to get ready."
    )

    def _warm(self):
        """Start to load the model, unless it spoke lately or cannot be asked now.

        Does not wait; the row is taken so that two pages opened at once warm it once.
        """
        if not self or not self.has_access("read"):
            return  # whoever may not ask makes nothing ready
        if self.missing or self.is_cloud or self.server_id.state != "up":
            return
        now = fields.Datetime.now()
        self.flush_recordset(["last_warm"])
        self.env.cr.execute(
            """
            UPDATE mrp_ai_model SET last_warm = %s
             WHERE id = (
                SELECT id FROM mrp_ai_model
                 WHERE id = %s AND (last_warm IS NULL OR last_warm < %s)
                   FOR UPDATE SKIP LOCKED
             )
            """,
            [now, self.id, now - _COOLS_AFTER],
        )
        if self.env.cr.rowcount:
            self.invalidate_recordset(["last_warm"])
            lang = base_language(self.env.user.lang)
            self.env["mrp.ai.job"]._enqueue(
                "warm", {"model": self.id, "lang": lang}, key=f"{self.id}-{lang}"
            )

    def _note_success(self, tokens_per_byte=None):
        done = super()._note_success(tokens_per_byte)
        self.sudo().last_warm = fields.Datetime.now()
        return done
