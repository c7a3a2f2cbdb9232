from datetime import date, timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.stock.idle_stock import idle_stock
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestIdleStock(PlantCase):
    def move(self, product, days):
        """Five of ``product`` received so many days ago."""
        move = self.env["stock.move"].create(
            {
                "product_id": product.id,
                "product_uom_qty": 5,
                "location_id": self.env.ref("stock.stock_location_suppliers").id,
                "location_dest_id": self.stock.id,
            }
        )
        move._action_confirm()
        move.quantity = 5
        move.picked = True
        move._action_done()
        move.date = fields.Datetime.now() - timedelta(days=days)
        self.env.flush_all()

    def ask(self, **arguments):
        return idle_stock.run(self.as_planner(), {"limit": 500, **arguments})

    def ids(self, found):
        return [row.ref.id for row in found.tables[0].rows]

    def test_what_moved_lately_is_left_out(self):
        self.move(self.leg, 120)
        self.move(self.top, 10)
        found = self.ask()
        self.assertIn(self.leg.id, self.ids(found))
        self.assertNotIn(self.top.id, self.ids(found))

    def test_the_days_asked_for(self):
        self.move(self.leg, 40)
        self.assertIn(self.leg.id, self.ids(self.ask(days=30)))
        since = date.today() - timedelta(days=50)
        found = self.ask(period=Period(since, date.today(), "50"))
        ids = [] if getattr(found, "reason", None) else self.ids(found)
        self.assertNotIn(self.leg.id, ids)

    def test_what_is_gone_does_not_lie_about(self):
        self.move(self.leg, 120)
        self.put(self.leg, -5)
        found = self.ask()
        ids = [] if getattr(found, "reason", None) else self.ids(found)
        self.assertNotIn(self.leg.id, ids)

    def test_a_correction_of_the_count_is_no_move(self):
        self.move(self.leg, 120)
        self.env["stock.quant"].with_context(inventory_mode=True).create(
            {
                "product_id": self.leg.id,
                "location_id": self.stock.id,
                "inventory_quantity": 9,
            }
        ).action_apply_inventory()
        self.assertIn(self.leg.id, self.ids(self.ask()))

    def test_of_one_product_when_it_moved_last(self):
        self.move(self.leg, 10)
        ref = RecordRef("product.product", self.leg.id, self.leg.display_name)
        found = self.ask(product=ref)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("moved last", found.text)
