from dataclasses import replace

from odoo import api, fields, models

from ..core.llm.openai_card import NO_SCHEMA, SCHEMA
from .mrp_ai_conversation import alone


class MrpAiModel(models.Model):
    """What an OpenAI-compatible server does not tell of its models is found out by
    asking them, once: it costs a few words of the model."""

    _inherit = "mrp.ai.model"

    tested_at = fields.Datetime("Tried Out", readonly=True, copy=False)
    forms = fields.Selection(
        [("kept", "Enforced"), ("ignored", "Not enforced"), ("unknown", "Not tried")],
        "Form of Replies",
        compute="_compute_forms",
        help="Whether the server makes the model keep to a given form of reply. Where "
        "it does not, answers are written by rules.",
    )
    is_guessed = fields.Boolean(compute="_compute_is_guessed")

    @api.depends("capabilities")
    def _compute_forms(self):
        for model in self:
            told = (model.capabilities or "").split(",")
            model.forms = (
                "kept"
                if SCHEMA in told
                else "ignored"
                if NO_SCHEMA in told
                else "unknown"
            )

    @api.depends("server_id.kind")
    def _compute_is_guessed(self):
        for model in self:
            model.is_guessed = model._is_guessed()

    def action_selftest(self):
        """Try it out in the background."""
        self.env["mrp.ai.server"]._check_operator()
        server = alone(self).server_id
        self.sudo()._selftest_soon()
        text = self.env._("%s is being tried out: look again in a minute.", self.name)
        return server._notify("info", text)

    def _is_guessed(self):
        """Whether its server does not tell what it can do."""
        return self.server_id.kind == "openai"

    def _selftest_soon(self):
        here = self.filtered(lambda each: each._is_guessed() and not each.missing)
        for model in here:
            payload = {"model": model.id}
            self.env["mrp.ai.job"]._enqueue("selftest", payload, key=str(model.id))

    def _note_found(self, found):
        """``core.llm.openai_selftest.Found`` of this model."""
        if not self:
            return
        card = replace(
            self._card(),
            capabilities=found.capabilities,
            template_is_bare=found.folds_system,
        )
        self._change({**self._told_abilities(card), "tested_at": fields.Datetime.now()})
        self._ensure_default()

    @api.model
    def _told_abilities(self, card):
        names = (
            "capabilities",
            "can_chat",
            "can_embed",
            "can_tools",
            "can_see",
            "can_think",
            "folds_system",
        )
        values = self._values(card, None)
        return {name: values[name] for name in names}

    def _values(self, card, model=None):
        """What was found out by asking is worth more than the guess of a name."""
        values = super()._values(card, model)
        if model and model.tested_at and model.digest == card.digest:
            for name in self._told_abilities(card):
                values.pop(name)
        elif model:
            values["tested_at"] = False
        return values

    @api.model
    def _merge(self, server, cards):
        """Those that are in memory anyway, or the only one, are tried out at once; the
        server would have to load the others."""
        done = super()._merge(server, cards)
        if server.kind == "openai":
            fresh = self.search(
                [
                    ("server_id", "=", server.id),
                    ("missing", "=", False),
                    ("is_cloud", "=", False),
                    ("tested_at", "=", False),
                ]
            )
            fresh.filtered(lambda each: each.loaded or len(cards) == 1)._selftest_soon()
        return done

    def _try_out(self):
        """Somebody will ask it: find out what it can do, where that is not known."""
        if not self.tested_at and not self.is_cloud:
            self._selftest_soon()
