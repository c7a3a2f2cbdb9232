from datetime import timedelta
from functools import partial
from unittest.mock import patch

from odoo.fields import Datetime
from odoo.tests import tagged

from ..core.cancellation import Cancellation
from ..core.errors import AuthenticationNeeded, ModelMemory, ServerDown, StreamCut
from ..core.llm import ScriptedModel
from ..runner.guarded import GuardedModel
from ..runner.pool import Host, _Chooser, pooled
from ..terminal.answer import read_answer
from .common import TurnCase, run_here
from .ollama_server import CHAT, CLOUD, OllamaServer
from .people import PeopleCase

QUESTION = "Which manufacturing orders are late?"


def hour(minutes):
    """Another time of day than now, for ``Datetime.now``."""
    later = Datetime.now() + timedelta(minutes=minutes)
    return patch.object(Datetime, "now", lambda: later)


class PoolCase(PeopleCase):
    """Two servers, the same models on both."""

    def setUp(self):
        super().setUp()
        self.models = self.env["mrp.ai.model"]
        self.env["mrp.ai.server"].with_context(active_test=False).search([]).unlink()
        self.hosts = [self.enterContext(OllamaServer()) for _n in range(2)]
        self.servers = self.env["mrp.ai.server"].create(
            [
                {"name": f"Host {number}", "url": host.url, "sequence": number}
                for number, host in enumerate(self.hosts, 1)
            ]
        )
        for server in self.servers:
            server._sync()
        self.first, self.second = (self._model(server) for server in self.servers)

    def _model(self, server, name=CHAT):
        everything = self.models.with_context(active_test=False)
        return everything.search([("name", "=", name), ("server_id", "=", server.id)])

    def _page(self, user=None):
        shown = self.models.with_user(user or self.planner)._page_models()
        return {value["name"]: value for value in shown}


@tagged("post_install", "-at_install")
class TestPlaces(PoolCase):
    """A model that two servers have is one model to whoever asks."""

    def test_one_entry_a_name(self):
        shown = self.models.with_user(self.planner)._page_models()
        names = [value["name"] for value in shown]
        self.assertEqual(len(names), len(set(names)))
        value = self._page()[CHAT]
        self.assertEqual(
            value["places"],
            [
                {"server": "Host 1", "state": "loaded"},
                {"server": "Host 2", "state": "loaded"},
            ],
        )

    def test_its_state_is_that_of_the_best_place(self):
        self.first._note_failure(ServerDown(url=self.servers[0].url))
        value = self._page()[CHAT]
        self.assertEqual(value["state"], "loaded")
        self.assertEqual(
            [each["state"] for each in value["places"]], ["down", "loaded"]
        )

    def test_the_choice_of_a_user_stays_chosen(self):
        settings = self.env["res.users.settings"]._find_or_create_for_user(self.planner)
        settings.mrp_ai_model_id = self.second
        self.assertEqual(self._page()[CHAT]["id"], self.second.id)
        self.assertEqual(self._page(self.chief)[CHAT]["id"], self.first.id)
        chosen = self.models.with_user(self.planner)._default_for(self.planner)
        self.assertEqual(chosen, self.second)

    def test_a_choice_that_is_gone_there_is_answered_elsewhere(self):
        self.first._change({"missing": True, "loaded": False})
        self.assertEqual([host.model_id for host in self.first._hosts()][1:], [])
        self.assertEqual(self.first._twins(), self.second)
        self.assertEqual(self.first.places_text, "Host 2")

    def test_the_place_that_was_chosen_comes_first(self):
        self.assertEqual(self.second._twins(), self.second + self.first)
        self.assertEqual(self.second.places_text, "Host 2, Host 1")

    def test_the_cloud_answers_for_nobody_of_the_plant(self):
        self.env["ir.config_parameter"].set_param("mrp_ai_assistant.allow_cloud", True)
        far = self._model(self.servers[1], CLOUD)
        far.write({"active": True, "name": "local:latest"})
        near = self._model(self.servers[0], CLOUD)
        near.write({"active": True, "name": "local", "is_cloud": False})
        self.assertEqual(near._twins(), near)
        self.assertEqual(far._twins(), far)

    def test_who_waits_there_counts(self):
        self.env.cr.execute(
            """
            INSERT INTO mrp_ai_slot (server_id, owner, due, place, heartbeat)
            SELECT %s, owner, now + due, place, now + beat
              FROM (SELECT clock_timestamp() AT TIME ZONE 'UTC' AS now) clock,
                   (VALUES ('a', interval '0', 0, interval '0'),
                           ('b', interval '-1 s', NULL, interval '0'),
                           ('batch', interval '1 min', NULL, interval '0'),
                           ('dead', interval '-2 h', 1, interval '-2 h')
                   ) tickets (owner, due, place, beat)
            """,
            [self.servers[0].id],
        )
        places = (self.first + self.second)._places()
        self.assertEqual([place.waiting for place in places], [2, 0])

    def test_what_a_call_took_is_a_moving_mean(self):
        self.first._note_call(10.0, 40, 8.0)
        self.first._note_call(20.0, 40, 0)
        self.assertAlmostEqual(self.first.call_seconds, 12.0)
        self.assertAlmostEqual(self.first.tokens_per_second, 8.0)
        self.first._note_call(1.0, 1, 0)  # warmed only
        self.assertAlmostEqual(self.first.call_seconds, 12.0)

    def test_one_that_could_not_be_run_is_doubted_for_a_while(self):
        self.first._note_failure(ModelMemory(model=CHAT))
        doubted, other = (self.first + self.second)._places()
        self.assertGreater(doubted.failures, other.failures)
        self.assertFalse(doubted.rests)
        with hour(5):
            self.assertFalse(self.first._places()[0].failures)


@tagged("post_install", "-at_install")
class TestRest(PoolCase):
    """Nobody waits in vain for a server that has failed."""

    def _fail(self, error=None):
        self.first._note_failure(error or ServerDown(url=self.servers[0].url))

    def test_a_server_that_failed_rests_and_says_why(self):
        self._fail()
        server = self.servers[0]
        self.assertEqual(server.failures, 1)
        self.assertEqual(server._refusal().code, "server_down")
        self.assertIn(server.url, str(server._refusal()))
        with hour(1):
            self.assertIsNone(server._refusal())

    def test_calls_that_fail_together_are_one_failure(self):
        for _n in range(5):
            self._fail()
        self.assertEqual(self.servers[0].failures, 1)

    def test_the_next_failure_rests_longer(self):
        self._fail()
        short = self.servers[0].retry_at - Datetime.now()
        with hour(1):
            self._fail()
            self.assertGreater(self.servers[0].retry_at - Datetime.now(), short)

    def test_a_success_ends_it(self):
        self._fail()
        self.servers[0].action_test()
        self.assertFalse(self.servers[0].failures)
        self.assertIsNone(self.servers[0]._refusal())

    def test_the_right_token_or_another_protocol_ends_it(self):
        server = self.servers[0]
        for change in ({"token": "s3cr3t"}, {"kind": "openai"}):
            self._fail(AuthenticationNeeded(url=server.url))
            self.assertTrue(server._refusal())
            server.write(change)
            self.assertIsNone(server._refusal())

    def test_a_cut_reply_is_no_reason_to_rest(self):
        self._fail(StreamCut())
        self.assertEqual(self.servers[0].failures, 1)
        self.assertIsNone(self.servers[0]._refusal())

    def test_another_address_is_another_server(self):
        self._fail()
        self.servers[0].url = "http://elsewhere.invalid:11434"
        self.assertIsNone(self.servers[0]._refusal())

    def test_the_scheduler_looks_when_it_has_rested(self):
        cron = self.env.ref("mrp_ai_assistant.ir_cron_refresh_servers")
        triggers = self.env["ir.cron.trigger"]
        triggers.search([("cron_id", "=", cron.id)]).unlink()
        self._fail()
        wanted = triggers.search([("cron_id", "=", cron.id)])
        self.assertEqual(wanted.call_at, self.servers[0].retry_at)


@tagged("post_install", "-at_install")
class TestGuarded(TurnCase, PoolCase):
    """What stands between a place in the line and the model."""

    def _guarded(self, scripted, alive=lambda cancel: None):
        self.env.flush_all()
        return GuardedModel(scripted, alive, self.dbname, self.first.id)

    def _say(self, guarded):
        chunks = guarded.chat([], max_tokens=50, cancel=Cancellation())
        said = "".join(chunk.text for chunk in chunks)
        self.env.invalidate_all()
        return said

    def test_a_resting_server_is_not_asked(self):
        scripted = ScriptedModel().say("no")
        self.first._note_failure(ServerDown(url=self.servers[0].url))
        with self.assertRaises(ServerDown):
            self._say(self._guarded(scripted))
        self.assertFalse(scripted.requests)

    def test_one_that_failed_is_asked_a_small_question_first(self):
        scripted = ScriptedModel().say("yes").say("yes")
        asked = []

        def alive(_cancel):
            asked.append(True)
            if len(asked) == 1:
                raise ServerDown(url="x")

        self.first._note_failure(StreamCut())
        guarded = self._guarded(scripted, alive)
        with self.assertRaises(ServerDown):
            self._say(guarded)
        self.assertFalse(scripted.requests)
        self.assertEqual(self._say(guarded), "yes")
        self.assertFalse(self.servers[0].failures)
        self.assertEqual(self._say(guarded), "yes")
        self.assertEqual(len(asked), 2)

    def test_a_call_is_measured_however_it_ends(self):
        scripted = ScriptedModel().say("a b c d e f g h i j", delay=0.01)
        chunks = self._guarded(scripted).chat([], max_tokens=50, cancel=Cancellation())
        for _n in range(9):
            next(chunks)
        chunks.close()
        self.env.invalidate_all()
        self.assertGreater(self.first.call_seconds, 0)
        self.assertGreater(self.first.tokens_per_second, 0)


@tagged("post_install", "-at_install")
class TestFailover(TurnCase, PoolCase):
    """A turn goes on where another server has the model."""

    def setUp(self):
        super().setUp()
        product = self.env["product.product"].create({"name": "Mesa de prueba"})
        for _n in range(2):
            order = self.env["mrp.production"].create(
                {"product_id": product.id, "date_start": "2020-01-01"}
            )
            order.action_confirm()
            order.date_deadline = "2020-01-02"
        self.scripts = {self.first: ScriptedModel(), self.second: ScriptedModel()}
        scripts = self.scripts
        models = self.env.registry["mrp.ai.model"]
        self.startPatcher(patch.object(models, "_chat", lambda self: scripts[self]))

    def _answer(self):
        turn = self.ask(QUESTION, model_id=self.first.id)
        self.assertTrue(run_here(turn))
        self.env.invalidate_all()
        return turn, read_answer(turn)

    def test_the_least_loaded_is_asked(self):
        self.first.call_seconds, self.second.call_seconds = 30.0, 3.0
        self.scripts[self.second].say("Bananas are ripe.")
        _turn, said = self._answer()
        self.assertEqual(len(self.scripts[self.second].requests), 1)
        self.assertFalse(self.scripts[self.first].requests)
        self.assertEqual(said["stats"]["server"], "Host 2")

    def test_a_server_that_is_down_is_made_good(self):
        self.scripts[self.first].fail(ServerDown(url=self.servers[0].url))
        self.scripts[self.second].say('"There are {A} late orders."')
        turn, said = self._answer()
        self.assertEqual(turn.state, "done")
        self.assertFalse(said["notices"])
        self.assertEqual(self.servers.mapped("state"), ["down", "up"])
        self.assertEqual(said["stats"]["model_calls"], 1)

    def test_the_reader_sees_one_answer(self):
        whole = '"There are {A} late orders. The other ones are on time."'
        self.scripts[self.first].fail(
            StreamCut(), after='"There are {A} late orders. T'
        )
        self.scripts[self.second].say(whole)
        turn, said = self._answer()
        self.assertEqual(said["text"].count("late orders"), 1)
        texts = [e["payload"] for e in self.log(turn) if e["kind"] == "text"]
        self.assertEqual(sum("late orders" in text["md"] for text in texts), 2)
        self.assertEqual(sum(bool(text.get("anew")) for text in texts), 1)
        sequence = [event["seq"] for event in self.log(turn)]
        self.assertEqual(sequence, list(range(1, len(sequence) + 1)))
        self.assertFalse(self.env["mrp.ai.slot"].search([]))

    def test_with_no_other_server_the_rules_answer_and_say_so(self):
        for server, scripted in zip(self.servers, self.scripts.values(), strict=True):
            scripted.fail(ServerDown(url=server.url))
        turn, said = self._answer()
        self.assertEqual(turn.state, "done")
        self.assertIn(self.servers[1].url, said["notices"][0])
        self.assertTrue(said["tables"][0]["rows"])
        self.assertTrue(said["text"])

    def test_the_next_question_does_not_wait_for_them(self):
        for model in self.scripts:
            model._note_failure(ServerDown(url=model.server_id.url))
        _turn, said = self._answer()
        self.assertIn(self.servers[0].url, said["notices"][0])
        self.assertTrue(said["text"])
        for scripted in self.scripts.values():
            self.assertFalse(scripted.requests)

    def test_who_came_at_the_same_moment_spreads(self):
        """All of them saw an empty line; the second one goes where it still is."""
        (self.first + self.second).write({"call_seconds": 5.0})
        self.scripts[self.first].say("a b c")
        self.scripts[self.second].say("x y z")
        hosts = self.first._hosts()
        self.env.flush_all()
        places = []

        def speak(owner):
            report = partial(places.append, owner)
            model = pooled(
                self.dbname, hosts, owner, lambda *_more: report(), lambda error: None
            )
            return model, model.chat([], max_tokens=9, cancel=Cancellation())

        keys = [self.first.id, self.first.id, self.second.id]
        with patch.object(_Chooser, "choose", lambda _self, _tried: keys.pop(0)):
            one, said_one = speak("one")
            next(said_one)
            two, said_two = speak("two")
            next(said_two)
        self.assertEqual([one.server, two.server], ["Host 1", "Host 2"])
        self.assertFalse(places)
        said_one.close()
        said_two.close()
        self.assertFalse(self.env["mrp.ai.slot"].search([]))

    def test_models_that_vanish_meanwhile(self):
        hosts = self.first._hosts()
        model = pooled(self.dbname, hosts, "me", lambda place: None, lambda error: None)
        self.servers.unlink()
        self.env.flush_all()
        with self.assertRaises(Exception) as failure:
            list(model.chat([], max_tokens=9, cancel=Cancellation()))
        self.assertEqual(failure.exception.code, "model_missing")

    def test_silence_is_borne_where_it_is_usual_or_nobody_else_is_there(self):
        hosts = self.first._hosts
        self.assertEqual([host.patience for host in hosts()], [None, None])
        (self.first + self.second).write({"call_seconds": 10.0})
        self.assertEqual([host.patience for host in hosts()], [30.0, 30.0])
        self.first.loaded = False
        self.assertEqual([host.patience for host in hosts()], [None, 30.0])
        self.first.missing = True
        self.assertEqual([host.patience for host in hosts()], [None])

    def test_a_host_is_read_once(self):
        host = self.first._hosts()[0]
        self.assertIsInstance(host, Host)
        self.assertEqual((host.model_id, host.server), (self.first.id, "Host 1"))
