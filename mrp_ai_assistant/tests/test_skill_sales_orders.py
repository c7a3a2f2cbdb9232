from odoo.tests import new_test_user, tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import local_day
from ..skills.sales.sales_orders import sales_orders
from .selling import SellingCase


@tagged("post_install", "-at_install")
class TestSalesOrders(SellingCase):
    def ask(self, **arguments):
        return sales_orders.run(self.as_planner(), arguments)

    def of(self, sale, **arguments):
        partner = sale.partner_id
        customer = RecordRef("res.partner", partner.id, partner.name)
        return self.ask(customer=customer, **arguments)

    def test_open_sales_of_a_customer(self):
        sale = self.sale(3)
        self.sale(confirm=False)
        found = self.of(sale)
        (row,) = found.tables[0].rows
        self.assertEqual(row.ref.id, sale.id)
        self.assertEqual(found.tables[0].scope.total, 1)
        (amount,) = self.column(found.tables[0], "amount")
        self.assertEqual(amount, sale.amount_total)

    def test_a_quotation_is_not_an_open_sale(self):
        found = self.of(self.sale(confirm=False))
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_a_period_is_of_the_promise_and_tells_who_has_none(self):
        sale, undated = self.sale(days=3), self.sale(days=None)
        day = local_day(self.env(user=self.planner), sale.commitment_date)
        found = self.ask(period=Period(day, day, "then"), limit=500)
        ids = [row.ref.id for row in found.tables[0].rows]
        self.assertIn(sale.id, ids)
        self.assertNotIn(undated.id, ids)
        self.assertIn("Without a promised date", found.warnings[0])

    def test_what_is_delivered_is_asked_for(self):
        self.put(self.table, 1)
        sale = self.sale()
        sale.picking_ids.action_assign()
        sale.picking_ids.button_validate()
        self.assertEqual(self.of(sale).reason, Missing.NO_ROWS)
        (row,) = self.of(sale, delivered=True).tables[0].rows
        self.assertEqual(row.ref.id, sale.id)

    def test_what_the_open_ones_are_worth(self):
        sale = self.sale(3)
        found = self.of(sale, money=True, to_deliver=True)
        self.assertIn("Before taxes", found.summary[0])
        table = self.of(sale, by="customer", to_deliver=True).tables[0]
        self.assertEqual([row.ref.id for row in table.rows], [sale.partner_id.id])
        self.assertEqual(table.rows[0].cells[-1].value, sale.amount_untaxed)

    def test_by_product_their_lines_are_summed(self):
        sale = self.sale(3)
        table = self.of(sale, by="product", sold=True).tables[0]
        product = sale.order_line.product_id
        self.assertEqual([row.ref.id for row in table.rows], [product.id])
        count = self.env["sale.order.line"].search_count(list(table.scope.domain))
        self.assertEqual(count, 1)

    def test_without_rights_it_says_so(self):
        clerk = new_test_user(self.env, "plant_clerk", groups="base.group_user")
        found = sales_orders.run(self.env(user=clerk), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)
