"""The assistant from elsewhere in Odoo, in a real Chromium."""

from odoo.tests import tagged

from .common import answer_inline
from .test_browser import AssistantTour


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestEverywhereTours(AssistantTour):
    def test_an_order_s_action_menu_asks_about_that_order(self):
        """A question without a name is about the order that the page was opened on;
        the systray asks in another conversation."""
        order = self.late[:1]
        with answer_inline():
            self.tour("about_this_order", f"/odoo/mrp.production/{order.id}")
        turns = self.env["mrp.ai.turn"].search([("user_id", "=", self.planner.id)])
        self.assertEqual(len(turns.conversation_id), 2)
        about = turns.sorted("id")[0]
        self.assertEqual(about.plan["skill"], "why_order")
        self.assertIn(str(order.id), str(about.plan))
