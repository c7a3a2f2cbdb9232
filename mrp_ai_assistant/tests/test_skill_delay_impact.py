from datetime import datetime, timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Ask, Missing, NoData, RecordRef
from ..core.period import Period
from ..skills.chain.delay_impact import delay_impact
from .working import WorkingCase


@tagged("post_install", "-at_install")
class TestDelayImpact(WorkingCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.vendor = cls.env["res.partner"].create({"name": "Maderas"})

    def bring(self, quantity, days):
        move = self.receipt(self.top, quantity, days)
        move.picking_id.partner_id = self.vendor
        return move

    def ask(self, **arguments):
        return delay_impact.run(self.as_planner(), arguments)

    def by_vendor(self, delay):
        vendor = RecordRef("res.partner", self.vendor.id, self.vendor.name)
        return self.ask(vendor=vendor, delay=delay)

    def rows(self, found):
        """Before and after of each order that moves, by its id."""
        return {row.ref.id: row.cells[2:4] for row in found.tables[0].rows}

    def test_the_order_that_waits_moves_with_its_part(self):
        order = self.order(1)
        move = self.bring(5, days=3)
        found = self.by_vendor(7)
        before, after = self.rows(found)[order.id]
        day = fields.Date.to_date(move.date)
        self.assertLessEqual((before - day).days, 1)
        self.assertEqual((after - before).days, 7)
        self.assertIn("Supposed", found.summary[0])
        self.assertIn("Computed, not promised", found.warnings[0])

    def test_nothing_is_written(self):
        order = self.order(1)
        move = self.bring(5, days=3)
        dates = (order.date_start, order.date_finished, move.date)
        self.by_vendor(7)
        self.env.invalidate_all()
        self.assertEqual((order.date_start, order.date_finished, move.date), dates)

    def test_an_order_that_has_its_parts_stays(self):
        self.put(self.top, 1)
        self.order(1).action_assign()
        self.bring(5, days=3)
        found = self.by_vendor(7)
        self.assertIsInstance(found, NoData)
        self.assertIn("No open order would end on another day", found.text)

    def test_the_first_in_the_queue_takes_what_arrives_first(self):
        first, second = self.order(1), self.order(1)
        # What is printed is not added to.
        self.receipt(self.top, 1, days=1).picking_id.printed = True
        self.bring(5, days=3)
        rows = self.rows(self.by_vendor(7))
        self.assertNotIn(first.id, rows)
        self.assertIn(second.id, rows)

    def test_a_delay_goes_on_through_the_order_that_makes_the_part(self):
        shelf = self.product("Estante", "EST-01")
        bom = self.env["mrp.bom"].create(
            {
                "product_tmpl_id": shelf.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": self.table.id})],
            }
        )
        child = self.order(1)
        parent = self.env["mrp.production"].create(
            {"product_id": shelf.id, "bom_id": bom.id}
        )
        parent.action_confirm()
        self.bring(5, days=3)
        found = self.by_vendor(7)
        rows = self.rows(found)
        self.assertEqual({child.id, parent.id}, set(rows))
        self.assertEqual((rows[parent.id][1] - rows[parent.id][0]).days, 7)

    def test_a_new_date_instead_of_days(self):
        order = self.order(1)
        self.bring(5, days=3)
        day = fields.Date.today() + timedelta(days=20)
        product = RecordRef("product.product", self.top.id, "Tablero")
        found = self.ask(product=product, period=Period(day, day, "then"))
        after = self.rows(found)[order.id][1]
        self.assertLessEqual((after - day).days, 1)

    def test_what_is_not_said_is_asked(self):
        self.assertIsInstance(self.ask(delay=3), Ask)
        self.assertIsInstance(self.by_vendor(None), Ask)

    def test_nothing_on_its_way(self):
        found = self.by_vendor(3)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("Maderas", found.text)

    def test_the_customer_of_the_order(self):
        if "sale_line_id" not in self.env["mrp.production"]._fields:
            self.skipTest("sales are not installed")
        order = self.order(1)
        self.bring(5, days=3)
        sale = self.env["sale.order"].create(
            {
                "partner_id": self.vendor.id,
                "commitment_date": datetime.now() + timedelta(days=5),
                "order_line": [(0, 0, {"product_id": self.table.id})],
            }
        )
        sale.action_confirm()
        order.sale_line_id = sale.order_line
        found = self.by_vendor(7)
        (row,) = found.tables[1].rows
        self.assertEqual(row.ref.id, sale.id)
        self.assertGreater(row.cells[5].value, 3)

    def test_more_orders_cost_no_more_queries(self):
        self.bring(50, days=3)
        counts = []
        for more in (1, 8):
            for _n in range(more):
                self.order(1)
            vendor = RecordRef("res.partner", self.vendor.id, self.vendor.name)
            env = self.as_planner()
            delay_impact.run(env, {"vendor": vendor, "delay": 7})
            env.invalidate_all()
            before = self.env.cr.sql_log_count
            delay_impact.run(env, {"vendor": vendor, "delay": 7})
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0] + 2)
