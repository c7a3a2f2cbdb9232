"""The queue's page: what waits, runs and has ended, without what was asked."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import DONE, TurnCase

SECRET = "What about the Roble contract?"


@tagged("post_install", "-at_install")
class TestWork(TurnCase):
    def setUp(self):
        super().setUp()
        self.works = self.env["mrp.ai.work"].with_user(self.chief)
        self.env["mrp.ai.turn"].search([]).unlink()
        self.env["mrp.ai.job"].search([]).unlink()
        self.turn = self.ask(SECRET)
        self.job = self.env["mrp.ai.job"]._enqueue(
            "index", key="of a test", user=self.planner, delay=60
        )
        self.env.flush_all()

    def of_turn(self, turn):
        return self.works.browse(turn.id * 2)

    def of_job(self):
        return self.works.browse(self.job.id * 2 + 1)

    def test_one_list_of_both(self):
        found = self.works.search([("open", "=", True)])
        self.assertEqual(found, self.of_turn(self.turn) | self.of_job())
        self.assertEqual(set(found.mapped("kind")), {"chat", "index"})
        self.assertEqual(found.user_id, self.planner)
        self.assertEqual(self.of_turn(self.turn).position, 1)
        self.assertEqual(self.of_job().position, 1, "of another line")

    def test_questions_stand_as_those_who_asked_are_told(self):
        others = [self.ask("Mine too?") for _time in range(2)]
        own = self.env["mrp.ai.conversation"].with_user(self.chief)
        chiefs = own._ask(False, "And mine?", model_id="none")
        self.env.flush_all()
        line = [self.turn, chiefs, *others]  # users take turns
        self.assertEqual([self.of_turn(each).position for each in line], [1, 2, 3, 4])
        shown = self.works.search([("kind", "=", "chat"), ("open", "=", True)])
        self.assertEqual(shown[0], self.of_turn(self.turn), "the next one is first")
        told = [each.sudo()._waiting_told()[each.id]["position"] for each in line]
        self.assertEqual(told, [0, 1, 2, 3])

    def test_what_was_asked_is_nowhere(self):
        names = list(self.works.fields_get())
        work = self.of_turn(self.turn)
        told = str([work.read(), work.display_name, self.works.name_search("")])
        self.assertNotIn(SECRET, told)
        self.assertNotIn("Roble", told)
        self.assertNotIn("turn_id", names)
        with self.assertRaises(AccessError):
            work.action_open()
        with self.assertRaises(AccessError):
            self.works.search([("turn_id.question", "ilike", "Roble")])

    def test_who_asked_may_open_it_if_they_look_after_the_queue(self):
        own = self.env["mrp.ai.conversation"].with_user(self.chief)
        turn = own._ask(False, "Mine?", model_id="none")
        self.env.flush_all()
        url = self.of_turn(turn).action_open()["url"]
        self.assertTrue(url.endswith(f"/{turn.conversation_id.id}"))

    def test_planners_do_not_see_it(self):
        works = self.env["mrp.ai.work"].with_user(self.planner)
        for call in (
            lambda: works.search([]),
            works.browse(self.turn.id * 2).action_cancel,
            works.browse(self.turn.id * 2).action_retry,
            works.browse(self.turn.id * 2).action_open,
        ):
            with self.assertRaises(AccessError):
                call()

    def test_cancel_and_try_again(self):
        both = self.of_turn(self.turn) | self.of_job()
        both.action_cancel()
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertEqual(self.turn.sudo().state, "stopped")
        self.assertEqual(self.job.state, "cancelled")
        self.assertEqual(set(both.mapped("state")), {"cancelled"})
        self.assertFalse(any(both.mapped("position")))
        both.action_retry()
        self.env.invalidate_all()
        self.assertEqual(self.job.state, "queued")
        self.assertEqual(self.turn.sudo().state, "stopped", "its asker's business")
        with self.assertRaises(UserError):
            self.of_turn(self.turn).action_retry()

    def test_what_was_given_up_says_why(self):
        fault = {"code": "server_down", "values": {"url": "http://localhost:11434"}}
        self.job.write({"state": "dead", "fault": fault})
        self.env.flush_all()
        self.env.invalidate_all()
        work = self.of_job()
        self.assertEqual((work.state, work.open), ("failed", False))
        self.assertIn("http://localhost:11434", work.reason)

    def test_what_is_paused_says_so(self):
        queue = self.env["mrp.ai.queue"].with_user(self.chief)
        queue.pause("index", "Backup")
        self.assertEqual(self.of_job().reason, "Paused: Backup")
        self.assertFalse(self.of_turn(self.turn).reason)
        queue.pause("all", "Move")
        self.env.invalidate_all()
        self.assertEqual(self.of_turn(self.turn).reason, "Paused: Move")

    def test_what_was_given_up_is_counted_until_somebody_puts_it_away(self):
        queue = self.env["mrp.ai.queue"].with_user(self.chief)
        self.assertEqual(queue.state()["dead"], {})
        self.job.state = "dead"
        self.assertEqual(queue.state()["dead"], {"index": 1})
        self.env.flush_all()
        self.env.invalidate_all()
        self.of_job().action_cancel()
        self.env.invalidate_all()
        self.assertEqual(self.job.state, "cancelled")
        self.assertEqual(queue.state()["dead"], {})

    def test_an_administrator_looks_after_it_without_the_ai_group(self):
        self.assertFalse(
            self.administrator.has_group("mrp_ai_assistant.group_ai_manager")
        )
        queue = self.env["mrp.ai.queue"].with_user(self.administrator)
        self.assertEqual(queue.pause("chat")["waiting"], {"chat": 1, "index": 1})
        self.assertEqual(queue.resume("chat")["paused"], {})
        works = self.works.with_user(self.administrator)
        job = works.browse(self.job.id * 2 + 1)
        job.action_cancel()
        self.env.flush_all()
        self.env.invalidate_all()
        job.action_retry()
        self.assertEqual(self.job.state, "queued")

    def test_times_and_place_of_what_has_ended(self):
        self.answer(self.turn, DONE)
        self.env.flush_all()
        self.env.invalidate_all()
        work = self.of_turn(self.turn)
        self.assertEqual(work.state, "done")
        self.assertGreaterEqual(work.waited, 0)
        grouped = self.works._read_group([], ["kind"], ["__count"])
        self.assertEqual(dict(grouped), {"chat": 1, "index": 1})
