"""The assistant's page in a real Chromium: HOOT suites, and tours over the server."""

from unittest.mock import patch

from odoo import api, fields
from odoo.tests import HttpCase, tagged

from odoo.addons.web.tests.test_js import unit_test_error_checker

from .common import answer_inline
from .plant import PlantCase

PAGE = "/odoo/ai-assistant"
SUITE = "@mrp_ai_assistant"


def hoot_id(suite):
    """The id that HOOT gives to a suite's path."""
    number = 0
    for char in suite:
        number = ((number << 5) - number + ord(char)) & 0xFFFFFFFF
    return f"{number:08x}"


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestHoot(HttpCase):
    def run_suite(self, suite, preset):
        self.browser_js(
            f"/web/tests?headless&loglevel=2&preset={preset}&timeout=30000"
            f"&id={hoot_id(suite)}",
            "",
            "",
            login="admin",
            timeout=600,
            success_signal="[HOOT] Test suite succeeded",
            error_checker=unit_test_error_checker,
        )

    def test_suites(self):
        self.run_suite(SUITE, "desktop")


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestHootOnAPhone(TestHoot):
    """What is on the screen, by touch and narrow; the rest knows no screen."""

    browser_size = "375x667"
    touch_enabled = True

    def test_suites(self):
        self.run_suite(f"{SUITE}/components", "mobile")


class AssistantTour(HttpCase, PlantCase):
    # the page's requests wait for each other, and one of them may compile the assets
    test_cursor_lock_timeout = 150

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.config.settings"].create({"group_mrp_ai_user": True}).execute()
        # whatever else the database holds: these two are the late ones
        cls.env["mrp.production"].search([]).action_cancel()
        cls.late = cls.order(3, late=9) | cls.order(2, late=4)
        cls.env["mrp.ai.model"].sudo().search([]).active = False

    def tour(self, name, path=PAGE):
        self.start_tour(path, f"mrp_ai_assistant.{name}", login=self.planner.login)

    def a_turn(self):
        """A question of the planner that nobody answers but the test."""
        asked = self.env["mrp.ai.conversation"].with_user(self.planner)
        turn = asked._ask(False, "Which orders are late?", model_id="none").sudo()
        turn.write(
            {"state": "running", "owner": "test", "heartbeat": fields.Datetime.now()}
        )
        return turn

    def half_an_answer(self):
        turn = self.a_turn()
        self.say(turn, "status", {"state": "running", "text": ""})
        self.say(turn, "text", {"md": "First half", "origin": "rules"})
        return turn

    def say(self, turn, kind, payload):
        turn.last_seq += 1
        turn.env["mrp.ai.turn.event"].create(
            {
                "turn_id": turn.id,
                "seq": turn.last_seq,
                "kind": kind,
                "payload": payload,
            }
        )
        turn.env.flush_all()


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestAssistantTours(AssistantTour):
    def test_ask_without_a_model(self):
        """A plain MRP user asks in Spanish, sees the table, opens its records."""
        with answer_inline():
            self.tour("ask")
        turn = self.env["mrp.ai.turn"].search([("user_id", "=", self.planner.id)])
        self.assertEqual(len(turn), 1, "one click is one question")
        self.assertEqual(turn.state, "done")

    def test_refresh_in_the_middle_of_an_answer(self):
        """The page opens on half an answer and goes on to its end, once."""
        turn = self.half_an_answer()
        model = self.env.registry["mrp.ai.turn"]
        follow = model.follow

        @api.model
        def go_on(turns, turn_id, after_seq=0):
            running = turns.sudo().browse(turn_id)
            if running.state == "running":
                self.say(running, "text", {"md": ", second half.", "origin": "rules"})
                running.state = "done"
                self.say(running, "done", {"state": "done", "followups": []})
            return follow(turns, turn_id, after_seq)

        with patch.object(model, "follow", go_on):
            self.tour("refresh", f"{PAGE}/{turn.conversation_id.id}")

    def test_the_dark_theme_is_remembered(self):
        self.tour("dark")
        settings = self.planner.res_users_settings_id
        self.assertEqual(settings.mrp_ai_theme, "dark")
        self.tour("still_dark")


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestAssistantOnAPhone(AssistantTour):
    browser_size = "375x667"
    touch_enabled = True

    def test_narrow(self):
        with answer_inline():
            self.tour("narrow")
