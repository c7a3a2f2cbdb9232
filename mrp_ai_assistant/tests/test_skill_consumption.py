from datetime import date, timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.stock.consumption import consumption
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestConsumption(PlantCase):
    def moved(self, product, quantity, days_ago=0, *, to=None, source=None, uom=None):
        """A done move ``days_ago``; into production when nothing else is said."""
        move = self.env["stock.move"].create(
            {
                "product_id": product.id,
                "product_uom_qty": quantity,
                "product_uom": (uom or product.uom_id).id,
                "location_id": (source or self.stock).id,
                "location_dest_id": (to or product.property_stock_production).id,
            }
        )
        move._action_confirm()
        move.write({"quantity": quantity, "picked": True})
        move._action_done()
        move.date = fields.Datetime.now() - timedelta(days=days_ago)
        return move

    def ask(self, product=None, **arguments):
        if product is not None:
            arguments["product"] = RecordRef(
                "product.product", product.id, product.display_name
            )
        return consumption.run(self.as_planner(), arguments)

    def test_by_month_with_the_days_that_it_lasts(self):
        self.put(self.leg, 500)
        self.moved(self.leg, 90, 10)
        self.moved(self.leg, 90, 60)
        found = self.ask(self.leg)
        table = found.tables[0]
        self.assertEqual(table.totals[-1].value, 180)
        amounts = self.column(table, "consumed")
        self.assertEqual(sum(amounts), 180)
        self.assertEqual(sum(amount > 0 for amount in amounts), 2)
        # 180 in 90 days: 2 a day; 320 are left.
        days = [f.value for f in found.facts if f.kind == "days"]
        self.assertEqual(days, [160])

    def test_what_went_to_an_archived_place_was_consumed(self):
        self.put(self.leg, 500)
        customers = self.env.ref("stock.stock_location_customers")
        place = self.env["stock.location"].create(
            {"name": "Fair", "usage": "customer", "location_id": customers.id}
        )
        self.moved(self.leg, 40, 10, to=place)
        place.active = False
        self.assertEqual(self.ask(self.leg).tables[0].totals[-1].value, 40)

    def test_months_between_without_consumption_are_zero(self):
        self.put(self.leg, 500)
        self.moved(self.leg, 5, 1)
        self.moved(self.leg, 5, 150)
        amounts = self.column(self.ask(self.leg).tables[0], "consumed")
        self.assertGreaterEqual(len(amounts), 5)
        self.assertIn(0, amounts)

    def test_another_unit_of_measure(self):
        self.put(self.leg, 500)
        self.moved(self.leg, 2, 1, uom=self.env.ref("uom.product_uom_dozen"))
        self.assertEqual(self.ask(self.leg).tables[0].totals[-1].value, 24)

    def test_deliveries_count_and_returns_are_taken_off(self):
        self.put(self.leg, 500)
        customers = self.env.ref("stock.stock_location_customers")
        self.moved(self.leg, 20, 3, to=customers)
        self.moved(self.leg, 5, 2, source=customers, to=self.stock)
        self.assertEqual(self.ask(self.leg).tables[0].totals[-1].value, 15)

    def test_transfers_and_scrap_are_no_consumption(self):
        self.put(self.leg, 500)
        shelf = self.env["stock.location"].create(
            {"name": "Shelf", "location_id": self.stock.id}
        )
        lost = self.env["stock.location"].search([("usage", "=", "inventory")], limit=1)
        self.moved(self.leg, 20, 3, to=shelf)
        self.moved(self.leg, 7, 2, to=lost)
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)

    def test_a_period_keeps_its_days(self):
        self.put(self.leg, 500)
        self.moved(self.leg, 5, 1)
        self.moved(self.leg, 50, 20)
        day = today(self.env)
        week = Period(day - timedelta(days=6), day, "the last 7 days")
        found = self.ask(self.leg, period=week)
        self.assertEqual(found.tables[0].totals[-1].value, 5)

    def test_all_products_what_lasts_least_first(self):
        self.put(self.leg, 100)
        self.put(self.top, 100)
        self.moved(self.leg, 90, 5)  # 10 left: 10 days
        self.moved(self.top, 45, 5)  # 55 left: 110 days
        table = self.ask(limit=500).tables[0]
        ids = [each.id for each in self.column(table, "product")]
        self.assertLess(ids.index(self.leg.id), ids.index(self.top.id))
        days = dict(zip(ids, self.column(table, "days"), strict=True))
        self.assertEqual((days[self.leg.id], days[self.top.id]), (10, 110))

    def test_never_consumed_says_so(self):
        found = self.ask(self.leg)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("nothing was consumed", found.text)

    def test_a_distant_period_does_not_crash(self):
        period = Period(None, date(2020, 1, 1), "until then")
        self.assertEqual(self.ask(period=period).reason, Missing.NO_ROWS)

    def test_queries_do_not_grow_with_the_rows(self):
        def queries(count):
            for n in range(count):
                part = self.product(f"Part {count} {n}", f"P-{count}-{n}")
                self.put(part, 100)
                self.moved(part, 5, 1)
            self.assertGreaterEqual(len(self.ask(limit=500).tables[0].rows), count)
            return self.queries(lambda: self.ask(limit=500))

        few = queries(2)
        self.assertLessEqual(queries(20), few)

    def test_all_products_what_is_consumed_most_first(self):
        self.put(self.leg, 1000)
        self.put(self.top, 100)
        self.moved(self.leg, 90, 5)  # 910 left: it lasts long
        self.moved(self.top, 45, 5)
        for cover, first in ((False, self.leg), (True, self.top)):
            table = self.ask(limit=500, cover=cover).tables[0]
            ids = [each.id for each in self.column(table, "product")]
            ours = [each for each in ids if each in (self.leg.id, self.top.id)]
            self.assertEqual(ours[0], first.id)

    def test_by_week(self):
        self.put(self.leg, 1000)
        self.moved(self.leg, 70, 1)
        self.moved(self.leg, 20, 15)
        found = self.ask(self.leg, by="week")
        amounts = self.column(found.tables[0], "consumed")
        self.assertEqual(sum(amounts), 90)
        self.assertGreaterEqual(len(amounts), 3)
        self.assertIn("7 Units a week", found.summary[-1])
