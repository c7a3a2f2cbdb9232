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
