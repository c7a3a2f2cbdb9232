from unittest.mock import patch

import psycopg2
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..core.cancellation import Cancellation
from ..core.errors import DatabaseLost, ServerDown, Stopped
from ..core.llm import ScriptedModel
from ..runner import watch, workspace
from ..runner.model_slot import SlottedModel
from ..runner.transaction import transaction
from ..runner.workspace import OdooWorkspace
from .common import TurnCase, run_here

QUESTION = "Which manufacturing orders are late?"


@tagged("post_install", "-at_install")
class TestRunTurn(TurnCase):
    """The whole path below the page: ask, claim, read as the user, tell, log."""

    def setUp(self):
        super().setUp()
        self.server = self.env["mrp.ai.server"].create(
            {"name": "Scripted", "url": "http://scripted.invalid:11434"}
        )
        self.model = self.env["mrp.ai.model"].create(
            {"server_id": self.server.id, "name": "scripted", "can_chat": True}
        )
        self.scripted = ScriptedModel()
        models = self.env.registry["mrp.ai.model"]
        self.startPatcher(patch.object(models, "_chat", lambda _self: self.scripted))

    def _late_order(self):
        product = self.env["product.product"].create({"name": "Mesa de prueba"})
        order = self.env["mrp.production"].create(
            {"product_id": product.id, "date_start": "2020-01-01"}
        )
        order.action_confirm()
        order.date_deadline = "2020-01-02"
        return order

    def _run(self, turn):
        self.env.flush_all()
        self.assertTrue(run_here(turn))
        self.env.invalidate_all()
        return {event["kind"]: event["payload"] for event in self.log(turn)}

    def test_without_a_model(self):
        order = self._late_order()
        turn = self.ask(QUESTION)
        said = self._run(turn)
        self.assertEqual(turn.state, "done")
        refs = [row["ref"]["id"] for row in said["table"]["rows"]]
        self.assertIn(order.id, refs)
        self.assertIsNone(said["stats"]["model"])
        self.assertEqual(said["text"]["origin"], "rules")
        self.assertEqual(turn.plan["skill"], "late_orders")
        self.assertFalse(self.scripted.requests)

    def test_with_a_model_that_lies(self):
        self._late_order()
        self.scripted.say("All orders are on time and 999 are finished.")
        turn = self.ask(QUESTION, model_id=self.model.id)
        said = self._run(turn)
        self.assertEqual(len(self.scripted.requests), 1)
        self.assertEqual([turn.state, turn.model_calls], ["done", 1])
        shown = "".join(
            event["payload"]["md"]
            for event in self.log(turn)
            if event["kind"] == "text"
        )
        self.assertNotIn("999", shown)
        self.assertEqual(said["stats"]["model"], "scripted")

    def test_a_server_that_is_down_costs_the_words_only(self):
        self._late_order()
        self.scripted.fail(ServerDown(url=self.server.url))
        turn = self.ask(QUESTION, model_id=self.model.id)
        said = self._run(turn)
        self.assertEqual(turn.state, "done")
        self.assertIn(self.server.url, said["notice"]["text"])
        self.assertTrue(said["table"]["rows"])
        self.assertEqual(self.server.state, "down")
        self.assertFalse(self.env["mrp.ai.slot"].search([]))

    def test_a_model_that_is_gone_is_not_asked(self):
        self._late_order()
        turn = self.ask(QUESTION, model_id=self.model.id)
        self.model.unlink()
        self._run(turn)
        self.assertEqual(turn.state, "done")
        self.assertFalse(self.scripted.requests)

    def test_the_answer_follows_the_question_before(self):
        self._late_order()
        first = self.ask(QUESTION)
        self._run(first)
        with (
            patch(
                "odoo.addons.mrp_ai_assistant.runner.run_turn.Request",
                side_effect=TypeError,
            ) as asked,
            mute_logger("odoo.addons.mrp_ai_assistant.runner.run_turn"),
        ):
            self._run(self.ask("And this week?", first.conversation_id.id))
        self.assertEqual(asked.call_args.kwargs["previous"].skill.name, "late_orders")

    def test_stop_reaches_a_running_turn(self):
        cancel = Cancellation()
        turn = self.ask()
        claimed = self.claim(turn)
        watched = watch.Watched(self.dbname, claimed, None, cancel)
        watch._look([watched], prove=True)
        self.assertFalse(cancel.cancelled)
        self.turns.stop(turn.id)
        self.env.flush_all()
        watch._look([watched], prove=False)
        self.assertTrue(cancel.cancelled)

    @mute_logger("odoo.addons.mrp_ai_assistant.runner.run_turn")
    def test_an_answer_without_its_database_is_left_to_the_next_attempt(self):
        turn = self.ask()
        gone = patch.object(OdooWorkspace, "reading", side_effect=DatabaseLost("gone"))
        with gone:
            self._run(turn)
        turn.invalidate_recordset()
        self.assertEqual(turn.state, "running", "its lease runs out")
        self.assertNotIn("done", self.kinds(turn))

    def test_a_lost_lease_stops_the_answer(self):
        cancel = Cancellation()
        turn = self.ask()
        watched = watch.Watched(self.dbname, self.claim(turn), None, cancel)
        turn.owner = "somebody else"
        self.env.flush_all()
        watch._look([watched], prove=True)
        self.assertTrue(cancel.cancelled)


@tagged("post_install", "-at_install")
class TestWorkspace(TurnCase):
    """What an answer is read with."""

    def _workspace(self, user=None, company=None):
        user = user or self.planner
        company = company or user.company_id
        self.env.flush_all()
        return OdooWorkspace(self.dbname, user.id, company.id, Cancellation())

    def test_it_is_the_asking_user_in_the_company_of_the_conversation(self):
        branch = self.env["res.company"].create({"name": "Branch"})
        self.planner.company_ids |= branch
        with self._workspace(company=branch).reading("en") as (env, _lookup):
            self.assertEqual([env.uid, env.su], [self.planner.id, False])
            self.assertEqual(env.companies.ids, [branch.id])
            self.assertEqual(env.context["tz"], "Europe/Madrid")

    def test_a_company_that_was_taken_away_is_not_used(self):
        branch = self.env["res.company"].create({"name": "Branch"})
        with self._workspace(company=branch).reading("en") as (env, _lookup):
            self.assertEqual(env.companies, self.planner.company_id)

    def test_it_speaks_the_language_of_the_question(self):
        self.env["res.lang"]._activate_lang("es_ES")
        for lang in ("es", "en"):
            with self._workspace().reading(lang) as (env, _lookup):
                self.assertTrue(env.lang.startswith(lang))

    @mute_logger("odoo.sql_db")
    def test_it_cannot_write(self):
        with (
            self.assertRaises(psycopg2.errors.ReadOnlySqlTransaction),
            self._workspace(self.env.ref("base.user_admin")).reading("en") as (env, _),
        ):
            env["res.partner"].create({"name": "x"})

    def test_a_database_that_is_gone_ends_the_attempt_and_no_more(self):
        gone = psycopg2.OperationalError("server closed the connection unexpectedly")
        with self.assertRaises(DatabaseLost), self._workspace().reading("en"):
            raise gone
        with self.assertRaises(DatabaseLost), self._workspace().reading("en"):
            raise psycopg2.InterfaceError("connection already closed")
        opening = patch(f"{workspace.__name__}.opened", side_effect=gone)
        with self.assertRaises(DatabaseLost), opening, self._workspace().reading("en"):
            self.fail("There is no database")
        with self.assertRaises(psycopg2.DataError), self._workspace().reading("en"):
            raise psycopg2.DataError("division by zero")

    def test_each_query_has_a_time_limit(self):
        with self._workspace().reading("en") as (env, _lookup):
            env.cr.execute("SHOW statement_timeout")
            self.assertEqual(env.cr.fetchone()[0], "20s")


@tagged("post_install", "-at_install")
class TestModelSlot(TurnCase):
    """One generation at a time per server, in the order of asking."""

    def setUp(self):
        super().setUp()
        server = self.env["mrp.ai.server"].create(
            {"name": "Busy", "url": "http://busy.invalid:11434"}
        )
        self.model = self.env["mrp.ai.model"].create(
            {"server_id": server.id, "name": "busy", "can_chat": True}
        )
        self.env.flush_all()
        self.places = []

    def _slotted(self, owner, model=None):
        return SlottedModel(
            model or ScriptedModel().say("hello"),
            self.dbname,
            self.model.id,
            owner,
            lambda place, _seconds: self.places.append(place),
        )

    def _say(self, slotted, cancel=None):
        return slotted.chat([], max_tokens=9, cancel=cancel or Cancellation())

    def _tickets(self):
        self.env.invalidate_all()
        return self.env["mrp.ai.slot"].search([])

    def test_the_server_is_free_again_afterwards(self):
        words = [chunk.text for chunk in self._say(self._slotted("one"))]
        self.assertEqual(words, ["hello", ""])
        self.assertEqual([self.places, len(self._tickets())], [[], 0])

    def test_an_answer_that_is_left_frees_it_too(self):
        saying = self._say(self._slotted("one", ScriptedModel().say("a b c")))
        next(saying)
        self.assertEqual(self._tickets().mapped("place"), [1])
        saying.close()
        self.assertFalse(self._tickets())

    def test_the_second_waits_and_is_told_its_place(self):
        first = self._say(self._slotted("one", ScriptedModel().say("a b c")))
        next(first)
        cancel = Cancellation()
        second = self._slotted("two")
        with patch.object(cancel, "wait", side_effect=lambda _s: first.close()):
            self.assertEqual(next(self._say(second, cancel)).text, "hello")
        self.assertEqual(self.places, [1])

    def test_waiting_can_be_stopped(self):
        first = self._say(self._slotted("one", ScriptedModel().say("a b c")))
        next(first)
        cancel = Cancellation()
        cancel.cancel()
        with self.assertRaises(Stopped):
            next(self._say(self._slotted("two"), cancel))
        self.assertEqual(self._tickets().mapped("owner"), ["one"])
        first.close()

    def test_the_place_of_a_dead_process_is_taken(self):
        with transaction(self.dbname) as env:
            env.cr.execute(
                """
                INSERT INTO mrp_ai_slot (server_id, owner, place, due, heartbeat)
                SELECT %s, 'dead', 1, past, past
                  FROM (SELECT now() AT TIME ZONE 'UTC' - interval '60 s' AS past) was
                """,
                [self.model.server_id.id],
            )
        self.assertEqual(next(self._say(self._slotted("one"))).text, "hello")
        self.assertNotIn("dead", self._tickets().mapped("owner"))
