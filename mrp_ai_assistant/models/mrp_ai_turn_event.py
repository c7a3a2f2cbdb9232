"""The log of a turn: what its reader sees, in order."""

from odoo import fields, models


class MrpAiTurnEvent(models.Model):
    """One event. Written by the runner only, in SQL (``runner.turn_log``)."""

    _name = "mrp.ai.turn.event"
    _description = "AI Assistant Event"
    _order = "turn_id, seq"
    _log_access = False

    turn_id = fields.Many2one("mrp.ai.turn", required=True, ondelete="cascade")
    seq = fields.Integer(required=True)
    kind = fields.Char(required=True)
    payload = fields.Json()

    _turn_seq = models.UniqueIndex("(turn_id, seq)")
