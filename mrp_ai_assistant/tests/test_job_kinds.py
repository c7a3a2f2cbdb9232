from unittest.mock import patch

from odoo.tests import tagged
from psycopg2.errors import SerializationFailure

from ..knowledge import queue, wanted
from ..runner import run_job
from ..runner.transaction import transaction
from .jobs import do_jobs
from .knowing import KnowledgeCase
from .people import PeopleCase

RISK = "mrp.ai.stock.risk"


@tagged("post_install", "-at_install")
class TestIndexJob(KnowledgeCase):
    """Documents and records are read by a job."""

    def setUp(self):
        super().setUp()
        self.env["mrp.ai.job"].search([]).unlink()
        self.env["mrp.ai.store"]._the_one().encoder = "none"
        self.env.cr.execute("DELETE FROM mrp_ai_change")

    def jobs(self):
        return self.env["mrp.ai.job"].search([("kind", "=", "index")])

    def test_what_waits_is_read_and_the_job_leaves_no_trace(self):
        documents = self.add(read=False) | self.add("otro.txt", "Otro.", read=False)
        wanted.want(self.env)
        wanted.want(self.env)
        self.assertEqual([len(self.jobs()), self.jobs().user_id.ids], [1, []])
        self.assertEqual(do_jobs(self.env), 1)
        self.assertEqual(documents.mapped("state"), ["ready", "ready"])
        self.assertFalse(self.jobs())

    def test_the_scheduled_action_wants_it_when_there_is_something(self):
        knowledge = self.env["mrp.ai.knowledge"]
        knowledge._cron_read()
        self.assertFalse(self.jobs())
        self.add(read=False)
        knowledge._cron_read()
        self.assertTrue(self.jobs())

    def test_what_another_process_reads_is_taken_over_when_it_dies(self):
        document = self.add(read=False)
        with transaction(self.dbname) as env:
            self.assertTrue(queue.claim(env, "a command", [document.id]))
        wanted.want(self.env)
        self.assertEqual(do_jobs(self.env), 1)
        job = self.jobs()
        self.assertEqual([job.state, job.attempts], ["queued", 0])
        self.env.cr.execute(
            "UPDATE mrp_ai_document SET heartbeat = heartbeat - interval '1 minute'"
        )
        job.available_at = job.create_date
        self.assertEqual(do_jobs(self.env), 1)
        self.assertEqual(document.state, "ready")


@tagged("post_install", "-at_install")
class TestForecastJob(PeopleCase):
    """Forecasts are made by a job, piece by piece."""

    def setUp(self):
        super().setUp()
        self.registry_enter_test_mode()
        self.env["mrp.ai.job"].search([]).unlink()

    def job(self):
        return self.env["mrp.ai.job"].search([("kind", "=", "forecast")])

    def rebuild(self, *pieces):
        def rebuilding(_rows):
            for piece in pieces:
                if callable(piece):
                    piece()
                else:
                    yield piece

        with patch.object(type(self.env[RISK]), "_rebuilding", rebuilding):
            do_jobs(self.env)

    def test_it_is_wanted_by_the_clock_or_by_a_click_and_is_one(self):
        self.env[RISK]._cron_rebuild()
        self.assertFalse(self.job().user_id)
        self.env[RISK].with_user(self.chief).action_recompute_all()
        self.assertEqual(len(self.job()), 1)

    def test_its_progress_is_told(self):
        self.env[RISK]._cron_rebuild()
        seen = []
        job = self.job()

        def look():
            self.env.invalidate_all()
            seen.append((job.progress, job.progress_text))

        self.rebuild((30, 70), look, (70, 0))
        self.assertEqual(seen, [(30, "70 products left")])
        self.assertEqual([job.state, job.progress], ["done", 100])

    def test_what_others_wrote_meanwhile_is_met_again_later(self):
        def clash():
            raise SerializationFailure("could not serialize")

        self.env[RISK]._cron_rebuild()
        with self.assertLogs(run_job._logger, "WARNING"):
            self.rebuild((30, 70), clash)
        self.assertEqual([self.job().state, self.job().attempts], ["queued", 1])

    def test_it_is_stopped_between_two_pieces(self):
        self.env[RISK]._cron_rebuild()
        job = self.job()

        def stop():
            job.action_cancel()
            self.env.flush_all()

        with patch.object(run_job, "_TELL", 0):
            self.rebuild((30, 70), stop, (70, 0), lambda: self.fail("it went on"))
        self.assertEqual(job.state, "cancelled")
