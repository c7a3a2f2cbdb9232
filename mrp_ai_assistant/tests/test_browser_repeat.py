"""An answer that asks itself on Mondays, and stays on the start page as a tile."""

from odoo.tests import tagged

from .common import answer_inline
from .test_browser import AssistantTour


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestRepeat(AssistantTour):
    def test_repeated_and_pinned(self):
        with answer_inline():
            self.tour("repeat")
        mine = [("user_id", "=", self.planner.id)]
        briefings = self.env["mrp.ai.briefing"].with_context(active_test=False)
        briefing = briefings.search(mine)
        self.assertEqual((briefing.kind, briefing.channel), ("question", "page"))
        self.assertEqual((briefing._weekdays(), briefing._minutes()), ({0}, 450))
        self.assertFalse(briefing.active)
        tile = self.env["mrp.ai.tile"].search(mine)
        self.assertEqual(tile.plan["skill"], "late_orders")
        turns = self.env["mrp.ai.turn"].search(mine)
        self.assertEqual(len(turns), 2, "what a tile shows is no question")
