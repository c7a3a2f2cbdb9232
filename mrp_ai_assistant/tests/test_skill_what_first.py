from odoo.tests import tagged

from ..core.evidence import NoData, RecordRef
from ..skills.orders.what_first import what_first
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestWhatFirst(PlantCase):
    def ask(self):
        product = RecordRef("product.product", self.table.id, "Mesa")
        return what_first.run(self.as_planner(), {"product": product})

    def test_late_before_urgent_before_the_others(self):
        self.put(self.leg, 16)
        self.put(self.top, 4)
        orders = [self.order(late=days) for days in (-9, -2, 3, -20)]
        for order in orders:
            order.action_assign()
        orders[3].priority = "1"
        found = self.ask()
        shown = [row.ref.id for row in found.tables[0].rows]
        self.assertEqual(shown, [orders[n].id for n in (2, 3, 1, 0)])

    def test_what_lacks_components_is_no_work(self):
        self.order(late=3)
        self.assertIsInstance(self.ask(), NoData)

    def test_a_blocked_center_holds_it(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        self.order(late=1).action_assign()
        self.block(self.cutting)
        found = self.ask()
        self.assertIsInstance(found, NoData)
        self.assertIn("1", found.text)
