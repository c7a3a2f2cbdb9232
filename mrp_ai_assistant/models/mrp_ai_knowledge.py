"""What manuals, sheets and records say, found as the asking user."""

from odoo import api, models

from ..core.i18n import speaking
from ..core.knowledge.retrieve import TEXTS, retrieve
from ..knowledge import engine
from ..knowledge.library import OdooLibrary
from ..runner.encoder import encoder_by_now
from ..speech import base_language, speech_of


class MrpAiKnowledge(models.AbstractModel):
    _name = "mrp.ai.knowledge"
    _description = "AI Assistant: Searching Documents and Records"

    @api.private
    @api.model
    def library(self, lang=None, models=()):
        """The core's ``Library`` of what the user may read."""
        return OdooLibrary(self.env, lang or base_language(self.env.lang), models)

    @api.private
    @api.model
    def find(self, question, lang=None, kinds=TEXTS, limit=5, patient=False, models=()):
        """The passages that answer ``question``: a core ``Found``.

        :param kinds: ``TEXTS`` or ``CARDS`` of core/knowledge/retrieve
        :param models: of the records whose cards are searched; all when empty
        :param patient: wait for the encoder however long it takes to load
        """
        lang = lang or base_language(self.env.lang)
        with speaking(speech_of(self.env, lang)):
            return retrieve(
                question,
                self.library(lang, models),
                lang=lang,
                encoder=self._encoder(lang, patient),
                limit=limit,
                kinds=kinds,
            )

    def _encoder(self, lang, patient):
        """The encoder of the vectors that there are, or None: then words have to do."""
        space = engine.serving_space(self.env)
        chosen = self.env["mrp.ai.store"].sudo().search([], limit=1)
        if not space or chosen.encoder == "none":
            return None
        if not patient and chosen.encoder == "embedded":
            built_in = encoder_by_now(lang)
            if built_in is None or built_in.name == space.name:
                return built_in
        return engine.encoder_of(self.env, space, lang)
