from odoo import api, fields, models

from ..core.i18n import speaking
from ..knowledge import limits, vectors
from ..speech import speech_of
from .mrp_ai_store import ENCODERS, STORES

_OWN = {
    "mrp_ai_store_kind": "kind",
    "mrp_ai_store_url": "url",
    "mrp_ai_encoder": "encoder",
    "mrp_ai_embed_model_id": "model_id",
}


class ResConfigSettings(models.TransientModel):
    """Where vectors are kept, who makes them, and how much is read."""

    _inherit = "res.config.settings"

    mrp_ai_store_kind = fields.Selection(
        selection="_mrp_ai_stores", string="Vector Store"
    )
    mrp_ai_store_url = fields.Char("Store Address")
    mrp_ai_store_key = fields.Char(
        "Store Key",
        compute="_compute_mrp_ai_store_key",
        readonly=False,
        help="It is sent to this address and never shown again.",
    )
    mrp_ai_store_has_key = fields.Boolean(compute="_compute_mrp_ai_knowledge")
    mrp_ai_encoder = fields.Selection(ENCODERS, string="Encoder")
    mrp_ai_embed_model_id = fields.Many2one(
        "mrp.ai.model",
        string="Embedding Model",
        domain="[('can_embed', '=', True), ('missing', '=', False)]",
    )
    mrp_ai_knowledge_max_mb = fields.Integer("Largest File (MB)")
    mrp_ai_knowledge_max_pages = fields.Integer("Pages of a File")
    mrp_ai_knowledge_text = fields.Char(compute="_compute_mrp_ai_knowledge")

    @api.model
    def _mrp_ai_stores(self):
        """pgvector is offered where the database has it."""
        self.env.cr.execute("SELECT 1 FROM pg_extension WHERE extname = 'vector'")
        has = bool(self.env.cr.fetchone())
        field = self.env["mrp.ai.store"]._fields["kind"]
        labels = dict(field._description_selection(self.env))
        names = [name for name, _label in STORES if has or name != "pgvector"]
        chosen = self.env["mrp.ai.store"].sudo().search([], limit=1).kind
        if chosen and chosen not in names:
            names.append(chosen)
        return [(name, labels[name]) for name in names]

    def _compute_mrp_ai_store_key(self):
        self.mrp_ai_store_key = False

    def _compute_mrp_ai_knowledge(self):
        store = self.env["mrp.ai.store"]._the_one()
        self.mrp_ai_store_has_key = bool(store.secret)
        documents = self.env["mrp.ai.document"].sudo()
        told = self.env._(
            "%(documents)s documents, %(waiting)s of them waiting; vectors: %(state)s.",
            documents=documents.search_count([]),
            waiting=documents.search_count([("state", "in", ("queued", "reading"))]),
            state=self._mrp_ai_vectors_state(store),
        )
        self.mrp_ai_knowledge_text = told

    def _mrp_ai_vectors_state(self, store):
        if store.encoder == "none":
            return self.env._("none")
        failure = store.space_id.failure
        if vectors.anything(self.env):
            return (failure or {}).get("text") or self.env._("being made")
        return self.env._("all made")

    @api.model
    def get_values(self):
        store = self.env["mrp.ai.store"]._the_one()
        usual = limits.of_reading(self.env)
        return {
            **super().get_values(),
            **{
                field: store[own].id if own == "model_id" else store[own]
                for field, own in _OWN.items()
            },
            "mrp_ai_knowledge_max_mb": limits.upload_bytes(self.env) // limits.MB,
            "mrp_ai_knowledge_max_pages": usual.pages,
        }

    def set_values(self):
        done = super().set_values()
        self._set_mrp_ai_store()
        limits.keep(self.env, "max_mb", self.mrp_ai_knowledge_max_mb)
        limits.keep(self.env, "max_pages", self.mrp_ai_knowledge_max_pages)
        return done

    def _set_mrp_ai_store(self):
        store = self.env["mrp.ai.store"]._the_one()
        wanted = {own: self[field] for field, own in _OWN.items()}
        wanted["model_id"] = self.mrp_ai_embed_model_id.id
        changed = {
            own: value
            for own, value in wanted.items()
            if (value or False) != (store[own].id if own == "model_id" else store[own])
        }
        if self.mrp_ai_store_key:
            changed["secret"] = "".join(self.mrp_ai_store_key.split())
        if changed:
            store.write(changed)

    def action_mrp_ai_knowledge_check(self):
        """Try the settings of the form out, and say in words what is wrong."""
        self.check_access("write")
        self._set_mrp_ai_store()
        with speaking(speech_of(self.env)):
            good, told = self.env["mrp.ai.store"]._the_one()._check_words()
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success" if good else "warning",
                "title": self.env._("Knowledge"),
                "message": told,
                "sticky": not good,
            },
        }
