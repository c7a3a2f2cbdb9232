"""Commands, saved prompts and chosen records, as a planner uses them in Chromium."""

from odoo.tests import tagged

from .common import answer_inline
from .test_browser import AssistantTour


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestComposerTour(AssistantTour):
    def test_command_prompt_and_mention(self):
        products = self.env["product.product"]
        twins = products.create([{"name": "Twin skirting"}, {"name": "Twin skirting"}])
        first = twins.sorted("id")[0]  # the list has the newest first
        order = self._order_of(first)
        with answer_inline():
            self.tour("composer")
        asked = self.env["mrp.ai.turn"].search(
            [("user_id", "=", self.planner.id)], order="id"
        )
        self.assertEqual(len(asked), 3)
        self.assertEqual(asked[1].plan["arguments"]["order"]["id"], order.id)
        self.assertEqual(asked[2].plan["arguments"]["product"]["id"], first.id)
        self.assertEqual(asked[2].context["mentions"][0]["id"], first.id)

    def _order_of(self, product):
        order = self.env["mrp.production"].create(
            {"product_id": product.id, "product_qty": 1}
        )
        order.name = "TOUR/00777"
        order.action_confirm()
        return order
