from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.i18n import speaking
from ..core.understand import Plan, understand
from ..home import figures, suggestions
from ..skills import SKILLS
from ..skills.plant.clock import today
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
        """How many records the answer to ``question`` speaks of."""
        plan = understand(
            question, skills=SKILLS, lookup=env["mrp.ai.lookup"], today=today(env)
        )
        self.assertIsInstance(plan, Plan, question)
        found = plan.skill.run(env, plan.arguments)
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
        self.assertEqual([figures(env), suggestions(env)], [[], []])
