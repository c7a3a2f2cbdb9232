"""What the forecast says of one product, and of all."""

import json
from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.answer.shown import shown
from ..core.evidence import Ask, Evidence, Missing
from ..core.i18n import speaking
from ..core.period import Period
from ..skills.forecast.stock_outlook import stock_outlook
from ..skills.forecast.stock_what_if import stock_what_if
from ..skills.forecast.when_to_order import when_to_order
from ..skills.plant.clock import today
from ..skills.plant.forecasts import kept
from ..skills.plant.risk_of_one import why_not
from ..speech import speech
from .forecasting import ForecastCase


@tagged("post_install", "-at_install")
class TestForecastOutlook(ForecastCase):
    def ask(self, product=None, days=None, env=None, **more):
        if product is not None:
            more["product"] = self.named(product)
        if days is not None:
            day = today(self.env)
            more["period"] = Period(day, day + timedelta(days=days), f"{days} days")
        return stock_outlook.run(env or self.as_planner(), more)

    def test_one_product_is_told_with_its_range(self):
        found = self.ask(self.leg)
        self.assertIsInstance(found, Evidence)
        row = self.cells(found.tables[0])
        self.assertEqual(row["on_hand"], 20)
        self.assertIn(row["cover"], range(2, 8))
        early = self.fact(found, "earliest day of running out")
        likely = self.fact(found, "most likely day of running out")
        late = self.fact(found, "latest day of running out")
        self.assertLessEqual(early, likely)
        self.assertLessEqual(likely, late)
        days = (likely - today(self.env)).days
        self.assertIn(days, range(1, 15), "20 legs, five a day")
        (fan,) = found.charts
        self.assertEqual(fan.ref.id, self.leg.id)
        self.assertEqual(fan.days[0], today(self.env))

    def test_a_probability_is_never_certain_and_in_steps(self):
        for days in (1, 5, 10, 40):
            found = self.ask(self.leg, days=days)
            cell = self.cells(found.tables[0])["chance"]
            if isinstance(cell, str):
                self.assertRegex(cell, r"^(under 5|over 95) %$")
            else:
                self.assertEqual(cell % 5, 0)
                self.assertTrue(5 <= cell <= 95)

    def test_it_is_told_in_spanish(self):
        with speaking(speech("es", "UTC", "es_ES")):
            found = self.ask(self.leg, days=30)
        text = " ".join(found.summary)
        self.assertIn("a mano", text)
        self.assertIn("Probabilidad de agotarse hasta el", text)

    def test_without_history_it_says_so_and_tells_what_is_confirmed(self):
        self.put(self.top, 1)
        self.order(3, start=2)
        found = self.ask(self.top)
        text = " ".join(found.summary)
        self.assertIn("not enough history", text)
        self.assertIn("short from", text)
        self.assertFalse(found.charts)

    def test_what_nobody_wants_any_more_is_not_called_short_of_history(self):
        self.assertIn("was not demanded of late", why_not("Pata", 50))
        self.assertIn("not enough history", why_not("Pata", 9))

    def test_of_days_beyond_its_reach_nothing_is_told(self):
        day = today(self.env) + timedelta(days=700)
        period = Period(day, day + timedelta(days=30), "then")
        found = self.ask(self.leg, period=period)
        self.assertEqual(found.reason, Missing.OUT_OF_SCOPE)
        self.assertIn("reaches", found.text)

    def test_what_is_not_kept_in_stock_has_no_outlook(self):
        self.table.is_storable = False
        found = self.ask(self.table)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("not tracked", found.text)

    def test_all_products_by_the_kept_forecasts(self):
        (row,) = self.rebuild()
        found = self.ask(days=15)
        table = found.tables[0]
        ids = [each.ref.id for each in table.rows]
        self.assertIn(self.leg.id, ids)
        self.assertIn("forecast of", table.scope.text())
        mine = self.cells(table, ids.index(self.leg.id))
        self.assertEqual(mine["likely"], row.run_out_p50)
        self.assertEqual(table.scope.total, len(ids))
        self.assertEqual(len(found.charts), 1)

    def test_what_lasts_least_comes_first(self):
        self.history(self.top, left=900)
        self.rebuild()
        table = self.ask(by_cover=True).tables[0]
        ids = [row.ref.id for row in table.rows]
        self.assertLess(ids.index(self.leg.id), ids.index(self.top.id))

    def test_before_any_forecast_it_is_what_is_confirmed(self):
        self.env["mrp.ai.stock.risk"].search([]).unlink()
        self.order(3, start=2)
        found = self.ask(days=15)
        self.assertTrue(any("no forecast" in text for text in found.warnings))

    def test_short_by_what_is_confirmed_without_a_forecast_stands_apart(self):
        self.rebuild()
        self.order(3, start=2)
        apart = self.ask(days=15).tables[1]
        self.assertEqual([row.ref.id for row in apart.rows], [self.top.id])

    def test_nothing_of_another_company(self):
        (row,) = self.rebuild()
        self.assertIn(row.id, kept(self.as_planner()).ids)
        row.company_id = self.env["res.company"].create({"name": "Otra"})
        self.assertNotIn(row.id, kept(self.as_planner()).ids)

    def test_all_that_is_shown_can_be_logged(self):
        """Events are stored as JSON: a date in a domain would break the turn."""
        self.rebuild()
        env = self.as_planner()
        asked = (
            (stock_outlook, {}),
            (stock_outlook, {"by_cover": True}),
            (stock_outlook, {"product": self.named(self.leg)}),
            (when_to_order, {}),
            (when_to_order, {"product": self.named(self.leg)}),
            (stock_what_if, {"way": "double"}),
        )
        day = today(self.env)
        period = Period(day, day + timedelta(days=15), "then")
        for skill, arguments in asked:
            for more in ({}, {"period": period}):
                if not set(more) <= set(skill.params):
                    continue
                found = skill.run(env, {**arguments, **more})
                events = shown(found, "table") if isinstance(found, Evidence) else ()
                for event in events:
                    json.dumps(event.payload)

    def test_past_days_are_no_outlook(self):
        day = fields.Date.today() - timedelta(days=9)
        found = self.ask(period=Period(day, day, "then"))
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_what_is_sold_is_told_of_one_product(self):
        found = self.ask(of_demand=True, sold=True)
        self.assertIsInstance(found, Ask)
