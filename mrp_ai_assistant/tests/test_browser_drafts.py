"""Drafts in a real Chromium: asked for, changed, confirmed once, opened, undone."""

from unittest.mock import patch

from odoo.tests import tagged

from ..actions.draft_order import DraftOrder
from .common import answer_inline
from .test_browser import PAGE, AssistantTour


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestDraftTours(AssistantTour):
    def made(self):
        """The orders of tables that the planner made."""
        return self.env["mrp.production"].search(
            [("product_id", "=", self.table.id), ("create_uid", "=", self.planner.id)]
        )

    def test_a_draft_is_changed_confirmed_opened_and_undone(self):
        done = []
        execute = DraftOrder.execute

        def counted(action, env, values):
            done.append((env.uid, values["product"], values["quantity"]))
            return execute(action, env, values)

        with answer_inline(), patch.object(DraftOrder, "execute", counted):
            self.tour("draft")
        self.assertEqual(done, [(self.planner.id, self.table.id, 30)], "once, as shown")
        proposal = self.env["mrp.ai.proposal"].search([])
        self.assertEqual([proposal.state, proposal.user_id], ["undone", self.planner])
        self.assertFalse(self.made(), "undone leaves nothing")

    def test_several_are_confirmed_together_but_for_what_cannot_be(self):
        turn = self.a_turn()
        proposals = self.env["mrp.ai.proposal"].with_user(self.planner)
        values = [
            {"product": self.table.id, "quantity": "3"},
            {"product": self.leg.id, "quantity": "4"},  # nothing says how it is made
            {"product": self.table.id, "quantity": "5"},
        ]
        leg = self.env["mrp.bom"].create(
            {"product_tmpl_id": self.leg.product_tmpl_id.id, "product_qty": 1}
        )
        conversation = turn.conversation_id.id
        cards = [proposals.propose("draft_order", v, conversation) for v in values]
        leg.active = False
        turn.state = "done"
        self.say(turn, "action", {"proposals": [card["id"] for card in cards]})
        self.say(turn, "done", {"state": "done", "followups": []})
        self.tour("drafts", f"{PAGE}/{conversation}")
        self.assertEqual(sorted(self.made().mapped("product_qty")), [3, 5])
        self.assertEqual(set(self.made().mapped("state")), {"draft"})
