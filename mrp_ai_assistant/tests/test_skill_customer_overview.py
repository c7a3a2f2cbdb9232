from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.sales.customer_overview import customer_overview
from ..skills.sales.deliveries_due import deliveries_due
from .selling import SellingCase


def of(record):
    return RecordRef(record._name, record.id, record.display_name)


@tagged("post_install", "-at_install")
class TestCustomerOverview(SellingCase):
    def test_open_sales_offers_and_what_left_last(self):
        self.put(self.table, 1)
        sale = self.sale()
        partner = sale.partner_id
        sale.copy()
        ask = {"customer": of(partner)}
        found = customer_overview.run(self.as_planner(), ask)
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [sale.id])
        self.assertIn("Quotations that are not confirmed: 1.", found.summary)
        sale.picking_ids.action_assign()
        sale.picking_ids.button_validate()
        found = customer_overview.run(self.as_planner(), ask)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(sale.picking_ids.name, found.text)
        last = {"customer": of(partner), "direction": "newest"}
        found = deliveries_due.run(self.as_planner(), last)
        (row,) = found.tables[0].rows
        self.assertEqual(row.ref.id, sale.picking_ids.id)

    def test_of_nobody_who_they_are(self):
        sale = self.sale(3)
        rows = customer_overview.run(self.as_planner(), {"limit": 500}).tables[0].rows
        self.assertIn(sale.partner_id.id, [row.ref.id for row in rows])

    def test_what_is_to_leave_by_product_and_in_all(self):
        sale = self.sale(3)
        ask = {"customer": of(sale.partner_id), "product": of(self.table)}
        found = deliveries_due.run(self.as_planner(), ask)
        self.assertIn("3", found.summary[0])
        day = today(self.env(user=self.planner))
        then = Period(day, None, "from now on")
        ask = {"customer": of(sale.partner_id), "by": "product", "period": then}
        (row,) = deliveries_due.run(self.as_planner(), ask).tables[0].rows
        self.assertEqual(row.cells[-1].value, 3)
