"""The records that the page is opened on, from the action menu of another view."""

from odoo import api, models

from ..home.record_questions import ASKED, STANDS_FOR, names_of, questions_about
from .mrp_ai_conversation import whole

_MOST = 5


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    @api.model
    def record_context(self, model, record_ids):
        """What a new conversation about those records begins with.

        :return: ``{"records": [{"model", "id", "name"}], "names", "questions",
            "left_out"}``: those that the user may read, at most five
        """
        self._check_user()
        records = self._asked_records(model, record_ids)
        shown = records[:_MOST]
        return {
            "records": [
                {"model": record._name, "id": record.id, "name": record.display_name}
                for record in shown
            ],
            "names": names_of(shown),
            "questions": questions_about(shown) if shown else [],
            "left_out": len(records) - len(shown),
        }

    def _asked_records(self, model, record_ids):
        """The records that skills can be asked about; none of what is not for this
        user to see."""
        known = isinstance(model, str) and model in {**ASKED, **STANDS_FOR}
        if not known or model not in self.env or not isinstance(record_ids, list):
            return self.env["mrp.production"]
        ids = list(filter(None, map(whole, record_ids[:100])))
        found = self._readable_of(model, ids)
        if field := STANDS_FOR.get(model):
            # As sudo: which they are; whether they may be read is asked next.
            meant = found.sudo().mapped(field)
            found = self._readable_of(meant._name, meant.ids)
        return found

    def _readable_of(self, model, ids):
        """As the user: a search asks the access rights and the record rules."""
        records = self.env[model].with_context(active_test=False)
        if not records.has_access("read"):
            return records
        found = set(records.search([("id", "in", ids)]).ids)
        return self.env[model].browse(each for each in ids if each in found)
