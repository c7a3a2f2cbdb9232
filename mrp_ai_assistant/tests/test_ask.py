from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..core.agent import LONGEST_QUESTION
from .common import DONE, TurnCase


@tagged("post_install", "-at_install")
class TestAsk(TurnCase):
    """What a question becomes, and which ones are refused."""

    def test_a_question_begins_a_conversation(self):
        question = "¿Qué órdenes de fabricación van con retraso y qué las frena hoy?"
        asked = self.conversations.ask(False, question, "table", "none", "token-1")
        conversation, turn = asked["conversation"], asked["turn"]
        self.assertEqual(
            conversation["name"], "Qué órdenes de fabricación van con retraso y…"
        )
        self.assertTrue(conversation["running"])
        self.assertEqual(turn["conversation_id"], conversation["id"])
        self.assertEqual(turn["question"], question)
        self.assertEqual(
            [turn["format"], turn["state"], turn["model"], turn["last_seq"]],
            ["table", "queued", None, 0],
        )

    def test_the_same_token_is_the_same_question(self):
        first = self.conversations.ask(False, "¿Qué hay?", "auto", "none", "twice")
        again = self.conversations.ask(False, "¿Qué hay?", "auto", "none", "twice")
        self.assertEqual(first["turn"]["id"], again["turn"]["id"])
        self.assertEqual(len(self.conversations.list_conversations()), 1)

    def test_a_token_is_of_one_user(self):
        mine = self.ask(token="shared")
        theirs = self.conversations.with_user(self.chief)._ask(
            False, "¿Y yo?", model_id="none", token="shared"
        )
        self.assertNotEqual(mine, theirs)

    def test_bad_questions_are_refused_in_words(self):
        cases = {
            "empty": ("", "empty"),
            "blank": (" \n\t ", "empty"),
            "nul only": ("\x00", "empty"),
            "none": (None, "empty"),
            "20 kB": ("a" * 20_000, str(LONGEST_QUESTION)),
        }
        for name, (question, said) in cases.items():
            with self.subTest(name), self.assertRaises(UserError) as caught:
                self.ask(question)
            self.assertIn(said, str(caught.exception))
        self.assertFalse(self.conversations.list_conversations())

    def test_what_postgresql_cannot_store_is_cut_out(self):
        self.assertEqual(self.ask("¿Qué\x00 hay?").question, "¿Qué hay?")
        half = "¿Qué\ud800 hay \U0001f600?"
        self.assertEqual(self.ask(half).question, "¿Qué hay \U0001f600?")
        self.assertEqual(self.conversations.search_conversations("x\udfff"), [])

    def test_bad_arguments_are_refused(self):
        for options in (
            {"answer_format": "poem"},
            {"answer_format": None},
            {"model_id": 10**9},
            {"model_id": "qwen"},
            {"model_id": [1]},
        ):
            with self.subTest(options), self.assertRaises(UserError):
                self.ask(**options)

    def test_wrong_ids_are_refused(self):
        for wrong in (10**9, 10**30, -1, "1", [1], {"a": 1}, 1.5, True):
            with self.subTest(wrong), self.assertRaises(UserError):
                self.ask(conversation=wrong)
            with self.subTest(follow=wrong), self.assertRaises(UserError):
                self.turns.follow(wrong, 0)

    def test_outsiders_are_kept_out(self):
        for user in (self.outsider, self.customer):
            conversations = self.conversations.with_user(user)
            for call in (
                lambda them=conversations: them.page_state(),
                lambda them=conversations: them.ask(False, "¿Qué hay?"),
                lambda them=conversations: them.list_conversations(),
            ):
                with self.subTest(user.login), self.assertRaises(AccessError):
                    call()

    def test_rename_and_archive(self):
        turn = self.ask()
        conversation = turn.conversation_id
        renamed = self.conversations.rename(conversation.id, "  Retrasos  ")
        self.assertEqual(renamed["name"], "Retrasos")
        with self.assertRaises(UserError):
            self.conversations.rename(conversation.id, "   ")
        self.conversations.archive_conversation(conversation.id)
        self.assertFalse(self.conversations.list_conversations())
        self.assertEqual(turn.state, "stopped")

    def test_asking_in_an_archived_conversation_brings_it_back(self):
        conversation = self.ask().conversation_id
        self.conversations.archive_conversation(conversation.id)
        self.ask(conversation=conversation.id)
        self.assertTrue(conversation.active)

    def test_retry_asks_the_same_again(self):
        turn = self.ask("¿Qué hay?", answer_format="report")
        self.answer(turn, DONE)
        again = self.turns.retry(turn.id)
        self.assertNotEqual(again["id"], turn.id)
        self.assertEqual(again["conversation_id"], turn.conversation_id.id)
        self.assertEqual([again["question"], again["format"]], ["¿Qué hay?", "report"])

    def test_page_state_has_what_the_page_needs(self):
        self.ask()
        state = self.conversations.page_state()
        self.assertEqual(state["user"]["name"], self.planner.name)
        self.assertEqual(len(state["conversations"]), 1)
        self.assertEqual(state["settings"]["theme"], "auto")
        self.assertFalse(state["can_configure"])
        self.assertNotIn("home", state, "the page opens before its figures are counted")
