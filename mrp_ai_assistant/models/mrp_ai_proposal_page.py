"""What the page calls: a proposal is shown, changed, confirmed, undone."""

import time

from odoo import api, models

from ..speech import base_language
from .mrp_ai_conversation import whole

PATIENCE = 1.5  # seconds of one call of show


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    @api.model
    def show(self, proposal_ids):
        """The cards of one's own proposals; those of others are left out.

        Checks take their time: what is not reckoned within ``PATIENCE`` is marked
        ``check_due``, to be shown once more.
        """
        patient_until = time.monotonic() + PATIENCE
        return [
            proposal._card(renew=time.monotonic() < patient_until)
            for proposal in self._own(proposal_ids, missing_ok=True)
        ]

    @api.model
    def edit(self, proposal_id, token, values):
        """Change fields of a proposal and check it anew.

        :param values: ``{field: what was typed or chosen}``; ``{}`` takes up one that
            Odoo refused
        """
        proposal = self._own([proposal_id])
        with proposal._speaking():
            proposal._edit(token, _named(values))
            return proposal._card()

    @api.model
    def confirm(self, proposal_id, token):
        """Do what is proposed, once. A second click gets the same answer."""
        proposal = self._own([proposal_id])
        with proposal._speaking():
            return proposal._card(proposal._confirm(token))

    @api.model
    def confirm_all(self, pairs):
        """``confirm`` of ``[[id, token], ...]``, in that order."""
        tokens = dict(_pairs(pairs))
        found = self._own(list(tokens))
        found._lock()
        cards = []
        for proposal in found:
            with proposal._speaking():
                told = proposal._confirm(tokens[proposal.id])
                cards.append(proposal._card(told))
        return cards

    @api.model
    def discard(self, proposal_id):
        """Take it away; also one that waits for approval."""
        proposal = self._own([proposal_id])
        with proposal._speaking():
            proposal._discard()
            return proposal._card()

    @api.model
    def undo(self, proposal_id):
        """As if it had not been done, while nobody has gone on with it."""
        proposal = self._own([proposal_id])
        with proposal._speaking():
            proposal._undo()
            return proposal._card()

    @api.model
    def choices(self, proposal_id, field_name, text=""):
        """At most 8 records that a field may hold: ``[{"id", "name"}]``."""
        proposal = self._own([proposal_id])
        with proposal._speaking():
            return proposal._choices(str(field_name), str(text or ""))

    @api.model
    def propose(self, kind, values, conversation_id=False):
        """A proposal from a button of a table or a page: the user's own values, as in
        ``edit``. Nothing is done until it is confirmed."""
        self._check_user()
        conversation = self.env["mrp.ai.conversation"]
        if conversation_id:
            conversation = conversation._own(conversation_id)
        base = {
            "user_id": self.env.uid,
            "company_id": (conversation.company_id or self.env.company).id,
            "conversation_id": conversation.id,
            "lang": base_language(self.env.lang),
        }
        proposal = self._begin(str(kind), _named(values), base)
        with proposal._speaking():
            return proposal._card()


def _pairs(given):
    """``(id, token)`` of each; what is none has the id 0, which nobody owns."""
    for pair in given if isinstance(given, list) else [given]:
        good = isinstance(pair, list) and len(pair) == 2
        yield (whole(pair[0]), pair[1]) if good else (0, "")


def _named(values):
    """``{field: value}``; nothing of anything else."""
    return dict(values) if isinstance(values, dict) else {}
