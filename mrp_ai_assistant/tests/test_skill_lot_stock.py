from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.stock.lot_stock import lot_stock
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestLotStock(PlantCase):
    def setUp(self):
        super().setUp()
        self.top.tracking = "lot"
        values = {"name": "L-TEST-1", "product_id": self.top.id}
        self.lot = self.env["stock.lot"].create(values)

    def put_lot(self, quantity, location=None):
        self.env["stock.quant"]._update_available_quantity(
            self.top, location or self.stock, quantity, lot_id=self.lot
        )

    def ask(self):
        ref = RecordRef("stock.lot", self.lot.id, self.lot.name)
        return lot_stock.run(self.as_planner(), {"lot": ref})

    def test_where_and_how_much(self):
        shelf = self.env["stock.location"].create(
            {"name": "Balda", "location_id": self.stock.id}
        )
        self.put_lot(4)
        self.put_lot(6, shelf)
        found = self.ask()
        self.assertEqual([fact.value.value for fact in found.facts], [10, 10])
        self.assertEqual(
            {row.ref.id for row in found.tables[0].rows}, {self.stock.id, shelf.id}
        )
        self.assertIn("Balda", found.summary[1])

    def test_what_is_reserved_is_not_free(self):
        self.put_lot(5)
        self.put(self.leg, 100)
        self.order(2).action_assign()
        self.assertEqual([fact.value.value for fact in self.ask().facts], [5, 3])

    def test_all_of_it_is_gone(self):
        self.assertEqual(self.ask().reason, Missing.NO_ROWS)
