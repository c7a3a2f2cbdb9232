from odoo.tests import tagged

from ..core.evidence import NoData
from ..core.i18n import speaking
from ..skills.knowledge.find_record import find_record
from ..speech import speech_of
from .knowing import KnowledgeCase


@tagged("post_install", "-at_install")
class TestSkillFindRecord(KnowledgeCase):
    """A record is found by its description, and opens."""

    def setUp(self):
        super().setUp()
        product = self.env["product.product"].create({"name": "Camilla plegable"})
        self.order = self.env["mrp.production"].create(
            {"product_id": product.id, "product_qty": 3, "origin": "Hospital San Telmo"}
        )
        self.look()

    def ask(self, question):
        env = self.env(user=self.planner)
        with speaking(speech_of(env, "es")):
            return find_record.run(env, {"question": question})

    def test_the_order_of_the_hospital(self):
        found = self.ask("busca el trabajo para el hospital de San Telmo")
        first = found.tables[0].rows[0]
        self.assertEqual(
            (first.ref.model, first.ref.id), ("mrp.production", self.order.id)
        )

    def test_nothing_like_it(self):
        found = self.ask("busca el trabajo para el zoológico con las jirafas")
        self.assertIsInstance(found, NoData)

    def test_what_is_not_there_is_not_guessed(self):
        """Another hospital, or none: one word in common opens no order."""
        for asked in (
            "el trabajo para el Hospital Santa Marta",
            "el trabajo para la clínica con las camillas",
            "la tarea del hospital de San Telmo",
        ):
            self.assertIsInstance(self.ask(asked), NoData, asked)

    def test_urgency_in_other_words(self):
        self.assertIsInstance(self.ask("el trabajo del hospital que urge"), NoData)
        self.order.priority = "1"
        self.look()
        for asked in (
            "el trabajo del hospital que urge",
            "the job for the hospital with the urgent delivery",
            "la orden para el hospital que corre prisa",
        ):
            found = self.ask(asked)
            self.assertEqual(found.tables[0].rows[0].ref.id, self.order.id, asked)


@tagged("post_install", "-at_install")
class TestCustomerOnCards(KnowledgeCase):
    """The customer of an order stands on its delivery: who may not read that one finds
    no card that tells it."""

    def setUp(self):
        super().setUp()
        partner = self.env["res.partner"].create({"name": "Hospital Arenales"})
        product = self.env["product.product"].create({"name": "Camilla plegable"})
        warehouse = self.env["stock.warehouse"].search(
            [("company_id", "=", self.env.company.id)], limit=1
        )
        self.order = self.env["mrp.production"].create(
            {"product_id": product.id, "product_qty": 3, "origin": "KY-77"}
        )
        self.delivery = self.env["stock.picking"].create(
            {
                "picking_type_id": warehouse.out_type_id.id,
                "partner_id": partner.id,
                "origin": "KY-77",
                "priority": "1",
            }
        )
        self.look()

    def ask(self, user):
        env = self.env(user=user)
        with speaking(speech_of(env, "es")):
            question = "el trabajo para el hospital que urge"
            return find_record.run(env, {"question": question})

    def cards(self):
        domain = [("res_model", "=", "mrp.production"), ("res_id", "=", self.order.id)]
        return "".join(self.env["mrp.ai.chunk"].search(domain).mapped("text"))

    def test_the_planner_finds_it(self):
        self.assertTrue(
            self.env["stock.picking"].with_user(self.planner).has_access("read")
        )
        found = self.ask(self.planner)
        self.assertEqual(found.tables[0].rows[0].ref.id, self.order.id)

    def test_a_hidden_delivery_hides_its_customer(self):
        model = self.env["ir.model"]._get("stock.picking")
        self.env["ir.rule"].create(
            {
                "name": "none of these",
                "model_id": model.id,
                "domain_force": "[('origin', '!=', 'KY-77')]",
            }
        )
        self.assertIsInstance(self.ask(self.planner), NoData)
        self.assertTrue(
            self.order.with_user(self.planner).has_access("read"), "still readable"
        )

    def test_another_customer_is_told_anew(self):
        self.delivery.partner_id.name = "Clínica Alameda"
        self.delivery.partner_id = self.env["res.partner"].create(
            {"name": "Residencia Aurora"}
        )
        self.look()
        self.assertIn("Residencia Aurora", self.cards())
        self.assertNotIn("Arenales", self.cards())
