from datetime import timedelta

from odoo.tests import tagged

from ..core.evidence import Evidence, Missing
from ..core.i18n import speaking
from ..core.period import Period
from ..skills.forecast.when_to_order import when_to_order
from ..skills.plant.clock import today
from ..skills.stock.reordering_rules import reordering_rules
from ..speech import speech
from .forecasting import ForecastCase


@tagged("post_install", "-at_install")
class TestWhenToOrder(ForecastCase):
    def ask(self, product=None, **more):
        if product is not None:
            more["product"] = self.named(product)
        return when_to_order.run(self.as_planner(), more)

    def buying(self):
        if "purchase.order" not in self.env:
            self.skipTest("purchases are not installed")
        self.leg.product_tmpl_id.write({"purchase_ok": True})
        return self.sold_by(self.leg)

    def test_day_quantity_vendor_and_lead_time(self):
        vendor = self.buying()
        found = self.ask(self.leg)
        row = self.cells(found.tables[0])
        # Four days of legs, nine to get some: it is high time.
        self.assertEqual(row["order_by"], today(self.env))
        self.assertGreater(row["order"], 20)
        self.assertEqual(row["source"], vendor.name)
        self.assertGreaterEqual(row["lead"], 9)
        self.assertLess(row["lead"], 60, "Odoo's year without a vendor is no lead time")
        self.assertIn("today", found.summary[0])
        self.assertEqual(self.fact(found, "last day to order"), today(self.env))
        self.assertTrue(found.steps[0].action.startswith("Order"))

    def test_what_lasts_need_not_be_ordered_now(self):
        self.buying()
        self.put(self.leg, 5000)
        found = self.ask(self.leg)
        self.assertIsNone(self.cells(found.tables[0])["order"])
        self.assertNotIn("today", found.summary[0])

    def test_without_a_vendor_no_day_is_told(self):
        found = self.ask(self.leg)
        self.assertIsInstance(found, Evidence)
        row = self.cells(found.tables[0])
        self.assertIsNone(row["order_by"])
        self.assertIsNone(row["lead"])
        self.assertNotIn("365", " ".join(found.summary))
        self.assertIn("not known", found.summary[0])

    def test_without_history_nothing_is_made_up(self):
        found = self.ask(self.top)
        told = getattr(found, "text", "") or " ".join(found.summary)
        self.assertIn("not enough history", told)

    def test_all_that_falls_due(self):
        self.buying()
        self.rebuild()
        found = self.ask()
        ids = [row.ref.id for row in found.tables[0].rows]
        self.assertIn(self.leg.id, ids)
        days = [row.cells[1].value for row in found.tables[0].rows]
        self.assertEqual(days, sorted(days))

    def test_a_period_asked_of_the_rules_is_of_the_forecast(self):
        self.buying()
        self.rebuild()
        day = today(self.env)
        period = Period(day, day + timedelta(days=6), "this week")
        found = reordering_rules.run(self.as_planner(), {"period": period})
        ids = [row.ref.id for row in found.tables[0].rows]
        self.assertIn(self.leg.id, ids)

    def test_before_any_forecast_it_says_so(self):
        self.env["mrp.ai.stock.risk"].search([]).unlink()
        found = self.ask()
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("No forecast was computed", found.text)

    def test_it_is_told_in_spanish(self):
        self.buying()
        with speaking(speech("es", "UTC", "es_ES")):
            found = self.ask(self.leg)
        self.assertIn("Hay que pedir", found.summary[0])
