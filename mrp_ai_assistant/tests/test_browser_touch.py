"""The assistant on a phone, by touch: drawer, sheets from below, an answer's menu."""

from odoo.tests import tagged

from ..core.passage import Passage, Place
from .common import answer_inline
from .test_browser_knowledge import NOTES, KnowledgeTour


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestTouch(KnowledgeTour):
    browser_size = "390x844"
    touch_enabled = True

    def test_by_touch(self):
        turn = self.a_turn()
        own = {"conversation_id": turn.conversation_id.id}
        notes = self.document("notes.txt", NOTES.encode(), **own)
        passage = Passage(1, notes, Place(), NOTES, "Filter F2 is full.")
        self.say(turn, "passages", {"items": [passage.as_json()]})
        told = {"md": "The alarm asks for a filter.[1]", "origin": "rules"}
        self.say(turn, "text", told)
        self.say(turn, "done", {"state": "done", "followups": []})
        turn.state = "done"
        with answer_inline():
            self.tour("touch")
