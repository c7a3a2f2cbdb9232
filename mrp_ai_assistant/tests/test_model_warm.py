from datetime import timedelta
from unittest.mock import patch

from odoo.fields import Datetime
from odoo.tests import tagged

from ..core.answer.prompt import prefix
from ..core.cancellation import Cancellation
from ..core.errors import ServerDown
from ..core.llm import ScriptedModel
from ..core.understand import planner_prompt
from ..jobs import warm
from .jobs import do_jobs
from .ollama_server import OllamaServer
from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestModelWarm(PeopleCase):
    def setUp(self):
        super().setUp()
        self.env["mrp.ai.model"].with_context(active_test=False).search([]).unlink()
        ollama = self.enterContext(OllamaServer())
        self.server = self.env["mrp.ai.server"].create(
            {"name": "Plant", "url": ollama.url}
        )
        self.server.action_sync()
        self.model = self.env["mrp.ai.model"]._default_for(self.planner)
        self.model.last_warm = False
        self.env["mrp.ai.job"].search([]).unlink()
        self.loads = self.enterContext(patch.object(warm, "load_encoder"))

    def open_page(self):
        conversations = self.env["mrp.ai.conversation"].with_user(self.planner)
        conversations.page_state()

    def warmed(self):
        """How often it was to be warmed, since last asked."""
        jobs = self.env["mrp.ai.job"].search([("kind", "=", "warm")])
        count = len(jobs)
        jobs.unlink()
        return count

    def test_two_pages_warm_it_once(self):
        self.open_page()
        self.open_page()
        self.assertEqual(self.warmed(), 1)
        self.open_page()
        self.assertEqual(self.warmed(), 0)

    def test_again_when_it_has_cooled_down(self):
        self.open_page()
        self.model.last_warm = Datetime.now() - timedelta(hours=1)
        self.assertEqual(self.warmed(), 1)
        self.open_page()
        self.assertEqual(self.warmed(), 1)

    def test_a_model_that_just_spoke_is_warm(self):
        self.model._note_success()
        self.open_page()
        self.assertEqual(self.warmed(), 0)

    def test_choosing_a_model_warms_it(self):
        self.planner.sudo().res_users_settings_id or self.open_page()
        self.model.last_warm = False
        self.warmed()
        settings = self.env["res.users.settings"]._find_or_create_for_user(self.planner)
        settings.write({"mrp_ai_model_id": self.model.id})
        self.assertEqual(self.warmed(), 1)

    def test_nobody_waits_for_a_server_that_is_down(self):
        self.server.state = "down"
        self.open_page()
        self.assertEqual(self.warmed(), 0)

    def test_it_is_asked_through_the_server_s_line(self):
        self.registry_enter_test_mode()
        self.open_page()
        with patch.object(warm, "read") as read:
            do_jobs(self.env)
        (chat, lang, _cancel), _options = read.call_args
        self.assertEqual([chat.name, lang], [self.model.name, "en"])
        self.assertFalse(self.warmed(), "it leaves no row")

    def test_it_reads_what_every_question_begins_with(self):
        model = ScriptedModel()
        model.say("x").say("x")
        warm.read(model, "es", Cancellation())
        read = [list(request.messages) for request in model.requests]
        self.assertEqual(read, [planner_prompt.prefix("es"), prefix("es")])
        self.loads.assert_called_once()

    def test_a_server_that_fails_is_only_noted(self):
        model = ScriptedModel()
        model.fail(ServerDown(url="http://x"))
        with patch.object(warm, "_logger") as log:
            warm.read(model, "en", Cancellation())
        log.info.assert_called_once()
