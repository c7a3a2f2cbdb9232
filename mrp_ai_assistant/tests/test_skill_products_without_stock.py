from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.stock.products_without_stock import products_without_stock
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestProductsWithoutStock(PlantCase):
    def ask(self, **arguments):
        return products_without_stock.run(self.as_planner(), arguments)

    def test_what_has_stock_is_left_out(self):
        self.put(self.leg, 3)
        ids = {row.ref.id for row in self.ask(limit=500).tables[0].rows}
        self.assertIn(self.top.id, ids)
        self.assertNotIn(self.leg.id, ids)

    def test_stock_at_a_customer_is_none_of_ours(self):
        self.put(self.leg, 3, self.env.ref("stock.stock_location_customers"))
        ids = {row.ref.id for row in self.ask(limit=500).tables[0].rows}
        self.assertIn(self.leg.id, ids)

    def test_a_product_that_is_not_kept_in_stock_does_not_count(self):
        before = self.ask().facts
        self.top.is_storable = False
        after = self.ask().facts
        self.assertEqual([f.value - 1 for f in before], [f.value for f in after])

    def test_who_waits_and_what_comes(self):
        self.put(self.leg, 100)
        self.order(2)
        self.receipt(self.top, 5, days=3)
        ref = RecordRef("product.product", self.top.id, self.top.display_name)
        table = self.ask(product=ref).tables[0]
        self.assertEqual(self.column(table, "orders"), [1])
        self.assertTrue(self.column(table, "arrives")[0])

    def test_one_that_is_there(self):
        self.put(self.leg, 3)
        ref = RecordRef("product.product", self.leg.id, self.leg.display_name)
        self.assertEqual(self.ask(product=ref).reason, Missing.NO_ROWS)
