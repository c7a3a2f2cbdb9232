from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..core.i18n import speaking
from ..core.understand import Plan, understand
from ..home.record_questions import ASKED, models_asked_about
from ..skills import SKILLS
from ..skills.plant.clock import today
from ..speech import speech_of
from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestRecordContext(PeopleCase):
    """What a conversation about records of another view begins with."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.table = cls.env["product.product"].create(
            {"name": "Mesa del contexto", "is_storable": True}
        )
        cls.center = cls.env["mrp.workcenter"].create({"name": "Lijado del contexto"})
        cls.order = cls.env["mrp.production"].create(
            {
                "product_id": cls.table.id,
                "date_start": fields.Datetime.now(),
                "workorder_ids": [
                    fields.Command.create(
                        {
                            "name": "Lijar",
                            "workcenter_id": cls.center.id,
                            "product_uom_id": cls.table.uom_id.id,
                        }
                    )
                ],
            }
        )

    def told(self, model, ids, person=None):
        conversations = self.env["mrp.ai.conversation"].with_user(
            person or self.planner
        )
        return conversations.record_context(model, ids)

    def test_an_order_comes_with_its_questions(self):
        told = self.told("mrp.production", self.order.ids)
        self.assertEqual(told["names"], self.order.name)
        self.assertEqual([each["id"] for each in told["records"]], self.order.ids)
        self.assertTrue(told["questions"])
        for each in told["questions"]:
            self.assertIn(self.order.name, each["question"])

    def test_what_skills_do_not_take_stands_for_what_they_do(self):
        told = self.told("product.template", self.table.product_tmpl_id.ids)
        record = {"model": "product.product", "id": self.table.id}
        self.assertEqual(told["records"][0] | record, told["records"][0])
        told = self.told("mrp.workorder", self.order.workorder_ids.ids)
        record = {"model": "mrp.production", "id": self.order.id}
        self.assertEqual(told["records"][0] | record, told["records"][0])

    def test_five_records_at_most_and_the_rest_is_counted(self):
        products = self.env["product.product"].create(
            [{"name": f"Pieza {place}"} for place in range(7)]
        )
        told = self.told("product.product", products.ids)
        self.assertEqual([len(told["records"]), told["left_out"]], [5, 2])
        self.assertEqual(len(told["questions"]), 5)

    def test_nobody_is_told_of_what_they_may_not_read(self):
        groups = "base.group_user,mrp_ai_assistant.group_ai_user"
        person = self._person("asker", groups)
        for model, ids in (
            ("mrp.production", self.order.ids),
            ("mrp.workorder", self.order.workorder_ids.ids),
            ("mrp.workcenter", self.center.ids),
        ):
            with self.subTest(model):
                self.assertEqual(self.told(model, ids, person)["records"], [])

    def test_who_is_no_user_of_the_assistant_is_refused(self):
        for person in (self.outsider, self.customer):
            with self.assertRaises(AccessError):
                self.told("mrp.production", self.order.ids, person)

    def test_odd_arguments_name_nothing(self):
        for model, ids in (
            ("res.users", [1]),
            ("mrp.production", "1 or 1=1"),
            ("mrp.production", [True, -1, 2**40, None, "x"]),
            (None, None),
            (["mrp.production"], [1]),
            ("sale.order.none", [1]),
        ):
            with self.subTest(model=model, ids=ids):
                self.assertEqual(self.told(model, ids)["records"], [])

    def test_every_question_is_understood(self):
        names = {
            "mrp.production": self.order.name,
            "product.product": self.table.display_name,
            "mrp.workcenter": self.center.name,
        }
        for lang in ("en_US", "es_ES"):
            self.env["res.lang"]._activate_lang(lang)
            self.planner.lang = lang
            env = self.env(user=self.planner, context={"lang": lang})
            for model, name in names.items():
                for question in self._questions(env, model, name):
                    with self.subTest(question), speaking(speech_of(env)):
                        plan = understand(
                            question,
                            skills=SKILLS,
                            lookup=env["mrp.ai.lookup"],
                            today=today(env),
                        )
                        self.assertIsInstance(plan, Plan)
                        models = [
                            getattr(value, "model", None)
                            for value in plan.arguments.values()
                        ]
                        self.assertIn(model, models)

    def _questions(self, env, model, name):
        with speaking(speech_of(env)):
            return [str(ask) % {"name": name} for ask in ASKED[model]]

    def test_models_of_modules_that_are_not_there_are_left_out(self):
        models = models_asked_about(self.env)
        self.assertIn("mrp.production", models)
        self.assertIn("product.template", models)
        self.assertTrue(all(model in self.env for model in models))
