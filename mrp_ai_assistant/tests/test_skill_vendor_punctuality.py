from datetime import timedelta

from odoo import fields
from odoo.tests import new_test_user, tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.purchases.vendor_punctuality import vendor_punctuality
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestVendorPunctuality(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        partners = cls.env["res.partner"].create(
            [{"name": "Puntual Test"}, {"name": "Tardón Test"}]
        )
        cls.good, cls.bad = partners

    def received(self, partner, delay, *, product=None, days_ago=20, done=True):
        """A receipt of ``partner`` that came ``delay`` days after its promise."""
        kind = self.env.ref("stock.warehouse0").in_type_id
        vendors = self.env.ref("stock.stock_location_suppliers")
        arrived = fields.Datetime.now() - timedelta(days=days_ago)
        promised = arrived - timedelta(days=delay)
        picking = self.env["stock.picking"].create(
            {
                "picking_type_id": kind.id,
                "partner_id": partner.id,
                "location_id": vendors.id,
                "location_dest_id": self.stock.id,
            }
        )
        move = self.env["stock.move"].create(
            {
                "product_id": (product or self.leg).id,
                "product_uom_qty": 5,
                "product_uom": self.leg.uom_id.id,
                "picking_id": picking.id,
                "location_id": vendors.id,
                "location_dest_id": self.stock.id,
                "date_deadline": promised,
            }
        )
        picking.action_confirm()
        if done:
            move.write({"quantity": 5, "picked": True})
            picking._action_done()
            picking.date_done = arrived
        return picking

    def ask(self, **arguments):
        found = vendor_punctuality.run(self.as_planner(), arguments)
        if not hasattr(found, "tables"):
            return found
        rows = {}
        names = [column.name for column in found.tables[0].columns]
        for row in found.tables[0].rows:
            cells = [getattr(cell, "value", cell) for cell in row.cells]
            rows[row.ref.id] = dict(zip(names, cells, strict=True))
        return rows

    def test_on_time_is_on_the_promised_day_or_before(self):
        self.received(self.good, 0)
        self.received(self.good, -3)
        self.received(self.bad, 4)
        self.received(self.bad, 8)
        self.received(self.bad, 0)
        rows = self.ask()
        self.assertEqual(rows[self.good.id]["rate"], 100)
        bad = rows[self.bad.id]
        self.assertAlmostEqual(bad["rate"], 100 / 3)
        self.assertEqual((bad["receipts"], bad["late"]), (3, 2))
        self.assertEqual((bad["mean"], bad["worst"]), (6, 8))
        order = list(rows)
        self.assertLess(order.index(self.good.id), order.index(self.bad.id))

    def test_what_is_not_due_yet_is_not_late(self):
        self.received(self.good, 0)
        self.received(self.good, -30, done=False)
        self.received(self.good, 2, done=False)
        row = self.ask()[self.good.id]
        self.assertEqual((row["rate"], row["receipts"], row["waiting"]), (100, 1, 1))

    def test_of_one_product(self):
        self.received(self.good, 0, product=self.top)
        self.received(self.bad, 3)
        part = RecordRef("product.product", self.top.id, self.top.display_name)
        self.assertEqual(list(self.ask(product=part)), [self.good.id])

    def test_of_a_period(self):
        self.received(self.good, 0, days_ago=100)
        self.received(self.bad, 3, days_ago=3)
        day = today(self.env)
        rows = self.ask(period=Period(day - timedelta(days=6), day, "7 days"))
        self.assertIn(self.bad.id, rows)
        self.assertNotIn(self.good.id, rows)

    def test_contacts_count_for_their_company(self):
        child = self.env["res.partner"].create(
            {"name": "Almacén", "parent_id": self.good.id}
        )
        self.received(child, 0)
        self.received(self.good, 0)
        self.assertEqual(self.ask()[self.good.id]["receipts"], 2)

    def test_none_says_so(self):
        vendor = RecordRef("res.partner", self.good.id, self.good.name)
        self.assertEqual(self.ask(vendor=vendor).reason, Missing.NO_ROWS)

    def test_no_rights_no_answer(self):
        stranger = new_test_user(self.env, "punctual_none", groups="base.group_user")
        found = vendor_punctuality.run(self.env(user=stranger), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)

    def test_queries_do_not_grow_with_the_receipts(self):
        def queries(count):
            for n in range(count):
                partner = self.env["res.partner"].create({"name": f"V {count} {n}"})
                self.received(partner, n % 3)
            self.env.flush_all()
            self.env.invalidate_all()
            start = self.cr.sql_log_count
            self.ask()
            return self.cr.sql_log_count - start

        queries(1)
        few = queries(2)
        self.assertLessEqual(queries(12), few + 2)
