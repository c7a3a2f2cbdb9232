"""Tiles of the start page: what is kept, what is computed anew, whose they are."""

from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..core.skill import Skill
from ..models.mrp_ai_tile import MOST
from .common import TurnCase, run_here
from .plant import PlantCase


class TileCase(PlantCase, TurnCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        open_ = [("state", "not in", ("done", "cancel"))]
        late = [*open_, ("date_deadline", "<", fields.Datetime.now())]
        cls.env["mrp.production"].search(late).action_cancel()

    def setUp(self):
        super().setUp()
        self.tiles = self.env["mrp.ai.tile"].with_user(self.planner)

    def answered(self, question="Which manufacturing orders are late?", **options):
        turn = self.ask(question, **options)
        run_here(turn)
        self.env.invalidate_all()
        self.assertEqual(turn.state, "done")
        return turn

    def seq(self, turn, kind="table"):
        return next(event["seq"] for event in self.log(turn) if event["kind"] == kind)

    def pinned(self, turn=None, **options):
        turn = turn or self.answered()
        return self.tiles.pin_tile(turn.id, self.seq(turn), **options)


@tagged("post_install", "-at_install")
class TestTile(TileCase):
    def test_it_shows_what_is_true_now_not_what_was_answered(self):
        order = self.order(late=5)
        tile = self.pinned()
        shown = self.tiles.read_tile(tile["id"])
        self.assertEqual(shown["state"], "shown")
        names = [row["ref"]["name"] for row in shown["payload"]["rows"]]
        self.assertEqual(names, [order.name])
        another = self.order(late=3)
        rows = self.tiles.read_tile(tile["id"])["payload"]["rows"]
        self.assertEqual({row["ref"]["id"] for row in rows}, {order.id, another.id})
        self.assertTrue(shown["as_of"].endswith("Z"))

    def test_nothing_left_says_so(self):
        order = self.order(late=5)
        tile = self.pinned()
        order.action_cancel()
        shown = self.tiles.read_tile(tile["id"])
        self.assertEqual((shown["state"], shown["payload"]), ("empty", None))
        self.assertTrue(shown["text"])

    def test_a_span_of_days_moves_on_with_the_days(self):
        self.order(late=5)
        record = self.tiles.browse(self.pinned()["id"]).sudo()
        today = fields.Date.context_today(record)
        monday = today - timedelta(days=today.weekday() + 14)
        week = {"start": monday, "end": monday + timedelta(days=6), "label": "x"}
        arguments = {"period": {name: str(value) for name, value in week.items()}}
        record.write(
            {
                "question": "Which orders are late this week?",
                "asked_date": monday + timedelta(days=2),
                "plan": {**record.plan, "arguments": arguments},
            }
        )
        with patch.object(
            Skill, "run", autospec=True, side_effect=AccessError("")
        ) as run:
            self.tiles.read_tile(record.id)
        period = run.call_args.args[2]["period"]
        self.assertEqual(period.start, monday + timedelta(days=14))
        self.assertEqual(period.end, monday + timedelta(days=20))

    # -- what has gone --------------------------------------------------------

    def test_a_skill_that_has_gone_says_so(self):
        self.order(late=5)
        tile = self.pinned()
        record = self.tiles.browse(tile["id"]).sudo()
        record.plan = {**record.plan, "skill": "no_such_skill"}
        shown = self.tiles.read_tile(tile["id"])
        self.assertEqual(shown["state"], "gone")
        self.assertIn("no longer computes", shown["text"])

    def test_a_right_that_has_gone_says_so(self):
        self.order(late=5)
        tile = self.pinned()
        self.planner.group_ids -= self.env.ref("mrp.group_mrp_user")
        self.planner.group_ids |= self.env.ref("mrp_ai_assistant.group_ai_user")
        shown = self.tiles.read_tile(tile["id"])
        self.assertEqual((shown["state"], shown["payload"]), ("gone", None))
        self.assertIn("access", shown["text"])

    def test_a_record_that_was_hidden_is_not_shown(self):
        order = self.order(late=5)
        tile = self.pinned()
        self.env["ir.rule"].create(
            {
                "name": "hidden",
                "model_id": self.env.ref("mrp.model_mrp_production").id,
                "domain_force": f"[('id', '!=', {order.id})]",
            }
        )
        self.assertNotIn(order.name, str(self.tiles.read_tile(tile["id"])))

    def test_what_breaks_is_told_and_breaks_nothing_else(self):
        self.order(late=5)
        tile = self.pinned()
        record = self.tiles.browse(tile["id"]).sudo()
        record.plan = {**record.plan, "arguments": {"product": {"model": "x"}}}
        with self.assertLogs("odoo.addons.mrp_ai_assistant", "ERROR"):
            shown = self.tiles.read_tile(tile["id"])
        self.assertEqual(shown["state"], "gone")
        self.assertTrue(self.tiles.page_tiles()["tiles"])

    # -- pinned, named, moved, removed ----------------------------------------

    def test_names_order_and_removal(self):
        self.order(late=5)
        turn = self.answered()
        first, second, third = (self.pinned(turn)["id"] for _one in range(3))
        self.assertEqual(self.shown_ids(), [first, second, third])
        self.assertEqual(self.tiles.move_tile(third, -1), [first, third, second])
        self.assertEqual(self.tiles.move_tile(first, 1), [third, first, second])
        self.assertEqual(self.tiles.move_tile(third, -1), [third, first, second])
        self.assertEqual(self.shown_ids(), [third, first, second])
        named = self.tiles.rename_tile(first, "  My \x00 late\n ones ")
        self.assertEqual(named["name"], "My late ones")
        with self.assertRaises(UserError):
            self.tiles.rename_tile(first, " ")
        self.tiles.remove_tile(third)
        self.assertEqual(self.shown_ids(), [first, second])

    def shown_ids(self):
        return [tile["id"] for tile in self.tiles.page_tiles()["tiles"]]

    def test_there_is_an_end_to_how_many(self):
        self.order(late=5)
        turn = self.answered()
        for _one in range(MOST):
            self.pinned(turn)
        with self.assertRaisesRegex(UserError, str(MOST)):
            self.pinned(turn)

    def test_only_tables_and_charts_of_what_reads(self):
        self.order(late=5)
        turn = self.answered()
        for seq in (1, 10_000, None, "1"):
            with self.assertRaises(UserError):
                self.tiles.pin_tile(turn.id, seq)
        seq = self.seq(turn)
        turn.sudo().plan = {**turn.plan, "skill": "draft_order"}
        with self.assertRaises(UserError):
            self.tiles.pin_tile(turn.id, seq)

    def test_a_question_that_goes_on_with_another_is_opened_where_it_was(self):
        self.order(late=5)
        first = self.answered()
        self.assertTrue(self.pinned(first)["question"])
        talk = first.conversation_id.id
        second = self.answered("and which is the worst?", conversation=talk)
        if "table" not in self.kinds(second):
            self.skipTest("no table")
        tile = self.pinned(second)
        self.assertFalse(tile["question"])
        self.assertEqual(tile["conversation_id"], talk)

    # -- rights ---------------------------------------------------------------

    def test_everybody_has_their_own_alone(self):
        self.order(late=5)
        turn = self.answered()
        tile = self.pinned(turn)
        for user in (self.chief, self.env.ref("base.user_admin")):
            theirs = self.env["mrp.ai.tile"].with_user(user)
            self.assertFalse(theirs.page_tiles()["tiles"])
            for call in (
                lambda model: model.read_tile(tile["id"]),
                lambda model: model.rename_tile(tile["id"], "x"),
                lambda model: model.move_tile(tile["id"], 1),
                lambda model: model.remove_tile(tile["id"]),
                lambda model: model.pin_tile(turn.id, self.seq(turn)),
            ):
                with self.assertRaises(UserError):
                    call(theirs)
        for name in ("page_tiles", "read_tile"):
            with self.assertRaises(AccessError):
                outsider = self.env["mrp.ai.tile"].with_user(self.outsider)
                getattr(outsider, name)(*([tile["id"]] if name == "read_tile" else []))

    def test_its_plan_is_not_written_by_hand(self):
        self.order(late=5)
        tile = self.tiles.browse(self.pinned()["id"])
        with self.assertRaises(AccessError):
            tile.write({"plan": {"skill": "late_orders"}})
        with self.assertRaises(AccessError):
            self.tiles.create({"name": "x"})
