from datetime import datetime, timedelta
from unittest.mock import patch

from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import Form, tagged

from .people import PeopleCase

MODULE = "odoo.addons.mrp_ai_assistant.models.mrp_ai_briefing_run"


@tagged("post_install", "-at_install")
class TestBriefingSent(PeopleCase):
    def setUp(self):
        super().setUp()
        self.env["mrp.ai.briefing"].search([]).unlink()
        self.planner.email = "planner@example.com"
        self.briefing = self._briefing(self.planner)

    def _briefing(self, user, **values):
        return (
            self.env["mrp.ai.briefing"]
            .with_user(user)
            .create({"role": "planner", **values})
            .sudo()
        )

    def _due(self, briefing):
        briefing.next_date = fields.Datetime.now() - timedelta(minutes=1)

    def _run(self):
        self.env["mrp.ai.briefing"]._cron_brief()

    def _answer(self, turn, state="done", **payloads):
        """What a runner would have logged: ``text=...``, ``table=...``."""
        kinds = {"text": lambda md: {"md": md}, "error": lambda text: {"text": text}}
        for seq, (kind, value) in enumerate(payloads.items(), 500):
            payload = kinds.get(kind, lambda given: given)(value)
            self.env["mrp.ai.turn.event"].sudo().create(
                {"turn_id": turn.id, "seq": seq, "kind": kind, "payload": payload}
            )
        turn.write({"state": state})

    def _asked(self, briefing=None):
        briefing = briefing or self.briefing
        self._due(briefing)
        self._run()
        return briefing.turn_id

    def _messages(self, user=None):
        partner = (user or self.planner).partner_id
        return self.env["mail.message"].search(
            [
                ("model", "=", "discuss.channel"),
                ("author_id", "=", self.env.ref("base.partner_root").id),
                ("res_id", "in", partner.channel_ids.ids),
                ("body", "like", "ai-assistant"),
            ]
        )

    # -- asking ---------------------------------------------------------------

    def test_it_is_asked_as_its_user_and_nobody_else(self):
        turn = self._asked()
        self.assertEqual(turn.user_id, self.planner)
        self.assertEqual(turn.conversation_id.user_id, self.planner)
        self.assertEqual(turn.conversation_id.company_id, self.env.company)
        self.assertEqual(turn.question, "Shift briefing for planning")
        self.assertEqual(turn.state, "queued")

    def test_whoever_runs_the_scheduled_action(self):
        self._due(self.briefing)
        administrator = self.env.ref("base.user_admin")
        self.env["mrp.ai.briefing"].with_user(administrator)._cron_brief()
        self.assertEqual(self.briefing.turn_id.user_id, self.planner)

    def test_in_the_language_of_its_user(self):
        if "es_ES" not in dict(self.env["res.lang"].get_installed()):
            self.skipTest("Spanish is not installed")
        self.planner.lang = "es_ES"
        self.assertEqual(self._asked().question, "Resumen del turno para planificación")

    def test_only_when_it_is_due_and_once(self):
        self._run()
        self.assertFalse(self.briefing.turn_id)
        turn = self._asked()
        self.assertGreater(self.briefing.next_date, fields.Datetime.now())
        self._run()
        self.assertEqual(self.briefing.turn_id, turn)

    def test_an_archived_user_or_briefing_is_not_asked(self):
        self.briefing.active = False
        self._due(self.briefing)
        self._run()
        self.assertFalse(self.briefing.turn_id)
        self.briefing.active = True
        self.planner.active = False
        self._due(self.briefing)
        self._run()
        self.assertFalse(self.briefing.turn_id)
        self.assertIn("does not work", self.briefing.problem)

    def test_who_may_not_ask_any_more_stops_nobody_else(self):
        colleague = self._person("colleague_b", "mrp.group_mrp_user")
        other = self._briefing(colleague)
        self.env["res.config.settings"].create({"group_mrp_ai_user": False}).execute()
        colleague.group_ids |= self.env.ref("mrp_ai_assistant.group_ai_user")
        self._due(other)
        self.assertFalse(self._asked())
        self.assertTrue(self.briefing.problem)
        self.assertEqual(other.turn_id.user_id, colleague)

    def test_a_failure_stops_nobody_else(self):
        both = self.briefing | self._briefing(
            self._person("colleague_c", "mrp.group_mrp_user")
        )
        for briefing in both:
            self._due(briefing)
        with (
            patch(f"{MODULE}.dispatch", side_effect=[RuntimeError, None]),
            self.assertLogs(MODULE, "ERROR"),
        ):
            self._run()
        self.assertEqual(both.mapped(lambda each: bool(each.turn_id)), [False, True])
        self.assertEqual(both.mapped(lambda each: bool(each.problem)), [True, False])

    # -- posting --------------------------------------------------------------

    def test_the_answer_is_a_message_to_its_user(self):
        turn = self._asked()
        table = {
            "title": "T",
            "columns": [
                {"name": n, "label": n, "kind": "text", "align": "start"}
                for n in ("what", "told", "question")
            ],
            "rows": [
                {
                    "ref": None,
                    "cells": [
                        {"v": "Late orders", "t": "Late orders"},
                        {"v": "2 <b>late</b>", "t": "2 <b>late</b>"},
                        {"v": "Which?", "t": "Which?"},
                    ],
                }
            ],
            "scope": {"model": "mrp.production", "total": 1},
        }
        self._answer(turn, text="Today there is one matter.", table=table)
        self._run()
        (message,) = self._messages()
        self.assertIn("Today there is one matter.", message.body)
        self.assertIn("2 &lt;b&gt;late&lt;/b&gt;", message.body)
        channel = self.env["discuss.channel"].browse(message.res_id)
        members = channel.with_context(active_test=False).channel_partner_ids
        bot = self.env.ref("base.partner_root")
        self.assertEqual(members, self.planner.partner_id | bot)
        self.assertTrue(self.briefing.sent_date)
        self._run()
        self.assertEqual(len(self._messages()), 1)

    def test_by_email_to_its_user_alone(self):
        self.briefing.channel = "email"
        self._answer(self._asked(), text="Nothing pressing.")
        before = self.env["mail.mail"].search([])
        self._run()
        mail = self.env["mail.mail"].search([]) - before
        self.assertEqual(mail.email_to, self.planner.email_formatted)
        self.assertIn("Nothing pressing.", mail.body_html)

    def test_what_is_no_answer_is_never_posted(self):
        for state, payloads in (
            ("failed", {"error": "broken"}),
            ("stopped", {"text": "half an answ"}),
            ("done", {"error": "too late"}),
            ("done", {"no_data": {"text": "no access", "reason": "no_access"}}),
            ("done", {"choices": {"text": "which one?", "options": []}}),
            ("done", {"text": "  "}),
            ("done", {}),
        ):
            with self.subTest(state=state, **payloads):
                self.briefing.failures = 0  # after several it would be paused
                self._answer(self._asked(), state, **payloads)
                self._run()
                self.assertFalse(self._messages())
                self.assertFalse(self.briefing.sent_date)
                self.assertTrue(self.briefing.problem)
                self.assertFalse(self.briefing.turn_id)

    def test_the_answer_of_somebody_else_is_never_posted(self):
        chief = self.env["mrp.ai.conversation"].with_user(self.chief)
        turn = chief._ask(False, "Costs?", model_id="none").sudo()
        self._answer(turn, text="Secret costs")
        self.briefing.turn_id = turn
        self._run()
        self.assertFalse(self._messages())
        self.assertIn("somebody else", self.briefing.problem)

    def test_what_nobody_answers_is_given_up(self):
        turn = self._asked()
        self._run()
        self.assertEqual(self.briefing.turn_id, turn)
        self.briefing.asked_date = fields.Datetime.now() - timedelta(hours=7)
        self._run()
        self.assertFalse(self.briefing.turn_id)
        self.assertEqual(turn.state, "stopped")
        self.assertIn("not answered in time", self.briefing.problem)

    # -- rights ---------------------------------------------------------------

    def test_everybody_has_their_own_alone(self):
        for user in (self.chief, self.administrator):
            if not user.has_group("mrp_ai_assistant.group_ai_user"):
                continue
            theirs = self.briefing.with_user(user)
            self.assertFalse(theirs.search([]))
            with self.assertRaises(AccessError):
                theirs.read(["role"])
            with self.assertRaises(AccessError):
                theirs.write({"role": "manager"})
            with self.assertRaises(AccessError):
                theirs.action_send_now()
        with self.assertRaises(AccessError):
            self._briefing(self.chief, user_id=self.planner.id)
        with self.assertRaises(AccessError):
            self._briefing(self.outsider)

    def test_it_cannot_be_made_to_run_as_another(self):
        mine = self.briefing.with_user(self.planner)
        with self.assertRaises(UserError):
            mine.write({"user_id": self.chief.id})
        for name, value in (("turn_id", False), ("asked_date", False)):
            with self.assertRaises(AccessError):
                mine.write({name: value})
            with self.assertRaises(AccessError):
                mine.read([name])

    def test_not_in_a_company_of_others(self):
        other = self.env["res.company"].create({"name": "Other plant"})
        with self.assertRaises(ValidationError):
            self.briefing.with_user(self.planner).write({"company_id": other.id})

    def test_a_plain_user_makes_one_in_the_form(self):
        with Form(self.env["mrp.ai.briefing"].with_user(self.planner)) as form:
            form.role = "maintenance"
            form.hour = 7.25
            form.channel = "email"
        made = form.record.sudo()
        self.assertEqual((made.user_id, made.role), (self.planner, "maintenance"))
        self.assertGreater(made.next_date, fields.Datetime.now())

    # -- when -----------------------------------------------------------------

    def test_the_next_time_is_of_the_user_s_clock(self):
        self.briefing.write({"hour": 6.5, "days": "weekdays"})
        friday = datetime(2026, 11, 27, 5, 29)  # 06:29 in Madrid
        soon = self.briefing._next_after(friday)
        self.assertEqual(soon, datetime(2026, 11, 27, 5, 30))
        monday = self.briefing._next_after(soon)
        self.assertEqual(monday, datetime(2026, 11, 30, 5, 30))
        self.briefing.days = "all"
        saturday = self.briefing._next_after(soon)
        self.assertEqual(saturday, datetime(2026, 11, 28, 5, 30))
        summer = self.briefing._next_after(datetime(2026, 7, 1, 12))
        self.assertEqual(summer, datetime(2026, 7, 2, 4, 30))

    def test_an_hour_that_does_not_exist(self):
        for hour in (-1, 24):
            with self.assertRaises(ValidationError):
                self.briefing.hour = hour

    def test_send_now_only_makes_it_due(self):
        with patch(f"{MODULE}.dispatch") as dispatched:
            self.briefing.with_user(self.planner).action_send_now()
            self.assertLessEqual(self.briefing.next_date, fields.Datetime.now())
            self.assertFalse(dispatched.called)
            self._run()
            self.assertTrue(dispatched.called)
        self.assertEqual(self.briefing.turn_id.user_id, self.planner)
