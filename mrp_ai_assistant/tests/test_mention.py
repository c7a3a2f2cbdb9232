from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.service.model import call_kw
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from ..models import mrp_ai_mention
from .common import TurnCase, run_here


@tagged("post_install", "-at_install")
class TestMention(TurnCase):
    """What "@" finds, what it refuses, and that the chosen record is the one meant."""

    def setUp(self):
        super().setUp()
        products = self.env["product.product"]
        common = {"name": "Zócalo Gemelo", "is_storable": True}
        self.twins = products.create(
            [{**common}, {**common, "barcode": "8400000000017"}]
        )
        self.order = self.env["mrp.production"].create(
            {"product_id": self.twins[1].id, "product_qty": 3}
        )
        self.mentions = self.env["mrp.ai.mention"].with_user(self.planner)

    def _found(self, text, user=None):
        mentions = self.mentions.with_user(user) if user else self.mentions
        return [(each["model"], each["id"]) for each in mentions.find(text)]

    def _mention(self, record, name=None):
        return {"model": record._name, "id": record.id, "name": name or record.name}

    def _ask(self, question, *mentions, **more):
        context = {"mentions": list(mentions), **more}
        return self.conversations._ask(False, question, model_id="none", about=context)

    def test_found_by_name_code_and_without_accents(self):
        twins = [("product.product", twin.id) for twin in self.twins]
        for text in ("zocalo gem", "ZÓCALO", "gemelo zoc"):
            self.assertLessEqual(set(twins), set(self._found(text)), text)
        self.assertIn(twins[1], self._found("8400000000017"))
        self.assertIn(("mrp.production", self.order.id), self._found(self.order.name))

    def test_the_pattern_s_false_finds_are_left_out(self):
        near = self.env["product.product"].create({"name": "COM-SER Zq"})
        self.assertNotIn(("product.product", near.id), self._found("mesa"))
        self.assertIn(("product.product", near.id), self._found("m-se zq"))

    def test_a_slow_model_is_left_out(self):
        named = type(self.mentions)._named
        limit = self._limit()

        def slow(mentions, model, words):
            if model == "product.product":
                mentions.env.cr.execute("SELECT pg_sleep(5)")
            return named(mentions, model, words)

        with (
            patch.object(mrp_ai_mention, "_PATIENCE", 800),
            patch.object(type(self.mentions), "_named", slow),
            mute_logger("odoo.sql_db"),
        ):
            found = self._found(self.order.name)
        self.assertEqual(found, [("mrp.production", self.order.id)])
        self.assertEqual(self._limit(), limit)

    def _limit(self):
        self.env.cr.execute("SHOW statement_timeout")
        return self.env.cr.fetchone()

    def test_wildcards_and_long_texts_find_nothing(self):
        for text in ("%%", "__", "\x00", "\\", "x" * 5000, "'; DROP", None, 7, []):
            found = self._found(text)
            self.assertLessEqual(len(found), 12, text)
        self.assertFalse(self._found("%%%"))

    def test_a_few_of_each_model(self):
        self.env["product.product"].create([{"name": f"Zzq {n}"} for n in range(30)])
        self.assertEqual(len(self._found("zzq")), 4)
        self.assertLessEqual(len(self._found("")), 12)

    def test_only_what_the_user_may_read(self):
        hidden = self.env["res.company"].create({"name": "Elsewhere"})
        self.twins[0].company_id = hidden
        found = self._found("zocalo")
        self.assertNotIn(("product.product", self.twins[0].id), found)
        bare = new_test_user(self.env, "mention_bare", "mrp_ai_assistant.group_ai_user")
        models = {model for model, _id in self._found(self.order.name, bare)}
        self.assertNotIn("mrp.production", models)

    def test_wrong_ids_are_refused_in_the_same_words(self):
        hidden = self.env["res.company"].create({"name": "Elsewhere"})
        self.twins[0].company_id = hidden
        gone = {"model": "product.product", "id": 2**30, "name": "Zócalo"}
        unread = {"model": "product.product", "id": self.twins[0].id, "name": "Zócalo"}
        secret = {"model": "ir.config_parameter", "id": 1, "name": "Zócalo"}
        texts = set()
        for given in (gone, unread, secret, {"name": "Zócalo"}):
            with self.assertRaises(UserError) as refused:
                self._ask("¿Y @Zócalo?", given)
            texts.add(str(refused.exception))
        self.assertEqual(len(texts), 1, texts)
        self.assertNotIn("Gemelo", texts.pop())

    def test_what_is_no_list_of_records_is_refused(self):
        good = self._mention(self.twins[1])
        for context in (
            7,
            "x",
            {"mentions": 7},
            {"mentions": [7]},
            {"mentions": [{"model": ["x"], "id": {}}]},
            {"mentions": [good] * 50},
            {"records": [{"model": "product.product", "id": True}]},
        ):
            with self.subTest(context=context), self.assertRaises(UserError):
                self.conversations._ask(
                    False, "¿Y bien?", model_id="none", about=context
                )

    def test_kept_with_the_turn_and_asked_again_with_it(self):
        turn = self._ask(
            "¿Qué falta para @Gemelo?", self._mention(self.twins[0], "Gemelo")
        )
        (shown,) = turn._page_json()
        mention = {"model": "product.product", "id": self.twins[0].id, "name": "Gemelo"}
        self.assertEqual((shown["mentions"], shown["records"]), ([mention], []))
        again = self.env["mrp.ai.turn"].with_user(self.planner).retry(turn.id)
        self.assertEqual(again["mentions"], [mention])

    def test_the_page_s_call_brings_them(self):
        """Through RPC, where Odoo keeps some names of arguments for itself."""
        mention = self._mention(self.twins[0], "Gemelo")
        asked = call_kw(
            self.conversations,
            "ask",
            [False, "¿Qué falta para @Gemelo?"],
            {"model_id": "none", "about": {"mentions": [mention], "records": []}},
        )
        self.assertEqual(asked["turn"]["mentions"], [mention])

    def test_what_the_text_says_no_more_is_left_out(self):
        turn = self._ask("¿Qué falta?", self._mention(self.twins[0], "Gemelo"))
        self.assertEqual(turn._page_json()[0]["mentions"], [])

    def _answered(self, turn):
        self.env.flush_all()
        self.assertTrue(run_here(turn))
        self.env.invalidate_all()
        return turn.sudo().plan, self.log(turn)

    def test_it_settles_which_of_two_is_meant(self):
        question = "órdenes de fabricación de @Zócalo Gemelo"
        for twin in self.twins:
            plan, _events = self._answered(
                self._ask(question, self._mention(twin, "Zócalo Gemelo"))
            )
            self.assertEqual(plan["arguments"]["product"]["id"], twin.id)
        plan, events = self._answered(
            self.conversations._ask(False, question.replace("@", ""))
        )
        self.assertFalse(plan)
        self.assertIn("choices", [event["kind"] for event in events])

    def test_a_record_lost_before_the_answer_is_told(self):
        turn = self._ask(
            "órdenes de fabricación de @Zócalo Gemelo", self._mention(self.twins[0])
        )
        self.twins[0].unlink()
        plan, events = self._answered(turn)
        self.assertFalse(plan)
        (told,) = [each["payload"] for each in events if each["kind"] == "no_data"]
        self.assertIn("Zócalo Gemelo", told["text"])
