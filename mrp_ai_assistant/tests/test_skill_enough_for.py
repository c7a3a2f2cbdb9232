from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Measure
from ..skills.engineering.enough_for import enough_for
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestEnoughFor(PlantCase):
    def ask(self, one, other, amount, unit=""):
        self.env.invalidate_all()
        refs = [
            RecordRef("product.product", product.id, product.display_name)
            for product in (one, other)
        ]
        named = {"product": refs[0], "part": refs[1], "amount": Measure(amount, unit)}
        return enough_for.run(self.as_planner(), named)

    def cells(self, found, *names):
        (row,) = found.tables[0].rows
        columns = [column.name for column in found.tables[0].columns]
        cells = (row.cells[columns.index(name)] for name in names)
        return [cell and cell.value for cell in cells]

    def test_it_is_enough_whichever_is_said_first(self):
        self.put(self.leg, 40)
        for pair in ((self.table, self.leg), (self.leg, self.table)):
            found = self.ask(*pair, 10)
            self.assertTrue(found.summary[0].startswith("Yes"))
            self.assertEqual(self.cells(found, "needed", "missing"), [40, None])

    def test_it_is_not_enough_by_one(self):
        self.put(self.leg, 39)
        found = self.ask(self.leg, self.table, 10)
        self.assertTrue(found.summary[0].startswith("No"))
        missing = found.tables[0].rows[0].cells[4].value
        self.assertEqual(missing.value, 1)

    def test_what_others_have_reserved_is_not_free(self):
        self.put(self.leg, 40)
        self.put(self.top, 40)
        self.order(1).action_assign()
        found = self.ask(self.leg, self.table, 10)
        self.assertTrue(found.summary[0].startswith("No"))

    def test_what_free_subassemblies_hold_is_not_counted(self):
        rod = self.product("Varilla", "VAR-01")
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": self.leg.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": rod.id, "product_qty": 3})],
            }
        )
        self.put(self.leg, 30)
        self.put(rod, 30)
        found = self.ask(rod, self.table, 10)  # 10 legs to be made: 30 rods
        self.assertTrue(found.summary[0].startswith("Yes"))
        self.assertEqual(self.cells(found, "needed"), [30])
        self.assertIn("90", found.summary[1])

    def test_neither_goes_into_the_other(self):
        found = self.ask(self.leg, self.top, 3)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_an_amount_in_another_unit_is_asked_back(self):
        self.assertIsInstance(self.ask(self.leg, self.table, 3, "kg"), Ask)
