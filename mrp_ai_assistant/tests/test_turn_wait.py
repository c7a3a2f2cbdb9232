from odoo.tests import new_test_user, tagged

from ..runner.places import tell_places
from ..runner.transaction import transaction
from .common import DONE, TurnCase


@tagged("post_install", "-at_install")
class TestTurnWait(TurnCase):
    """What somebody who waits is told."""

    def setUp(self):
        super().setUp()
        self.env["mrp.ai.turn"].search([]).unlink()
        self.env["mrp.ai.queue.pause"].search([]).unlink()
        self.queue = self.env["mrp.ai.queue"].with_user(self.chief)
        server = self.env["mrp.ai.server"].create(
            {"name": "Slow", "url": "http://slow.invalid:11434"}
        )
        self.model = self.env["mrp.ai.model"].create(
            {"server_id": server.id, "name": "slow", "can_chat": True}
        )

    def measured(self, seconds, calls=0):
        """Answers took so long, with the model when it was called."""
        turn = self.ask(model_id=self.model.id if calls else "none")
        turn.write({"state": "done", "seconds": seconds, "model_calls": calls})
        self.env.flush_all()

    def shown(self, turn, user=None, lang="en_US"):
        turns = self.env["mrp.ai.turn"].with_user(user or self.planner)
        return turns.with_context(lang=lang).follow(turn.id)["turn"]

    def tell(self):
        with transaction(self.dbname) as env:
            tell_places(env)
        self.env.invalidate_all()

    def told(self, turn):
        return [event["payload"] for event in self.log(turn)]

    def test_its_place_and_about_how_long(self):
        self.measured(20, calls=1)
        first = self.ask(model_id=self.model.id)
        self.claim(first)
        second, third = (self.ask(model_id=self.model.id) for _number in range(2))
        for number in range(2):
            self.claim(self.ask(f"{number}?", model_id=self.model.id))
        # However long this machine took to ask all that: they have only just begun.
        self.env.cr.execute(
            "UPDATE mrp_ai_turn SET started = started + interval '1 hour' "
            "WHERE state = 'running'"
        )
        self.env.invalidate_all()
        told = self.shown(third)
        self.assertEqual(told["position"], 4)
        # Three run, which is as many as one user may; the model speaks to one at once.
        self.assertEqual(told["wait"], 40)
        self.assertEqual(told["waiting_text"], "Waiting: 4 before this one, about 40 s")
        spanish = self.shown(second, lang="es_ES")["waiting_text"]
        self.assertIn("En espera: 3", spanish)

    def test_nothing_is_foretold_that_was_never_measured(self):
        self.claim(self.ask(model_id=self.model.id))
        running = [self.ask() for _number in range(2)]
        for turn in running:
            self.claim(turn)
        waiting = self.ask()
        told = self.shown(waiting)
        self.assertEqual([told["position"], told["wait"]], [3, None])
        self.assertEqual(told["waiting_text"], "Waiting: 3 before this one")

    def test_other_people_are_counted_but_not_seen(self):
        colleague = new_test_user(self.env, "w_colleague", "mrp.group_mrp_user")
        theirs = self.env["mrp.ai.conversation"].with_user(colleague)
        for _number in range(3):
            theirs._ask(False, "Secret?", model_id="none")
        mine = self.ask()
        self.assertEqual(self.shown(mine)["position"], 1, "their first is older")

    def test_who_runs_or_is_done_waits_for_nothing(self):
        turn = self.ask()
        self.claim(turn)
        told = self.shown(turn)
        self.assertEqual([told["position"], told["waiting_text"]], [0, ""])

    def test_places_are_told_when_they_change_and_only_then(self):
        first, second = self.ask(), self.ask()
        third = self.ask(conversation=second.conversation_id.id)
        self.claim(first)
        self.tell()
        self.tell()
        self.assertEqual([each["position"] for each in self.told(third)], [2])
        self.assertEqual(third.state, "queued")
        self.assertFalse(third.conversation_id.unread)
        self.answer(second, DONE)
        self.tell()
        self.assertEqual([each["position"] for each in self.told(third)], [2, 1])
        self.assertEqual({each["state"] for each in self.told(third)}, {"queued"})

    def test_what_was_told_of_waiting_precedes_the_answer_without_a_hole(self):
        first, second = self.ask(), self.ask()
        self.claim(first)
        self.tell()
        self.answer(second, DONE)
        self.assertEqual([each["seq"] for each in self.log(second)], [1, 2, 3])
        self.assertEqual(second.state, "done")

    def test_a_question_that_waits_says_that_the_queue_is_paused(self):
        turn = self.ask()
        self.planner.lang = "es_ES"
        self.queue.pause("chat", "Copia de seguridad")
        told = self.told(turn)[-1]
        self.assertEqual(told["text"], "La cola está en pausa: Copia de seguridad")
        self.assertEqual(told["paused"], "Copia de seguridad")
        self.queue.pause("chat", "Hasta las 14:00")
        self.assertEqual(self.told(turn)[-1]["paused"], "Hasta las 14:00")
        asked = self.shown(self.ask())
        self.assertEqual(asked["wait"], None)
        self.assertIn("Hasta las 14:00", asked["waiting_text"])
        self.queue.resume("chat")
        self.assertIsNone(self.told(turn)[-1]["paused"])
        self.assertEqual(self.shown(turn)["paused"], None)

    def test_a_pause_of_jobs_is_none_of_questions(self):
        turn = self.ask()
        self.queue.pause("index")
        self.assertIsNone(self.shown(turn)["paused"])
        self.assertFalse(self.told(turn) and self.told(turn)[-1]["paused"])
