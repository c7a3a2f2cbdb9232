"""Where vectors are kept and who makes them: one record, of the settings."""

from contextlib import suppress

from odoo import api, fields, models

from ..core.stores.errors import UnsafePath
from ..core.stores.server import checked_url
from ..knowledge import changes, engine
from ..knowledge.wanted import wake_after_commit
from ..speech import user_errors

STORES = [
    ("postgres", "This database"),
    ("pgvector", "This database, with pgvector"),
    ("qdrant", "A Qdrant server"),
    ("chroma", "A Chroma server"),
]
ENCODERS = [
    ("embedded", "Built in (no server)"),
    ("ollama", "A model of Ollama"),
    ("none", "None: search by words"),
]


class MrpAiStore(models.Model):
    _name = "mrp.ai.store"
    _description = "AI Assistant Vector Store"

    kind = fields.Selection(STORES, required=True, default="postgres")
    url = fields.Char("Address", help="Of the server, seen from the Odoo server.")
    # Nobody reads this field, whatever their groups: only sudo() does.
    secret = fields.Char(copy=False, groups=fields.NO_ACCESS)
    encoder = fields.Selection(ENCODERS, required=True, default="embedded")
    space_id = fields.Many2one(
        "mrp.ai.space", ondelete="set null", help="The vectors that are wanted now."
    )
    model_id = fields.Many2one(
        "mrp.ai.model", domain="[('can_embed', '=', True)]", ondelete="set null"
    )

    @api.constrains("url", "kind")
    def _check_url(self):
        """No secret in an address, and none of the cloud's own; a folder is told of
        where the store is opened."""
        for store in self.filtered("url"):
            with user_errors(self.env), suppress(UnsafePath):
                checked_url(store.url, store.kind)

    @api.model
    def _the_one(self):
        """The record of the settings, as sudo; made when it is first wanted."""
        return self.sudo().search([], limit=1) or self.sudo().create({})

    def write(self, vals):
        """A secret goes to the address it was typed for, and to no other."""
        if "secret" not in vals and ("url" in vals or "kind" in vals):
            for store in self:
                other = vals.get("url", store.url) != store.url
                if other or vals.get("kind", store.kind) != store.kind:
                    vals = {**vals, "secret": False}
        done = super().write(vals)
        if vals.keys() & {"kind", "url", "secret", "encoder", "model_id"}:
            changes.note(self.env, self._name, self.ids)
            wake_after_commit(self.env)
        return done

    def _check_words(self):
        """``(good, sentence)``: whether vectors are made and kept, tried out now."""
        return engine.tried_out(self.env, self)
