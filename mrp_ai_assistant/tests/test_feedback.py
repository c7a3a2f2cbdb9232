from unittest.mock import patch

from odoo.exceptions import AccessError, ConcurrencyError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..core.events import Event
from .common import DONE, TurnCase

TOLD = Event("text", {"md": "**Two** orders are late.", "origin": "model"})
STATS = Event("stats", {"model": "phi3:mini", "seconds": 6.2, "dropped": 1})
TABLE = Event(
    "table",
    {
        "title": "Late orders",
        "columns": [
            {"name": "order", "label": "Order", "kind": "text", "align": "start"}
        ],
        "rows": [{"ref": None, "cells": [{"v": "WH/MO/1", "t": "WH/MO/1"}]}],
        "scope": {
            "text": "confirmed orders",
            "model": "mrp.production",
            "domain": [["state", "=", "confirmed"]],
            "filters": ["late"],
            "shown": 1,
            "total": 1,
            "as_of": "2026-11-22T09:41:00Z",
        },
    },
)


@tagged("post_install", "-at_install")
class TestFeedback(TurnCase):
    """What somebody thinks of an answer, kept with what it is about."""

    def setUp(self):
        super().setUp()
        self.turn = self.ask("Which orders are late?")
        self.answer(self.turn, TABLE, TOLD, STATS, DONE)
        self.feedback = self.env["mrp.ai.feedback"].with_user(self.planner)

    def stored(self):
        return self.env["mrp.ai.feedback"].search([("turn_id", "=", self.turn.id)])

    def shown(self):
        loaded = self.conversations.load(self.turn.conversation_id.id)
        return loaded["turns"][0]["feedback"]

    def test_it_is_kept_with_question_answer_and_sources(self):
        self.feedback.rate(self.turn.id, "down", "wrong_number", " It is three.\x00 ")
        row = self.stored()
        self.assertEqual(
            [row.rating, row.reason, row.comment],
            ["down", "wrong_number", "It is three."],
        )
        self.assertEqual(row.question, "Which orders are late?")
        self.assertIn("Two orders are late.", row.answer)
        self.assertIn("WH/MO/1", row.answer)
        self.assertEqual(row.sources[0]["domain"], [["state", "=", "confirmed"]])
        self.assertIn("confirmed orders", row.sources_text)
        self.assertEqual(
            [row.model_name, row.seconds, row.dropped], ["phi3:mini", 6.2, 1]
        )
        self.assertEqual(
            [row.user_id, row.company_id], [self.planner, self.env.company]
        )

    def test_it_is_changed_and_withdrawn(self):
        self.assertIsNone(self.shown())
        self.feedback.rate(self.turn.id, "down", "slow")
        self.feedback.rate(self.turn.id, "down", "invented")
        self.assertEqual(len(self.stored()), 1)
        self.assertEqual(
            self.shown(), {"rating": "down", "reason": "invented", "comment": ""}
        )
        said = self.feedback.rate(self.turn.id, "up", "invented", "Good")
        self.assertEqual(said, {"rating": "up", "reason": None, "comment": "Good"})
        self.feedback.take_back(self.turn.id)
        self.feedback.take_back(self.turn.id)
        self.assertFalse(self.stored())
        self.assertIsNone(self.shown())

    def test_bad_input_is_refused(self):
        running = self.ask("Still?")
        for arguments in (
            (self.turn.id, "sideways"),
            (self.turn.id, None),
            (self.turn.id, "down", "boring"),
            (running.id, "up"),
            (10**9, "up"),
            ("1", "up"),
        ):
            with self.subTest(arguments), self.assertRaises(UserError):
                self.feedback.rate(*arguments)

    def test_a_long_comment_is_cut(self):
        self.feedback.rate(self.turn.id, "down", "other", "x" * 9000)
        self.assertEqual(len(self.stored().comment), 2000)

    def test_one_sees_ones_own_and_managers_see_all(self):
        self.feedback.rate(self.turn.id, "down", "other")
        row = self.stored()
        colleague = self._person("colleague", "mrp.group_mrp_user")
        for user, sees in (
            (self.planner, True),
            (self.chief, True),
            (colleague, False),
            (self.administrator, False),
        ):
            theirs = self.env["mrp.ai.feedback"].with_user(user)
            with self.subTest(user.login):
                if user == self.administrator and not theirs.has_access("read"):
                    continue
                self.assertEqual(row in theirs.search([]), sees)
        self.assertEqual(row.with_user(self.chief).read(["answer"])[0]["id"], row.id)
        with self.assertRaises(AccessError):
            row.with_user(colleague).read(["answer"])

    def test_nobody_rates_for_others_or_writes_past_the_methods(self):
        for user in (self.chief, self._person("colleague", "mrp.group_mrp_user")):
            theirs = self.feedback.with_user(user)
            for call in (
                lambda them=theirs: them.rate(self.turn.id, "up"),
                lambda them=theirs: them.take_back(self.turn.id),
            ):
                with self.assertRaises(UserError):
                    call()
        for user in (self.planner, self.chief, self.administrator):
            for operation in ("write", "create", "unlink"):
                theirs = self.env["mrp.ai.feedback"].with_user(user)
                self.assertFalse(theirs.has_access(operation))

    def test_other_companies_stay_out(self):
        self.feedback.rate(self.turn.id, "up")
        branch = self.env["res.company"].create({"name": "Branch"})
        self.stored().company_id = branch
        theirs = self.env["mrp.ai.feedback"].with_user(self.chief)
        self.assertNotIn(self.stored(), theirs.search([]))

    def test_it_outlives_the_conversation(self):
        self.feedback.rate(self.turn.id, "down", "invented")
        row = self.stored()
        self.turn.conversation_id.sudo().unlink()
        self.env.invalidate_all()
        self.assertTrue(row.exists())
        self.assertFalse(row.turn_id)

    def test_two_tabs_at_this_moment_are_one_after_the_other(self):
        self.feedback.rate(self.turn.id, "up")
        none = self.env["mrp.ai.feedback"]
        unseen = patch.object(type(none), "_of", lambda *_args: none)
        with unseen, mute_logger("odoo.sql_db"), self.assertRaises(ConcurrencyError):
            self.feedback.rate(self.turn.id, "down")
        self.assertEqual(self.feedback.rate(self.turn.id, "down")["rating"], "down")
