from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Ask, NoData, RecordRef
from ..core.measure import Measure
from ..core.period import Period
from ..skills.chain.rush_order import rush_order
from .working import WorkingCase


@tagged("post_install", "-at_install")
class TestRushOrder(WorkingCase):
    def ask(self, amount=2, product=None, unit="", **arguments):
        product = product or self.table
        ref = RecordRef("product.product", product.id, product.display_name)
        given = {"product": ref, "amount": Measure(amount, unit)} | arguments
        return rush_order.run(self.as_planner(), given)

    def fact(self, found, label):
        return next((f.value for f in found.facts if f.label == label), None)

    def ready(self, found):
        return self.fact(found, "day on which it would be ready, computed")

    def parts(self, found):
        """Missing quantity, day and source of each component, by its id."""
        rows = found.tables[0].rows
        return {
            row.ref.id: [getattr(cell, "value", cell) for cell in row.cells[2:]]
            for row in rows
        }

    def test_with_all_in_stock_it_is_ready_soon(self):
        self.put(self.top, 5)
        found = self.ask()
        self.assertLessEqual((self.ready(found) - fields.Date.today()).days, 1)
        self.assertIn("All its components are in stock", found.summary[1])
        self.assertIn("Computed, not promised", " ".join(found.warnings))

    def test_it_waits_for_what_arrives(self):
        self.receipt(self.top, 9, days=6)
        found = self.ask(2)
        missing, day, source = self.parts(found)[self.top.id]
        self.assertEqual((missing.value, source.text), (2, "P-TEST"))
        self.assertGreaterEqual((self.ready(found) - day).days, 0)
        self.assertGreaterEqual((day - fields.Date.today()).days, 5)

    def test_what_nobody_brings_is_bought_with_its_lead_time(self):
        vendor = self.env["res.partner"].create({"name": "Maderas"})
        self.env["product.supplierinfo"].create(
            {
                "partner_id": vendor.id,
                "product_tmpl_id": self.top.product_tmpl_id.id,
                "delay": 9,
            }
        )
        found = self.ask()
        _missing, day, source = self.parts(found)[self.top.id]
        self.assertIn("lead time 9 days", source.text)
        self.assertIn((day - fields.Date.today()).days, (8, 9, 10))

    def test_nobody_sells_it_so_nobody_can_tell(self):
        found = self.ask()
        self.assertIsNone(self.ready(found))
        self.assertIn("Nobody can tell", found.summary[0])
        self.assertIn("Tablero de roble", found.summary[1])

    def test_what_has_a_recipe_is_made_by_an_order_of_its_own(self):
        wood = self.product("Madera", "MAD-01")
        self.put(wood, 50)
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": self.top.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": wood.id})],
                "operation_ids": [
                    (0, 0, {"name": "Cepillar", "workcenter_id": self.cutting.id})
                ],
            }
        )
        found = self.ask()
        _missing, day, source = self.parts(found)[self.top.id]
        self.assertIn("new order", source.text)
        self.assertGreaterEqual(self.ready(found), day)

    def test_the_order_whose_components_it_takes_moves(self):
        self.put(self.top, 2)
        order = self.order(2)
        order.do_unreserve()
        self.receipt(self.top, 9, days=6)
        found = self.ask(2)
        moves = {row.ref.id: row.cells for row in found.tables[1].rows}
        cells = moves[order.id]
        self.assertGreaterEqual((cells[3] - cells[2]).days, 4)
        self.assertIn("go to the rush order", cells[6])

    def test_what_is_reserved_stays_with_its_order(self):
        self.put(self.top, 2)
        self.order(2).action_assign()
        self.receipt(self.top, 9, days=6)
        missing, *_rest = self.parts(self.ask(2))[self.top.id]
        self.assertEqual(missing.value, 2)

    def test_after_the_day_that_was_asked_for(self):
        self.receipt(self.top, 9, days=6)
        day = fields.Date.today() + timedelta(days=2)
        found = self.ask(period=Period(day, day, "then"))
        self.assertRegex(found.summary[0], r"\d days after")
        later = fields.Date.today() + timedelta(days=60)
        found = self.ask(period=Period(later, later, "then"))
        self.assertIn("in time for", found.summary[0])

    def test_another_unit_is_asked_about(self):
        self.assertIsInstance(self.ask(3, unit="kg"), Ask)

    def test_what_is_not_made_here(self):
        found = self.ask(3, self.leg)
        self.assertIsInstance(found, NoData)
        self.assertIn("no bill of materials", found.text)

    def test_nothing_is_written(self):
        self.put(self.top, 5)
        before = self.env["mrp.production"].search_count([])
        self.ask()
        self.assertEqual(self.env["mrp.production"].search_count([]), before)
