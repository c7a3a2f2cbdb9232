from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user, tagged

from ..core.errors import ModelMissing, ServerDown
from ..runner import job_claim, run_job
from ..runner.job_kind import Later
from ..runner.transaction import transaction
from .jobs import claim_job, do_jobs, kind_of_test
from .people import PeopleCase

KIND = "of_test"


class JobCase(PeopleCase):
    """Jobs of a kind of their own, which does what ``self.doing`` does."""

    def setUp(self):
        super().setUp()
        self.registry_enter_test_mode()
        self.dbname = self.env.cr.dbname
        self.jobs = self.env["mrp.ai.job"]
        self.jobs.search([]).unlink()
        self.env["mrp.ai.queue.pause"].search([]).unlink()
        self.done = []
        self.doing = lambda work: self.done.append(work.payload)
        kind_of_test(self, lambda work: self.doing(work), attempts=3, at_once=10)

    def enqueue(self, payload=None, kind=KIND, **options):
        return self.jobs._enqueue(kind, payload, **options)

    def shift(self, job, seconds):
        """As if all this had been ``seconds`` ago."""
        self.env.flush_all()
        self.env.cr.execute(
            """
            UPDATE mrp_ai_job
               SET available_at = available_at - %(by)s * interval '1 second',
                   heartbeat = heartbeat - %(by)s * interval '1 second',
                   started = started - %(by)s * interval '1 second'
             WHERE id = %(id)s
            """,
            {"by": seconds, "id": job.id},
        )
        self.env.invalidate_all()


@tagged("post_install", "-at_install")
class TestJob(JobCase):
    """What becomes of one job."""

    def test_it_is_done_and_says_so(self):
        job = self.enqueue({"a": [1, "ñ"]})
        self.assertEqual([job.state, job.attempts], ["queued", 0])
        self.assertEqual(do_jobs(self.env), 1)
        self.assertEqual(self.done, [{"a": [1, "ñ"]}])
        self.assertEqual([job.state, job.attempts, job.progress], ["done", 1, 100])
        self.assertTrue(job.finished)
        self.assertFalse(job.owner or job.reason)

    def test_wanted_twice_it_is_one_job_until_it_has_ended(self):
        job = self.enqueue({"n": 1}, key="x")
        self.assertEqual(self.enqueue({"n": 2}, key="x"), job)
        self.assertNotEqual(self.enqueue({"n": 3}, key="y"), job)
        do_jobs(self.env)
        self.assertEqual([told["n"] for told in self.done], [1, 3])
        self.assertNotEqual(self.enqueue(key="x"), job)

    def test_wanted_while_it_runs_one_that_looks_at_all_runs_once_more(self):
        def wanted_meanwhile(work):
            self.done.append(work.payload)
            if len(self.done) == 1:
                self.assertEqual(self.enqueue(kind="looks", key="all"), job)

        kind_of_test(self, wanted_meanwhile, name="looks", again=True)
        job = self.enqueue(kind="looks", key="all")
        self.assertEqual(do_jobs(self.env), 2)
        self.assertEqual([job.state, len(self.done)], ["done", 2])

    def test_what_failed_over_the_old_does_not_keep_the_new_waiting(self):
        def down(work):
            raise ServerDown(url="http://x")

        kind_of_test(self, down, name="looks", again=True)
        job = self.enqueue(kind="looks", key="all")
        for _time in range(3):
            with self.assertLogs(run_job._logger, "WARNING"):
                do_jobs(self.env)
            self.shift(job, 1000)
        job.available_at = job.finished + timedelta(minutes=15)
        self.enqueue(kind="looks", key="all")
        self.env.invalidate_all()
        self.assertEqual(job.available_at - job.finished, timedelta(seconds=30))
        self.assertFalse(job.again)
        job.available_at = job.finished + timedelta(seconds=5)
        self.enqueue(kind="looks", key="all")
        self.env.invalidate_all()
        self.assertEqual(job.available_at - job.finished, timedelta(seconds=5))

    def test_what_was_given_up_is_nobodys_care_when_it_is_done_at_last(self):
        gone = self.enqueue(key="x")
        other = self.enqueue(key="y")
        (gone | other).write({"state": "dead"})
        self.enqueue(key="x")
        do_jobs(self.env)
        self.env.invalidate_all()
        self.assertEqual([gone.state, other.state], ["cancelled", "dead"])

    def test_what_has_ended_is_not_cancelled_once_more(self):
        job = self.enqueue()
        do_jobs(self.env)
        self.env.invalidate_all()
        noted = self.env["mrp.ai.audit"].search_count([])
        job.with_user(self.chief).action_cancel()
        self.assertEqual(job.state, "done")
        self.assertEqual(self.env["mrp.ai.audit"].search_count([]), noted)

    def test_what_leaves_no_trace_leaves_none(self):
        kind_of_test(self, lambda work: None, name="light", traceless=True)
        job = self.enqueue(kind="light")
        do_jobs(self.env)
        self.assertFalse(job.exists())

    def test_a_delay_is_waited_for(self):
        job = self.enqueue(delay=60)
        self.assertEqual(do_jobs(self.env), 0)
        self.shift(job, 61)
        self.assertEqual(do_jobs(self.env), 1)

    def test_what_passes_is_tried_again_later_and_later(self):
        def down(work):
            raise ServerDown(url="http://x")

        self.doing = down
        job = self.enqueue()
        pauses = []
        for attempt in (1, 2, 3):
            with self.assertLogs(run_job._logger, "WARNING"):
                self.assertEqual(do_jobs(self.env), 1)
            self.assertEqual(job.attempts, attempt)
            pauses.append((job.available_at - job.finished).total_seconds())
            self.shift(job, 1000)
        self.assertEqual([round(pause) for pause in pauses[:2]], [10, 30])
        self.assertEqual(job.state, "dead")
        self.assertIn("http://x", job.reason)
        self.assertEqual(do_jobs(self.env), 0)

    def test_what_trying_again_cannot_help_is_given_up_at_once(self):
        def fail(work):
            raise work.payload["error"] == "core" and error or UserError("Ni hablar.")

        error = ModelMissing(model="llama9")
        self.doing = fail
        ours = self.enqueue({"error": "core"})
        theirs = self.enqueue({"error": "odoo"})
        do_jobs(self.env)
        self.assertEqual([ours.state, theirs.state], ["dead", "dead"])
        self.assertIn("llama9", ours.with_context(lang="es_ES").reason)
        self.assertNotEqual(
            ours.with_context(lang="es_ES").reason,
            ours.with_context(lang="en_US").reason,
        )
        self.assertEqual(theirs.reason, "Ni hablar.")

    def test_an_error_that_nobody_foresaw_is_told_by_its_name_alone(self):
        def secret(work):
            raise ZeroDivisionError("the password is 1234")

        self.doing = secret
        job = self.enqueue()
        with self.assertLogs(run_job._logger, "WARNING"):
            do_jobs(self.env)
        self.assertEqual(job.state, "queued")
        self.assertIn("ZeroDivisionError", job.reason)
        self.assertNotIn("1234", f"{job.reason}{job.fault}")

    def test_waiting_for_something_is_no_attempt(self):
        def wait(work):
            raise Later(30)

        self.doing = wait
        job = self.enqueue()
        for _time in range(5):
            self.assertEqual(do_jobs(self.env), 1)
            self.shift(job, 31)
        self.assertEqual([job.state, job.attempts], ["queued", 0])
        self.assertFalse(job.reason)

    def test_effects_and_the_end_are_one(self):
        def half(work):
            with work.finishing() as env:
                env["res.partner"].create({"name": "Half done"})
                raise ServerDown(url="http://x")

        self.doing = half
        job = self.enqueue()
        with self.assertLogs(run_job._logger, "WARNING"):
            do_jobs(self.env)
        self.assertEqual(job.state, "queued")

    def test_a_stale_owner_changes_nothing_more(self):
        job = self.enqueue()
        late = run_job.JobClaim(job.id, 1, "late")
        self.assertEqual(claim_job(self.dbname, "late"), late)
        self.shift(job, 60)
        with transaction(self.dbname) as env:
            job_claim.requeue_stale_jobs(env)
        self.assertEqual(claim_job(self.dbname, "other").attempt, 2)
        run_job.run(self.dbname, late, alone=True)
        self.env.invalidate_all()
        self.assertEqual([job.state, job.owner], ["running", "other"])

    def test_who_proves_to_live_keeps_it_and_a_proof_of_the_future_is_none(self):
        job = self.enqueue()
        claim_job(self.dbname, "me")
        for ago, state in ((8, "running"), (-8, "running"), (-3600, "queued")):
            self.shift(job, ago)
            with transaction(self.dbname) as env:
                job_claim.requeue_stale_jobs(env)
            self.env.invalidate_all()
            self.assertEqual(job.state, state, ago)
            if state == "running":
                self.shift(job, -ago)

    def test_a_process_that_ends_in_good_order_costs_no_attempt(self):
        job = self.enqueue()
        claim_job(self.dbname, "leaving")
        with transaction(self.dbname) as env:
            job_claim.release_jobs(env, "leaving")
        self.env.invalidate_all()
        self.assertEqual([job.state, job.attempts], ["queued", 0])

    def test_progress_is_told_and_a_stop_obeyed(self):
        def long(work):
            work.progress(40, "4 of 10")
            self.env.invalidate_all()
            self.done.append((job.progress, job.progress_text))
            job.action_cancel()
            self.env.flush_all()
            work._told = float("-inf")
            work.progress(50)
            self.fail("it went on")

        self.doing = long
        job = self.enqueue()
        do_jobs(self.env)
        self.assertEqual(self.done, [(40, "4 of 10")])
        self.assertEqual(job.state, "cancelled")

    def test_one_that_waits_is_cancelled_at_once_and_may_be_retried(self):
        job = self.enqueue(key="x")
        job.action_cancel()
        self.assertEqual(job.state, "cancelled")
        self.env.flush_all()
        self.assertEqual(do_jobs(self.env), 0)
        other = self.enqueue(key="x")
        with self.assertRaises(UserError):
            job.with_user(self.chief).action_retry()
        other.action_cancel()
        job.with_user(self.chief).action_retry()
        self.assertEqual(do_jobs(self.env), 1)
        self.assertEqual(job.state, "done")
        with self.assertRaises(UserError):
            job.with_user(self.chief).action_retry()


@tagged("post_install", "-at_install")
class TestJobRights(JobCase):
    def setUp(self):
        super().setUp()
        self.colleague = new_test_user(self.env, "q_colleague", "mrp.group_mrp_user")
        self.mine = self.enqueue(user=self.planner)
        self.theirs = self.enqueue(user=self.colleague)
        self.nobodys = self.enqueue(user=self.env["res.users"])
        self.all = self.mine | self.theirs | self.nobodys

    def test_users_see_and_cancel_their_own_alone(self):
        seen = self.jobs.with_user(self.planner).search([])
        self.assertEqual(seen, self.mine)
        with self.assertRaises(AccessError):
            self.theirs.with_user(self.planner).action_cancel()
        seen.action_cancel()
        self.assertEqual(self.mine.state, "cancelled")
        with self.assertRaises(AccessError):
            seen.action_retry()

    def test_managers_see_and_cancel_all_and_change_nothing_else(self):
        seen = self.jobs.with_user(self.chief).search([])
        self.assertEqual(seen, self.all)
        seen.action_cancel()
        self.assertEqual(set(self.all.mapped("state")), {"cancelled"})
        with self.assertRaises(AccessError):
            seen[0].write({"state": "queued"})
        with self.assertRaises(AccessError):
            seen[0].read(["payload"])
        with self.assertRaises(AccessError):
            seen[0].unlink()

    def test_outsiders_see_none(self):
        for user in (self.outsider, self.customer):
            with self.assertRaises(AccessError):
                self.jobs.with_user(user).search([])
            with self.assertRaises(AccessError):
                self.mine.with_user(user).action_cancel()

    def test_who_asked_is_who_wanted_it(self):
        jobs = self.jobs.with_user(self.planner)
        self.assertEqual(jobs.sudo()._enqueue(KIND).user_id, self.planner)
        self.assertFalse(self.jobs._enqueue(KIND).user_id)
