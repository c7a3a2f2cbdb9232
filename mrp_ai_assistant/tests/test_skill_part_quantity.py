from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.measure import Measure
from ..skills.engineering.part_quantity import part_quantity
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestPartQuantity(PlantCase):
    def ask(self, one, other, **arguments):
        refs = [
            RecordRef("product.product", product.id, product.display_name)
            for product in (one, other)
        ]
        named = {"product": refs[0], "part": refs[1], **arguments}
        return part_quantity.run(self.as_planner(), named)

    def test_either_of_the_two_may_be_said_first(self):
        for pair in ((self.table, self.leg), (self.leg, self.table)):
            found = self.ask(*pair)
            self.assertEqual(found.facts[0].value.value, 4)

    def test_for_an_amount_of_the_product(self):
        found = self.ask(self.leg, self.table, amount=Measure(10, ""))
        self.assertIn("40 Units", found.summary[0])

    def test_through_a_subassembly(self):
        rod = self.product("Varilla", "VAR-01")
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": self.leg.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": rod.id, "product_qty": 3})],
            }
        )
        found = self.ask(self.table, rod)
        self.assertEqual(found.facts[0].value.value, 12)
        self.assertEqual(self.column(found.tables[0], "through"), [self.leg.name])

    def test_neither_goes_into_the_other(self):
        found = self.ask(self.leg, self.top)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("nor the reverse", found.text)
