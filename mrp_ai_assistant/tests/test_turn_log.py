import json
from unittest.mock import patch

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..core.errors import Stopped
from ..core.events import Event
from ..runner.turn_log import BUS_LIMIT, TurnLog
from .common import DONE, TurnCase


def text(words):
    return Event("text", {"md": words, "origin": "rules"})


@tagged("post_install", "-at_install")
class TestTurnLog(TurnCase):
    """What a reader of a turn sees, whatever happens while it is answered."""

    def _sent(self):
        partners = self.env.registry["res.partner"]
        return patch.object(partners, "_bus_send", autospec=True)

    def test_follow_gives_what_came_after(self):
        turn = self.ask()
        self.answer(turn, Event("table", {"rows": []}), text("Dos."), DONE)
        whole = self.turns.follow(turn.id, 0)
        seqs = [event["seq"] for event in whole["events"]]
        self.assertEqual(seqs, [1, 2, 3, 4])
        self.assertEqual(
            [whole["turn"]["state"], whole["turn"]["last_seq"]], ["done", 4]
        )
        later = self.turns.follow(turn.id, 2)["events"]
        self.assertEqual([event["seq"] for event in later], [3, 4])
        self.assertEqual(self.turns.follow(turn.id, 4)["events"], [])

    def test_load_replays_the_log(self):
        turn = self.ask()
        self.answer(turn, text("Dos."), DONE)
        loaded = self.conversations.load(turn.conversation_id.id)
        self.assertFalse(loaded["conversation"]["running"])
        self.assertEqual(
            loaded["turns"][0]["events"], self.turns.follow(turn.id, 0)["events"]
        )

    def test_unread_until_looked_at(self):
        turn = self.ask()
        self.answer(turn, DONE)
        self.assertTrue(self.conversations.list_conversations()[0]["unread"])
        self.conversations.load(turn.conversation_id.id)
        self.assertFalse(self.conversations.list_conversations()[0]["unread"])

    def test_neighbouring_texts_travel_together(self):
        turn = self.ask()
        log = TurnLog(self.dbname, self.claim(turn))
        log.append(Event("status", {"state": "running"}))
        log.append(text("Dos "))
        log.append(text("órdenes."))
        log.append(DONE)
        self.env.invalidate_all()
        self.assertEqual(self.kinds(turn), ["status", "text", "done"])
        self.assertEqual(self.log(turn)[1]["payload"]["md"], "Dos órdenes.")

    def test_the_asking_user_is_told(self):
        turn = self.ask()
        with self._sent() as send:
            self.answer(turn, text("Dos."), DONE)
        told = {call.args[0] for call in send.call_args_list}
        self.assertEqual(told, {self.planner.sudo().partner_id})
        kinds, messages = zip(
            *(call.args[1:] for call in send.call_args_list), strict=True
        )
        self.assertEqual(set(kinds), {"mrp.ai.turn"})
        self.assertEqual(messages[-1]["state"], "done")
        sent = [event for message in messages for event in message["events"]]
        self.assertEqual(sent, self.log(turn))

    def test_big_batches_are_fetched_by_the_page(self):
        turn = self.ask()
        with self._sent() as send:
            self.answer(turn, text("ñ" * BUS_LIMIT), DONE)
        message = send.call_args_list[-1].args[2]
        self.assertEqual(message["events"], [])
        self.assertEqual(message["last_seq"], turn.last_seq)
        for call in send.call_args_list:
            self.assertLess(len(json.dumps(call.args[2])), BUS_LIMIT)

    def test_a_crash_is_told_and_ends_the_turn(self):
        turn = self.ask()
        with self.assertLogs("odoo.addons.mrp_ai_assistant.runner.run_turn", "ERROR"):
            self.answer(turn, text("Dos"), ValueError("bug"))
        self.assertEqual(turn.state, "failed")
        self.assertEqual(self.kinds(turn)[-2:], ["error", "done"])
        said = self.log(turn)[-2]["payload"]
        self.assertEqual(said["action"]["kind"], "retry")
        self.assertNotIn("bug", said["text"])

    def test_an_answer_without_an_end_fails(self):
        turn = self.ask()
        self.answer(turn, text("Dos"))
        self.assertEqual(turn.state, "failed")

    def test_stopped_in_the_middle(self):
        turn = self.ask()
        self.answer(turn, text("Dos"), Stopped())
        self.assertEqual(turn.state, "stopped")
        self.assertEqual(self.log(turn)[-1]["payload"]["state"], "stopped")

    def test_stop_while_it_waits(self):
        turn = self.ask()
        self.assertEqual(self.turns.stop(turn.id)["state"], "stopped")
        self.assertEqual(self.kinds(turn), ["done"])
        self.assertFalse(self.answer(turn, DONE))

    def test_stop_of_a_finished_turn_changes_nothing(self):
        turn = self.ask()
        self.answer(turn, DONE)
        self.assertEqual(self.turns.stop(turn.id)["state"], "done")
        self.assertEqual(self.kinds(turn), ["status", "done"])

    def test_metrics_and_plan_are_kept(self):
        plan = {"skill": "late_orders", "arguments": {}, "format": "table"}
        stats = {"seconds": 2.5, "model_calls": 1, "tokens": 40, "dropped": 2}
        turn = self.ask()
        step = {"id": "skill", "label": "…", "state": "done", "plan": plan}
        self.answer(turn, Event("step", step), Event("stats", stats), DONE)
        self.assertEqual(turn.plan, plan)
        self.assertEqual([turn.seconds, turn.tokens, turn.dropped], [2.5, 40, 2])
        self.assertTrue(turn.finished)

    def test_what_was_held_back_is_for_managers(self):
        lie = {"text": "La culpa es de {E}.", "reason": "cause"}
        stats = Event("stats", {"dropped": 1, "held_back": [lie]})
        turn = self.ask()
        with self._sent() as sent:
            self.answer(turn, stats, DONE)
        self.env.invalidate_all()
        self.assertEqual(turn.sudo().held_back, [lie])
        self.assertNotIn("culpa", json.dumps([str(call) for call in sent.mock_calls]))
        self.assertNotIn("culpa", json.dumps(self.turns.follow(turn.id, 0)))
        loaded = self.conversations.load(turn.conversation_id.id)
        self.assertNotIn("culpa", json.dumps(loaded))
        group = self.env.ref("mrp_ai_assistant.group_ai_manager")
        own = turn.with_user(turn.sudo().user_id)
        own.env.user.sudo().group_ids -= group
        for field in ("held_back", "held_back_text"):
            with self.assertRaises(AccessError):
                own.read([field])
        own.env.user.sudo().group_ids += group
        self.assertIn("culpa", own.held_back_text)
        self.assertIn("[cause]", own.held_back_text)
        self.assertEqual(own.read(["held_back"])[0]["held_back"], [lie])
