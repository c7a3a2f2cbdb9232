import json
from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.tests import tagged

from ..core.events import Event
from ..models.mrp_ai_retention import SUBJECTS
from ..runner import bus_sweep
from .common import DONE, TurnCase

TOLD = Event("text", {"md": "Two.", "origin": "rules"})
HELD = Event("stats", {"held_back": [{"text": "Ten.", "reason": "number"}]})


@tagged("post_install", "-at_install")
class TestRetention(TurnCase):
    """What is older than it is kept goes, and nothing else."""

    def setUp(self):
        super().setUp()
        self.retention = self.env["mrp.ai.retention"]
        forever = patch.object(
            self.env.registry["ir.cron"], "_commit_progress", return_value=1
        )
        self.startPatcher(forever)
        for subject in SUBJECTS:
            self.retention._set_days(subject, 0)

    def answered(self, days_ago, conversation=False):
        turn = self.ask("What is late?", conversation)
        self.answer(turn, TOLD, HELD, DONE)
        day = fields.Datetime.now() - timedelta(days=days_ago)
        turn.sudo().write({"finished": day})
        turn.conversation_id.sudo().date = day
        return turn.sudo()

    def purge(self):
        self.env.flush_all()
        self.retention._cron_purge()
        self.env.invalidate_all()

    def keep(self, subject, days):
        self.retention._set_days(subject, days)

    # -- questions and answers ----------------------------------------------------

    def test_nothing_goes_unless_somebody_said_so(self):
        turn = self.answered(5000)
        self.purge()
        self.assertTrue(turn.exists())
        self.assertTrue(turn.conversation_id)

    def test_old_conversations_go_with_their_files(self):
        old, new = self.answered(31), self.answered(29)
        talk = old.conversation_id
        file = self.env["mrp.ai.document"].sudo()
        document = file._add(
            "plan.txt", b"Tables.", conversation_id=talk.id, user_id=self.planner.id
        )
        attachment = document.attachment_id
        self.keep("answers", 30)
        self.purge()
        self.assertFalse(old.exists() or talk.exists())
        self.assertFalse(document.exists() or attachment.exists())
        self.assertTrue(new.exists() and new.conversation_id.exists())

    def test_of_a_living_conversation_the_old_questions_go(self):
        first = self.answered(40)
        talk = first.conversation_id
        second = self.answered(0, talk.id)
        self.keep("answers", 30)
        self.purge()
        self.assertFalse(first.exists())
        shown = self.conversations.load(talk.id)["turns"]
        self.assertEqual([each["id"] for each in shown], [second.id])

    def test_what_is_pinned_or_shared_is_kept_unless_it_is_not(self):
        pinned, shared = self.answered(99), self.answered(99)
        pinned.conversation_id.pinned = True
        shared.conversation_id.reader_ids = self.chief
        self.keep("answers", 30)
        self.purge()
        self.assertEqual(len((pinned | shared).exists()), 2)
        self.retention._set_keeps_pinned_and_shared(False)
        self.purge()
        self.assertFalse((pinned | shared).exists())

    def test_a_question_that_is_open_stays(self):
        turn = self.ask()
        turn.sudo().conversation_id.date = fields.Datetime.now() - timedelta(days=99)
        self.env.cr.execute(
            "UPDATE mrp_ai_turn SET create_date = create_date - interval '99 days'"
        )
        self.keep("answers", 30)
        self.purge()
        self.assertTrue(turn.exists())

    def test_an_empty_conversation_of_today_stays(self):
        talk = self.conversations._begin_with("A file first")
        self.keep("answers", 30)
        self.purge()
        self.assertTrue(talk.exists())

    def test_it_stops_in_time_and_comes_back(self):
        turns = [self.answered(40) for _time in range(3)]
        self.keep("answers", 30)
        cron = self.env.registry["ir.cron"]
        path = "odoo.addons.mrp_ai_assistant.models.mrp_ai_retention._SLICE"
        with (
            patch(path, 1),
            patch.object(cron, "_commit_progress", return_value=0) as progress,
        ):
            self.retention._cron_purge()
        left = self.env["mrp.ai.turn"].browse([turn.id for turn in turns]).exists()
        self.assertEqual(len(left), 2, "one slice, then the time was over")
        self.assertEqual(progress.call_args.kwargs["remaining"], 1)

    def test_the_audit_log_tells_how_much_went(self):
        self.answered(40)
        self.keep("answers", 30)
        self.purge()
        line = self.env["mrp.ai.audit"].search([("kind", "=", "data_purged")])
        self.assertEqual(line.detail, "answers: 2", "the question, its conversation")

    # -- the rest -------------------------------------------------------------------

    def test_sentences_held_back(self):
        old, new = self.answered(40), self.answered(1)
        self.keep("held_back", 30)
        self.purge()
        self.assertFalse(old.held_back)
        self.assertEqual(new.held_back[0]["text"], "Ten.")

    def test_opinions(self):
        turn = self.answered(0)
        feedback = self.env["mrp.ai.feedback"].with_user(self.planner)
        feedback.rate(turn.id, "up")
        row = feedback.sudo().search([("turn_id", "=", turn.id)])
        self.keep("feedback", 30)
        self.purge()
        self.assertTrue(row.exists())
        row.date = fields.Datetime.now() - timedelta(days=31)
        self.purge()
        self.assertFalse(row.exists())
        self.assertTrue(turn.exists())

    def test_proposals_that_are_over(self):
        product = self.env["product.product"].create({"name": "Table"})
        proposals = self.env["mrp.ai.proposal"].sudo()
        base = {
            "user_id": self.planner.id,
            "company_id": self.env.company.id,
            "lang": "en",
            "kind": "draft_order",
            "values": {"product": product.id},
            "digest": "0",
            "expires_at": fields.Datetime.now(),
        }
        done, open_ = proposals.create(
            [{**base, "state": "executed"}, {**base, "state": "proposed"}]
        )
        done._note("executed", None)
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mrp_ai_proposal SET write_date = write_date - interval '31 days'"
        )
        self.env.invalidate_all()
        self.keep("proposals", 30)
        self.purge()
        self.assertFalse(done.exists())
        self.assertTrue(open_.exists())

    def test_background_work(self):
        jobs = self.env["mrp.ai.job"].sudo()
        kind = jobs._fields["kind"].get_values(self.env)[0]
        base = {"kind": kind, "priority": 1, "available_at": fields.Datetime.now()}
        ended = fields.Datetime.now() - timedelta(days=31)
        dead, open_ = jobs.create(
            [
                {**base, "state": "dead", "finished": ended},
                {**base, "state": "queued", "finished": ended},
            ]
        )
        self.keep("jobs", 30)
        self.purge()
        self.assertFalse(dead.exists())
        self.assertTrue(open_.exists())

    def test_names_leave_the_statistics_and_the_figures_stay(self):
        turn = self.answered(0)
        row = self.env["mrp.ai.statistic"].sudo().search([("turn_id", "=", turn.id)])
        self.env.cr.execute(
            "UPDATE mrp_ai_statistic SET date = date - interval '31 days'"
        )
        self.env.invalidate_all()
        self.keep("names", 30)
        self.purge()
        self.assertTrue(row.exists())
        self.assertFalse(row.user_id)

    def test_the_audit_log_itself(self):
        audit = self.env["mrp.ai.audit"]
        audit._note("queue_paused")
        line = audit.search([("kind", "=", "queue_paused")])
        self.env.cr.execute("UPDATE mrp_ai_audit SET date = date - interval '31 days'")
        audit._note("queue_resumed")
        self.keep("audit", 30)
        self.purge()
        self.assertFalse(line.exists())
        self.assertTrue(audit.search([("kind", "=", "queue_resumed")]))

    # -- settings -------------------------------------------------------------------

    def test_settings(self):
        settings = self.env["res.config.settings"].create(
            {"mrp_ai_keep_answers_days": 45, "mrp_ai_keep_pinned_and_shared": False}
        )
        settings.execute()
        self.assertEqual(self.retention._days("answers"), 45)
        self.assertFalse(self.retention._keeps_pinned_and_shared())
        again = self.env["res.config.settings"].create({})
        self.assertEqual(again.mrp_ai_keep_answers_days, 45)
        self.assertFalse(again.mrp_ai_keep_pinned_and_shared)

    def test_whoever_asks_is_told(self):
        page = self.env["mrp.ai.conversation"].with_user(self.planner)
        self.assertIsNone(page.page_state()["kept"], "for ever")
        self.retention._set_days("answers", 45)
        self.assertEqual(page.page_state()["kept"], {"days": 45, "all": False})
        self.retention._set_keeps_pinned_and_shared(False)
        self.assertEqual(page.page_state()["kept"], {"days": 45, "all": True})

    def test_nonsense_is_no_number_of_days(self):
        self.env["ir.config_parameter"].set_param(
            "mrp_ai_assistant.keep_jobs_days", "-3; DROP"
        )
        self.assertEqual(self.retention._days("jobs"), SUBJECTS["jobs"].days)
        self.env["ir.config_parameter"].set_param(
            "mrp_ai_assistant.keep_jobs_days", "9" * 30
        )
        self.retention._purge("jobs", self.retention._days("jobs"))  # no such day
        self.retention._set_days("jobs", -5)
        self.assertEqual(self.retention._days("jobs"), 0)


@tagged("post_install", "-at_install")
class TestBusSweep(TurnCase):
    """Our messages on the bus go when an answer is over; the log replays it."""

    def setUp(self):
        super().setUp()
        cron = self.env.registry["ir.cron"]
        self.startPatcher(patch.object(cron, "_commit_progress", return_value=1))

    def messages(self):
        self.env.cr.execute("SELECT message FROM bus_bus ORDER BY id")
        return [json.loads(row[0]) for row in self.env.cr.fetchall()]

    def put(self, kind, payload, seconds_ago):
        self.env.cr.execute(
            """
            INSERT INTO bus_bus (channel, message, create_date)
            VALUES ('x', %s, (now() AT TIME ZONE 'UTC') - %s * interval '1 second')
            """,
            [
                json.dumps({"type": kind, "payload": payload}, separators=(",", ":")),
                seconds_ago,
            ],
        )

    def test_what_goes_and_what_stays(self):
        over = self.ask()
        self.answer(over, TOLD, DONE)
        running = self.ask()
        self.claim(running)
        self.env.cr.precommit.run()
        self.env.cr.execute("DELETE FROM bus_bus")
        old = bus_sweep.GRACE + 5
        self.put("mrp.ai.turn", {"turn_id": over.id, "events": []}, old)
        self.put("mrp.ai.turn", {"turn_id": over.id, "events": ["late"]}, 5)
        self.put("mrp.ai.turn", {"turn_id": running.id, "events": []}, old)
        self.put("mail.message", {"turn_id": over.id, "text": "mrp.ai.turn"}, old)
        self.env["mrp.ai.retention"]._cron_sweep_bus()
        left = [(each["type"], each["payload"]["turn_id"]) for each in self.messages()]
        self.assertEqual(
            left,
            [
                ("mrp.ai.turn", over.id),
                ("mrp.ai.turn", running.id),
                ("mail.message", over.id),
            ],
        )

    def test_the_log_tells_what_the_bus_told(self):
        turn = self.ask()
        self.answer(turn, TOLD, DONE)
        before = self.turns.follow(turn.id, 0)["events"]
        self.env.cr.execute(
            "UPDATE bus_bus SET create_date = create_date - interval '1 day'"
        )
        self.env["mrp.ai.retention"]._cron_sweep_bus()
        self.assertEqual(self.turns.follow(turn.id, 0)["events"], before)

    def test_ours_are_recognised_as_odoo_writes_them(self):
        self.env.cr.execute("DELETE FROM bus_bus")
        turn = self.ask()
        self.answer(turn, TOLD, DONE)
        self.planner._bus_send("mrp.ai.turn", {"turn_id": turn.id, "events": []})
        self.env.cr.precommit.run()
        self.assertTrue(self.messages())
        self.env.cr.execute(
            "UPDATE bus_bus SET create_date = create_date - interval '1 day'"
        )
        bus_sweep.sweep(self.env)
        self.assertFalse(self.messages())

    def test_those_of_one_user(self):
        self.env.cr.execute("DELETE FROM bus_bus")
        for user in (self.planner, self.chief):
            user._bus_send("mrp.ai.turn", {"turn_id": 0, "to": user.id})
        self.planner._bus_send("mail.message", {"to": self.planner.id})
        self.env.cr.precommit.run()
        bus_sweep.sweep_of(self.env, self.planner)
        left = [(each["type"], each["payload"]["to"]) for each in self.messages()]
        self.assertEqual(
            left, [("mrp.ai.turn", self.chief.id), ("mail.message", self.planner.id)]
        )
