"""Answers that arrive while the page is used: two at once, stopped, printed."""

from unittest.mock import patch

import pypdfium2
from odoo import api
from odoo.tests import tagged

from .driven import drive
from .test_browser import PAGE, AssistantTour

STORE = 'odoo.__WOWL_DEBUG__.root.env.services["mrp_ai_assistant.store"]'
TEXT = "document.querySelector('.o_aipa_thread')?.innerText || ''"


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestStreams(AssistantTour):
    def setUp(self):
        super().setUp()
        self.one, self.two = self.a_turn(), self.a_turn()
        # read now: the page shares the cursor as soon as it is there
        self.first = self.one.conversation_id.id
        self.second = self.two.conversation_id.id
        self.assertNotEqual(self.first, self.second)
        self.pieces = {
            self.one.id: ["Oak", " boards"],
            self.two.id: ["Steel", " legs"],
        }

    def writer(self):
        """Each time the page asks what is new in a turn, one piece more is there."""
        model = self.env.registry["mrp.ai.turn"]
        follow = model.follow

        @api.model
        def go_on(turns, turn_id, after_seq=0):
            turn = turns.sudo().browse(turn_id)
            left = self.pieces[turn_id]
            if turn.stop_requested and turn.state == "running":
                turn.state = "stopped"
                self.say(turn, "done", {"state": "stopped", "followups": []})
            elif turn.state == "running" and left:
                self.say(turn, "text", {"md": left.pop(0), "origin": "rules"})
            elif turn.state == "running":
                turn.state = "done"
                self.say(turn, "done", {"state": "done", "followups": []})
            return follow(turns, turn_id, after_seq)

        return patch.object(model, "follow", go_on)

    def open(self, page, conversation):
        page.see(".o_aipa_home, .o_aipa_thread")
        page.run(f"void {STORE}.open({conversation})")

    def at_once(self, page):
        """To and fro between two that are written: none gets the other's words."""
        one, two = self.first, self.second
        for conversation in (one, two, one, two):
            self.open(page, conversation)
            page.see(".o_aipa_turn")
        page.see(".o_aipa_turn[data-state=done]")
        page.wait_for(f"({TEXT}).includes('Steel legs')")
        self.assertNotIn("Oak", page.run(TEXT))
        self.open(page, one)
        page.wait_for(f"({TEXT}).includes('Oak boards')")
        page.see(".o_aipa_turn[data-state=done]")
        self.assertNotIn("Steel", page.run(TEXT))

    def test_two_conversations_at_once(self):
        with self.writer():
            drive(self, PAGE, self.planner.login, self.at_once)

    def stopped(self, page):
        """Everything is toggled while it is written; Esc stops it, the text stays."""
        self.open(page, self.first)
        page.wait_for(f"({TEXT}).includes('Oak')")
        for _ in range(3):
            page.run("document.querySelector('.o_aipa_theme').click()")
        page.see(".o_aipa_page.o_aipa_dark")
        page.run("document.querySelector('.o_aipa_model').click()")
        page.see(".o_aipa_models.o_aipa_dark")
        page.press("Escape")
        page.wait_for("!document.querySelector('.o_aipa_models')")
        page.run("document.querySelector('.o_aipa_input').focus()")
        page.press("Escape")
        page.see(".o_aipa_turn[data-state=stopped]")
        self.assertIn("Oak", page.run(TEXT))

    def test_stop_by_key_while_everything_is_toggled(self):
        self.pieces[self.one.id] = ["Oak", *["."] * 500]
        with self.writer():
            drive(self, PAGE, self.planner.login, self.stopped)
        self.assertEqual(self.one.state, "stopped")

    def on_paper(self, page):
        """The whole thread and none of what is there to be clicked."""
        page.see(".o_aipa_theme")
        page.run("document.querySelector('.o_aipa_theme').click()")
        page.see(".o_aipa_page.o_aipa_dark")
        self.open(page, self.first)
        page.see(".o_aipa_turn[data-state=done]")
        page.emulate(media="print")
        shown = page.run(
            "[...document.querySelectorAll('.o_main_navbar, .o_aipa_bar button,"
            " .o_aipa_composer, .o_aipa_drawer, .o_aipa_card > footer')]"
            ".filter((el) => el.getClientRects().length).map((el) => el.className)"
        )
        self.assertEqual(shown, [])
        whole = page.run(
            "(() => { const box = document.querySelector('.o_aipa_thread');"
            " return [box.scrollHeight, box.clientHeight, document.body.scrollHeight,"
            " getComputedStyle(box).backgroundColor,"
            " getComputedStyle(document.querySelector('.o_aipa_text')).color]; })()"
        )
        self.assertGreater(whole[0], 2000)
        self.assertLessEqual(whole[0], whole[1] + 1, "the thread is not cut")
        self.assertGreaterEqual(whole[2], whole[0], "nor is the page around it")
        self.assertNotIn("228, 228, 228", whole[4], "dark on paper")

    def in_forced_colours(self, page):
        page.emulate(forced_colors="active")
        bare = page.run(
            "[...document.querySelectorAll('.o_aipa_send, .o_aipa_question,"
            " .o_aipa_box')].filter((el) => el.getClientRects().length &&"
            " getComputedStyle(el).borderTopStyle === 'none').map((e) => e.className)"
        )
        self.assertEqual(bare, [], "what has no border has no shape there")

    def other_media(self, page):
        self.on_paper(page)
        self.in_forced_colours(page)

    def test_paper_and_forced_colours(self):
        lines = "\n\n".join(f"Line {number}." for number in range(120))
        self.say(self.one, "text", {"md": lines, "origin": "rules"})
        self.say(self.one, "done", {"state": "done", "followups": []})
        self.one.state = "done"
        drive(self, PAGE, self.planner.login, self.other_media)

    def test_paper_has_every_answer(self):
        """What stands far above the screen is drawn too, before long."""
        asked = self.env["mrp.ai.conversation"].with_user(self.planner)
        for number in range(25):
            turn = asked._ask(self.first, f"Question {number}?", model_id="none").sudo()
            lines = "\n\n".join(f"Line {line}." for line in range(40))
            told = {"md": f"Answer {number}, whole.\n\n{lines}", "origin": "rules"}
            self.say(turn, "text", told)
            self.say(turn, "done", {"state": "done", "followups": []})
            turn.state = "done"
        self.one.state = "done"

        def print_it(page):
            self.open(page, self.first)
            page.see(".o_aipa_turn[data-state=done] .o_aipa_text")
            page.wait_for("!document.querySelector('.o_aipa_not_drawn')")
            printed = text_of(page.paper())
            for number in range(25):
                self.assertIn(f"Answer{number},whole.", printed)
            self.assertNotIn("notreadytobeprinted", printed)

        drive(self, PAGE, self.planner.login, print_it)


def text_of(raw):
    """Without spaces: where lines end is up to the paper."""
    with pypdfium2.PdfDocument(raw) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    return "".join("".join(pages).split())
