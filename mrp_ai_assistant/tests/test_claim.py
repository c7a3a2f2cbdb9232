from odoo.tests import tagged

from ..core.errors import LeaseLost
from ..core.events import Event
from ..runner import claim as claims
from ..runner.transaction import transaction
from ..runner.turn_log import TurnLog
from .common import DONE, TurnCase


@tagged("post_install", "-at_install")
class TestClaim(TurnCase):
    """Who answers a turn, and what happens when that process dies."""

    def _die(self, turn, seconds=claims.LEASE + 1):
        self.env.cr.execute(
            "UPDATE mrp_ai_turn SET heartbeat = heartbeat - %s * interval '1 second' "
            "WHERE id = %s",
            [seconds, turn.id],
        )

    def _requeue(self):
        with transaction(self.dbname) as env:
            found = claims.requeue_stale(env)
        self.env.invalidate_all()
        return found

    def test_a_turn_is_claimed_once(self):
        turn = self.ask()
        claimed = self.claim(owner="one")
        self.assertEqual([claimed.turn_id, claimed.attempt], [turn.id, 1])
        self.assertEqual([turn.state, turn.owner], ["running", "one"])
        self.assertIsNone(self.claim(owner="two"))

    def test_one_at_a_time_in_a_conversation_in_order(self):
        first = self.ask()
        second = self.ask(conversation=first.conversation_id.id)
        other = self.ask()
        self.assertIsNone(self.claim(second))
        # "other" is begun before the second too, as the first one runs.
        self.assertEqual(second._page_json()[0]["position"], 2)
        taken = [self.claim(owner=name) for name in ("a", "b", "c")]
        self.assertEqual(
            [each and each.turn_id for each in taken], [first.id, other.id, None]
        )
        first.state = "done"
        self.env.flush_all()
        self.assertEqual(self.claim().turn_id, second.id)

    def test_young_questions_are_left_to_who_accepted_them(self):
        turn = self.ask()
        self.assertIsNone(self.claim(min_age=3600))
        turn.attempt = 1  # a dead process left it: anybody's, at once
        self.env.flush_all()
        self.assertEqual(self.claim(min_age=3600).turn_id, turn.id)

    def test_a_living_owner_keeps_its_turn(self):
        turn = self.ask()
        claimed = self.claim()
        self._die(turn, claims.LEASE - 4)
        self.assertEqual(self._requeue(), [])
        self._die(turn)
        with transaction(self.dbname) as env:
            claims.heartbeat(env, [claimed])
        self.assertEqual(self._requeue(), [])
        self.assertEqual(turn.state, "running")

    def test_what_a_thread_has_left_is_not_kept_by_its_process(self):
        left, kept = self.ask(), self.ask()
        self.claim(left)
        claimed = self.claim(kept)
        self._die(left)
        self._die(kept)
        with transaction(self.dbname) as env:
            claims.heartbeat(env, [claimed])
        self.assertEqual(self._requeue(), [left.id])

    def test_a_dead_owners_turn_is_answered_again_once(self):
        turn = self.ask()
        dead = TurnLog(self.dbname, self.claim(turn, owner="dead"))
        dead.append(Event("status", {"state": "running"}))
        dead.append(Event("text", {"md": "Dos órdenes ", "origin": "model"}))
        dead.flush()
        self._die(turn)
        self.assertEqual(self._requeue(), [turn.id])
        self.answer(turn, Event("text", {"md": "Tres.", "origin": "rules"}), DONE)
        logged = self.log(turn)
        self.assertEqual([e["kind"] for e in logged], ["status", "text", "done"])
        self.assertTrue(logged[0]["payload"]["restart"])
        self.assertEqual(logged[0]["payload"]["attempt"], 2)
        self.assertEqual([event["seq"] for event in logged], [3, 4, 5])
        self.assertEqual(turn.state, "done")

    def test_a_stale_owner_cannot_write(self):
        turn = self.ask()
        stale = TurnLog(self.dbname, self.claim(turn, owner="stale"))
        self._die(turn)
        self._requeue()
        self.claim(turn, owner="new")
        stale._pending = [Event("text", {"md": "too late", "origin": "model"})]
        with self.assertRaises(LeaseLost):
            stale.flush()
        self.assertEqual(self.kinds(turn), [])

    def test_a_turn_that_was_being_stopped_ends(self):
        turn = self.ask()
        self.claim()
        self.turns.stop(turn.id)
        self.env.flush_all()
        self._die(turn)
        self.assertEqual(self._requeue(), [])
        self.assertEqual(turn.state, "stopped")
        self.assertEqual(self.kinds(turn), ["done"])

    def test_a_question_that_kills_is_given_up(self):
        turn = self.ask()
        for _attempt in range(claims.ATTEMPTS):
            self.claim()
            self._die(turn)
            self._requeue()
        self.assertEqual(turn.state, "failed")
        self.assertEqual(self.kinds(turn), ["error", "done"])

    def test_a_runner_that_ends_gives_back_its_own(self):
        mine, other = self.ask(), self.ask()
        self.claim(mine, owner="leaving")
        self.claim(other, owner="staying")
        with transaction(self.dbname) as env:
            self.assertEqual(claims.release(env, "leaving"), [mine.id])
        self.env.invalidate_all()
        self.assertEqual([mine.state, other.state], ["queued", "running"])
