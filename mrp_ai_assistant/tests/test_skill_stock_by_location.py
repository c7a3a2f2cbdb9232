from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..skills.stock.stock_by_location import stock_by_location
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

    def test_none_here_is_not_none_at_all(self):
        self.put(self.leg, 12)
        self.receipt(self.leg, 50, days=2)
        place = RecordRef("stock.location", self.shelf.id, self.shelf.display_name)
        found = self.ask(product=self.leg_ref(), location=place)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(self.shelf.display_name, found.text)
        self.assertNotIn("50", found.text)  # it comes to another place
        self.assertTrue(found.followups)

    def test_products_are_counted_beyond_the_rows_shown(self):
        self.put(self.leg, 1, self.shelf)
        self.put(self.top, 1, self.shelf)
        place = RecordRef("stock.location", self.shelf.id, self.shelf.display_name)
        found = self.ask(location=place, limit=1)
        self.assertEqual(len(found.tables[0].rows), 1)
        self.assertEqual(found.facts[0].value, 2)

    def test_lots_are_no_locations(self):
        self.leg.tracking = "lot"
        for name, place, quantity in (
            ("L1", self.stock, 6),
            ("L2", self.shelf, 5),
            ("L3", self.shelf, 4),
        ):
            lot = self.env["stock.lot"].create(
                {"name": name, "product_id": self.leg.id}
            )
            self.env["stock.quant"]._update_available_quantity(
                self.leg, place, quantity, lot_id=lot
            )
        found = self.ask(product=self.leg_ref())
        self.assertEqual(found.facts[-1].value, 2)
        self.assertIn(f"{self.shelf.display_name}: 9", found.summary[1])

    def test_an_empty_warehouse_is_no_question_of_which(self):
        self.env["stock.quant"].sudo().search([]).unlink()
        self.assertEqual(self.ask().reason, Missing.NO_ROWS)

    def test_all_products_of_which_there_is_most(self):
        self.put(self.leg, 5000000)
        self.put(self.top, 4000000)
        rows = self.ask(stocked=True, limit=500).tables[0].rows
        self.assertEqual([r.ref.id for r in rows[:2]], [self.leg.id, self.top.id])
        least = self.ask(stocked=True, sort="least", limit=500).tables[0].rows
        self.assertEqual([row.ref.id for row in least[-1:]], [self.leg.id])

    def test_all_products_of_which_something_is_free(self):
        self.put(self.leg, 8)
        self.put(self.top, 50)
        self.order(2).action_assign()  # takes all the legs
        ids = {row.ref.id for row in self.ask(free=True, limit=500).tables[0].rows}
        self.assertIn(self.top.id, ids)
        self.assertNotIn(self.leg.id, ids)
