from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..core.i18n import speaking
from ..core.understand import Plan, understand
from ..home import attention, figures, first_steps, suggestions
from ..models import mrp_ai_home
from ..skills import SKILLS
from ..skills.plant.clock import days_since, today
from ..skills.plant.order_rows import late_domain
from ..speech import speech_of
from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestHome(PeopleCase):
    """A figure counts what the answer to its question shows."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        product = cls.env["product.product"].create(
            {"name": "Mesa de prueba", "is_storable": True}
        )
        screw = cls.env["product.product"].create(
            {"name": "Tornillo de prueba", "is_storable": True}
        )
        cls.env["mrp.bom"].create(
            {
                "product_tmpl_id": product.product_tmpl_id.id,
                "bom_line_ids": [
                    fields.Command.create({"product_id": screw.id, "product_qty": 4})
                ],
            }
        )
        now = fields.Datetime.now()
        for days in (-40, -3, -1, 0, 1, 30):
            order = cls.env["mrp.production"].create(
                {
                    "product_id": product.id,
                    "product_qty": 2,
                    "date_start": now + timedelta(days=days),
                }
            )
            if days != 30:
                order.action_confirm()
                order.date_deadline = now + timedelta(days=days, hours=1)
            if days == -40:
                order.qty_producing = 1

    def _answered(self, env, question):
        """How many records the answer to ``question`` speaks of, or which share."""
        plan = understand(
            question, skills=SKILLS, lookup=env["mrp.ai.lookup"], today=today(env)
        )
        self.assertIsInstance(plan, Plan, question)
        found = plan.skill.run(env, plan.arguments)
        if plan.skill.name == "on_time_delivery":
            return round(found.facts[0].value)
        return found.tables[0].scope.total if hasattr(found, "tables") else 0

    def test_figures_equal_the_answers_to_their_questions(self):
        for lang in ("en_US", "es_ES"):
            self.env["res.lang"]._activate_lang(lang)
            self.planner.lang = lang
            env = self.env(user=self.planner, context={"lang": lang})
            shown = figures(env)
            self.assertTrue(any(figure["value"] for figure in shown))
            with speaking(speech_of(env)):
                for figure in shown:
                    with self.subTest(figure["question"]):
                        answered = self._answered(env, figure["question"])
                        self.assertEqual(figure["value"], answered)

    def test_suggestions_are_understood(self):
        for lang in ("en_US", "es_ES"):
            self.env["res.lang"]._activate_lang(lang)
            self.planner.lang = lang
            env = self.env(user=self.planner, context={"lang": lang})
            for suggestion in suggestions(env):
                with self.subTest(suggestion["question"]):
                    self._answered(env, suggestion["question"])

    def test_who_sees_no_orders_sees_no_figures(self):
        env = self.env(user=self.outsider)
        self.assertEqual([figures(env), attention(env)], [[], []])
        self.assertEqual(first_steps(env), [])

    def test_what_asks_for_attention_leads_to_a_question_that_is_understood(self):
        for lang in ("en_US", "es_ES"):
            self.env["res.lang"]._activate_lang(lang)
            self.planner.lang = lang
            env = self.env(user=self.planner, context={"lang": lang})
            lines = attention(env)
            self.assertTrue(lines)
            self.assertLessEqual(len(lines), 5)
            with speaking(speech_of(env)):
                for line in lines:
                    with self.subTest(line["text"]):
                        self._answered(env, line["action"]["question"])
                        for ref in line["refs"]:
                            self.assertIn(ref["name"], line["text"])

    def test_the_order_that_is_late_longest_comes_with_what_holds_it(self):
        env = self.env(user=self.planner, context={"lang": "en_US"})
        worst = env["mrp.production"].search(
            [
                ("state", "in", ("confirmed", "progress")),
                ("date_deadline", "!=", False),
            ],
            order="date_deadline, id",
            limit=1,
        )
        told = [line for line in attention(env) if worst.name in line["text"]]
        self.assertTrue(told)
        self.assertIn("late", told[0]["text"])
        self.assertEqual(told[0]["refs"][0]["id"], worst.id)
        self.assertIn(worst.name, told[0]["action"]["question"])

    def test_a_figure_says_how_late_the_worst_is(self):
        env = self.env(user=self.planner, context={"lang": "en_US"})
        late = next(each for each in figures(env) if each["label"] == "late orders")
        days = int("".join(filter(str.isdigit, late["hint"])))
        deadlines = env["mrp.production"].search(late_domain()).mapped("date_deadline")
        self.assertEqual(days, days_since(env, min(deadlines)))

    def test_the_share_on_time_is_told_of_enough_orders_only(self):
        env = self.env(user=self.planner, context={"lang": "en_US"})
        share = "on time, last 4 weeks"
        now = fields.Datetime.now()
        product = self.env["product.product"].create({"name": "Terminada"})
        company = self.env["res.company"].create({"name": "Otra planta"})
        self.planner.company_ids |= company
        env = env(context={**env.context, "allowed_company_ids": company.ids})
        warehouse = self.env["stock.warehouse"].search(
            [("company_id", "=", company.id)], limit=1
        )

        def finish(count, late):
            for place in range(count):
                order = self.env["mrp.production"].create(
                    {
                        "product_id": product.id,
                        "company_id": company.id,
                        "picking_type_id": warehouse.manu_type_id.id,
                    }
                )
                order.write({"state": "done"})
                due = now - timedelta(days=3 if place < late else -3)
                order.write({"date_finished": now - timedelta(days=1)})
                order.date_deadline = due

        finish(9, 3)
        self.assertNotIn(share, [each["label"] for each in figures(env)])
        finish(1, 0)
        told = next(each for each in figures(env) if each["label"] == share)
        self.assertEqual([told["text"], told["hint"]], ["70 %", "7 of 10 orders"])

    def test_an_empty_plant_is_told_what_to_do_first(self):
        company = self.env["res.company"].create({"name": "Planta nueva"})
        self.chief.company_ids |= company
        context = {"lang": "en_US", "allowed_company_ids": company.ids}
        env = self.env(user=self.chief, context=context)
        state = env["mrp.ai.conversation"].home_state()
        self.assertEqual(state["figures"], [])
        steps = state["first_steps"]
        self.assertEqual(steps[-1]["model"], "mrp.production")
        self.assertTrue(steps[-1]["allowed"])
        self.assertEqual(env["mrp.ai.conversation"].home_attention()["lines"], [])
        self.assertEqual(first_steps(self.env(user=self.chief)), [])

    def test_a_slow_database_is_told(self):
        def slow(env):
            env.cr.execute("SELECT pg_sleep(5)")

        conversations = self.env["mrp.ai.conversation"].with_user(self.planner)
        with (
            patch.object(mrp_ai_home, "_PATIENCE", 20),
            patch.object(mrp_ai_home.home, "attention", slow),
            mute_logger("odoo.sql_db"),
        ):
            told = conversations.home_attention()
        self.assertEqual(told, {"lines": [], "slow": True})
        self.assertFalse(conversations.home_attention()["slow"])

    def test_suggestions_are_of_what_one_may_read(self):
        for person in (self.planner, self.chief, self.outsider):
            env = self.env(user=person, context={"lang": "en_US"})
            offered = {skill.name for skill in SKILLS.for_user(env).offered()}
            for suggestion in suggestions(env):
                plan = understand(
                    suggestion["question"],
                    skills=SKILLS,
                    lookup=env["mrp.ai.lookup"],
                    today=today(env),
                )
                self.assertIn(plan.skill.name, offered)
