from odoo.exceptions import UserError
from odoo.tests import new_test_user, tagged

from ..runner import claim as claims
from ..runner.limits import turns_at_once
from ..runner.transaction import transaction
from .common import TurnCase


@tagged("post_install", "-at_install")
class TestTurnFair(TurnCase):
    """Whose question is next."""

    def setUp(self):
        super().setUp()
        self.env["mrp.ai.turn"].search(
            [("state", "in", ("queued", "running"))]
        ).unlink()
        self.env["mrp.ai.queue.pause"].search([]).unlink()
        self.colleague = new_test_user(self.env, "q_colleague", "mrp.group_mrp_user")
        self.parameters = self.env["ir.config_parameter"].sudo()

    def asked(self, user, count=1):
        """Questions of ``user``, each in a conversation of its own."""
        conversations = self.env["mrp.ai.conversation"].with_user(user)
        found = self.env["mrp.ai.turn"]
        for number in range(count):
            found |= conversations._ask(False, f"{number}?", model_id="none").sudo()
        self.env.flush_all()
        return found

    def next(self):
        claimed = self.claim()
        return claimed and self.env["mrp.ai.turn"].browse(claimed.turn_id)

    def finish(self, turn):
        turn.state = "done"
        self.env.flush_all()

    def test_ten_questions_of_one_delay_nobodys_first(self):
        mine = self.asked(self.planner, 10)
        self.finish(self.next())
        theirs = self.asked(self.colleague)
        self.assertEqual(self.next(), theirs)
        self.assertEqual(self.next(), mine[1])

    def test_with_one_hand_users_take_turns(self):
        mine, theirs = self.asked(self.planner, 4), self.asked(self.colleague, 2)
        order = []
        while turn := self.next():
            order.append(turn)
            self.finish(turn)
        self.assertEqual(
            order, [mine[0], theirs[0], mine[1], theirs[1], mine[2], mine[3]]
        )

    def test_so_many_of_a_user_run_at_once(self):
        mine = self.asked(self.planner, 4)
        running = [self.next() for _number in range(3)]
        self.assertIsNone(self.next())
        theirs = self.asked(self.colleague)
        self.assertEqual(self.next(), theirs)
        self.finish(running[1])
        self.assertEqual(self.next(), mine[3])

    def test_the_administrator_says_how_many(self):
        self.parameters.set_param("mrp_ai_assistant.turns_at_once", "1")
        self.asked(self.planner, 2)
        self.assertTrue(self.next())
        self.assertIsNone(self.next())
        self.parameters.set_param("mrp_ai_assistant.turns_at_once", "0")
        self.assertEqual(turns_at_once(self.env), 1, "nobody would be answered")
        for nonsense in ("", "many"):
            self.parameters.set_param("mrp_ai_assistant.turns_at_once", nonsense)
            self.assertEqual(turns_at_once(self.env), 3)

    def test_what_nobody_waits_for_comes_last_but_comes(self):
        background = self.asked(self.colleague)
        background.background = True
        mine = self.asked(self.planner)
        self.assertEqual(self.next(), mine)
        later = self.asked(self.planner)
        self.env.cr.execute(
            "UPDATE mrp_ai_turn SET create_date = create_date - interval '11 minutes' "
            "WHERE id = %s",
            [background.id],
        )
        self.assertEqual([self.next(), self.next()], [background, later])

    def test_the_line_of_a_user_has_an_end(self):
        self.parameters.set_param("mrp_ai_assistant.open_questions", "2")
        mine = self.asked(self.planner, 2)
        with self.assertRaises(UserError) as caught:
            self.asked(self.planner)
        self.assertIn("2", str(caught.exception))
        self.asked(self.colleague)
        self.finish(mine[0])
        self.asked(self.planner)

    def test_briefings_do_not_fill_the_line(self):
        self.parameters.set_param("mrp_ai_assistant.open_questions", "1")
        self.asked(self.planner).background = True
        self.assertTrue(self.asked(self.planner))

    def test_the_limit_is_told_in_spanish(self):
        self.parameters.set_param("mrp_ai_assistant.open_questions", "1")
        self.asked(self.planner)
        conversations = self.env["mrp.ai.conversation"].with_user(self.planner)
        with self.assertRaises(UserError) as caught:
            conversations.with_context(lang="es_ES").ask(False, "¿Otra?")
        self.assertIn("preguntas", str(caught.exception))

    def test_a_pause_holds_questions_and_nobody_waits_for_them(self):
        turn = self.asked(self.planner)
        running = self.asked(self.colleague)
        self.claim(running)
        queue = self.env["mrp.ai.queue"].with_user(self.chief)
        for kind in ("chat", "all"):
            queue.pause(kind)
            self.assertIsNone(self.next())
            self.assertIsNone(self.claim(turn))
            with transaction(self.dbname) as env:
                self.assertEqual(claims.open_turns(env), 1)
            queue.resume(kind)
        self.assertEqual(self.next(), turn)

    def test_a_clock_that_was_set_back_keeps_nothing_from_anybody(self):
        turn = self.asked(self.planner)
        self.assertIsNone(self.claim(min_age=60))
        future = "now() AT TIME ZONE 'UTC' + interval '1 hour'"
        self.env.cr.execute(
            f"UPDATE mrp_ai_turn SET create_date = {future} WHERE id = %s", [turn.id]
        )
        self.assertEqual(self.claim(min_age=60).turn_id, turn.id)
        self.env.cr.execute(
            f"UPDATE mrp_ai_turn SET heartbeat = {future} WHERE id = %s", [turn.id]
        )
        with transaction(self.dbname) as env:
            self.assertEqual(claims.requeue_stale(env), [turn.id])
