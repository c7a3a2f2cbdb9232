"""Drafts of an answer become proposals, in the transaction that logs the answer."""

import logging

from odoo import api, fields, models

from ..core.proposal.life import OPEN

_logger = logging.getLogger(__name__)
_EXPIRED_AT_ONCE = 500  # rows of one run of the scheduled action


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    @api.model
    def _store_drafts(self, turn, payload):
        """The ids of what a page shows for ``payload`` of an ``action`` event.

        Called by the runner that owns ``turn``, in its guarded transaction. A turn that
        is answered again shows what somebody has acted on already, and nothing new:
        one question never leads to two records. What nobody has touched is replaced.
        """
        known = self.sudo().search([("turn_id", "=", turn.id)], order="sequence, id")
        known._lock()
        alive = known.filtered(
            lambda each: each.state != "discarded" or each._touched()
        )
        if any(each._touched() for each in alive):
            return alive.ids
        alive._replace()
        self._of_siblings(turn, payload["drafts"])._replace()
        if payload.get("amends"):
            self._amended(turn, payload["drafts"])._replace()
        return self._added(turn, payload).ids

    def _added(self, turn, payload):
        base = {
            "turn_id": turn.id,
            "conversation_id": turn.conversation_id.id,
            "user_id": turn.user_id.id,
            "company_id": turn.conversation_id.company_id.id,
            "question": turn.question,
            "lang": payload["lang"],
        }
        asker = self.with_user(turn.user_id).sudo()
        added = self.browse()
        for place, draft in enumerate(payload["drafts"]):
            more = {"sequence": place, "reason": draft["reason"]}
            more |= _known(draft.get("check"))
            try:
                added |= asker._add(draft["kind"], draft["values"], base | more)
            except ValueError:
                _logger.exception("A skill proposes what its action does not know")
        return added

    def _touched(self):
        """Whether anybody, not the clock, has done anything with it."""
        return any(
            event.kind not in ("proposed", "expired") and event.user_id == self.user_id
            for event in self.event_ids
        )

    @api.model
    def _of_siblings(self, turn, drafts):
        """What is still open, and touched by nobody, of the same question in other
        words or answered before: with two cards to confirm it would be done twice."""
        siblings = turn.browse(turn._siblings()[turn.id]) - turn
        found = self._open_of(siblings._below(), drafts)
        return found.filtered(lambda each: not each._touched())

    @api.model
    def _amended(self, turn, drafts):
        """What is still open of the last answer with proposals on the path of ``turn``:
        "better 30"."""
        above = turn._line()[:-1]
        drafted = self.sudo().search([("turn_id", "in", above.ids)]).turn_id
        last = above.filtered(lambda each: each in drafted)[-1:]
        return self._open_of(last, drafts)

    @api.model
    def _open_of(self, turns, drafts):
        found = self.sudo().search(
            [
                ("turn_id", "in", turns.ids),
                ("kind", "in", [draft["kind"] for draft in drafts]),
                ("state", "in", OPEN),
            ]
        )
        found._lock()
        return found

    # -- the scheduled action ---------------------------------------------------

    @api.model
    def _cron_expire(self):
        """Mark what has expired, for lists and activities; clicks look at the clock
        themselves."""
        self.env.flush_all()
        self.env.cr.execute(
            """
            SELECT id FROM mrp_ai_proposal
             WHERE state IN ('proposed', 'confirmed') AND expires_at <= %s
             ORDER BY id LIMIT %s FOR NO KEY UPDATE SKIP LOCKED
            """,
            [fields.Datetime.now(), _EXPIRED_AT_ONCE],
        )
        for proposal in self.browse([row[0] for row in self.env.cr.fetchall()]).sudo():
            proposal._expire()


def _known(check):
    """Columns of what the skill has just reckoned (``Check.as_json`` with ``cost`` and
    ``quantity``), so that the first look needs no second reckoning."""
    if not check:
        return {}
    shown = {
        key: part for key, part in check.items() if key not in ("cost", "quantity")
    }
    return {
        "check": shown,
        "checked_at": fields.Datetime.now(),
        "cost": check.get("cost") or 0,
        "quantity": check.get("quantity") or 0,
    }
