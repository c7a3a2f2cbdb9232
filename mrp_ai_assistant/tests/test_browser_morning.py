"""A planner's morning: from what asks for attention to an order that is drafted."""

from odoo.tests import tagged

from .common import answer_inline
from .test_browser import AssistantTour


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestMorning(AssistantTour):
    def test_the_morning(self):
        self.late.sorted("date_deadline")[0].name = "TOUR/00901"
        with answer_inline():
            self.tour("morning")
        turns = self.env["mrp.ai.turn"].search([("user_id", "=", self.planner.id)])
        self.assertEqual(set(turns.mapped("state")), {"done"})
        self.assertEqual(len(turns.conversation_id), 2)
        made = self.env["mrp.production"].search(
            [("create_uid", "=", self.planner.id), ("product_id", "=", self.table.id)]
        )
        self.assertEqual(made.mapped("product_qty"), [7], "confirmed once")
        self.assertEqual(made.state, "draft")
