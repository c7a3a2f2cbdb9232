"""How many may speak to a model server at the same time."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

_MOST = 64


class MrpAiServer(models.Model):
    """On a machine without a graphics card two generations at once take longer than one
    after the other, and Ollama's own default is one."""

    _inherit = "mrp.ai.server"

    capacity = fields.Integer(
        "Answers at Once",
        default=1,
        required=True,
        help="How many answers this server writes at the same time; others wait. More "
        "than one is of use with a graphics card, or a server made for many (vLLM).",
    )

    @api.constrains("capacity")
    def _check_capacity(self):
        for server in self:
            if not 1 <= server.capacity <= _MOST:
                raise ValidationError(
                    self.env._("A server writes 1 to %s answers at once.", _MOST)
                )
