from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..jobs import KINDS
from ..runner import job_claim
from ..runner.transaction import transaction
from .jobs import claim_job, do_jobs, kind_of_test
from .test_job import KIND, JobCase


@tagged("post_install", "-at_install")
class TestJobClaim(JobCase):
    """Which job is next."""

    def order(self):
        """The payloads, in the order in which one process does them all."""
        self.done.clear()
        do_jobs(self.env)
        return [payload["n"] for payload in self.done]

    def test_in_the_order_of_asking(self):
        for number in range(4):
            self.enqueue({"n": number})
        self.assertEqual(self.order(), [0, 1, 2, 3])

    def test_what_is_awaited_comes_before_what_nobody_asked_for(self):
        kind_of_test(self, self.doing, name="night", priority=30)
        kind_of_test(self, self.doing, name="page", priority=0)
        self.enqueue({"n": "night"}, kind="night")
        self.enqueue({"n": "page"}, kind="page")
        self.assertEqual(self.order(), ["page", "night"])

    def test_what_waited_for_long_comes_before_what_is_awaited(self):
        kind_of_test(self, self.doing, name="night", priority=30)
        kind_of_test(self, self.doing, name="page", priority=0)
        night = self.enqueue({"n": "night"}, kind="night")
        self.shift(night, 31 * 60)
        for number in range(3):
            self.enqueue({"n": number}, kind="page")
        self.assertEqual(self.order(), ["night", 0, 1, 2])

    def test_a_hundred_of_one_user_delay_nobodys_first(self):
        for number in range(100):
            self.shift(self.enqueue({"n": number}, user=self.chief), 3600)
        self.assertEqual(claim_job(self.dbname).attempt, 1)
        self.enqueue({"n": "first"}, user=self.planner)
        order = self.order()
        self.assertLessEqual(order.index("first"), 1)
        mine = [number for number in order if number != "first"]
        self.assertEqual(mine, list(range(1, 100)))

    def test_so_many_of_a_kind_at_once(self):
        kind_of_test(self, self.doing, name="two", at_once=2)
        jobs = [self.enqueue(kind="two") for _number in range(3)]
        other = self.enqueue()
        taken = [claim_job(self.dbname) for _number in range(4)]
        found = [each.id for each in taken if each]
        self.assertEqual(found, [jobs[0].id, other.id, jobs[1].id])
        with transaction(self.dbname) as env:
            job_claim.end(env, taken[0], "done")
        self.assertEqual(claim_job(self.dbname).id, jobs[2].id)

    def test_a_kind_that_is_not_known_here_waits_for_who_knows_it(self):
        job = self.enqueue()
        kind = KINDS.pop(KIND)
        self.assertIsNone(claim_job(self.dbname))
        KINDS[KIND] = kind
        self.assertEqual(claim_job(self.dbname).id, job.id)

    def test_what_is_young_is_left_to_others_but_not_when_the_clock_went_back(self):
        job = self.enqueue()
        self.assertIsNone(claim_job(self.dbname, min_age=60))
        self.env.cr.execute(
            "UPDATE mrp_ai_job SET create_date = create_date + interval '1 hour',"
            " available_at = available_at + interval '1 hour'"
        )
        self.assertEqual(claim_job(self.dbname, min_age=60).id, job.id)


@tagged("post_install", "-at_install")
class TestQueuePause(JobCase):
    def setUp(self):
        super().setUp()
        self.queue = self.env["mrp.ai.queue"].with_user(self.chief)

    def test_only_managers_pause_and_resume(self):
        for user in (self.planner, self.outsider, self.customer):
            queue = self.env["mrp.ai.queue"].with_user(user)
            for call in (queue.pause, queue.resume, queue.state):
                with self.assertRaises(AccessError):
                    call()
        self.assertFalse(self.env["mrp.ai.queue.pause"].search([]))

    def test_a_kind_waits_and_others_go_on(self):
        kind_of_test(self, self.doing, name="other")
        held, other = self.enqueue(), self.enqueue(kind="other")
        told = self.queue.pause(KIND, "Mantenimiento")
        self.assertEqual(told["paused"][KIND]["reason"], "Mantenimiento")
        self.assertEqual(told["paused"][KIND]["by"], self.chief.name)
        do_jobs(self.env)
        self.assertEqual([held.state, other.state], ["queued", "done"])
        self.assertFalse(self.queue.resume(KIND)["paused"])
        do_jobs(self.env)
        self.assertEqual(held.state, "done")

    def test_all_waits_and_what_runs_runs_on(self):
        running, waiting = self.enqueue({"n": 1}), self.enqueue({"n": 2})
        claimed = claim_job(self.dbname)
        self.queue.pause()
        self.assertEqual(do_jobs(self.env), 0)
        with transaction(self.dbname) as env:
            self.assertEqual(job_claim.open_jobs(env), 1)
            job_claim.end(env, claimed, "done")
        self.env.invalidate_all()
        self.assertEqual([running.state, waiting.state], ["done", "queued"])
        self.assertEqual(self.queue.state()["waiting"][KIND], 1)

    def test_nonsense_is_refused_and_twice_is_once(self):
        for kind in ("nothing", "", None, 3, ["all"]):
            with self.assertRaises(UserError):
                self.queue.pause(kind)
        self.queue.pause(KIND)
        self.queue.pause(KIND, "Again")
        self.assertEqual(self.queue.state()["paused"][KIND]["reason"], "Again")
        self.queue.resume("nothing")
        self.queue.resume(KIND)
        self.queue.resume(KIND)
