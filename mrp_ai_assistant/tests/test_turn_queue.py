from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import DONE, TurnCase


@tagged("post_install", "-at_install")
class TestTurnQueue(TurnCase):
    """Questions that wait for the one before them."""

    def setUp(self):
        super().setUp()
        self.running = self.ask("Running?")
        self.conversation = self.running.conversation_id
        self.claim(self.running)
        self.waiting = [
            self.ask(f"Waiting {number}?", self.conversation.id) for number in (1, 2, 3)
        ]

    def path(self):
        loaded = self.conversations.load(self.conversation.id)
        return [turn["question"] for turn in loaded["turns"]]

    def finish_running(self):
        self.running.state = "done"
        self.env.flush_all()

    def test_they_wait_in_the_order_of_asking(self):
        shown = self.conversations.load(self.conversation.id)["turns"]
        self.assertEqual([turn["position"] for turn in shown], [0, 1, 2, 3])
        self.assertFalse(self.claim(self.waiting[0]))

    def test_one_is_changed_where_it_stands(self):
        shown = self.turns.resend(self.waiting[1].id, "Better?")
        self.assertEqual(shown["id"], self.waiting[1].id)
        self.assertEqual(
            self.path(), ["Running?", "Waiting 1?", "Better?", "Waiting 3?"]
        )
        with self.assertRaises(UserError):
            self.turns.resend(self.waiting[1].id, "   ")

    def test_one_is_deleted_and_its_place_closed(self):
        told = self.turns.withdraw(self.waiting[1].id)
        wanted = ["Running?", "Waiting 1?", "Waiting 3?"]
        self.assertEqual([turn["question"] for turn in told["turns"]], wanted)
        self.assertEqual(self.waiting[2].parent_id, self.waiting[0])
        self.turns.withdraw(self.waiting[2].id)
        self.assertEqual(self.path(), ["Running?", "Waiting 1?"])
        self.assertEqual(self.conversation.leaf_id, self.waiting[0])

    def test_one_is_sent_first(self):
        self.turns.send_first(self.waiting[2].id)
        self.assertEqual(
            self.path(), ["Running?", "Waiting 3?", "Waiting 1?", "Waiting 2?"]
        )
        shown = self.conversations.load(self.conversation.id)["turns"]
        self.assertEqual([turn["position"] for turn in shown], [0, 1, 2, 3])
        self.finish_running()
        self.assertFalse(self.claim(self.waiting[0]), "it waits for the third now")
        self.assertTrue(self.claim(self.waiting[2]))
        self.assertFalse(self.claim(self.waiting[0]), "one at a time")

    def test_first_twice_and_the_next_question_at_the_end(self):
        self.turns.send_first(self.waiting[2].id)
        self.turns.send_first(self.waiting[1].id)
        self.turns.send_first(self.waiting[1].id)
        self.ask("Waiting 4?", self.conversation.id)
        order = ["Waiting 2?", "Waiting 3?", "Waiting 1?", "Waiting 4?"]
        self.assertEqual(self.path(), ["Running?", *order])

    def test_what_is_being_answered_is_neither_deleted_nor_moved(self):
        for call in (self.turns.withdraw, self.turns.send_first):
            with self.assertRaises(UserError):
                call(self.running.id)
        self.finish_running()
        self.answer(self.waiting[0], DONE)
        with self.assertRaises(UserError):
            self.turns.withdraw(self.waiting[0].id)

    def test_they_are_there_after_a_refresh_of_the_page(self):
        shown = self.conversations.load(self.conversation.id)["turns"]
        states = [turn["state"] for turn in shown]
        self.assertEqual(states, ["running", "queued", "queued", "queued"])
