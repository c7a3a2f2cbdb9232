"""Records that were chosen for a question: checked as who asks it, and looked up again
when it is answered."""

from odoo import api, models
from odoo.exceptions import UserError

from ..core.evidence import RecordRef
from ..core.understand import Candidate
from .mrp_ai_conversation import clean

_MENTIONS, _RECORDS = 10, 5


class MrpAiMention(models.AbstractModel):
    _inherit = "mrp.ai.mention"

    @api.model
    def _checked(self, given, limit):
        """``[{"model", "id", "name"}]`` of those of ``given`` that the user may read.

        The name is how the question writes it; the record's own where none is given.
        """
        if not isinstance(given, list) or len(given) > limit:
            raise UserError(self.env._("Too many records were named with @."))
        return [self._checked_one(each) for each in given]

    def _checked_one(self, given):
        each = given if isinstance(given, dict) else {}
        name = " ".join(clean(each.get("name")).split())[:200]
        record = self._readable(each.get("model"), each.get("id"))
        if not record:
            # The same words whether it never was, is gone, or is not theirs to see.
            told = name or self.env._("The record")
            raise UserError(
                self.env._(
                    "“%s” is not there any more, or you may not read it. Choose it "
                    "again with @, or write what you mean.",
                    told,
                )
            )
        return {
            "model": record._name,
            "id": record.id,
            "name": name or record.display_name,
        }


class MrpAiLookup(models.AbstractModel):
    _inherit = "mrp.ai.lookup"

    @api.private
    @api.model
    def chosen(self, model, record_id):
        """The record that was chosen by hand, as a ``Candidate``; None without it."""
        record = self.env["mrp.ai.mention"]._readable(model, record_id)
        if not record:
            return None
        ref = RecordRef(model, record.id, record.display_name)
        return Candidate(ref, (), self._roles(record).get(record.id, ()))


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    @api.model
    def _checked_context(self, context, question):
        """What a question says besides its words, checked as the asking user.

        :param context: ``{"mentions": [...], "records": [...]}`` of
            ``{"model", "id", "name"}``, or nothing: records named with "@" in the text,
            and records that it is about without naming them
        :param question: its text; what it does not say any more is left out
        :return: ``{"context": {"mentions", "records"}}`` for the turn, or ``{}``
        """
        if not context:
            return {}
        if not isinstance(context, dict):
            raise UserError(
                self.env._("The records of this question are not readable.")
            )
        checked = self.env["mrp.ai.mention"]._checked
        mentions = checked(context.get("mentions") or [], _MENTIONS)
        kept = {
            "mentions": [each for each in mentions if each["name"] in question],
            "records": checked(context.get("records") or [], _RECORDS),
        }
        return {"context": kept} if any(kept.values()) else {}
