from odoo.tests import tagged

from ..skills.engineering.products_lacking import products_lacking
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestProductsLacking(PlantCase):
    def ids(self, **arguments):
        arguments["limit"] = 5000
        found = products_lacking.run(self.as_planner(), arguments)
        return {row.ref.id for row in found.tables[0].rows}

    def test_without_a_bill_of_materials(self):
        found = self.ids()
        self.assertIn(self.leg.id, found)
        self.assertNotIn(self.table.id, found)
        self.bom.active = False
        self.assertIn(self.table.id, self.ids())

    def test_without_a_reordering_rule(self):
        self.env["stock.warehouse.orderpoint"].create(
            {
                "product_id": self.leg.id,
                "product_min_qty": 5,
                "product_max_qty": 9,
            }
        )
        env = self.as_planner()
        if not env["stock.warehouse.orderpoint"].has_access("read"):
            found = products_lacking.run(env, {"rule": True})
            self.assertTrue(found.reason)
            return
        found = self.ids(rule=True)
        self.assertNotIn(self.leg.id, found)
        self.assertIn(self.top.id, found)

    def test_what_is_not_kept_in_stock_does_not_count(self):
        self.leg.is_storable = False
        self.assertNotIn(self.leg.id, self.ids())
