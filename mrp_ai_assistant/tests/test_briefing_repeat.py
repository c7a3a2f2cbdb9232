"""Questions that ask themselves: what is told, what is left out, what pauses."""

from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..models.mrp_ai_briefing import MOST
from ..models.mrp_ai_briefing_run import FAILURES
from .people import PeopleCase

COLUMNS = [
    {"name": "order", "label": "Order", "kind": "record", "align": "start"},
    {"name": "late", "label": "Late", "kind": "days", "align": "end"},
]
SCOPE = {"text": "", "model": "mrp.production", "domain": [], "total": 1}


def table(*rows):
    return {
        "title": "Late",
        "columns": COLUMNS,
        "rows": [
            {"ref": None, "cells": [{"v": v, "t": str(v)} for v in row]} for row in rows
        ],
        "scope": {**SCOPE, "total": len(rows)},
    }


class RepeatCase(PeopleCase):
    def setUp(self):
        super().setUp()
        self.env["mrp.ai.briefing"].search([]).unlink()
        self.mine = self.env["mrp.ai.briefing"].with_user(self.planner)

    def asked(self, question="Which orders are late?", user=None, plan=None):
        conversations = self.env["mrp.ai.conversation"].with_user(user or self.planner)
        turn = conversations._ask(False, question, model_id="none").sudo()
        turn.write({"state": "done", "plan": plan})
        return turn

    def repeated(self, **values):
        turn = self.asked()
        page = self.mine.save_briefing({"turn_id": turn.id, **values})
        return self.mine.browse(page["id"]).sudo()

    def run_cron(self):
        self.env["mrp.ai.briefing"]._cron_brief()

    def ask_now(self, briefing):
        briefing.next_date = fields.Datetime.now() - timedelta(minutes=1)
        self.run_cron()
        return briefing.turn_id

    def answer(self, turn, state="done", **payloads):
        for seq, (kind, value) in enumerate(payloads.items(), 500):
            payload = {"md": value} if kind == "text" else value
            self.env["mrp.ai.turn.event"].sudo().create(
                {"turn_id": turn.id, "seq": seq, "kind": kind, "payload": payload}
            )
        turn.write({"state": state})
        turn.conversation_id.unread = True  # as the log of an answer that ends does

    def told(self, briefing, **payloads):
        """Ask and answer once; what was posted by it."""
        before = self.messages()
        self.answer(self.ask_now(briefing), **payloads)
        self.run_cron()
        return self.messages() - before

    def messages(self):
        return self.env["mail.message"].search(
            [
                ("model", "=", "discuss.channel"),
                ("author_id", "=", self.env.ref("base.partner_root").id),
                ("res_id", "in", self.planner.partner_id.channel_ids.ids),
            ]
        )


@tagged("post_install", "-at_install")
class TestRepeatedQuestion(RepeatCase):
    def test_it_is_asked_as_its_owner_in_one_conversation(self):
        briefing = self.repeated()
        self.assertEqual(briefing.kind, "question")
        first = self.ask_now(briefing)
        self.assertEqual(first.user_id, self.planner)
        self.assertTrue(first.background)
        self.assertEqual(first.question, "Which orders are late?")
        self.answer(first, text="Two.")
        self.run_cron()
        second = self.ask_now(briefing)
        self.assertEqual(second.conversation_id, first.conversation_id)
        self.assertFalse(second.parent_id, "it goes on with nothing")
        self.assertEqual(second._siblings()[second.id], [first.id, second.id])

    def test_another_conversation_when_that_one_is_not_free(self):
        briefing = self.repeated()
        for change in (
            {"active": False},
            {"delete_after": fields.Datetime.now()},
            {"reader_ids": [(4, self.chief.id)]},
        ):
            with self.subTest(**change):
                before = self.ask_now(briefing)
                self.answer(before, text="Two.")
                self.run_cron()
                before.conversation_id.write(change)
                after = self.ask_now(briefing)
                self.assertNotEqual(after.conversation_id, before.conversation_id)
                self.assertFalse(after.conversation_id.reader_ids)
                self.answer(after, text="Two.")
                self.run_cron()

    def test_the_message_names_the_question_and_leads_to_it_and_to_its_end(self):
        briefing = self.repeated()
        (message,) = self.told(briefing, text="Two <b>late</b>.", table=table(["A", 1]))
        self.assertIn("Which orders are late?", message.body)
        self.assertIn("Late: 1", message.body)
        self.assertNotIn("<b>late", message.body)
        talk = briefing.conversation_id.id
        self.assertIn(f"/odoo/ai-assistant/{talk}", message.body)
        self.assertIn(f"/odoo/ai-briefings/{briefing.id}", message.body)

    def test_by_mail_to_its_owner_with_a_way_to_stop_it(self):
        self.planner.email = "planner@example.com"
        briefing = self.repeated(channel="email")
        before = self.env["mail.mail"].search([])
        self.assertFalse(self.told(briefing, text="Two."))
        mail = self.env["mail.mail"].search([]) - before
        self.assertEqual(mail.email_to, self.planner.email_formatted)
        self.assertEqual(mail.subject, "Which orders are late")
        self.assertIn(f"/odoo/ai-briefings/{briefing.id}", mail.body_html)

    def test_only_in_the_assistant_it_is_an_unread_answer(self):
        briefing = self.repeated(channel="page")
        before = self.env["mail.mail"].search_count([])
        self.assertFalse(self.told(briefing, text="Two."))
        self.assertEqual(self.env["mail.mail"].search_count([]), before)
        self.assertTrue(briefing.conversation_id.unread)
        self.assertTrue(briefing.sent_date)

    # -- only when ------------------------------------------------------------

    def test_nothing_found_is_an_answer_too(self):
        briefing = self.repeated()
        none = {"reason": "no_rows", "text": "No order is late."}
        (message,) = self.told(briefing, no_data=none)
        self.assertIn("No order is late.", message.body)
        self.assertFalse(briefing.problem)

    def test_only_when_something_is_found(self):
        briefing = self.repeated(condition="rows")
        none = {"reason": "no_rows", "text": "No order is late."}
        self.assertFalse(self.told(briefing, no_data=none))
        self.assertFalse(briefing.problem)
        self.assertFalse(briefing.conversation_id, "nothing is left of it")
        self.assertTrue(self.told(briefing, text="One.", table=table(["A", 1])))
        shown = briefing.conversation_id._leaf()
        briefing.conversation_id.unread = False
        self.assertFalse(self.told(briefing, no_data=none))
        self.assertFalse(briefing.conversation_id.unread)
        self.assertEqual(briefing.conversation_id._leaf(), shown)

    def test_only_when_something_has_changed(self):
        briefing = self.repeated(condition="changed")
        self.assertTrue(self.told(briefing, text="One.", table=table(["A", 1])))
        self.assertFalse(self.told(briefing, text="It is.", table=table(["A", 2])))
        self.assertTrue(
            self.told(briefing, text="Two.", table=table(["A", 3], ["B", 1]))
        )
        self.assertEqual(len(briefing.conversation_id.turn_ids), 2)

    def test_nobody_is_told_of_an_answer_before_it_is_known_to_count(self):
        briefing = self.repeated(condition="rows")
        turn = self.ask_now(briefing)
        self.answer(turn, text="One.", table=table(["A", 1]))
        mine = self.env["mrp.ai.conversation"].with_user(self.planner)
        self.assertFalse(mine.notices()["unread"])
        self.run_cron()
        self.assertEqual(mine.notices()["unread"], 1)

    def test_an_answer_that_somebody_went_on_from_stays(self):
        briefing = self.repeated(condition="rows")
        turn = self.ask_now(briefing)
        none = {"reason": "no_rows", "text": "None."}
        self.answer(turn, no_data=none)
        talk = turn.conversation_id
        more = self.env["mrp.ai.conversation"].with_user(self.planner)
        more._ask(talk.id, "And last week?", parent_id=turn.id)
        self.run_cron()
        self.assertFalse(briefing.turn_id)
        self.assertTrue(turn.exists())

    # -- failing --------------------------------------------------------------

    def test_after_several_failures_in_a_row_it_pauses_and_says_why(self):
        briefing = self.repeated(channel="page")
        denied = {"reason": "no_access", "text": "You do not have access."}
        for _time in range(FAILURES - 1):
            self.assertFalse(self.told(briefing, no_data=denied))
            self.assertTrue(briefing.active)
        (message,) = self.told(briefing, no_data=denied)
        self.assertIn("You do not have access.", message.body)
        self.assertIn(f"/odoo/ai-briefings/{briefing.id}", message.body)
        self.assertFalse(briefing.active)
        self.assertFalse(self.ask_now(briefing))
        page = self.mine.pause_briefing(briefing.id, False)
        self.assertEqual((page["paused"], page["problem"]), (False, ""))
        self.assertEqual(briefing.failures, 0)

    def test_one_good_answer_forgets_the_failures(self):
        briefing = self.repeated()
        for _time in range(FAILURES - 1):
            self.told(briefing, error={"text": "broken"})
        self.told(briefing, text="Two.")
        self.assertEqual((briefing.failures, briefing.problem), (0, False))

    def test_who_is_away_is_not_asked_and_nothing_pauses(self):
        briefing = self.repeated()
        self.planner.active = False
        for _time in range(FAILURES + 1):
            self.assertFalse(self.ask_now(briefing))
        self.assertTrue(briefing.active)
        self.planner.active = True
        self.assertTrue(self.ask_now(briefing))

    def test_what_is_paused_meanwhile_is_still_read_and_then_rests(self):
        briefing = self.repeated()
        turn = self.ask_now(briefing)
        self.mine.pause_briefing(briefing.id)
        self.answer(turn, text="Two.")
        self.run_cron()
        self.assertFalse(briefing.turn_id)
        self.assertFalse(self.ask_now(briefing))

    # -- what cannot be repeated ----------------------------------------------

    def test_what_changes_something_is_not_repeated(self):
        turn = self.asked("Create an order", plan={"skill": "draft_order"})
        with self.assertRaisesRegex(UserError, "only a question"):
            self.mine.save_briefing({"turn_id": turn.id})

    def test_what_goes_on_with_the_question_before_is_not_repeated(self):
        plan = {"skill": "late_orders", "arguments": {}, "format": None, "missing": ""}
        before = self.asked("Which manufacturing orders are late?", plan=plan)
        conversations = self.env["mrp.ai.conversation"].with_user(self.planner)
        talk = before.conversation_id.id
        after = conversations._ask(talk, "And next week?", model_id="none").sudo()
        after.write({"state": "done", "plan": {**plan, "arguments": {"period": {}}}})
        with self.assertRaisesRegex(UserError, "goes on with"):
            self.mine.save_briefing({"turn_id": after.id})

    def test_a_question_of_somebody_else_is_not_repeated(self):
        turn = self.asked(user=self.chief)
        with self.assertRaises(UserError):
            self.mine.save_briefing({"turn_id": turn.id})
        self.assertFalse(self.mine.search([]))


@tagged("post_install", "-at_install")
class TestBriefingPage(RepeatCase):
    def test_one_click_subscribes_and_a_second_one_adds_none(self):
        first = self.mine.save_briefing({"role": "planner"})
        self.mine.pause_briefing(first["id"])
        again = self.mine.save_briefing(
            {"role": "planner", "days": [0, 3], "minutes": 435, "lang": "en_US"}
        )
        self.assertEqual(again["id"], first["id"])
        self.assertEqual(again["days"], [0, 3])
        self.assertEqual((again["minutes"], again["paused"]), (435, False))
        page = self.mine.page_briefings()
        self.assertEqual([each["id"] for each in page["items"]], [first["id"]])
        self.assertEqual(page["tz"], "Europe/Madrid")
        self.assertIn(
            ["en_US", "English (US)"], [list(x) for x in page["choices"]["lang"]]
        )

    def test_it_comes_on_its_days_alone(self):
        page = self.mine.save_briefing({"role": "planner", "days": [2], "minutes": 60})
        briefing = self.mine.browse(page["id"])
        monday = fields.Datetime.to_datetime("2026-11-23 12:00:00")
        wednesday = fields.Datetime.to_datetime("2026-11-25 00:00:00")
        self.assertEqual(briefing._next_after(monday), wednesday)

    def test_in_the_language_that_was_chosen(self):
        if "es_ES" not in dict(self.env["res.lang"].get_installed()):
            self.skipTest("Spanish is not installed")
        page = self.mine.save_briefing({"role": "planner", "lang": "es_ES"})
        turn = self.ask_now(self.mine.browse(page["id"]).sudo())
        self.assertEqual(turn.question, "Resumen del turno para planificación")

    def test_what_is_no_choice_is_refused(self):
        for values in (
            {"role": "boss"},
            {"channel": "sms"},
            {"lang": "xx_XX"},
            {"days": []},
            {"days": [7]},
            {"days": [True]},
            {"days": "0"},
            {"minutes": 1440},
            {"minutes": None},
            [],
        ):
            with self.subTest(values=values), self.assertRaises(UserError):
                self.mine.save_briefing(values)
        self.assertFalse(self.mine.search([]))

    def test_there_is_an_end_to_how_many(self):
        for _one in range(MOST):
            self.mine.create({"kind": "question", "question": "What is late?"})
        with self.assertRaisesRegex(UserError, str(MOST)):
            self.mine.create({"role": "planner", "active": False})
        self.env["mrp.ai.briefing"].with_user(self.chief).create({"role": "planner"})

    def test_a_question_needs_its_text_and_a_week_its_days(self):
        for values in (
            {"kind": "question"},
            {"kind": "question", "question": "  "},
            {"kind": "question", "question": "a" * 5000},
            {"days": "chosen"},
        ):
            with (
                self.subTest(**values),
                self.assertRaises(UserError),
            ):
                self.mine.create(values)

    def test_everybody_changes_their_own_alone(self):
        page = self.mine.save_briefing({"role": "planner"})
        for user in (self.chief, self.administrator):
            theirs = self.env["mrp.ai.briefing"].with_user(user)
            for call in (
                lambda model: model.save_briefing({"minutes": 1}, page["id"]),
                lambda model: model.pause_briefing(page["id"]),
                lambda model: model.remove_briefing(page["id"]),
            ):
                with self.assertRaises(UserError):
                    call(theirs)
        self.assertFalse(
            self.env["mrp.ai.briefing"].with_user(self.chief).page_briefings()["items"]
        )
        with self.assertRaises(AccessError):
            self.env["mrp.ai.briefing"].with_user(self.outsider).page_briefings()
        self.assertTrue(self.mine.remove_briefing(page["id"]))
        self.assertFalse(self.mine.search([]))

    def test_unsubscribing_leads_to_what_is_left(self):
        page = self.mine.save_briefing({"role": "planner"})
        action = self.mine.browse(page["id"]).action_unsubscribe()
        self.assertEqual(action["res_model"], "mrp.ai.briefing")
        self.assertFalse(self.mine.with_context(active_test=False).search([]))
