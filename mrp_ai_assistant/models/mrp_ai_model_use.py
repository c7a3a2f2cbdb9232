from odoo import api, models
from odoo.exceptions import UserError

from ..core.errors import ModelMissing
from ..core.llm import KINDS, Budget
from .mrp_ai_conversation import alone


class MrpAiModel(models.Model):
    """Which model answers, and how it is spoken to."""

    _inherit = "mrp.ai.model"

    def action_set_default(self):
        """Everyone who has not chosen a model is answered by this one."""
        self.check_access("write")
        alone(self)
        if not self.can_chat or self.missing:
            raise UserError(
                self.env._("“%s” cannot chat now. Choose another one.", self.name)
            )
        self._become_default()

    def _become_default(self):
        model = self.sudo()
        former = model.with_context(active_test=False).search(
            [("is_default", "=", True), ("id", "!=", model.id)]
        )
        former.is_default = False
        former.flush_recordset(["is_default"])  # there is room for one
        model.is_default = True
        model._try_out()

    @api.model
    def _ensure_default(self):
        """The first chat model that ever appears is the default one."""
        chosen = self.with_context(active_test=False).search_count(
            [("is_default", "=", True)], limit=1
        )
        usable = self._usable()
        if not chosen and usable:
            usable[0]._become_default()

    @api.model
    def _usable(self):
        """The chat models that can be asked, in the order of preference."""
        domain = [
            ("can_chat", "=", True),
            ("missing", "=", False),
            ("server_id.active", "=", True),
        ]
        if not self._cloud_allowed():
            domain.append(("is_cloud", "=", False))
        return self.search(domain)

    @api.model
    def _default_for(self, user):
        """Who answers ``user``: the user's choice, else the plant's, else the first.

        Empty when there is no model at all: then the answer is written by rules. A
        choice that is gone is given back all the same: the turn says so, rather than
        answer with another model in silence.
        """
        offered = self._offered_to(user)
        return offered & self._choice_of(user) or self._usable()[:1]

    @api.model
    def _offered_to(self, user):
        """What the selector shows; a choice that is gone stays, to be seen as such."""
        choice = self._choice_of(user)
        return self._usable() | choice.filtered(lambda m: m.active and m.missing)

    def _choice_of(self, user):
        settings = user.sudo().res_users_settings_id
        return self.browse(settings.mrp_ai_model_id.id)

    def _chat(self, threads=None):
        """The core's ``ChatModel``; no network yet, and no lease of the server.

        :param threads: to try; 0 leaves them to the server. None: those it uses.
        """
        self.ensure_one()
        server = self.server_id
        num_ctx = min(server.num_ctx, self.context_length or server.num_ctx)
        return KINDS[server.kind].chat(
            server._client(),
            self._card(),
            num_ctx=num_ctx,
            num_thread=server._threads() if threads is None else threads or None,
            allow_cloud=self._cloud_allowed(),
            budget=Budget(num_ctx, self.tokens_per_byte or None),
        )

    def _note_success(self, tokens_per_byte=None):
        """The model has spoken; ``tokens_per_byte`` is what its budget learned."""
        model = self.sudo()
        model.server_id._note_success()
        model._change({"loaded": not model.is_cloud, "missing": False})
        if tokens_per_byte and abs(tokens_per_byte - model.tokens_per_byte) > 0.005:
            model.tokens_per_byte = tokens_per_byte

    def _note_failure(self, error):
        """``error`` came instead of words."""
        model = self.sudo()
        model.server_id._note_failure(error)
        if isinstance(error, ModelMissing):
            model._change({"missing": True, "loaded": False})

    @api.model
    def _page_models(self):
        """The models in the selector of the page."""
        models_ = self._offered_to(self.env.user)
        return [model._page_value() for model in models_]

    def _page_value(self):
        warning = self.env._("It sees one message at a time: its answers are poorer.")
        return {
            "id": self.id,
            "name": self.name,
            "display": self.display_name,
            "server_id": self.server_id.id,
            "state": self.state,
            "parameter_size": self.parameter_size or "",
            "quantization": self.quantization or "",
            "context_length": self.context_length,
            "message": warning if self.folds_system else "",
        }
