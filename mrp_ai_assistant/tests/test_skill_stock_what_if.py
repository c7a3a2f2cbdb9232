from odoo.tests import tagged

from ..core.evidence import Ask
from ..core.i18n import speaking
from ..core.measure import Measure
from ..skills.forecast.stock_what_if import stock_what_if
from ..speech import speech
from .forecasting import ForecastCase


def percent(cell):
    """What a probability is at least, as a number."""
    if isinstance(cell, str):
        return 97 if "over" in cell else 3
    return cell


@tagged("post_install", "-at_install")
class TestStockWhatIf(ForecastCase):
    def ask(self, product=None, **more):
        if product is not None:
            more["product"] = self.named(product)
        return stock_what_if.run(self.as_planner(), more)

    def test_more_demand_runs_out_sooner(self):
        self.put(self.leg, 60)
        found = self.ask(self.leg, way="double")
        row = self.cells(found.tables[0])
        self.assertLess(row["likely_then"], row["likely"])
        self.assertGreaterEqual(percent(row["chance_then"]), percent(row["chance"]))
        self.assertIn("demand doubles", found.summary[0])
        self.assertTrue(any("nothing was changed" in w for w in found.warnings))

    def test_less_demand_lasts_longer(self):
        self.put(self.leg, 60)
        row = self.cells(self.ask(self.leg, way="halve").tables[0])
        self.assertGreater(row["likely_then"], row["likely"])

    def test_a_share_counts_as_said(self):
        self.put(self.leg, 60)
        twice = self.ask(self.leg, amount=Measure(100.0, "%"), way="rise")
        doubled = self.ask(self.leg, way="double")
        self.assertEqual(self.cells(twice.tables[0]), self.cells(doubled.tables[0]))

    def test_a_later_vendor_is_riskier(self):
        if "purchase.order" not in self.env:
            self.skipTest("purchases are not installed")
        self.sold_by(self.leg, delay=2)
        self.put(self.leg, 30)
        row = self.cells(self.ask(self.leg, delay=14).tables[0])
        self.assertGreater(percent(row["chance_then"]), percent(row["chance"]))

    def test_what_is_supposed_is_asked_for(self):
        self.assertIsInstance(self.ask(self.leg), Ask)
        self.assertIsInstance(self.ask(self.leg, way="rise"), Ask)
        self.assertIsInstance(self.ask(self.leg, amount=Measure(20.0)), Ask)
        whole = self.ask(self.leg, amount=Measure(100.0, "%"), way="fall")
        self.assertIsInstance(whole, Ask)

    def test_nothing_is_written(self):
        before = self.env.cr.sql_log_count
        self.assertTrue(before)
        rows = self.env["mrp.ai.stock.risk"].search([]).ids
        self.ask(self.leg, way="double")
        self.assertEqual(self.env["mrp.ai.stock.risk"].search([]).ids, rows)

    def test_its_drawing_says_that_it_is_supposed(self):
        (fan,) = self.ask(self.leg, way="double").charts
        self.assertIn("Supposed", fan.footer)
        self.assertIsNone(fan.offer)

    def test_without_history_nothing_is_computed(self):
        found = self.ask(self.top, way="double")
        self.assertIn("not enough history", found.text)

    def test_those_at_most_risk_when_none_is_named(self):
        self.rebuild()
        found = self.ask(way="double")
        ids = [row.ref.id for row in found.tables[0].rows]
        self.assertIn(self.leg.id, ids)

    def test_it_is_told_in_spanish(self):
        with speaking(speech("es", "UTC", "es_ES")):
            found = self.ask(self.leg, amount=Measure(20.0, "%"), way="rise")
        self.assertIn("la demanda sube un 20 %", found.summary[0])
