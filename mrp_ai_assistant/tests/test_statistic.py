from odoo.exceptions import AccessError
from odoo.tests import TransactionCase, tagged
from odoo.tools import mute_logger

from ..core.errors import ModelError, QuestionTooLong, ServerDown
from ..core.events import Event
from ..core.evidence import Missing
from ..runner import statistics
from ..runner.turn_clock import TurnClock
from .common import DONE, TurnCase

WAITING = Event("status", {"state": "waiting_model", "text": "1", "position": 1})
TELLING = Event("status", {"state": "narrating", "text": "…"})
STEP = Event("step", {"id": "late_orders", "plan": {"skill": "late_orders"}})
TABLE = Event("table", {"rows": []})
TOLD = Event("text", {"md": "Two orders are late.", "origin": "model"})
STATS = Event(
    "stats",
    {
        "model": "phi3:mini",
        "server": "The big one",
        "model_calls": 1,
        "prompt_tokens": 700,
        "tokens": 40,
        "tokens_per_second": 8.0,
        "model_seconds": 5.0,
        "sentences": 3,
        "dropped": 1,
        "origin": "model",
    },
)


@tagged("post_install", "-at_install")
class TestStatistic(TurnCase):
    """Figures of each answer, which stay when the answer does not."""

    def row(self, turn):
        self.env.invalidate_all()
        rows = self.env["mrp.ai.statistic"].sudo()
        return rows.search([("turn_id", "=", turn.id)])

    def answered(self, *events):
        turn = self.ask("Which orders are late?")
        self.answer(turn, *events)
        return turn

    def test_what_an_answer_cost(self):
        turn = self.answered(STEP, TABLE, TOLD, STATS, DONE)
        row = self.row(turn)
        self.assertEqual(len(row), 1)
        self.assertEqual(
            [row.model_name, row.server_name, row.skill, row.outcome, row.origin],
            ["phi3:mini", "The big one", "late_orders", "answered", "model"],
        )
        self.assertEqual(
            [row.prompt_tokens, row.tokens, row.sentences, row.dropped, row.answers],
            [700, 40, 3, 1, 1],
        )
        self.assertEqual([row.model_seconds, row.tokens_per_second], [5.0, 8.0])
        self.assertEqual(row.company_id, turn.conversation_id.company_id)
        self.assertEqual(row.user_id, self.planner)
        self.assertGreaterEqual(row.seconds, row.first_seconds)
        self.assertGreaterEqual(row.first_seconds, row.queue_seconds)

    def test_no_word_of_the_question_is_kept(self):
        turn = self.answered(STEP, TABLE, TOLD, STATS, DONE)
        self.env.cr.execute(
            "SELECT s::text FROM mrp_ai_statistic s WHERE turn_id = %s", [turn.id]
        )
        (whole,) = self.env.cr.fetchone()
        self.assertIn("late_orders", whole)
        for secret in ("Which", "are late", "Two"):
            self.assertNotIn(secret, whole)

    def test_how_answers_end(self):
        nothing = Event("no_data", {"reason": "no_rows", "text": "None."})
        broken = Event("error", {"code": "skill_failed", "text": "It failed."})
        failed = Event("done", {"state": "failed", "followups": []})
        asked = Event("choices", {"text": "Which?", "options": []})
        for events, outcome, code in (
            ([nothing, STATS, DONE], "nothing", "no_rows"),
            ([asked, STATS, DONE], "asked", False),
            ([broken, STATS, failed], "failed", "skill_failed"),
        ):
            row = self.row(self.answered(*events))
            self.assertEqual([row.outcome, row.code], [outcome, code])
            self.assertEqual(row.failed, 100 if outcome == "failed" else 0)

    def test_a_model_that_failed_counts_although_rules_answered(self):
        payload = {"text": "No model.", "level": "warning", "code": ServerDown.code}
        row = self.row(self.answered(TABLE, Event("notice", payload), STATS, DONE))
        self.assertEqual([row.outcome, row.code], ["answered", ServerDown.code])
        self.assertEqual(row.model_failed, 1)

    def test_reasons_are_told_in_words(self):
        told = dict(
            self.env["mrp.ai.statistic"].fields_get(["code"])["code"]["selection"]
        )
        kinds = [ModelError, *ModelError.__subclasses__(), QuestionTooLong]
        kinds = [kind for kind in kinds if kind.__module__ == ModelError.__module__]
        codes = [kind.code for kind in kinds] + [reason.value for reason in Missing]
        for code in codes:
            self.assertNotIn("_", told[code], code)
        self.assertEqual(told["store_down"], "store_down", "no label is no blank")

    def test_a_question_that_nobody_took(self):
        turn = self.ask()
        turn.sudo()._stop()
        row = self.row(turn)
        self.assertEqual([row.outcome, row.answers], ["stopped", 1])
        self.assertFalse(row.first_seconds)

    def test_an_answer_run_again_counts_once(self):
        turn = self.answered(TABLE, STATS, DONE)
        statistics.note_turn(self.env, turn.id)
        self.assertEqual(len(self.row(turn)), 1)

    def test_opinions(self):
        turn = self.answered(TOLD, STATS, DONE)
        feedback = self.env["mrp.ai.feedback"].with_user(self.planner)
        feedback.rate(turn.id, "up")
        row = self.row(turn)
        self.assertEqual([row.rated, row.useful], [1, 100])
        feedback.rate(turn.id, "down", "slow")
        self.assertEqual([self.row(turn).rated, self.row(turn).useful], [1, 0])
        feedback.take_back(turn.id)
        self.assertEqual(self.row(turn).rated, 0)
        self.env.cr.execute("SELECT useful FROM mrp_ai_statistic WHERE id=%s", row.ids)
        self.assertIsNone(self.env.cr.fetchone()[0], "no opinion is not a bad one")

    def test_figures_stay_when_the_answer_goes(self):
        turn = self.answered(TABLE, STATS, DONE)
        row = self.row(turn)
        turn.conversation_id.sudo().unlink()
        self.env.invalidate_all()
        self.assertTrue(row.exists())
        self.assertFalse(row.sudo().turn_id)

    def test_what_was_answered_before_there_were_figures(self):
        turn = self.answered(STEP, TABLE, TOLD, STATS, DONE)
        self.env.cr.execute("DELETE FROM mrp_ai_statistic")
        statistics.note_old_turns(self.env)
        statistics.note_old_turns(self.env)
        row = self.row(turn)
        self.assertEqual([row.tokens, row.skill], [40, "late_orders"])
        self.assertFalse(row.first_seconds, "nobody knows")

    def test_figures_never_cost_an_answer(self):
        bad = Event("stats", {**STATS.payload, "model_seconds": "many"})
        with mute_logger("odoo.sql_db", statistics.__name__):
            turn = self.answered(TABLE, bad, DONE)
        self.assertEqual(turn.state, "done")
        self.assertFalse(self.row(turn))

    def test_who_reads_them(self):
        rows = self.env["mrp.ai.statistic"]
        self.answered(TABLE, STATS, DONE)
        for user in (self.planner, self.outsider):
            with self.subTest(user.login), self.assertRaises(AccessError):
                rows.with_user(user).search([])
        seen = rows.with_user(self.chief)
        self.assertTrue(seen.search([]))
        with self.assertRaises(AccessError):
            seen.formatted_read_group([], ["user_id"], ["answers:sum"])
        with self.assertRaises(AccessError):
            seen.search([]).mapped("turn_id")
        for operation in ("write", "create", "unlink"):
            self.assertFalse(seen.has_access(operation))

    def test_by_user_when_the_plant_has_agreed(self):
        self.answered(TABLE, STATS, DONE)
        self.env["res.config.settings"].create(
            {"group_mrp_ai_user_statistics": True}
        ).execute()
        seen = self.env["mrp.ai.statistic"].with_user(self.chief)
        groups = seen.formatted_read_group([], ["user_id"], ["answers:sum"])
        self.assertIn(self.planner.id, [group["user_id"][0] for group in groups])


@tagged("post_install", "-at_install")
class TestTurnClock(TransactionCase):
    """Seconds to what a reader sees, and those that the model's queue took."""

    def clock(self, *timed):
        ticks = iter([100.0, *(100.0 + second for second, _event in timed), 200.0])
        clock = TurnClock(lambda: next(ticks))
        for _second, event in timed:
            clock.note(event)
        return clock

    def test_first_and_sentence(self):
        rules = Event("text", {"md": "Two.", "origin": "rules"})
        clock = self.clock((1, STEP), (2, TABLE), (3, rules), (6, TOLD), (7, TOLD))
        self.assertEqual([clock.first, clock.sentence, clock.waited], [2, 6, 0])

    def test_the_queue_of_the_model(self):
        moved = (2, WAITING), (3, WAITING), (7, TELLING), (8, WAITING), (10, TOLD)
        clock = self.clock(*moved)
        self.assertEqual([clock.waited, clock.first], [7, 10])

    def test_it_waited_until_it_was_stopped(self):
        clock = self.clock((1, WAITING))
        self.assertEqual(clock.waited, 99)
        self.assertIsNone(clock.first)
