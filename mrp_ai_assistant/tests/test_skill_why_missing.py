from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.chain.why_missing import why_missing
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestWhyMissing(PlantCase):
    def why(self, product):
        ref = RecordRef("product.product", product.id, product.display_name)
        return why_missing.run(self.as_planner(), {"product": ref})

    def test_all_that_lack_it_and_how_much(self):
        self.put(self.leg, 100)
        orders = self.order(2, late=1) | self.order(3, late=2)
        found = self.why(self.top)
        self.assertIn("5 Units", found.summary[0])
        self.assertIn("nobody has ordered the 5 Units", found.summary[1])
        ids = {row.ref.id for row in found.tables[0].rows if row.cells[0] == "Order"}
        self.assertEqual(ids, set(orders.ids))

    def test_what_brings_it(self):
        self.put(self.leg, 100)
        self.order(2, late=1)
        self.receipt(self.top, 5, days=3)
        found = self.why(self.top)
        self.assertIn("P-TEST", found.summary[1])
        self.assertEqual(found.tables[0].rows[0].cells[0], "Receipt")

    def test_who_makes_it_is_no_end(self):
        """An order that makes the top lacks wood itself."""
        self.put(self.leg, 100)
        wood = self.product("Madera", "MAD-01")
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": self.top.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": wood.id})],
            }
        )
        maker = self.env["mrp.production"].create(
            {"product_id": self.top.id, "product_qty": 9}
        )
        maker.action_confirm()
        self.order(2, late=1)
        found = self.why(self.top)
        self.assertIn("Madera", found.summary[1])
        self.assertIn(maker.id, [row.ref.id for row in found.tables[0].rows])

    def test_nothing_lacks_it(self):
        found = self.why(self.leg)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("No open order lacks", found.text)
