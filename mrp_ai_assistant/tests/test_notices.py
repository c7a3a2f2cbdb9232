from unittest.mock import patch

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..models import mrp_ai_conversation
from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestNotices(PeopleCase):
    def setUp(self):
        super().setUp()
        self.enterContext(patch.object(mrp_ai_conversation, "dispatch"))
        self.mine = self.env["mrp.ai.conversation"].with_user(self.planner)

    def test_what_runs_and_what_was_not_read(self):
        self.assertEqual(self.mine.notices()["conversations"], [])
        asked = self.mine.ask(False, "Which orders are late?")
        told = self.mine.notices()
        self.assertEqual([told["unread"], told["running"]], [0, 1])
        self.assertTrue(told["conversations"][0]["running"])
        number = asked["conversation"]["id"]
        turn = self.env["mrp.ai.turn"].browse(asked["turn"]["id"])
        turn.state = "done"
        turn.conversation_id.unread = True
        told = self.mine.notices()
        self.assertEqual([told["unread"], told["running"]], [1, 0])
        self.assertEqual(told["conversations"][0]["id"], number)
        self.mine.load(number)
        self.assertEqual(self.mine.notices()["unread"], 0)

    def test_nobody_sees_those_of_others(self):
        self.mine.ask(False, "Which orders are late?")
        others = self.mine.with_user(self.chief).notices()
        self.assertEqual([others["running"], others["conversations"]], [0, []])

    def test_who_is_no_user_of_the_assistant_is_refused(self):
        with self.assertRaises(AccessError):
            self.mine.with_user(self.outsider).notices()
