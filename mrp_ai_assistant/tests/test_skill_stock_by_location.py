from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..skills.stock_by_location import stock_by_location
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestStockByLocation(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shelf = cls.env["stock.location"].create(
            {"name": "Estantería test", "location_id": cls.stock.id}
        )

    def ask(self, **arguments):
        return stock_by_location.run(self.as_planner(), arguments)

    def leg_ref(self):
        return RecordRef("product.product", self.leg.id, self.leg.display_name)

    def test_on_hand_reserved_and_free(self):
        self.put(self.leg, 30)
        self.put(self.leg, 12, self.shelf)
        self.put(self.top, 5)
        self.order(2).action_assign()
        table = self.ask(product=self.leg_ref()).tables[0]
        on_hand, reserved, free = table.totals[-3:]
        self.assertEqual((on_hand.value, reserved.value, free.value), (42, 8, 34))
        self.assertEqual(
            {row.ref.id for row in table.rows}, {self.stock.id, self.shelf.id}
        )

    def test_totals_equal_sql(self):
        self.put(self.leg, 30)
        self.put(self.leg, 12, self.shelf)
        table = self.ask(product=self.leg_ref()).tables[0]
        self.env.cr.execute(
            """SELECT sum(q.quantity), sum(q.reserved_quantity) FROM stock_quant q
               JOIN stock_location l ON l.id = q.location_id
               WHERE q.product_id = %s AND l.usage IN ('internal', 'transit')""",
            [self.leg.id],
        )
        hand, kept = self.env.cr.fetchone()
        self.assertEqual(table.totals[-3].value, hand)
        self.assertEqual(table.totals[-2].value, kept)

    def test_what_is_in_a_place(self):
        self.put(self.leg, 12, self.shelf)
        place = RecordRef("stock.location", self.shelf.id, self.shelf.display_name)
        table = self.ask(location=place).tables[0]
        self.assertEqual([row.ref.id for row in table.rows], [self.leg.id])

    def test_no_stock_tells_what_is_coming(self):
        self.receipt(self.leg, 50, days=2)
        found = self.ask(product=self.leg_ref())
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("50", found.text)

    def test_neither_product_nor_place_is_asked_for(self):
        self.put(self.leg, 5)
        found = self.ask()
        self.assertIsInstance(found, Ask)
        self.assertTrue(found.options)
