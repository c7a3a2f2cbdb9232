from unittest.mock import patch

from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Measure
from ..skills.engineering.bill_of_materials import bill_of_materials
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestBillOfMaterials(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cutting.costs_hour = 30
        cls.assembly.costs_hour = 12
        for center in cls.cutting | cls.assembly:
            center.time_start = center.time_stop = 0
        cutting, assembly = cls.bom.operation_ids
        cutting.time_cycle_manual = 20
        assembly.time_cycle_manual = 30
        cls.leg.standard_price = 5
        cls.top.standard_price = 40

    def ask(self, product=None, **arguments):
        self.env.invalidate_all()
        product = product or self.table
        ref = RecordRef("product.product", product.id, product.display_name)
        return bill_of_materials.run(self.as_planner(), {"product": ref, **arguments})

    def fact(self, found, label):
        return next((f.value for f in found.facts if f.label == label), None)

    def test_components_and_operations(self):
        self.put(self.leg, 3)
        found = self.ask()
        parts, operations = found.tables
        self.assertEqual(self.column(parts, "quantity"), [4, 1])
        free = [amount.value for amount in self.column(parts, "free")]
        self.assertEqual(free, [3, 0])
        self.assertEqual(self.column(operations, "minutes"), [20, 30])
        self.assertNotIn("cost", [column.name for column in parts.columns])

    def test_material_and_work_cost(self):
        found = self.ask(costing=True)
        # 4 legs of 5 and a top of 40; 20 min of 30 an hour and 30 min of 12 an hour.
        self.assertEqual(self.fact(found, "of that, material"), 60)
        self.assertEqual(self.fact(found, "of that, work"), 16)
        self.assertEqual(self.fact(found, "cost of making it"), 76)

    def test_an_amount(self):
        found = self.ask(amount=Measure(10), costing=True)
        self.assertEqual(self.column(found.tables[0], "quantity"), [40, 10])
        self.assertEqual(self.fact(found, "cost of making it"), 760)
        self.assertIsInstance(self.ask(amount=Measure(2, "kg")), Ask)

    def test_a_subassembly_costs_what_it_is_made_of(self):
        rod = self.product("Varilla", "VAR-01")
        rod.standard_price = 1.5
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": self.leg.product_tmpl_id.id,
                "product_qty": 2,
                "bom_line_ids": [(0, 0, {"product_id": rod.id, "product_qty": 3})],
            }
        )
        found = self.ask(costing=True)
        # 4 legs take 6 rods of 1.5 instead of 4 times 5.
        self.assertEqual(self.fact(found, "of that, material"), 49)
        self.assertEqual(self.column(found.tables[0], "level"), [1, 2, 1])

    def test_a_component_without_cost_is_told(self):
        self.leg.standard_price = 0
        found = self.ask(costing=True)
        self.assertEqual(self.fact(found, "of that, material"), 40)
        self.assertTrue(any(self.leg.name in text for text in found.warnings))

    def test_the_cost_is_of_the_company_that_asks(self):
        other = self.env["res.company"].create({"name": "Otra"})
        self.leg.with_company(other).standard_price = 99
        found = self.ask(costing=True)
        self.assertEqual(self.fact(found, "of that, material"), 60)

    def test_without_the_right_to_costs_they_are_left_out_and_it_is_said(self):
        can = type(self.env["product.product"])._has_field_access

        def hidden(records, field, operation):
            return field.name != "standard_price" and can(records, field, operation)

        model = type(self.env["product.product"])
        with patch.object(model, "_has_field_access", hidden):
            found = self.ask(costing=True)
        self.assertIsNone(self.fact(found, "cost of making it"))
        self.assertIn("access to the costs", found.warnings[0])

    def test_the_other_bill_of_materials_is_named(self):
        self.bom.sequence = 1
        self.bom.copy({"code": "SECOND", "sequence": 2})
        self.assertIn("SECOND", self.ask().warnings[0])

    def test_what_nobody_makes(self):
        found = self.ask(self.leg)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(self.leg.display_name, found.text)

    def test_the_rows_that_are_cut_are_told(self):
        where = self.ask(limit=1).tables[0].scope
        self.assertEqual((where.shown, where.total), (1, 2))

    def test_the_dearest_component_first(self):
        for prices, first in (((1, 90), self.top), ((30, 90), self.leg)):
            self.leg.standard_price, self.top.standard_price = prices
            found = self.ask(costing=True, sort="dearest")
            self.assertEqual(found.tables[0].rows[0].ref.id, first.id)
