from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..skills.chain.why_product import why_product
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestWhyProduct(PlantCase):
    def why(self, product):
        ref = RecordRef("product.product", product.id, product.display_name)
        return why_product.run(self.as_planner(), {"product": ref})

    def test_the_late_order_is_meant(self):
        self.put(self.leg, 100)
        late, other = self.order(2, late=3), self.order(1, late=-5)
        found = self.why(self.table)
        self.assertIn(late.display_name, found.summary[0])
        self.assertNotIn(other.display_name, " ".join(found.summary))
        self.assertIn("not late: 1", found.warnings[-1])

    def test_of_several_late_ones_each_says_what_holds_it(self):
        self.put(self.leg, 100)
        orders = self.order(2, late=3) | self.order(1, late=1)
        found = self.why(self.table)
        self.assertEqual({row.ref.id for row in found.tables[0].rows}, set(orders.ids))
        self.assertIn("hold", [column.name for column in found.tables[0].columns])

    def test_of_several_in_time_it_is_asked_which(self):
        first = self.order(2, late=-3)
        self.order(1, late=-5)
        found = self.why(self.table)
        self.assertIsInstance(found, Ask)
        self.assertEqual(len(found.options), 2)
        self.assertIn(first.display_name, " ".join(found.options))

    def test_a_part_that_orders_lack_is_missing(self):
        self.put(self.leg, 100)
        self.order(2, late=1)
        self.assertIn("2 Units", self.why(self.top).summary[0])

    def test_what_nobody_makes_is_not_held_up(self):
        self.assertEqual(self.why(self.table).reason, Missing.NO_ROWS)
