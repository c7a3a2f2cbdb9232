from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.sales.orders_of_sale import orders_of_sale
from .selling import SellingCase


@tagged("post_install", "-at_install")
class TestOrdersOfSale(SellingCase):
    def ask(self, sale, **said):
        ref = RecordRef("sale.order", sale.id, sale.name)
        return orders_of_sale.run(self.as_planner(), {"sale": ref, **said})

    def test_its_orders_and_what_holds_them(self):
        self.put(self.leg, 100)
        sale = self.sale()
        order = self.made_for(sale, late=3)
        self.order()
        found = self.ask(sale)
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [order.id])
        (hold,) = self.column(found.tables[0], "hold")
        self.assertIn("Tablero de roble", hold.text)
        self.assertIn("Hotel", found.summary[0])
        self.assertEqual([f.value for f in found.facts][2:4], [1, 1])

    def test_an_order_behind_the_delivery_counts_too(self):
        sale = self.sale()
        order = self.made_for(sale)
        order.sale_line_id = False
        found = self.ask(sale)
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [order.id])

    def test_only_those_in_the_state_asked_for(self):
        sale = self.sale()
        order = self.made_for(sale)
        found = self.ask(sale, state="open")
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [order.id])
        self.assertIn("1 of 1", found.summary[-1])
        found = self.ask(sale, state="done")
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(order.name, found.text)

    def test_what_it_holds_whose_it_is_and_what_it_is_worth(self):
        sale = self.sale(3)
        self.made_for(sale)
        found = self.ask(sale, lines=True)
        (row,) = found.tables[0].rows
        self.assertEqual(row.ref.id, sale.order_line.product_id.id)
        self.assertEqual(row.cells[1].value, 3)
        values = [fact.value for fact in found.facts]
        self.assertIn(sale.amount_untaxed, values)
        self.assertIn(sale.partner_id.display_name, found.summary[0])
        both = self.ask(sale, lines=True, made=True)
        self.assertIn("responsible", [c.name for c in both.tables[0].columns])

    def test_a_cancelled_order_is_none(self):
        sale = self.sale()
        self.made_for(sale).action_cancel()
        found = self.ask(sale)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(sale.name, found.text)
