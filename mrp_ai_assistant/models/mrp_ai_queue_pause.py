"""What of the queue is paused."""

from odoo import fields, models


class MrpAiQueuePause(models.Model):
    """A row: what it names is not begun until the row is gone. What runs, runs on."""

    _name = "mrp.ai.queue.pause"
    _description = "AI Assistant Queue Pause"
    _order = "id"
    _rec_name = "kind"

    kind = fields.Char(
        required=True, readonly=True, help="“all”, “chat”, or a kind of job."
    )
    reason = fields.Char(readonly=True, help="For those who wait.")
    user_id = fields.Many2one("res.users", readonly=True, ondelete="set null")

    _kind_unique = models.Constraint("UNIQUE (kind)", "This is paused already.")
