from odoo.tests import tagged

from ..core.evidence import NoData, RecordRef
from ..skills.orders.orders_at_risk import orders_at_risk
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestOrdersAtRisk(PlantCase):
    def ask(self, **arguments):
        return orders_at_risk.run(self.as_planner(), arguments)

    def setUp(self):
        super().setUp()
        self.product = RecordRef("product.product", self.table.id, "Mesa")

    def test_what_is_past_its_deadline_and_what_lacks_parts(self):
        late = self.order(late=3)
        never = self.order(late=-20)
        found = self.ask(product=self.product)
        shown = {row.ref.id for row in found.tables[0].rows}
        self.assertEqual(shown, {late.id, never.id})
        self.assertIn("2 of 2", found.summary[0])

    def test_what_ends_in_time_is_left_out(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        order = self.order(late=-60)
        order.action_assign()
        self.assertIsInstance(self.ask(product=self.product), NoData)
        ref = RecordRef("mrp.production", order.id, order.name)
        found = self.ask(order=ref)
        self.assertIn("in time", found.summary[0])
