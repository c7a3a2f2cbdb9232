"""Drafts of an answer: stored with its log, once a question."""

from datetime import timedelta

from odoo.tests import tagged
from odoo.tools import mute_logger

from ..core.errors import LeaseLost
from ..core.events import Event
from ..core.proposal import Check
from ..runner import claim as claims
from ..runner.transaction import transaction
from ..runner.turn_log import TurnLog
from ..terminal.answer import read_answer
from .acting import KIND, ActingCase
from .common import DONE, TurnCase

_LOGGER = "odoo.addons.mrp_ai_assistant.models.mrp_ai_proposal_turn"


@tagged("post_install", "-at_install")
class TestProposalTurn(ActingCase, TurnCase):
    def drafts(self, *quantities, amends=False, **values):
        drafts = [
            {
                "kind": KIND,
                "values": {"product": self.table.id, "quantity": n, **values},
                "reason": f"{n} are missing",
            }
            for n in quantities
        ]
        return Event("action", {"drafts": drafts, "lang": "en", "amends": amends})

    def asked(self, *quantities, conversation=False, **options):
        """The turn of an answer that proposes ``quantities``."""
        turn = self.ask(conversation=conversation)
        self.answer(turn, self.drafts(*quantities, **options), DONE)
        return turn

    def shown(self, turn):
        """The cards that the log of ``turn`` names."""
        (event,) = (each for each in self.log(turn) if each["kind"] == "action")
        self.assertEqual(list(event["payload"]), ["proposals"])
        return self.page.show(event["payload"]["proposals"])

    def again(self, turn):
        """As after a process that died when its answer was half told."""
        turn.state = "running"
        turn.heartbeat -= timedelta(seconds=claims.LEASE + 5)
        self.env.flush_all()
        with transaction(self.dbname) as env:
            claims.requeue_stale(env)
        self.env.invalidate_all()

    def test_the_log_names_what_was_stored(self):
        turn = self.asked(3, 4)
        stored = self.env["mrp.ai.proposal"].search([("turn_id", "=", turn.id)])
        self.assertFalse(
            stored.mapped("check")[0], "the log's transaction reads no data"
        )
        cards = self.shown(turn)
        told = [self.field(card, "quantity")["value"] for card in cards]
        self.assertEqual(told, [3, 4])
        self.assertEqual(cards[0]["reason"], "3 are missing")
        self.assertEqual(cards[0]["turn_id"], turn.id)
        row = self.row(cards[0])
        self.assertEqual(row.question, turn.question)
        self.assertEqual([row.user_id, row.state], [self.planner, "proposed"])
        self.assertEqual(row.event_ids.user_id, self.planner)
        self.assertEqual(self.orders(), 0)
        pairs = [[card["id"], card["token"]] for card in cards]
        self.page.confirm_all(pairs)
        self.assertEqual(self.orders(), 2)

    def test_an_answer_that_is_run_again_replaces_what_nobody_touched(self):
        turn = self.asked(3)
        first = self.shown(turn)[0]
        self.again(turn)
        self.answer(turn, self.drafts(5), DONE)
        second = self.shown(turn)[0]
        states = [self.row(card).state for card in (first, second)]
        self.assertEqual(states, ["discarded", "proposed"])
        self.assertIn("newer", self.row(first).outcome)

    def test_what_was_replaced_says_so_in_its_own_language(self):
        turn = self.asked(3)
        first = self.shown(turn)[0]
        self.row(first).lang = "es"
        self.again(turn)
        self.answer(turn, self.drafts(5), DONE)
        self.assertIn("más reciente", self.row(first).outcome)

    def test_an_answer_that_is_run_again_keeps_what_was_confirmed(self):
        turn = self.asked(3, 4)
        first = self.shown(turn)[0]
        self.page.confirm(first["id"], first["token"])
        self.again(turn)
        self.answer(turn, self.drafts(3, 4), DONE)
        cards = self.shown(turn)
        states = [card["state"] for card in cards]
        self.assertEqual(
            [cards[0]["id"], states], [first["id"], ["executed", "proposed"]]
        )
        self.assertEqual(self.orders(), 1)

    def test_a_discarded_one_does_not_come_back(self):
        turn = self.asked(3)
        self.page.discard(self.shown(turn)[0]["id"])
        self.again(turn)
        self.answer(turn, self.drafts(3), DONE)
        self.assertEqual(self.shown(turn)[0]["state"], "discarded")

    def test_who_lost_the_lease_stores_nothing(self):
        turn = self.ask()
        stale = TurnLog(self.dbname, self.claim(turn, owner="stale"))
        self.again(turn)
        self.claim(turn, owner="new")
        stale._pending = [self.drafts(3)]
        with self.assertRaises(LeaseLost):
            stale.flush()
        wanted = [("turn_id", "=", turn.id)]
        self.assertFalse(self.env["mrp.ai.proposal"].search(wanted))

    def test_better_thirty(self):
        first = self.asked(3, 4)
        before = self.shown(first)
        self.page.confirm(before[0]["id"], before[0]["token"])
        talk = first.conversation_id.id
        self.shown(self.asked(30, conversation=talk, amends=True))
        states = [self.row(card).state for card in before]
        self.assertEqual(states, ["executed", "discarded"])

    def test_another_request_leaves_the_first(self):
        first = self.asked(3)
        self.asked(30, conversation=first.conversation_id.id)
        self.assertEqual(self.shown(first)[0]["state"], "proposed")
        self.asked(5, amends=True)  # another conversation
        self.assertEqual(self.shown(first)[0]["state"], "proposed")

    def test_what_no_action_knows_is_not_stored(self):
        for wrong in (
            {"quantity": "12"},
            {"quantity": float("inf")},
            {"quantity": -1},
            {"product": 1.5},
            {"due": "tomorrow"},
            {"start": "2026-11-27"},
            {"priority": "9"},
            {"company_id": 1},
        ):
            with self.subTest(wrong), mute_logger(_LOGGER):
                turn = self.ask()
                values = {"product": self.table.id, **wrong}
                quantity = values.pop("quantity", 1)
                self.answer(turn, self.drafts(quantity, **values), DONE)
                self.assertEqual(self.shown(turn), [])

    def test_in_the_language_of_the_question(self):
        turn = self.ask()
        event = self.drafts(1250.5)
        self.answer(turn, Event("action", event.payload | {"lang": "es"}), DONE)
        card = self.shown(turn)[0]
        self.assertEqual(self.field(card, "quantity")["text"], "1.250,5")
        card = self.page.edit(card["id"], card["token"], {"quantity": "2.000,25"})
        self.assertEqual(self.field(card, "quantity")["value"], 2000.25)

    def test_what_the_skill_reckoned_is_shown_first(self):
        turn = self.ask()
        event = self.drafts(3)
        known = Check(summary=("reckoned by the skill",), cost=9, quantity=3)
        more = {"cost": known.cost, "quantity": known.quantity}
        event.payload["drafts"][0]["check"] = known.as_json() | more
        self.answer(turn, event, DONE)
        card = self.shown(turn)[0]
        self.assertEqual(card["check"]["summary"], ["reckoned by the skill"])
        self.assertNotIn("cost", card["check"])
        self.assertEqual([self.row(card).cost, self.row(card).quantity], [9, 3])
        done = self.page.confirm(card["id"], card["token"])
        self.assertEqual(done["check"]["summary"], [], "checked anew")

    def test_from_a_terminal_it_is_shown_without_its_token(self):
        (card,) = read_answer(self.asked(3))["proposals"]
        self.assertEqual(self.field(card, "quantity")["value"], 3)
        self.assertEqual(card["state"], "proposed")
        self.assertNotIn("token", card)
