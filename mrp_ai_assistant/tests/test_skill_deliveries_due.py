from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.sales.deliveries_due import deliveries_due
from .plant import PlantCase
from .selling import SellingCase


class _Asking:
    def ask(self, **arguments):
        product = RecordRef("product.product", self.table.id, self.table.name)
        return deliveries_due.run(self.as_planner(), {"product": product} | arguments)

    def leaving(self, quantity, days):
        """An open delivery of tables to nobody, planned in ``days``."""
        kind = self.env.ref("stock.warehouse0").out_type_id
        move = self.env["stock.move"].create(
            {
                "product_id": self.table.id,
                "product_uom_qty": quantity,
                "product_uom": self.table.uom_id.id,
                "location_id": self.stock.id,
                "location_dest_id": self.env.ref("stock.stock_location_customers").id,
                "picking_type_id": kind.id,
                "date": fields.Datetime.now() + timedelta(days=days),
            }
        )
        move._action_confirm()
        move.picking_id.printed = True  # nothing is added to it
        return move

    def ids(self, found):
        return [row.ref.id for row in found.tables[0].rows]


@tagged("post_install", "-at_install")
class TestDeliveriesDue(_Asking, PlantCase):
    def test_the_period_takes_in_what_should_have_left(self):
        past, now, later = (self.leaving(1, days) for days in (-3, 0, 9))
        day = fields.Date.today()
        found = self.ask(period=Period(day, day + timedelta(days=1), "now"))
        self.assertEqual(self.ids(found), [past.picking_id.id, now.picking_id.id])
        self.assertNotIn(later.picking_id.id, self.ids(found))
        self.assertIn("or before", found.tables[0].scope.text())

    def test_a_later_period_does_not(self):
        self.leaving(1, -3)
        later = self.leaving(1, 9)
        day = fields.Date.today() + timedelta(days=5)
        found = self.ask(period=Period(day, day + timedelta(days=9), "then"))
        self.assertEqual(self.ids(found), [later.picking_id.id])

    def test_pending_leaves_out_what_is_reserved(self):
        self.put(self.table, 2)
        there, missing = self.leaving(2, 1), self.leaving(3, 2)
        there._action_assign()
        self.assertEqual(len(self.ids(self.ask())), 2)
        found = self.ask(pending=True)
        self.assertEqual(self.ids(found), [missing.picking_id.id])
        (source,) = self.column(found.tables[0], "source")
        self.assertIn("nothing on its way", source.text)
        self.assertEqual([fact.value for fact in found.facts[:2]], [1, 1])

    def test_nothing_has_to_leave(self):
        found = self.ask()
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(self.table.name, found.text)

    def test_more_deliveries_cost_no_more_queries(self):
        counts = []
        for more in (2, 8):
            for _n in range(more):
                self.leaving(1, 1)
            env = self.as_planner()
            product = RecordRef("product.product", self.table.id, "")
            deliveries_due.run(env, {"product": product})
            env.invalidate_all()
            before = self.env.cr.sql_log_count
            deliveries_due.run(env, {"product": product})
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0] + 2)


@tagged("post_install", "-at_install")
class TestDeliveriesOfSales(_Asking, SellingCase):
    def test_the_order_that_makes_the_goods(self):
        sale = self.sale()
        order = self.made_for(sale)
        found = self.ask()
        (source,) = self.column(found.tables[0], "source")
        self.assertEqual(source.ref.id, order.id)
        (customer,) = self.column(found.tables[0], "customer")
        self.assertEqual(customer.id, sale.partner_id.id)
