"""Whether a question can be asked by itself, without the one before it."""

from functools import partial

from odoo import fields, models

from ..core.i18n import speaking
from ..core.planned import plan_as_json
from ..core.understand import Mentioned, Plan, question_language, settle, understand
from ..core.understand.mentioned import Settlement
from ..skills import SKILLS
from ..speech import speech_of, zone


class MrpAiTurn(models.Model):
    _inherit = "mrp.ai.turn"

    def _leans_on_before(self):
        """Whether it means something else, or nothing, where nothing was asked before:
        "and next week?". Read by its words, as the user, of the day when it came."""
        if not self.parent_id or not self.plan:
            return False
        with speaking(speech_of(self.env, question_language(self.question))):
            alone = self._understood_alone()
        if not isinstance(alone, Plan):
            return True
        read = plan_as_json(alone)
        return any(read[name] != self.plan.get(name) for name in ("skill", "arguments"))

    def _understood_alone(self):
        asker = self.env(su=False)
        kept = self.context or {}
        chosen = [*kept.get("mentions", []), *kept.get("records", [])]
        mentions = [Mentioned(**each) for each in chosen]
        about = settle(self.question, mentions, asker["mrp.ai.lookup"])
        if not isinstance(about, Settlement):
            return about
        asked = self.create_date or fields.Datetime.now()
        day = zone("UTC").localize(asked).astimezone(zone(self.env.user.tz)).date()
        skills = SKILLS.for_user(asker)
        read = partial(understand, skills=skills, lookup=about.lookup, today=day)
        return about.understood(read, skills)
