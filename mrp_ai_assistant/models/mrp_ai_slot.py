"""Who may speak to a model server: one generation at a time."""

from odoo import fields, models


class MrpAiSlot(models.Model):
    """A ticket in the queue of one server, kept alive by its holder.

    Handled in SQL by ``runner.model_slot``; a row whose ``heartbeat`` is old belongs to
    a process that died.
    """

    _name = "mrp.ai.slot"
    _description = "AI Assistant Model Queue"
    _order = "id"
    _log_access = False

    server_id = fields.Many2one(
        "mrp.ai.server", required=True, index=True, ondelete="cascade"
    )
    owner = fields.Char(required=True)
    speaking = fields.Boolean(required=True, default=False)
    heartbeat = fields.Datetime(required=True)

    _one_speaks = models.UniqueIndex(
        "(server_id) WHERE speaking", "One generation at a time per model server."
    )
