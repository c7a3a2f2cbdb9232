from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.stock.lots_of_product import lots_of_product
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestLotsOfProduct(PlantCase):
    def setUp(self):
        super().setUp()
        self.top.tracking = "lot"

    def put_lot(self, name, quantity, location=None):
        values = {"name": name, "product_id": self.top.id}
        lot = self.env["stock.lot"].create(values)
        self.env["stock.quant"]._update_available_quantity(
            self.top, location or self.stock, quantity, lot_id=lot
        )
        return lot

    def ask(self, product):
        ref = RecordRef("product.product", product.id, product.display_name)
        return lots_of_product.run(self.as_planner(), {"product": ref})

    def test_each_lot_the_fullest_first(self):
        small, big = self.put_lot("L-1", 2), self.put_lot("L-2", 5)
        table = self.ask(self.top).tables[0]
        self.assertEqual([row.ref.id for row in table.rows], [big.id, small.id])
        self.assertEqual(self.column(table, "on_hand"), [5, 2])

    def test_a_lot_that_is_gone_is_left_out(self):
        self.put_lot("L-1", 2)
        self.put_lot("L-3", 4, self.env.ref("stock.stock_location_customers"))
        self.assertEqual(len(self.ask(self.top).tables[0].rows), 1)

    def test_without_lots_it_says_so(self):
        self.assertEqual(self.ask(self.top).reason, Missing.NO_ROWS)
        self.assertIn("not tracked", self.ask(self.leg).text)
