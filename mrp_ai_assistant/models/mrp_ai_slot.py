"""Who may speak to a model server: as many at a time as it has places."""

from odoo import fields, models


class MrpAiSlot(models.Model):
    """A ticket in the line before one server, kept alive by its holder.

    Handled in SQL by ``runner.model_slot``; a row whose ``heartbeat`` is old belongs to
    a process that died.
    """

    _name = "mrp.ai.slot"
    _description = "AI Assistant Model Queue"
    _order = "due, id"
    _log_access = False

    server_id = fields.Many2one(
        "mrp.ai.server", required=True, index=True, ondelete="cascade"
    )
    owner = fields.Char(required=True)
    due = fields.Datetime(required=True, help="Who is due first speaks next.")
    place = fields.Integer(help="Of the server, from 1; nothing while it waits.")
    background = fields.Boolean(help="Nobody waits for it: questions come first.")
    heartbeat = fields.Datetime(required=True)

    _one_a_place = models.UniqueIndex(
        "(server_id, place) WHERE place IS NOT NULL",
        "One generation at a time in each place of a model server.",
    )
