from dataclasses import replace
from datetime import timedelta

import numpy as np
from odoo import fields
from odoo.tests import tagged

from ..core.i18n import Speech, speaking
from ..skills.plant.forecasts import Seen
from ..skills.plant.risk_told import position, told
from ..stock_risk.draw import fan_of
from ..stock_risk.expiry import with_expiry
from ..stock_risk.reason import reason_of
from .stocked import StockedCase


@tagged("post_install", "-at_install")
class TestStockRiskPosition(StockedCase):
    def test_one_sale_is_not_enough_history(self):
        self.put(self.leg, 10)
        self.sold(self.leg, {3: 2})
        found = self.assess(self.leg)
        self.assertEqual((found.state, found.p_out), ("no_history", None))
        self.assertEqual((found.order, found.by_day), (None, ()))
        self.assertIn("Not enough history", reason_of(self.env, found))

    def test_what_nobody_takes_any_more_is_not_called_short_of_history(self):
        self.put(self.leg, 10)
        self.sold(self.leg, {day: 2 for day in range(300, 340, 2)})
        found = self.assess(self.leg)
        self.assertEqual((found.state, found.p_out), ("no_history", None))
        self.assertIn("No demand of late", reason_of(self.env, found))

    def test_a_negative_stock_tells_no_empty_shelf(self):
        self.steady(self.leg)
        self.put(self.leg, -20)
        found = self.assess(self.leg)
        self.assertLessEqual(found.grounds.empty, 1)  # the day of the last one
        self.assertLess(found.daily, 1.3)

    def test_the_chat_tells_the_orders_that_empty_the_shelf(self):
        self.steady(self.leg)
        self.sell(self.leg)
        self.put(self.leg, 30)
        self.order(10, start=2)  # forty legs
        found = self.assess(self.leg)
        text = " ".join(told(Seen(self.leg, self.warehouse, found)))
        self.assertIn("Confirmed orders alone want 40 Units", text)

    def test_without_history_confirmed_orders_still_run_out(self):
        self.put(self.leg, 3)
        self.order(2, start=4)  # eight legs
        found = self.assess(self.leg)
        self.assertEqual((found.state, found.on_hand), ("no_history", 3))
        self.assertEqual(found.out[1], 4)
        self.assertIn("By confirmed orders alone", reason_of(self.env, found))

    def test_plenty_and_nothing(self):
        self.steady(self.leg)
        self.sell(self.leg)
        self.put(self.leg, 1000)
        plenty = self.assess(self.leg)
        self.put(self.leg, -999)
        nothing = self.assess(self.leg)
        self.assertLess(plenty.p_out, 0.05)
        self.assertGreater(nothing.p_out, 0.95)
        self.assertEqual((plenty.order, nothing.order_by), (0, 0))
        self.assertGreater(nothing.order, 5)

    def test_negative_stock_is_out_and_said(self):
        self.steady(self.leg)
        self.sell(self.leg)
        self.put(self.leg, -4)
        found = self.assess(self.leg)
        self.assertEqual((found.on_hand, found.out), (-4, (0, 0, 0)))
        self.assertGreater(found.p_out, 0.95)
        self.assertIn("negative", reason_of(self.env, found))

    def test_a_receipt_in_time_helps_and_an_overdue_one_is_told(self):
        self.steady(self.leg)
        self.sell(self.leg, delay=10)
        self.put(self.leg, 4)
        before = self.assess(self.leg)
        self.receipt(self.leg, 40, 2)
        after = self.assess(self.leg)
        self.assertLess(after.p_out, before.p_out - 0.5)
        self.receipt(self.top, 7, -3)
        late = self.assess(self.top)
        self.assertEqual(late.overdue, 7)
        self.assertIn("overdue", reason_of(self.env, late))

    def test_orders_are_a_part_of_the_demand_until_they_are_more(self):
        self.steady(self.leg, each=4)
        self.sell(self.leg)
        self.put(self.leg, 200)
        alone = self.assess(self.leg)
        self.order(5, start=2)  # twenty legs: what would be used anyway
        usual = self.assess(self.leg)
        self.assertAlmostEqual(usual.p_out, alone.p_out, delta=0.05)
        self.order(60, start=2)
        more = self.assess(self.leg)
        self.assertGreater(more.p_out, 0.95)
        told = "Confirmed orders alone want 260 Units"
        self.assertNotIn("Confirmed", reason_of(self.env, usual))
        self.assertIn(told, reason_of(self.env, more))

    def test_each_warehouse_for_itself(self):
        second = self.env["stock.warehouse"].create({"name": "Sur", "code": "SUR"})
        self.steady(self.leg)
        self.sell(self.leg)
        self.put(self.leg, 100)
        self.put(self.leg, 8, second.lot_stock_id)
        first, other = self.assess(self.leg, warehouses=self.warehouse | second)
        self.assertEqual((first.on_hand, other.on_hand), (100, 8))
        self.assertEqual((first.state, other.state), ("forecast", "no_history"))

    def test_what_has_expired_does_not_count(self):
        lots = self.env["stock.lot"]
        if "expiration_date" not in lots._fields:
            self.skipTest("expiry of lots is not installed")
        self.leg.write({"tracking": "lot", "use_expiration_date": True})
        now = fields.Datetime.now()
        for name, days, amount in (("L1", -2, 30), ("L2", 20, 5)):
            lot = lots.create({"name": name, "product_id": self.leg.id})
            lot.expiration_date = now + timedelta(days=days)
            self.env["stock.quant"]._update_available_quantity(
                self.leg, self.stock, amount, lot_id=lot
            )
        found = self.assess(self.leg)
        self.assertEqual((found.on_hand, found.expired), (5, 30))

    def test_what_nobody_wants_in_time_is_lost(self):
        demand = np.ones((3, 6))
        taken = with_expiry(demand, [(2, 5.0), (4, 1.0)])
        self.assertEqual(list(taken[0]), [1, 1, 4, 1, 1, 1])
        self.assertEqual(demand.sum(), 18, "the demand itself stays")

    def test_a_fan_tells_it_all(self):
        self.steady(self.leg)
        self.sell(self.leg)
        self.put(self.leg, 6)
        self.receipt(self.leg, 9, 3)
        found = self.assess(self.leg, env=self.as_planner())
        spoken = Speech("es", lambda source: None)
        with speaking(spoken):
            fan = fan_of(self.as_planner(), found).as_json()
        self.assertEqual(fan["past"][-1]["v"], 6)
        self.assertEqual(fan["coming"][0]["day"], found.day.isoformat())
        kinds = [mark["kind"] for mark in fan["marks"]]
        self.assertEqual(kinds.count("receipt"), 1)
        self.assertIn("arrival", kinds)
        self.assertTrue(fan["badge"] and fan["basis"] and fan["explanation"])
        self.assertLessEqual(fan["coming"][5]["low"], fan["coming"][5]["high"])

    def test_the_text_and_the_card_tell_the_same_cover(self):
        self.steady(self.leg)
        self.put(self.leg, 9)
        found = replace(self.assess(self.leg), cover=8.8)
        seen = Seen(self.leg, self.warehouse, found, several=False)
        figures = fan_of(self.env, found).as_json()["figures"]
        (cover,) = [each["text"] for each in figures if each["label"] == "of cover"]
        self.assertEqual(cover, "8 days")
        self.assertIn(cover, reason_of(self.env, found))
        self.assertIn(cover, position(seen))
        self.assertEqual(replace(found, cover=4.2 / 0.6).days_left, 7)

    def test_what_if(self):
        from ..stock_risk.live import assess

        self.steady(self.leg)
        self.sell(self.leg, delay=6)
        self.put(self.leg, 9)
        env = self.as_planner()
        leg = self.leg.with_env(env)
        (usual,) = assess(env, leg)
        (more,) = assess(env, leg, demand=2.0)
        (later,) = assess(env, leg, late=7)
        self.assertAlmostEqual(more.daily, 2 * usual.daily, places=2)
        self.assertGreater(more.p_out, usual.p_out)
        self.assertGreater(later.p_out, usual.p_out)
        self.assertEqual((later.arrival - usual.arrival).days, 7)
