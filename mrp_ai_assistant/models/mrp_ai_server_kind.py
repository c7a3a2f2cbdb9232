from odoo import api, fields, models

from ..core.llm.kinds import KINDS


class MrpAiServer(models.Model):
    """What a model server speaks: the core has a client for each kind."""

    _inherit = "mrp.ai.server"

    kind = fields.Selection(
        [("ollama", "Ollama"), ("openai", "OpenAI-compatible")],
        default="ollama",
        required=True,
        help="Ollama installs its models from here. OpenAI-compatible are vLLM, the "
        "llama.cpp server, LM Studio and others that are started with their model.",
    )
    can_install = fields.Boolean(compute="_compute_can_install")

    @api.depends("kind")
    def _compute_can_install(self):
        for server in self:
            server.can_install = bool(server.kind) and KINDS[server.kind].installs

    def write(self, vals):
        other = self.filtered(lambda server: server.kind != vals.get("kind"))
        done = super().write(vals)
        if "kind" in vals:
            other._forget_models()
        return done

    def _forget_models(self):
        """Another protocol tells other things of the same models: they are asked for
        anew. The host is the same, and may keep its token."""
        servers = self.sudo()
        servers.model_ids.write({"missing": True, "loaded": False})
        servers.write({"state": "unknown", "version": False})
        servers.write({"error_code": False, "error_detail": False})

    def _client(self, patience=None):
        """The core's client of this server (``ModelServer``); no network yet."""
        self.ensure_one()
        secret = self.sudo().token_secret or ""
        return KINDS[self.kind].connect(self.url, secret, patience)

    def _connected_text(self):
        """What a person is told of a server that answers."""
        if self.kind != "ollama":
            return self.env._("Connected: %s.", self.version or self.url)
        version = self.version or self.env._("of unknown version")
        return self.env._("Connected: Ollama %(version)s.", version=version)

    def _no_chat_model_text(self):
        """What a person can do about a server without a chat model."""
        if self.can_install:
            return self.env._(
                "The server has no chat model yet. Install one with the button of its "
                "form, for example qwen2.5:3b."
            )
        return self.env._(
            "The server has no chat model yet. Start it with one, then synchronise."
        )
