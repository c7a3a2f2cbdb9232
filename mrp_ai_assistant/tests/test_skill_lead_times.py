from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.engineering.lead_times import lead_times
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestLeadTimes(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bom.produce_delay = 2
        cls.vendor = cls.env["res.partner"].create({"name": "Maderas test"})
        cls.sold(cls.leg, 4)
        cls.sold(cls.top, 9)

    @classmethod
    def sold(cls, product, days):
        values = {"partner_id": cls.vendor.id, "delay": days}
        product.seller_ids = [(0, 0, values)]

    def ask(self, product=None):
        product = product or self.table
        ref = RecordRef("product.product", product.id, product.display_name)
        return lead_times.run(self.as_planner(), {"product": ref})

    def fact(self, found, label):
        return next(fact.value for fact in found.facts if fact.label == label)

    def test_manufacture_after_the_slowest_component(self):
        found = self.ask()
        self.assertEqual(self.fact(found, "lead time in all"), 11)
        self.assertEqual(self.fact(found, "days of manufacture"), 2)
        slowest = self.fact(found, "component that it waits longest for")
        self.assertEqual(slowest.id, self.top.id)
        self.assertEqual(self.column(found.tables[0], "total"), [11, 9, 4])

    def test_a_subassembly_adds_its_own(self):
        rod = self.product("Varilla", "VAR-01")
        self.sold(rod, 7)
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": self.leg.product_tmpl_id.id,
                "produce_delay": 3,
                "bom_line_ids": [(0, 0, {"product_id": rod.id, "product_qty": 1})],
            }
        )
        found = self.ask()
        self.assertEqual(self.fact(found, "lead time in all"), 12)
        slowest = self.fact(found, "component that it waits longest for")
        self.assertEqual(slowest.id, rod.id)

    def test_what_is_bought(self):
        found = self.ask(self.leg)
        self.assertEqual(self.fact(found, "lead time in all"), 4)
        self.assertIn(self.vendor.name, found.summary[0])

    def test_the_days_to_confirm_a_purchase_are_counted(self):
        if "days_to_purchase" not in self.env.company._fields:
            self.skipTest("purchases are not installed")
        self.env.company.days_to_purchase = 2
        self.assertEqual(self.fact(self.ask(), "lead time in all"), 13)
        self.assertEqual(self.fact(self.ask(self.leg), "lead time in all"), 6)

    def test_a_component_that_nobody_sells_is_told(self):
        self.top.seller_ids.unlink()
        found = self.ask()
        self.assertEqual(self.fact(found, "lead time in all"), 6)
        self.assertIn(self.top.display_name, found.warnings[0])

    def test_zero_days_are_told(self):
        self.bom.produce_delay = 0
        self.assertIn(self.table.display_name, self.ask().warnings[0])

    def test_neither_made_nor_bought(self):
        odd = self.product("Rareza", "RAR-01")
        self.assertEqual(self.ask(odd).reason, Missing.NO_ROWS)
