from odoo.tests import tagged

from ..core.evidence import NoData, RecordRef
from ..skills.orders.dependent_orders import dependent_orders
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestDependentOrders(PlantCase):
    def ask(self, order):
        ref = RecordRef("mrp.production", order.id, order.name)
        return dependent_orders.run(self.as_planner(), {"order": ref})

    def test_nobody_waits_for_a_table(self):
        self.assertIsInstance(self.ask(self.order(late=1)), NoData)

    def test_the_order_that_lacks_what_another_makes(self):
        self.put(self.leg, 8)
        table = self.order(late=1)
        maker = self.env["mrp.production"].create(
            {"product_id": self.top.id, "product_qty": 50}
        )
        maker.action_confirm()
        found = self.ask(maker)
        self.assertIn(table.id, [row.ref.id for row in found.tables[0].rows])
        self.assertIn(maker.display_name, found.summary[0])
