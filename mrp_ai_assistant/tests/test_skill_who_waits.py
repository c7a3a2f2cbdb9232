from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.sales.who_waits import who_waits
from .selling import SellingCase


@tagged("post_install", "-at_install")
class TestWhoWaits(SellingCase):
    def ask(self, **records):
        refs = {
            name: RecordRef(record._name, record.id, record.display_name)
            for name, record in records.items()
        }
        return who_waits.run(self.as_planner(), refs)

    def pairs(self, found):
        table = found.tables[0]
        orders = [row.ref.id for row in table.rows]
        sales = [sale.id for sale in self.column(table, "sale")]
        return list(zip(orders, sales, strict=True))

    def test_for_whom_an_order_is(self):
        sale = self.sale()
        order = self.made_for(sale)
        self.made_for(self.sale())
        self.assertEqual(self.pairs(self.ask(order=order)), [(order.id, sale.id)])

    def test_the_orders_of_a_customer_by_their_promise(self):
        late, soon = self.sale(days=9), self.sale(days=1)
        soon.partner_id = late.partner_id
        orders = self.made_for(late), self.made_for(soon)
        found = self.ask(customer=late.partner_id)
        self.assertEqual(
            self.pairs(found), [(orders[1].id, soon.id), (orders[0].id, late.id)]
        )

    def test_who_waits_for_a_product(self):
        sale = self.sale()
        order = self.made_for(sale)
        self.assertIn((order.id, sale.id), self.pairs(self.ask(product=self.table)))
        # Its order lacks the legs, too.
        self.assertIn((order.id, sale.id), self.pairs(self.ask(product=self.leg)))
        other = self.product("Cojín", "COJ-01")
        self.assertEqual(self.ask(product=other).reason, Missing.NO_ROWS)

    def test_the_late_ones_alone(self):
        sale = self.sale()
        order = self.made_for(sale, late=3)
        self.made_for(self.sale())
        own = RecordRef("product.product", self.table.id, self.table.display_name)
        asked = {"late": True, "product": own}
        found = who_waits.run(self.as_planner(), asked)
        self.assertEqual(self.pairs(found), [(order.id, sale.id)])

    def test_an_order_for_stock_is_for_nobody(self):
        order = self.order()
        order.origin = "Reabastecer"
        found = self.ask(order=order)
        self.assertIn("Reabastecer", found.text)

    def test_a_quotation_does_not_wait(self):
        sale = self.sale(confirm=False)
        order = self.order()
        order.sale_line_id = sale.order_line
        self.assertEqual(self.ask(order=order).reason, Missing.NO_ROWS)
