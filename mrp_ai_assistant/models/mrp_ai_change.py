"""What was written and is to be looked at again."""

from odoo import fields, models


class MrpAiChange(models.Model):
    """A list that is only added to, so that no user ever waits for another one here.

    ``res_model`` is that of a record with a card, ``ir.attachment``, or
    ``mrp.ai.chunk`` for vectors that are to be dropped.
    """

    _name = "mrp.ai.change"
    _description = "AI Assistant Change"
    _order = "id"
    _log_access = False

    res_model = fields.Char(required=True)
    res_id = fields.Integer(required=True)

    _kind = models.Index("(res_model, res_id)")
