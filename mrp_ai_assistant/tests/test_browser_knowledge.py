"""Passages and files in a real Chromium: cited, opened at their page, attached."""

import io
from unittest.mock import patch

from odoo.tests import tagged
from reportlab.pdfgen.canvas import Canvas

from ..core.evidence import RecordRef
from ..core.passage import Passage, Place
from ..models import mrp_ai_document_reading
from .test_browser import PAGE, AssistantTour

QUOTE = "Auxiliary pressure below 18 bar for more than 5 s."
NOTES = "E-219. Filter F2 is full. Replace it."


def a_manual():
    """Three pages; the quote stands on the second one, over two lines."""
    raw = io.BytesIO()
    canvas = Canvas(raw, pagesize=(420, 595))
    canvas.drawString(60, 520, "1 Before you begin")
    canvas.showPage()
    canvas.drawString(60, 520, "7.3 Alarms. E-217. Auxiliary pressure below")
    canvas.drawString(60, 500, "18 bar for more than 5 s. Check the oil level.")
    canvas.showPage()
    canvas.drawString(60, 520, "8 Maintenance")
    canvas.showPage()
    canvas.save()
    return raw.getvalue()


class KnowledgeTour(AssistantTour):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # nothing is read in the background of a test
        target = patch.object(mrp_ai_document_reading, "wake_after_commit")
        cls.startClassPatcher(target)

    def document(self, name, raw, **values):
        documents = self.env["mrp.ai.document"].with_user(self.planner)
        document = documents._add(name, raw, **values).sudo()
        document.write({"state": "ready", "format": name.split(".")[-1]})
        return RecordRef("mrp.ai.document", document.id, name)


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestKnowledgeTours(KnowledgeTour):
    def test_a_passage_is_cited_and_opened_at_its_page(self):
        turn = self.a_turn()
        turn.state = "done"
        own = {"conversation_id": turn.conversation_id.id}
        press = self.document("press.pdf", a_manual(), **own)
        notes = self.document("notes.txt", NOTES.encode(), **own)
        passages = [
            Passage(1, press, Place(2, 2), f"E-217. {QUOTE}", QUOTE, ("7.3 Alarms",)),
            Passage(2, notes, Place(), NOTES, "Filter F2 is full."),
        ]
        items = [passage.as_json() for passage in passages]
        self.say(turn, "passages", {"items": items})
        told = {"md": "The pressure is low.[1]", "origin": "rules", "place": "lead"}
        self.say(turn, "text", told)
        self.say(turn, "done", {"state": "done", "followups": []})
        self.tour("passages", f"{PAGE}/{turn.conversation_id.id}")

    def test_a_file_is_attached_and_taken_away(self):
        self.tour("attach")
        left = self.env["mrp.ai.document"].sudo().search([("name", "=", "notes.txt")])
        self.assertFalse(left, "what was removed is gone")
