"""Which vectors there are: of one encoder, in one store."""

from odoo import api, fields, models

from ..core.embed.space import Space

_SERVERS = ("qdrant", "chroma")  # where databases other than this one keep theirs


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

    database = fields.Char(
        help="On a server: of which database they are. A copy of a database makes its "
        "own and never touches those of the original."
    )

    _unique_space = models.UniqueIndex(
        "(name, digest, dimension, store, COALESCE(database, ''))"
    )

    @api.model
    def _owner(self, store):
        """What tells this database from its copies: Odoo gives each an identity."""
        if store not in _SERVERS:
            return False
        identity = self.env["ir.config_parameter"].sudo().get_param("database.uuid")
        return "".join(mark for mark in identity or "" if mark.isalnum())[:12]

    @api.model
    def _own(self, domain=(), **options):
        """Those of this database that meet ``domain``, as sudo."""
        mine = [("database", "in", [False, self._owner(_SERVERS[0])])]
        return self.sudo().search([*mine, *domain], **options)

    def _is_own(self):
        return self.database in (False, self._owner(_SERVERS[0]))

    def _value(self):
        """As the stores know it."""
        owner = self.database or ""
        return Space(self.name, self.digest or "", self.dimension, owner)
