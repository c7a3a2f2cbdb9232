from odoo.tests import tagged

from ..core.evidence import RecordRef
from ..skills.orders.order_progress import order_progress
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestOrderProgress(PlantCase):
    def test_one_order_made_left_and_operations(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        order = self.order(late=1)
        order.action_assign()
        ref = RecordRef("mrp.production", order.id, order.name)
        found = order_progress.run(self.as_planner(), {"order": ref})
        first = self.column(found.tables[0], "left")[0]
        self.assertEqual(first, order.product_qty)
        n = len(order.workorder_ids)
        self.assertEqual(self.column(found.tables[0], "operations"), [f"0/{n}"])
        self.assertEqual(len(found.tables), 2)

    def test_the_open_orders_of_a_product(self):
        self.order(late=1)
        self.order(late=-3)
        product = RecordRef("product.product", self.table.id, "Mesa")
        found = order_progress.run(self.as_planner(), {"product": product})
        self.assertEqual(len(found.tables[0].rows), 2)
        self.assertIn("2", found.summary[0])
