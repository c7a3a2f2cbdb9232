from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Missing, NoData, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.stock.expiring_lots import expiring_lots
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestExpiringLots(PlantCase):
    def ask(self, **arguments):
        arguments.setdefault(
            "product",
            RecordRef("product.product", self.leg.id, self.leg.display_name),
        )
        return expiring_lots.run(self.as_planner(), arguments)

    def within(self, days):
        day = today(self.env)
        return Period(day, day + timedelta(days=days), "then")

    def lot(self, name, days, quantity=5, place=None):
        if "expiration_date" not in self.env["stock.lot"]._fields:
            self.skipTest("expiration dates are not installed")
        self.leg.write({"tracking": "lot", "use_expiration_date": True})
        lot = self.env["stock.lot"].create({"name": name, "product_id": self.leg.id})
        lot.expiration_date = fields.Datetime.now() + timedelta(days=days)
        if quantity:
            self.env["stock.quant"]._update_available_quantity(
                self.leg, place or self.stock, quantity, lot_id=lot
            )
        return lot

    def lots(self, found):
        if isinstance(found, NoData):
            return []
        return [each.name for each in self.column(found.tables[0], "lot")]

    def test_without_expiration_dates_it_says_so(self):
        if "expiration_date" in self.env["stock.lot"]._fields:
            self.skipTest("expiration dates are installed")
        self.assertEqual(self.ask().reason, Missing.MODULE_MISSING)

    def test_within_the_days_and_those_expired_already(self):
        for name, days in (("E-late", 60), ("E-soon", 10), ("E-gone", -4)):
            self.lot(name, days)
        found = self.ask(period=self.within(30))
        self.assertEqual(self.lots(found), ["E-gone", "E-soon"])
        self.assertEqual(self.column(found.tables[0], "left"), [-4, 10])
        self.assertIn("out of stock", found.steps[0].action)

    def test_only_the_expired(self):
        self.lot("E-soon", 10)
        self.lot("E-gone", -4)
        self.assertEqual(self.lots(self.ask(past=True)), ["E-gone"])

    def test_a_later_month_leaves_out_what_expires_before(self):
        self.lot("E-soon", 10)
        self.lot("E-late", 60)
        day = today(self.env)
        later = Period(day + timedelta(days=30), day + timedelta(days=90), "later")
        self.assertEqual(self.lots(self.ask(period=later)), ["E-late"])

    def test_an_empty_lot_is_not_listed(self):
        self.lot("E-empty", 3, quantity=0)
        self.assertEqual(self.ask().reason, Missing.NO_ROWS)

    def test_places_of_a_lot_are_summed(self):
        lot = self.lot("E-1", 3, quantity=2.5)
        shelf = self.env["stock.location"].create(
            {"name": "Shelf", "location_id": self.stock.id}
        )
        self.env["stock.quant"]._update_available_quantity(
            self.leg, shelf, 1.25, lot_id=lot
        )
        self.assertEqual(self.column(self.ask().tables[0], "quantity"), [3.75])

    def test_queries_do_not_grow_with_the_lots(self):
        def queries(count):
            for n in range(count):
                self.lot(f"Q-{count}-{n}", 5)
            self.env.flush_all()
            self.env.invalidate_all()
            start = self.cr.sql_log_count
            self.ask()
            return self.cr.sql_log_count - start

        queries(1)
        few = queries(2)
        self.assertLessEqual(queries(15), few + 1)
