from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..core.errors import ModelFailed, ModelMissing, Stopped
from ..core.llm import ScriptedModel
from ..core.llm.threads import tokens_per_second
from ..jobs import measure as measuring
from ..runner.busy import one_busy_process
from .common import TurnCase
from .jobs import do_jobs
from .ollama_server import CHAT, EMBED, OllamaServer

WORDS = " ".join(str(number) for number in range(20))
# Threads to tokens a second, alone and beside a busy process, as real machines are: all
# cores are faster, until somebody else works.
SPEEDS = {1: (250.0, 248.0), 2: (500.0, 20.0)}


def speed_of(model, cancel, look):
    """Measured as ever, and told as ``SPEEDS``: this machine may be busy elsewhere."""
    tokens_per_second(model, cancel, look)
    return next(model.speeds)


@tagged("post_install", "-at_install")
class TestServerThreads(TurnCase):
    """How many threads a server uses is measured beside Odoo, when nobody asks."""

    def setUp(self):
        super().setUp()
        self.env["mrp.ai.server"].with_context(active_test=False).search([]).unlink()
        self.env["mrp.ai.job"].search([]).unlink()
        waiting = [("state", "in", ("queued", "running"))]
        self.env["mrp.ai.turn"].search(waiting).unlink()
        self.ollama = self.enterContext(OllamaServer())
        self.server = self.env["mrp.ai.server"].create(
            {"name": "Plant", "url": self.ollama.url}
        )
        self.tried = []
        models = self.env.registry["mrp.ai.model"]
        self.startPatcher(patch.object(models, "_chat", self._chat_of_threads))
        self.startPatcher(patch.object(measuring, "tokens_per_second", speed_of))
        servers = self.env.registry["mrp.ai.server"]
        worth = patch.object(servers, "_threads_worth_trying", lambda _self: (1, 2))
        self.startPatcher(worth)

    def _chat_of_threads(self, threads=None):
        self.tried.append(threads)
        scripted = ScriptedModel(CHAT).say("Hello").say(WORDS).say(WORDS).say("Hello")
        scripted.speeds = iter(SPEEDS[threads])
        return scripted

    def _wanted(self):
        return self.env["mrp.ai.job"].search([("kind", "=", "measure")])

    def test_a_first_model_beside_odoo_is_measured(self):
        self.server._sync()
        self.assertEqual(len(self._wanted()), 1)
        do_jobs(self.env)
        told = self.server.thread_speeds
        self.assertEqual((told["model"], told["chosen"]), (CHAT, 1))
        self.assertEqual(self.tried, [1, 2])
        slow, fast = told["tried"]
        self.assertGreater(slow["beside"], fast["beside"])
        self.assertEqual(self.server._threads(), 1)
        self.assertIn("1", self.server.threads_text)
        self.assertIn(CHAT, self.server.thread_speeds_text)
        self.server._sync()
        self.assertFalse(self._wanted().filtered(lambda job: job.state == "queued"))

    def test_a_server_elsewhere_is_measured_when_somebody_asks(self):
        here = "odoo.addons.mrp_ai_assistant.models.mrp_ai_server_threads"
        with patch(f"{here}.is_this_machine", lambda url: False):
            self.server._sync()
            self.assertFalse(self._wanted())
            self.server.action_measure_threads()
            do_jobs(self.env)
        told = self.server.thread_speeds
        self.assertEqual([each["beside"] for each in told["tried"]], [None, None])

    def test_what_an_administrator_has_set_is_used(self):
        self.server.num_thread = 6
        self.server._sync()
        self.assertFalse(self._wanted())
        self.server.thread_speeds = {"chosen": 1}
        self.assertEqual(self.server._threads(), 6)

    def test_never_while_somebody_asks(self):
        self.server._sync()
        turn = self.ask()
        do_jobs(self.env)
        self.assertFalse(self.server.thread_speeds)
        self.assertEqual(self._wanted().state, "queued")
        self.turns.stop(turn.id)
        self._wanted().available_at = "2020-01-01"
        do_jobs(self.env)
        self.assertTrue(self.server.thread_speeds["tried"])

    def test_a_question_that_comes_meanwhile_ends_it(self):
        self.server._sync()
        with (
            patch.object(measuring, "_LOOK", 0.0),
            patch.object(measuring, "open_turns", side_effect=[0, 0, 1]),
        ):
            do_jobs(self.env)
        self.assertFalse(self.server.thread_speeds)
        self.assertEqual(self._wanted().state, "queued")
        self.assertFalse(self.env["mrp.ai.slot"].search([]))

    def test_a_model_that_cannot_be_measured_says_so(self):
        self.server._sync()
        models = self.env.registry["mrp.ai.model"]
        failing = ScriptedModel(CHAT).fail(ModelFailed(model=CHAT))
        with patch.object(models, "_chat", lambda _self, threads=None: failing):
            do_jobs(self.env)
        self.assertIn(CHAT, self.server.thread_speeds_text)
        self.assertGreaterEqual(self.server._threads(), 1)

    def test_a_server_that_moves_meanwhile_is_measured_where_it_is(self):
        self.server._sync()
        models = self.env.registry["mrp.ai.model"]
        gone = ScriptedModel(CHAT).fail(ModelMissing(model=CHAT))
        moved = self.ollama.url.replace("127.0.0.1", "localhost")

        def moves(_self, threads=None):
            _self.server_id.url = moved
            _self.env.flush_all()
            return gone

        with patch.object(models, "_chat", moves):
            do_jobs(self.env)
        self.assertFalse(self.server.thread_speeds, "of the old host nothing is noted")
        self.assertEqual(self._wanted().state, "done")

    def test_whatever_it_fails_over_is_told(self):
        for error in (ValueError("a secret"), UserError("No."), Stopped()):
            self.server.thread_speeds = False
            self.server._note_threads(None, error)
            told = self.server.thread_speeds_text
            self.assertIn("Measuring failed: ", told)
            self.assertNotIn("secret", told)

    def test_another_address_is_another_machine(self):
        self.server.thread_speeds = {"chosen": 1, "tried": []}
        self.server.url = "http://elsewhere.invalid:11434"
        self.assertFalse(self.server.thread_speeds)

    def test_without_a_chat_model_there_is_nothing_to_measure(self):
        self.ollama.models = {EMBED: self.ollama.models[EMBED]}
        self.server._sync()
        self.assertFalse(self._wanted())
        with self.assertRaises(UserError):
            self.server.action_measure_threads()

    def test_users_do_not_measure(self):
        self.server._sync()
        with self.assertRaises(AccessError):
            self.server.with_user(self.planner).action_measure_threads()

    def test_the_busy_process_ends_with_its_block(self):
        with one_busy_process(60) as process:
            self.assertIsNone(process.poll())
        self.assertIsNotNone(process.poll())
