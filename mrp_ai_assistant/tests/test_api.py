import json
from unittest.mock import patch

from odoo.tests import tagged

from ..controllers.api_base import route_path
from ..core.api.contract import ROOT
from ..core.api.openapi import document
from ..core.api.operations import OPERATIONS
from .api_case import ApiCase
from .common import answer_inline

LATE = "¿Qué órdenes de fabricación van con retraso?"


@tagged("post_install", "-at_install")
class TestApi(ApiCase):
    """What a program gets of its user's assistant."""

    def test_ask_returns_before_there_is_an_answer(self):
        found = self.send("/ask", {"question": LATE, "use_model": False})
        asked = self.said(found, "Asked", 202)
        turn = asked["turn"]
        self.assertEqual(turn["state"], "queued")
        self.assertEqual(turn["waiting"]["ahead"], 0)
        self.assertEqual(found.headers["Location"], f"{ROOT}/turns/{turn['id']}")
        self.assertTrue(asked["conversation"]["running"])
        followed = self.follow(turn)
        self.assertFalse(followed["finished"])
        self.assertIsNone(followed["answer"])
        self.assertGreater(followed["retry_after"], 0)
        stored = self.env["mrp.ai.turn"].browse(turn["id"])
        self.assertEqual((stored.user_id, stored.question), (self.planner, LATE))

    def test_follow_until_the_answer_is_whole(self):
        with answer_inline():
            turn = self.ask(LATE)
        followed = self.follow(turn)
        self.assertTrue(followed["finished"])
        self.assertIsNone(followed["retry_after"])
        seqs = [event["seq"] for event in followed["events"]]
        self.assertEqual(seqs, [*range(1, len(seqs) + 1)])
        last = self.follow(turn, after=seqs[-2])
        self.assertEqual([each["kind"] for each in last["events"]], ["done"])
        self.assertEqual(last["answer"], followed["answer"])
        self.assertEqual(self.follow(turn, after=seqs[-1])["events"], [])

    def test_an_empty_plant_is_told_as_such(self):
        """No figure, no invention: what was searched, and that nothing was found."""
        empty = self.env["res.company"].create({"name": "An empty plant"})
        self.planner.write({"company_ids": [(6, 0, empty.ids)], "company_id": empty.id})
        for question in (LATE, "Which manufacturing orders are late?"):
            with self.subTest(question), answer_inline():
                answer = self.follow(self.ask(question))["answer"]
                self.assertEqual(answer["status"], "no_data")
                [part] = [each for each in answer["parts"] if each["kind"] == "no_data"]
                self.assertEqual(part["reason"], "no_rows")
                self.assertTrue(answer["text"])
                self.assertIsNone(answer["made_by"]["model"])

    def test_a_user_without_rights_to_orders_is_told_so(self):
        self.outsider.group_ids += self.env.ref("mrp_ai_assistant.group_ai_user")
        with answer_inline():
            turn = self.ask(LATE, self.outsider)
        answer = self.follow(turn, self.outsider)["answer"]
        [part] = [each for each in answer["parts"] if each["kind"] == "no_data"]
        self.assertEqual(part["reason"], "no_access")

    def test_without_its_model_server_the_figures_come_all_the_same(self):
        server = self.env["mrp.ai.server"].create(
            {"name": "Nobody", "url": "http://127.0.0.1:9"}
        )
        model = self.env["mrp.ai.model"].create(
            {
                "name": "gone:1b",
                "server_id": server.id,
                "can_chat": True,
                "capabilities": "completion",
            }
        )
        models = self.env.registry["mrp.ai.model"]
        default = patch.object(
            models, "_default_for", lambda each, _user: each.browse(model.id)
        )
        with answer_inline(), default:
            turn = self.ask(LATE, use_model=True)
        followed = self.follow(turn)
        self.assertEqual(turn["model"], "gone:1b")
        self.assertIn(followed["answer"]["status"], ("done", "no_data"))
        self.assertTrue(followed["answer"]["text"])

    def test_stop_what_waits(self):
        turn = self.ask(LATE)
        path = f"/turns/{turn['id']}/stop"
        stopped = self.said(self.send(path, method="POST"), "Stopped")["turn"]
        self.assertEqual(stopped["state"], "stopped")
        again = self.said(self.send(path, method="POST"), "Stopped")["turn"]
        self.assertEqual(again["state"], "stopped")
        self.assertEqual(self.follow(turn)["answer"]["status"], "stopped")

    def test_a_token_sent_twice_is_one_question(self):
        first = self.ask(LATE, token="one")
        self.assertEqual(self.ask(LATE, token="one")["id"], first["id"])
        other = {"question": "¿Qué falta?", "token": "one", "use_model": False}
        self.refused(self.send("/ask", other), 409, "token_used")

    def test_a_conversation_goes_on(self):
        first = self.ask(LATE, format="table")
        then = self.ask("¿Y ayer?", conversation_id=first["conversation_id"])
        self.assertEqual(then["conversation_id"], first["conversation_id"])
        self.assertEqual(then["follows"], first["id"])
        self.assertEqual((first["format"], then["format"]), ("table", "auto"))

    def test_questions_about_records_of_the_user(self):
        product = self.env["product.product"].create({"name": "Tabla"})
        about = [{"model": "product.product", "id": product.id}]
        turn = self.ask("¿Qué stock hay?", records=about)
        stored = self.env["mrp.ai.turn"].browse(turn["id"])
        self.assertEqual(stored.context["records"][0]["id"], product.id)

    def test_lists_in_pages(self):
        turns = [self.ask(f"¿Qué va con retraso, {n}?") for n in range(3)]
        path = "/conversations?limit=2"
        first = self.said(self.send(path), "Conversations")
        rest = self.said(
            self.send(f"{path}&offset={first['next_offset']}"), "Conversations"
        )
        ids = [each["id"] for page in (first, rest) for each in page["conversations"]]
        self.assertEqual(ids, [turn["conversation_id"] for turn in reversed(turns)])
        self.assertIsNone(rest["next_offset"])
        archived = self.said(self.send("/conversations?archived=true"), "Conversations")
        self.assertEqual(archived["conversations"], [])

    def test_questions_of_a_conversation_in_pages(self):
        with answer_inline():
            turn = self.ask(LATE)
            for n in range(2):
                number = turn["conversation_id"]
                turn = self.ask(f"¿Y {n}?", conversation_id=number)
        branch = "odoo.addons.mrp_ai_assistant.models.mrp_ai_conversation_branch"
        path = f"/conversations/{number}/turns"
        with patch(f"{branch}.PAGE", 2):
            last = self.said(self.send(path), "Turns")
            before = f"{path}?before={last['next_before']}"
            first = self.said(self.send(before), "Turns")
        self.assertEqual([len(last["turns"]), len(first["turns"])], [2, 1])
        self.assertEqual(last["turns"][-1]["turn"]["id"], turn["id"])
        self.assertTrue(all(each["answer"] for each in last["turns"]))
        self.assertEqual(first["turns"][0]["turn"]["question"], LATE)
        self.assertIsNone(first["next_before"])

    def test_a_shared_conversation_is_read_and_not_written(self):
        with answer_inline():
            turn = self.ask(LATE)
        number = turn["conversation_id"]
        talks = self.env["mrp.ai.conversation"].with_user(self.planner)
        talks.share(number, self.chief.id)
        listed = self.said(
            self.send("/conversations", user=self.chief), "Conversations"
        )
        [shared] = listed["conversations"]
        self.assertEqual((shared["id"], shared["readonly"]), (number, True))
        self.assertEqual(shared["owner"], self.planner.name)
        self.assertTrue(self.follow(turn, self.chief)["answer"]["text"])
        body = {"question": LATE, "conversation_id": number}
        self.refused(self.send("/ask", body, self.chief), 404, "not_found")
        path = f"/turns/{turn['id']}/stop"
        stopped = self.send(path, user=self.chief, method="POST")
        self.refused(stopped, 404, "not_found")

    def test_the_document_is_served_and_tells_every_route(self):
        found = self.send("/openapi.json")
        self.assertEqual(found.json(), json.loads(json.dumps(document())))
        rules = {
            (str(rule.rule), method)
            for rule in self.env["ir.http"].routing_map().iter_rules()
            if str(rule.rule).startswith(f"{ROOT}/") and "<path:" not in str(rule.rule)
            for method in rule.endpoint.routing["methods"]
        }
        told = {(route_path(each), each.method) for each in OPERATIONS.values()}
        self.assertEqual({rule for rule in rules if rule[1] != "OPTIONS"}, told)

    def test_routes_of_the_api_are_of_one_kind(self):
        for rule in self.env["ir.http"].routing_map().iter_rules():
            if str(rule.rule).startswith(ROOT):
                routing = rule.endpoint.routing
                self.assertEqual(routing["type"], "mrp_ai_api", rule.rule)
                self.assertFalse(routing.get("cors"), rule.rule)
                self.assertFalse(routing["save_session"], rule.rule)
