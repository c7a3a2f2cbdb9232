from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.stock.stock_value import stock_value
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestStockValue(PlantCase):
    def ask(self, *products, **arguments):
        for product in products:
            ref = RecordRef("product.product", product.id, product.display_name)
            arguments["product"] = ref
        return stock_value.run(self.as_planner(), {"limit": 500, **arguments})

    def test_what_is_on_hand_at_its_cost(self):
        self.leg.standard_price = 2.5
        self.put(self.leg, 10)
        self.assertEqual(self.ask(self.leg).facts[0].value, 25)

    def test_the_products_that_hold_most_first(self):
        self.leg.standard_price, self.top.standard_price = 1, 100
        self.put(self.leg, 10)
        self.put(self.top, 10)
        found = self.ask()
        values = [row.cells[3] for row in found.tables[0].rows]
        self.assertEqual(values, sorted(values, reverse=True))
        self.assertAlmostEqual(found.facts[0].value, sum(values), 2)

    def test_only_in_a_place(self):
        shelf = self.env["stock.location"].create(
            {"name": "Balda", "location_id": self.stock.id}
        )
        self.leg.standard_price = 2
        self.put(self.leg, 10)
        self.put(self.leg, 3, shelf)
        ref = RecordRef("stock.location", shelf.id, shelf.display_name)
        self.assertEqual(self.ask(self.leg, location=ref).facts[0].value, 6)

    def test_a_product_without_cost_is_told(self):
        self.leg.standard_price = 0
        self.put(self.leg, 10)
        self.assertTrue(self.ask(self.leg).warnings)

    def test_nothing_on_hand(self):
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)
