"""The thread in a real Chromium: other words, another branch, once more, an opinion."""

from odoo.tests import tagged

from .common import answer_inline
from .test_browser import PAGE, AssistantTour


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestThreadTours(AssistantTour):
    def test_branches(self):
        with answer_inline():
            self.tour("branches")
        turns = self.env["mrp.ai.turn"].search([("user_id", "=", self.planner.id)])
        self.assertEqual(
            turns.mapped("state"), ["done"] * 3, "nothing was written over"
        )
        self.assertFalse(turns.parent_id, "all at the place of the first question")
        self.assertEqual(turns[-1].answer_format, "report")
        said = self.env["mrp.ai.feedback"].search([("turn_id", "=", turns[-1].id)])
        self.assertEqual(
            [said.rating, said.reason, said.comment],
            ["down", "wrong_number", "There are three"],
        )
        path = f"{PAGE}/{turns.conversation_id.id}"
        self.tour("branches_after_refresh", path)
