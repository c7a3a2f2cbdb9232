from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Missing
from ..core.i18n import speaking
from ..skills.forecast.forecast_accuracy import forecast_accuracy
from ..speech import speech
from .forecasting import ForecastCase


@tagged("post_install", "-at_install")
class TestForecastAccuracy(ForecastCase):
    def setUp(self):
        super().setUp()
        self.env["mrp.ai.forecast.log"].search([]).unlink()
        self.env["mrp.ai.forecast.learning"].search([]).unlink()

    def ask(self, **arguments):
        return forecast_accuracy.run(self.as_planner(), arguments)

    def closed(self, told, came, enough=True, n=10):
        """``n`` forecasts of ``told`` that came true or not, and have closed."""
        day = fields.Date.today() - timedelta(days=60)
        warehouse = self.env.ref("stock.warehouse0")
        self.env["mrp.ai.forecast.log"].create(
            [
                {
                    "product_id": self.leg.id,
                    "warehouse_id": warehouse.id,
                    "company_id": warehouse.company_id.id,
                    "day": day + timedelta(days=i),
                    "window_end": day + timedelta(days=i + 9),
                    "stock": 10,
                    "p_told": told,
                    "expected": 10,
                    **{f"order_{level}": 20 for level in (80, 90, 95, 98, 99)},
                    "scored": True,
                    "came": 10 if enough else 30,
                    "p_came": float(came),
                    "covered": float(enough),
                    "brier": (told - came) ** 2,
                    "told": str(min(int(told * 10), 9)),
                }
                for i in range(n)
            ]
        )

    def test_nothing_scored_and_no_history_is_an_answer(self):
        found = self.ask()
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("nothing can be said", found.text)

    def test_closed_windows_are_scored(self):
        self.closed(0.9, came=True, n=10)
        found = self.ask()
        self.assertIn("10 forecasts have come to their end", found.summary[0])
        self.assertEqual(self.fact(found, "forecasts scored"), 10)
        self.assertAlmostEqual(self.fact(found, "Brier score"), 0.01, 3)
        levels, tenths = found.tables
        self.assertEqual(self.column(levels, "achieved"), [100.0] * 5)
        self.assertEqual(self.column(tenths, "cases"), [10])
        self.assertEqual(self.column(tenths, "came"), [100.0])

    def test_stock_that_was_not_enough_counts(self):
        self.closed(0.1, came=True, enough=False)
        found = self.ask()
        self.assertEqual(self.column(found.tables[0], "achieved"), [0.0] * 5)

    def test_before_a_window_has_closed_the_past_is_tried(self):
        self.rebuild()
        found = self.ask()
        if getattr(found, "reason", None):
            self.assertIn("nothing can be said", found.text)
        else:
            self.assertIn("No forecast has come to its end", found.summary[0])
            self.assertIn("own past", found.summary[1])

    def test_of_one_product(self):
        found = self.ask(product=self.named(self.leg))
        self.assertIn(self.leg.display_name, found.summary[0])

    def test_it_is_told_in_spanish(self):
        self.closed(0.9, came=True)
        with speaking(speech("es", "UTC", "es_ES")):
            found = self.ask()
        self.assertIn("están puntuadas", found.summary[0])
