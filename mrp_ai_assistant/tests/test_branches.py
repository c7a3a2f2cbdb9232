from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..core.events import Event
from .common import DONE, TurnCase, run_here
from .plant import PlantCase

HALF = Event("text", {"md": "Half of it", "origin": "rules"})
STOPPED = Event("done", {"state": "stopped", "followups": []})


@tagged("post_install", "-at_install")
class TestBranches(TurnCase):
    """Other words, another answer: beside what there was, never over it."""

    def setUp(self):
        super().setUp()
        self.first = self.answered("One?")
        self.conversation = self.first.conversation_id
        self.second = self.answered("Two?", self.conversation.id)

    def answered(self, question, conversation=False, **options):
        turn = self.ask(question, conversation, **options)
        self.answer(turn, DONE)
        return turn

    def path(self):
        """The questions that the page shows, as the server tells them."""
        loaded = self.conversations.load(self.conversation.id)
        return [turn["question"] for turn in loaded["turns"]]

    def turn_of(self, shown):
        return self.env["mrp.ai.turn"].browse(shown["id"])

    def test_a_question_follows_the_one_before(self):
        self.assertFalse(self.first.parent_id)
        self.assertEqual(self.second.parent_id, self.first)
        self.assertEqual(self.path(), ["One?", "Two?"])

    def test_a_question_in_other_words_begins_a_branch(self):
        shown = self.turns.resend(self.first.id, "Other?", token="t")
        self.assertEqual(self.path(), ["Other?"])
        self.assertEqual(shown["siblings"], [self.first.id, shown["id"]])
        chosen = self.conversations.choose(self.first.id)
        told = [turn["question"] for turn in chosen["turns"]]
        self.assertEqual(told, ["One?", "Two?"])
        self.assertEqual(self.path(), ["One?", "Two?"], "the choice is kept")
        self.assertTrue(self.turn_of(shown).exists())

    def test_the_same_click_twice_makes_one_sibling(self):
        for again in (
            lambda: self.turns.retry(self.second.id, token="click-1"),
            lambda: self.turns.resend(self.second.id, "Two, please?", token="click-2"),
        ):
            self.assertEqual(again()["id"], again()["id"])
        self.assertEqual(len(self.conversation.turn_ids), 4)

    def test_again_with_another_format_or_by_rules(self):
        model = self.env["mrp.ai.model"].create(
            {
                "server_id": self.env["mrp.ai.server"]
                .create({"name": "S", "url": "http://s.invalid:1"})
                .id,
                "name": "small",
                "can_chat": True,
            }
        )
        told = self.turn_of(self.turns.retry(self.second.id, "plan", model.id))
        self.assertEqual(
            [told.answer_format, told.model_id, told.use_model], ["plan", model, True]
        )
        told.state = "done"
        by_rules = self.turn_of(self.turns.retry(told.id, False, "none"))
        self.assertEqual([by_rules.answer_format, by_rules.use_model], ["plan", False])
        self.assertEqual(by_rules.parent_id, self.first)
        self.answer(by_rules, DONE)
        for wrong in ({"answer_format": "poem"}, {"model_id": 10**8}):
            with self.subTest(wrong), self.assertRaises(UserError):
                self.turns.retry(by_rules.id, **wrong)

    def test_continuing_a_stopped_answer_keeps_the_half(self):
        turn = self.ask("Three?", self.conversation.id)
        self.answer(turn, HALF, STOPPED)
        self.assertEqual(turn.state, "stopped")
        again = self.turn_of(self.turns.retry(turn.id))
        self.answer(again, HALF, DONE)
        self.assertEqual([turn.state, again.state], ["stopped", "done"])
        self.assertEqual(self.kinds(turn), ["status", "text", "done"])
        self.assertEqual(again.parent_id, turn.parent_id)

    def test_what_is_being_answered_is_not_asked_again(self):
        turn = self.ask("Three?", self.conversation.id)
        self.claim(turn)
        self.assertEqual(self.turns.retry(turn.id)["id"], turn.id)

    def test_other_words_stop_the_answer_they_replace(self):
        turn = self.ask("Thre?", self.conversation.id)
        self.claim(turn)
        shown = self.turns.resend(turn.id, "Three?", token="t")
        self.assertTrue(turn.stop_requested)
        self.assertEqual(self.turn_of(shown).parent_id, self.second)

    def test_a_follow_up_of_a_given_turn(self):
        """Two tabs on two branches: each follows what it shows."""
        other = self.turn_of(self.turns.resend(self.first.id, "Other?"))
        self.answer(other, DONE)
        there = self.conversations.ask(
            self.conversation.id,
            "And here?",
            "auto",
            "none",
            "a",
            False,
            self.second.id,
        )
        self.assertEqual(there["turn"]["parent_id"], self.second.id)
        self.assertEqual(self.path(), ["One?", "Two?", "And here?"])
        here = self.ask("And there?", self.conversation.id, parent_id=other.id)
        self.assertEqual(here.parent_id, other)

    def test_a_parent_of_another_conversation_is_refused(self):
        elsewhere = self.answered("Elsewhere?")
        theirs = self.conversations.with_user(self.chief)._ask(
            False, "Mine", model_id="none"
        )
        for wrong in (elsewhere.id, theirs.id, 10**9, "1", True, [1]):
            with self.subTest(wrong), self.assertRaises(UserError):
                self.ask("?", self.conversation.id, parent_id=wrong)

    def test_of_others_nothing_is_chosen_edited_or_regenerated(self):
        turns = self.turns.with_user(self.chief)
        for call in (
            lambda: self.conversations.with_user(self.chief).choose(self.first.id),
            lambda: turns.resend(self.first.id, "Mine?"),
            lambda: turns.retry(self.first.id),
            lambda: turns.withdraw(self.first.id),
            lambda: turns.send_first(self.first.id),
        ):
            with self.assertRaises(UserError):
                call()
        for call in (
            lambda: self.conversations.with_user(self.outsider).choose(self.first.id),
            lambda: turns.with_user(self.outsider).resend(self.first.id, "Mine?"),
        ):
            with self.assertRaises(AccessError):
                call()

    def test_a_reader_sees_the_owner_s_path_and_no_other(self):
        self.turns.resend(self.first.id, "Other?")
        self.conversations.choose(self.second.id)
        self.conversations.share(self.conversation.id, self.chief.id)
        reader = self.conversations.with_user(self.chief)
        turns = reader.load(self.conversation.id)["turns"]
        self.assertEqual([turn["question"] for turn in turns], ["One?", "Two?"])
        self.assertEqual(turns[0]["siblings"], [self.first.id])

    def test_pages(self):
        turn = self.second
        for number in range(70):
            values = {**turn.copy_data()[0], "question": f"q{number}"}
            values |= {"token": f"n{number}", "parent_id": turn.id, "state": "done"}
            turn = self.env["mrp.ai.turn"].create(values)
        self.conversation.leaf_id = turn
        seen, before, more = [], False, True
        while more:
            page = self.conversations.load(self.conversation.id, before)
            self.assertLessEqual(len(page["turns"]), 30)
            seen = [each["question"] for each in page["turns"]] + seen
            before, more = page["turns"][0]["id"], page["more"]
        self.assertEqual(seen, ["One?", "Two?", *(f"q{n}" for n in range(70))])
        with self.assertRaises(UserError):
            self.conversations.load(self.conversation.id, self.answered("?").id)


@tagged("post_install", "-at_install")
class TestBranchContext(TurnCase, PlantCase):
    """What "and those of …?" is about: the path above it, never a sibling."""

    def setUp(self):
        super().setUp()
        open_ones = [("state", "not in", ("done", "cancel"))]
        self.env["mrp.production"].search(open_ones).action_cancel()
        chair = self.product("Silla Azure", "SIL-AZ")
        self.late = self.order(3, late=9)
        self.chair = self.env["mrp.production"].create(
            {"product_id": chair.id, "product_qty": 2}
        )
        self.chair.action_confirm()
        self.chair.date_deadline = self.late.date_deadline

    def run_turn(self, turn):
        self.env.flush_all()
        self.assertTrue(run_here(turn))
        self.env.invalidate_all()
        return turn

    def say(self, question, **options):
        return self.run_turn(self.ask(question, **options))

    def tables(self, turn):
        return [
            [row["ref"]["id"] for row in event["payload"]["rows"]]
            for event in self.log(turn)
            if event["kind"] == "table"
        ]

    def test_two_branches(self):
        late = self.say("¿Qué órdenes van con retraso?")
        conversation = late.conversation_id.id
        self.assertEqual(set(self.tables(late)[0]), {self.late.id, self.chair.id})
        stock = self.turns.resend(late.id, "¿Cuánto stock hay de PAT-01?")
        stock = self.run_turn(self.env["mrp.ai.turn"].browse(stock["id"]))
        self.assertNotEqual(stock.plan["skill"], late.plan["skill"])
        here = self.say(
            "¿y las de Azure?", conversation=conversation, parent_id=late.id
        )
        self.assertEqual(here.plan["skill"], "late_orders")
        self.assertEqual(self.tables(here)[0], [self.chair.id])
        there = self.say(
            "¿y las de Azure?", conversation=conversation, parent_id=stock.id
        )
        self.assertNotEqual((there.plan or {}).get("skill"), "late_orders")

    def test_the_second_one_is_of_the_table_on_the_path(self):
        late = self.say("¿Qué órdenes van con retraso?")
        conversation = late.conversation_id.id
        again = self.turns.retry(late.id, "report")
        again = self.run_turn(self.env["mrp.ai.turn"].browse(again["id"]))
        self.chair.action_cancel()
        shorter = self.turns.retry(late.id)
        shorter = self.run_turn(self.env["mrp.ai.turn"].browse(shorter["id"]))
        self.assertEqual(len(self.tables(shorter)[0]), 1)
        second = self.env["mrp.production"].browse(self.tables(late)[0][1])
        why = self.say(
            "¿Por qué se retrasa la segunda?",
            conversation=conversation,
            parent_id=late.id,
        )
        self.assertIn(second.name, str(why.plan))
