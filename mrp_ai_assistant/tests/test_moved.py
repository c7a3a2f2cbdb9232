from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.purchases.incoming_material import incoming_material
from ..skills.sales.deliveries_due import deliveries_due
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestMoved(PlantCase):
    def move(self, kind, quantity, *, done):
        """A move of tables in or out, ``done`` now or still to be done."""
        vendors = self.env.ref("stock.stock_location_suppliers")
        customers = self.env.ref("stock.stock_location_customers")
        coming = kind == "in"
        warehouse = self.env.ref("stock.warehouse0")
        self.put(self.table, 50)
        move = self.env["stock.move"].create(
            {
                "product_id": self.table.id,
                "product_uom_qty": quantity,
                "product_uom": self.table.uom_id.id,
                "location_id": (vendors if coming else self.stock).id,
                "location_dest_id": (self.stock if coming else customers).id,
                "picking_type_id": (
                    warehouse.in_type_id if coming else warehouse.out_type_id
                ).id,
            }
        )
        move._action_confirm()
        if done:
            move.quantity = quantity
            move.picked = True
            move._action_done()
        return move

    def ask(self, skill, **arguments):
        product = RecordRef("product.product", self.table.id, self.table.name)
        return skill.run(self.as_planner(), {"product": product} | arguments)

    def today(self):
        day = fields.Date.context_today(self.env.user)
        return Period(day, day, "today")

    def test_what_left_is_not_what_is_to_leave(self):
        self.move("out", 3, done=True)
        self.move("out", 5, done=False)
        found = self.ask(deliveries_due, gone=True, period=self.today())
        gone, due = found.tables
        self.assertEqual(list(self.column(gone, "quantity")), [3])
        self.assertEqual(list(self.column(due, "quantity")), [5])
        self.assertIn("3 Units", found.summary[0])
        self.assertIn("Lines delivered: 1", found.summary[1])

    def test_a_period_that_is_over_asks_what_left(self):
        gone = self.move("out", 3, done=True)
        gone.date = fields.Datetime.now() - timedelta(days=10)
        day = self.today().start
        then = Period(day - timedelta(days=12), day - timedelta(days=8), "then")
        found = self.ask(deliveries_due, period=then)
        self.assertEqual(found.tables[0].rows[0].ref.id, gone.picking_id.id or gone.id)

    def test_what_came_and_nothing_came(self):
        self.assertEqual(self.ask(incoming_material, come=True).reason, Missing.NO_ROWS)
        self.move("in", 4, done=True)
        found = self.ask(incoming_material, come=True)
        self.assertEqual(list(self.column(found.tables[0], "quantity")), [4])

    def test_days_to_come_are_never_past(self):
        self.move("out", 3, done=True)
        day = self.today().start + timedelta(days=3)
        found = self.ask(deliveries_due, gone=True, period=Period(day, day, "then"))
        self.assertEqual(found.reason, Missing.NO_ROWS)
