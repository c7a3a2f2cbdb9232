import json
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..core.errors import ServerDown
from ..core.llm import ScriptedModel, Usage
from ..runner import job_claim, run_job
from ..runner.transaction import transaction
from .jobs import claim_job, do_jobs
from .ollama_server import OllamaServer
from .people import PeopleCase

SPOKEN = Usage(prompt_tokens=100, tokens=10, seconds=2.0)


@tagged("post_install", "-at_install")
class TestModelEvaluation(PeopleCase):
    def setUp(self):
        super().setUp()
        self.registry_enter_test_mode()
        self.env["mrp.ai.model"].with_context(active_test=False).search([]).unlink()
        ollama = self.enterContext(OllamaServer())
        server = self.env["mrp.ai.server"].create({"name": "Plant", "url": ollama.url})
        server.action_sync()
        self.model = self.env["mrp.ai.model"]._default_for(self.planner)
        self.env["mrp.ai.job"].search([]).unlink()

    def jobs(self):
        return self.env["mrp.ai.job"].search([("kind", "=", "evaluate")])

    def evaluate(self, chat):
        self.model.with_user(self.chief).action_evaluate()
        with patch.object(run_job.Work, "model", lambda work, model: chat):
            do_jobs(self.env)

    def test_a_planner_cannot_start_it(self):
        with self.assertRaises(AccessError):
            self.model.with_user(self.planner).action_evaluate()
        self.assertFalse(self.jobs())

    def test_the_request_returns_at_once(self):
        told = self.model.with_user(self.chief).action_evaluate()
        self.assertEqual(told["tag"], "display_notification")
        self.assertEqual(self.model.evaluation_state, "running")
        self.assertEqual(self.jobs().user_id, self.chief)

    def test_the_settings_start_it_and_show_the_result(self):
        settings = self.env["res.config.settings"].create(
            {"mrp_ai_model_id": self.model.id}
        )
        self.evaluate(_Chooser())
        self.assertEqual(settings.mrp_ai_model_evaluation, self.model.evaluation_text)
        settings.action_mrp_ai_evaluate()
        self.assertEqual(self.model.evaluation_state, "running")

    def test_it_runs_once_at_a_time(self):
        self.model.action_evaluate()
        with self.assertRaises(UserError):
            self.model.action_evaluate()
        self.jobs().action_cancel()
        self.assertEqual(self.model.evaluation_state, "failed")
        self.assertIn("Stopped", self.model.with_context(lang="en_US").evaluation_text)
        self.model.action_evaluate()
        self.assertEqual(len(self.jobs()), 2)

    def test_a_process_that_dies_over_it_is_not_waited_for(self):
        self.model.action_evaluate()
        job = self.jobs()
        for _time in range(job.max_attempts):
            self.env.flush_all()
            self.assertTrue(claim_job(self.env.cr.dbname))
            self.env.cr.execute("UPDATE mrp_ai_job SET heartbeat = '2020-01-01'")
            with transaction(self.env.cr.dbname) as env:
                job_claim.requeue_stale_jobs(env)
        self.env.invalidate_all()
        self.assertEqual([job.state, job.attempts], ["dead", 3])
        self.assertIn("3", job.with_context(lang="en_US").reason)
        self.assertEqual(self.model.evaluation_state, "failed")

    def test_the_result_is_kept_and_told_in_both_languages(self):
        chat = _Chooser()
        self.evaluate(chat)
        told = self.model.evaluation
        self.assertEqual(self.model.evaluation_state, "done")
        self.assertTrue(self.model.evaluated_at)
        self.assertEqual((told["right"], told["declined"]), (0, told["off_topic"]))
        self.assertEqual(told["tokens_per_second"], 5.0)
        english = self.model.with_context(lang="en_US").evaluation_text
        self.assertIn(f"0 of {told['asked']} questions", english)
        self.model.invalidate_recordset(["evaluation_text"])
        spanish = self.model.with_context(lang="es_ES").evaluation_text
        self.assertNotEqual(spanish, english)
        self.assertIn("verificador", spanish)

    def test_it_decides_alone_only_when_it_chose_well(self):
        self.assertFalse(self.model._chooses_well())
        right = {"asked": 20, "right": 18, "off_topic": 4, "declined": 4}
        self.model.evaluation = right
        self.assertTrue(self.model._chooses_well())
        for worse in ({"right": 17}, {"declined": 3}, {"asked": 0, "right": 0}):
            self.model.evaluation = right | worse
            self.assertFalse(self.model._chooses_well(), worse)

    def test_a_server_that_fails_is_told_and_the_old_result_stays(self):
        self.evaluate(_Chooser())
        self.evaluate(ScriptedModel().fail(ServerDown(url="http://x")))
        self.assertEqual(self.model.evaluation_state, "failed")
        text = self.model.with_context(lang="en_US").evaluation_text
        self.assertIn("failed", text)
        self.assertIn("Tokens:", text)

    def test_a_model_that_cannot_chat_is_not_evaluated(self):
        self.model.missing = True
        with self.assertRaises(UserError):
            self.model.action_evaluate()


class _Chooser(ScriptedModel):
    """Finds nothing that answers, and tells one sentence without a figure."""

    def chat(self, messages, *, schema=None, **options):
        choosing = "enum" in (schema or {})
        self.say(json.dumps("none" if choosing else "Hay {A} cosas."), usage=SPOKEN)
        return super().chat(messages, schema=schema, **options)
