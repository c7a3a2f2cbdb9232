from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Missing, NoData, RecordRef
from ..skills.chain.why_sale import why_sale
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestWhySale(PlantCase):
    def setUp(self):
        super().setUp()
        if "sale_line_id" not in self.env["mrp.production"]._fields:
            self.skipTest("sales are not installed")

    def sale(self, quantity=1, days=2, confirm=True):
        sale = self.env["sale.order"].create(
            {
                "partner_id": self.env["res.partner"].create({"name": "Hotel"}).id,
                "commitment_date": fields.Datetime.now() + timedelta(days=days),
                "order_line": [
                    (
                        0,
                        0,
                        {"product_id": self.table.id, "product_uom_qty": quantity},
                    )
                ],
            }
        )
        if confirm:
            sale.action_confirm()
        return sale

    def why(self, sale):
        ref = RecordRef("sale.order", sale.id, sale.name)
        return why_sale.run(self.as_planner(), {"sale": ref})

    def test_the_order_that_is_made_for_it_and_its_cause(self):
        self.put(self.leg, 4)
        order = self.order(late=3)
        sale = self.sale(days=-2)
        order.sale_line_id = sale.order_line
        found = self.why(sale)
        ids = {(row.ref.model, row.ref.id) for row in found.tables[0].rows}
        self.assertIn(("mrp.production", order.id), ids)
        self.assertIn(("product.product", self.top.id), ids)
        self.assertIn("2 days late", found.summary[0])
        self.assertIn(order.name, found.summary[1])

    def test_goods_that_are_to_come_from_stock(self):
        sale = self.sale(7)
        self.put(self.table, 2)
        self.receipt(self.table, 10, days=5)
        found = self.why(sale)
        names = [row.cells[0] for row in found.tables[0].rows]
        self.assertEqual(names, ["Receipt", "Component", "Customer"])
        self.assertIn("5", found.tables[0].rows[1].cells[2])

    def test_nothing_waits(self):
        self.put(self.table, 9)
        found = self.why(self.sale(2))
        self.assertIsInstance(found, NoData)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_a_quotation_is_no_order(self):
        found = self.why(self.sale(confirm=False))
        self.assertIn("is not a confirmed order", found.text)
