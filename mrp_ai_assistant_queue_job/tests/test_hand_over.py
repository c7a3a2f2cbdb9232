from odoo.tests import TransactionCase, new_test_user, tagged

from odoo.addons.mrp_ai_assistant.runner import presence
from odoo.addons.queue_job.jobrunner.runner import PG_ADVISORY_LOCK_ID

from ..runner import runner_present


@tagged("post_install", "-at_install")
class TestHandOver(TransactionCase):
    """Who is told that something waits."""

    def setUp(self):
        super().setUp()
        self.asker = new_test_user(self.env, "mrp_ai_asker", "mrp.group_mrp_user")
        self.jobs = self.env["queue.job"]
        self.known = self.jobs.search([])

    def _start_runner(self):
        """queue_job's runner is known by its lock."""
        self._locked("SELECT pg_advisory_lock(%s)", [PG_ADVISORY_LOCK_ID])

    def _locked(self, statement, values):
        self.env.cr.execute(statement, values)
        self.addCleanup(self.env.cr.execute, "SELECT pg_advisory_unlock_all()")

    def _ask(self, token=False):
        conversations = self.env["mrp.ai.conversation"].with_user(self.asker)
        asked = conversations.ask(False, "What is late?", model_id="none", token=token)
        return self.env["mrp.ai.turn"].browse(asked["turn"]["id"])

    def _rings(self):
        return self.jobs.search([]) - self.known

    def test_without_a_runner_no_job_is_made(self):
        self.assertFalse(runner_present(self.env))
        self._ask()
        self.assertFalse(self._rings())

    def test_a_plain_user_asks_and_a_job_rings(self):
        self._start_runner()
        self.assertTrue(runner_present(self.env))
        turn = self._ask()
        ring = self._rings()
        self.assertEqual(ring.identity_key, f"mrp_ai_turn_{turn.id}")
        self.assertEqual(ring.channel, "root.mrp_ai")
        self.assertEqual(ring.records, turn)
        self.assertEqual(ring.user_id, self.env.ref("base.user_root"))
        self.assertNotIn("late", ring.name)  # a question is nobody else's business

    def test_one_question_rings_once(self):
        self._start_runner()
        turn = self._ask(token="one")
        self._ask(token="one")
        turn._hand_over()
        self.assertEqual(len(self._rings()), 1)

    def test_a_dedicated_worker_is_quicker(self):
        self._start_runner()
        presence.announce(self.env.cr)
        self._ask()
        self.assertFalse(self._rings())

    def test_others_are_known_to_serve(self):
        queue = self.env["mrp.ai.queue"]
        self.assertFalse(queue._others_serve())
        self._start_runner()
        self.assertTrue(queue._others_serve())

    def test_background_work_comes_after_questions(self):
        self._start_runner()
        turn = self._ask()
        turn._hand_over()
        job = self.env["mrp.ai.job"]._enqueue("forecast")
        job._hand_over()
        rings = self._rings()
        of_job = rings.filtered(lambda ring: ring.records == job)
        self.assertEqual(of_job.channel, "root.mrp_ai.jobs")
        self.assertGreater(of_job.priority, (rings - of_job).priority)

    def test_what_was_queued_before_queue_job_came_rings_later(self):
        turn = self._ask()
        self._start_runner()
        self.env["mrp.ai.queue"]._cron_sweep()
        self.assertIn(turn, [ring.records for ring in self._rings()])

    def test_a_deleted_question_is_no_fault(self):
        turn = self._ask()
        turn.conversation_id.unlink()
        self.assertEqual(turn._still_waits(), 0)
