"""Which vectors there are: of one encoder, in one store."""

from odoo import fields, models


class MrpAiSpace(models.Model):
    """Vectors are compared only with those of the same encoder at the same version.

    While those of a new one are being made, the one before still answers.
    """

    _name = "mrp.ai.space"
    _description = "AI Assistant Vectors"
    _order = "id desc"

    name = fields.Char("Encoder", required=True)
    digest = fields.Char()
    dimension = fields.Integer(required=True)
    store = fields.Char(required=True)
    state = fields.Selection(
        [("building", "Being made"), ("serving", "In use")],
        required=True,
        default="building",
    )
    failure = fields.Json(help="Why the last attempt ended: {code, values}.")

    _unique_space = models.UniqueIndex("(name, digest, dimension, store)")
