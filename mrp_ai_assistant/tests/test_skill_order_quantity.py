from odoo.tests import tagged

from ..core.evidence import RecordRef
from ..skills.orders.order_quantity import order_quantity
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestOrderQuantity(PlantCase):
    def test_asked_for_and_made(self):
        order = self.order(late=1)
        ref = RecordRef("mrp.production", order.id, order.name)
        found = order_quantity.run(self.as_planner(), {"order": ref})
        wanted = self.column(found.tables[0], "quantity")[0]
        self.assertEqual(wanted, order.product_qty)
        self.assertEqual(self.column(found.tables[0], "made")[0], 0)
        self.assertEqual(found.facts[-1].value.value, order.product_qty)
