from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.sales.sales_at_risk import sales_at_risk
from .selling import SellingCase


@tagged("post_install", "-at_install")
class TestSalesAtRisk(SellingCase):
    def ask(self, sale, **arguments):
        partner = sale.partner_id
        customer = RecordRef("res.partner", partner.id, partner.name)
        return sales_at_risk.run(self.as_planner(), {"customer": customer} | arguments)

    def row(self, sale):
        """Promised, ready, days after, order and hold of the only sale."""
        (row,) = self.ask(sale).tables[0].rows
        self.assertEqual(row.ref.id, sale.id)
        return [getattr(cell, "value", cell) for cell in row.cells[2:]]

    def test_an_order_that_would_end_after_the_promise(self):
        self.put(self.leg, 100)
        sale = self.sale(days=2)
        order = self.made_for(sale)
        self.receipt(self.top, 5, days=9)
        due, ready, late, made_by, hold = self.row(sale)
        self.assertGreaterEqual((ready - due).days, 7)
        self.assertEqual(late, (ready - due).days)
        self.assertEqual(made_by.id, order.id)
        self.assertIn("P-TEST", hold.text)

    def test_a_promise_that_is_kept_is_no_risk(self):
        self.put(self.leg, 100)
        self.put(self.top, 1)
        sale = self.sale(days=30)
        self.made_for(sale)
        found = self.ask(sale)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("None of 1", found.text)

    def test_nobody_brings_a_component_so_nobody_can_tell(self):
        sale = self.sale(days=30)
        self.made_for(sale)
        _due, ready, late, _made_by, _hold = self.row(sale)
        self.assertEqual((ready.text, late), ("unknown", None))

    def test_a_promise_that_is_past(self):
        self.put(self.table, 5)
        sale = self.sale(days=-2)
        _due, _ready, _late, made_by, hold = self.row(sale)
        self.assertIsNone(made_by)
        self.assertTrue(hold.text)

    def test_late_means_that_the_promise_is_past(self):
        soon = self.sale(5, days=2)
        found = self.ask(soon, overdue=True)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("At risk besides: 1", found.text)
        past = self.sale(5, days=-2)
        found = self.ask(past, overdue=True)
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [past.id])
        self.assertEqual(len(self.ask(soon, overdue=True, risk=True).tables), 1)

    def test_stock_that_is_not_there(self):
        sale = self.sale(5, days=3)
        self.put(self.table, 2)
        self.receipt(self.table, 10, days=8)
        due, ready, late, _made_by, _hold = self.row(sale)
        self.assertEqual(late, (ready - due).days)
        self.assertGreaterEqual(late, 4)

    def test_a_sale_without_promise_is_told_apart(self):
        sale = self.sale(days=None)
        found = self.ask(sale)
        self.assertIn("Without a promised date, not counted: 1", found.text)

    def test_more_sales_cost_no_more_queries(self):
        self.put(self.leg, 500)
        counts = []
        for more in (2, 8):
            for _n in range(more):
                self.made_for(self.sale(days=-1))
            env = self.as_planner()
            sales_at_risk.run(env, {"limit": 500})
            env.invalidate_all()
            before = self.env.cr.sql_log_count
            sales_at_risk.run(env, {"limit": 500})
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0] + 3)
