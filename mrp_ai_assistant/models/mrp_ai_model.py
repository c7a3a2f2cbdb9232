import re

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..core.llm.capabilities import ModelCard

_COPIED = (
    "digest",
    "family",
    "parameter_size",
    "quantization",
    "context_length",
    "loaded",
    "is_cloud",
)
# What an AI manager decides; the rest is what the server says.
_DECIDED = {"active", "sequence"}


class MrpAiModel(models.Model):
    """A model on a server, as the last synchronisation saw it."""

    _name = "mrp.ai.model"
    _description = "AI Language Model"
    _order = "is_default desc, sequence, server_id, name, id"
    _rec_names_search = ["name", "family"]

    name = fields.Char(required=True, readonly=True, help="As the server calls it.")
    server_id = fields.Many2one(
        "mrp.ai.server", required=True, readonly=True, ondelete="cascade", index=True
    )
    # A cloud model is archived until an administrator allows them.
    active = fields.Boolean(default=True)
    sequence = fields.Integer(default=10)
    digest = fields.Char(readonly=True)
    family = fields.Char(readonly=True)
    parameter_size = fields.Char("Parameters", readonly=True)
    quantization = fields.Char(readonly=True)
    context_length = fields.Integer("Context", readonly=True, help="Tokens, at most.")
    size_gb = fields.Float("Size (GB)", digits=(12, 2), readonly=True)
    capabilities = fields.Char(readonly=True, help="In the words of the server.")
    can_chat = fields.Boolean("Chat", readonly=True)
    can_embed = fields.Boolean("Embeddings", readonly=True)
    can_tools = fields.Boolean("Tools", readonly=True)
    can_see = fields.Boolean("Vision", readonly=True)
    can_think = fields.Boolean("Thinking", readonly=True)
    loaded = fields.Boolean("In Memory", readonly=True)
    missing = fields.Boolean(readonly=True, help="Gone from the server.")
    is_cloud = fields.Boolean("Cloud", readonly=True)
    folds_system = fields.Boolean(
        "Bare Template",
        readonly=True,
        help="The server shows this model nothing but the last message.",
    )
    is_default = fields.Boolean("Default", readonly=True, copy=False)
    tokens_per_byte = fields.Float(
        "Tokens per Byte", digits=(12, 4), readonly=True, copy=False
    )
    kind = fields.Selection(
        [("chat", "Chat"), ("embed", "Embeddings"), ("other", "Other")],
        compute="_compute_kind",
    )
    state = fields.Selection(
        [
            ("loaded", "In memory"),
            ("cold", "On disk"),
            ("cloud", "Cloud"),
            ("down", "Server down"),
            ("missing", "Gone"),
        ],
        compute="_compute_state",
    )

    _name_unique = models.Constraint(
        "UNIQUE (server_id, name)", "A server has each model once."
    )
    _one_default = models.UniqueIndex(
        "(is_default) WHERE is_default", "There is one default model."
    )

    def write(self, vals):
        """Who could call a cloud model local, or give it another name, would take the
        plant's data out of it."""
        if not (self.env.is_system() or self.env.su or vals.keys() <= _DECIDED):
            raise AccessError(
                self.env._("Only the server says what a model is: synchronise it.")
            )
        return super().write(vals)

    @api.depends("can_chat", "can_embed")
    def _compute_kind(self):
        for model in self:
            model.kind = (
                "chat" if model.can_chat else "embed" if model.can_embed else "other"
            )

    @api.depends("missing", "is_cloud", "loaded", "server_id.state")
    def _compute_state(self):
        for model in self:
            if model.missing:
                model.state = "missing"
            elif model.server_id.state not in ("up", "unknown"):
                model.state = "down"
            elif model.is_cloud:
                model.state = "cloud"
            else:
                model.state = "loaded" if model.loaded else "cold"

    @api.depends("name")
    def _compute_display_name(self):
        for model in self:
            # A llama.cpp server calls its model by the path of its file.
            name = re.split(r"[/\\]", model.name or "")[-1]
            is_path = re.match(r"/|[A-Za-z]:\\", model.name or "")
            shown = name if is_path else model.name or ""
            model.display_name = shown.removesuffix(":latest").removesuffix(".gguf")

    @api.constrains("active", "is_cloud")
    def _check_cloud(self):
        if self._cloud_allowed():
            return
        if any(model.active and model.is_cloud for model in self):
            raise UserError(
                self.env._(
                    "A cloud model would take the plant's data out of it. "
                    "An administrator can allow that in the settings."
                )
            )

    @api.model
    def _cloud_allowed(self):
        """Whether an administrator lets data leave the plant."""
        parameters = self.env["ir.config_parameter"].sudo()
        return bool(parameters.get_param("mrp_ai_assistant.allow_cloud"))

    @api.model
    def _show_cloud(self, allowed):
        """Bring cloud models out of the archive, or put them there."""
        cloud = self.with_context(active_test=False).search([("is_cloud", "=", True)])
        cloud.active = allowed

    @api.model
    def _merge(self, server, cards):
        """Make the records of ``server`` say what its ``cards`` say."""
        known = {
            model.name: model
            for model in self.with_context(active_test=False).search(
                [("server_id", "=", server.id)]
            )
        }
        gone = [model for name, model in known.items() if name not in _names(cards)]
        for model in gone:
            model._change({"missing": True, "loaded": False})
        for card in cards:
            if model := known.get(card.name):
                model._change(self._values(card, model))
            else:
                values = {"server_id": server.id, "name": card.name}
                self.create({**values, **self._values(card)})
        self._ensure_default()

    def _values(self, card, model=None):
        values = {name: getattr(card, name) for name in _COPIED}
        values.update(
            missing=False,
            folds_system=card.template_is_bare,
            size_gb=round(card.size / 1e9, 2),
            capabilities=",".join(sorted(card.capabilities)),
            can_chat=card.can_chat,
            can_embed=card.can_embed,
            can_tools=card.tools,
            can_see="vision" in card.capabilities,
            can_think="thinking" in card.capabilities,
        )
        if card.is_cloud and not self._cloud_allowed():
            values["active"] = False
        if model and model.digest != card.digest:
            values["tokens_per_byte"] = 0.0  # another tokenizer, perhaps
        return values

    def _change(self, values):
        changed = {name: new for name, new in values.items() if self[name] != new}
        if changed:
            self.write(changed)

    def _card(self):
        """The core's card of this model, from what is stored."""
        self.ensure_one()
        return ModelCard(
            size=int(self.size_gb * 1e9),
            capabilities=frozenset((self.capabilities or "").split(",")),
            template_is_bare=self.folds_system,
            name=self.name,
            **{name: self[name] or _EMPTY.get(name, "") for name in _COPIED},
        )


_EMPTY = {"context_length": 0, "loaded": False, "is_cloud": False}


def _names(cards):
    return {card.name for card in cards}
