from odoo.tests import tagged

from ..core.evidence import NoData, RecordRef
from ..skills.orders.blocked_orders import blocked_orders
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestBlockedOrders(PlantCase):
    def ask(self):
        product = RecordRef("product.product", self.table.id, "Mesa")
        return blocked_orders.run(self.as_planner(), {"product": product})

    def test_those_that_lack_components(self):
        order = self.order(late=3)
        found = self.ask()
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [order.id])
        self.assertIn("1", found.summary[0])

    def test_those_of_a_blocked_center(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        order = self.order(late=1)
        order.action_assign()
        self.assertIsInstance(self.ask(), NoData)
        self.block(self.cutting)
        found = self.ask()
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [order.id])
        self.assertIn("is blocked", found.tables[0].rows[0].cells[5].text)
