"""Sales for the tests of skills, where sales are installed."""

from datetime import timedelta

from odoo import fields

from .plant import PlantCase


class SellingCase(PlantCase):
    def setUp(self):
        super().setUp()
        if "sale_line_id" not in self.env["mrp.production"]._fields:
            self.skipTest("sales are not installed")

    def sale(self, quantity=1, days=2, confirm=True, customer="Hotel"):
        """A sale of tables to a new customer, promised in ``days`` (None: never)."""
        partner = self.env["res.partner"].create({"name": customer})
        promise = days is not None and fields.Datetime.now() + timedelta(days=days)
        line = {"product_id": self.table.id, "product_uom_qty": quantity}
        sale = self.env["sale.order"].create(
            {
                "partner_id": partner.id,
                "commitment_date": promise,
                "order_line": [(0, 0, line)],
            }
        )
        if confirm:
            sale.action_confirm()
        return sale

    def made_for(self, sale, **values):
        """An order of tables that ``sale`` waits for."""
        order = self.order(**values)
        order.sale_line_id = sale.order_line
        deliveries = sale.order_line.move_ids
        deliveries.write(
            {
                "procure_method": "make_to_order",
                "move_orig_ids": [(6, 0, order.move_finished_ids.ids)],
            }
        )
        return order
