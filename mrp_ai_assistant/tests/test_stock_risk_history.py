from datetime import datetime, timedelta

import numpy as np
from odoo import fields
from odoo.tests import tagged

from ..stock_risk.days import Days, days_of, zone_of
from ..stock_risk.facts import bare_facts
from ..stock_risk.history import moved
from ..stock_risk.places import places_of
from ..stock_risk.units import units_of
from .stocked import StockedCase


@tagged("post_install", "-at_install")
class TestStockRiskHistory(StockedCase):
    def moved(self, product, days=None, env=None):
        env = env or self.env
        days = days or days_of(env, 30)
        units = units_of(env, product.ids)
        found = moved(env, product.ids, days, places_of(env), units)
        return found.get((product.id, self.warehouse.id))

    def test_demand_by_day_less_what_came_back(self):
        self.sold(self.leg, {1: 5, 3: 8})
        self.done(self.leg, {2: 3}, self.customers, self.stock)
        sold = self.moved(self.leg).sold
        self.assertEqual(list(sold[-3:]), [8, -3, 5])
        self.assertEqual(sold.sum(), 10)

    def test_what_is_no_demand(self):
        shelf = self.env["stock.location"].create(
            {"name": "Balda", "usage": "internal", "location_id": self.stock.id}
        )
        loss = self.env["stock.location"].search([("usage", "=", "inventory")], limit=1)
        self.done(self.leg, {1: 5}, self.stock, shelf)
        self.done(self.leg, {2: 6}, self.stock, loss, is_inventory=True)
        self.done(self.leg, {3: 7}, self.suppliers, self.stock)
        found = self.moved(self.leg)
        self.assertFalse(found.sold.any())
        self.assertEqual(found.net.sum(), 7 - 6)

    def test_the_day_is_the_one_of_the_plant(self):
        noon = fields.Datetime.now().replace(hour=12, minute=0, second=0)
        late = (noon - timedelta(days=2)).replace(hour=23, minute=30)
        self.sold(self.leg, {late: 4})
        days = days_of(self.env, 5)
        self.assertEqual(str(zone_of(self.env)), "Europe/Madrid")
        found = self.moved(self.leg, days).sold
        expected = (late + timedelta(hours=1)).date()
        (day,) = np.nonzero(found)[0]
        self.assertEqual(days.first + timedelta(days=int(day)), expected)

    def test_an_hour_more_or_less_does_not_move_a_day(self):
        zone = zone_of(self.env)
        days = Days(datetime(2026, 4, 2).date(), 6, zone)  # summer begins 29 March
        hours = [b - a for a, b in zip(days.starts, days.starts[1:], strict=False)]
        self.assertEqual(min(hours), timedelta(hours=23))
        self.assertEqual(max(hours), timedelta(hours=24))

    def test_a_dozen_is_twelve(self):
        dozen = self.env.ref("uom.product_uom_dozen")
        self.sold(self.leg, {1: 2}, product_uom=dozen.id)
        self.assertEqual(self.moved(self.leg).sold[-1], 24)

    def test_a_unit_of_another_kind_is_left_out_and_counted(self):
        kilo = self.env.ref("uom.product_uom_kgm")
        moves = self.sold(self.leg, {1: 2, 2: 3})
        self.env.cr.execute(
            "UPDATE stock_move SET product_uom = %s WHERE id = %s",
            (kilo.id, moves[0].id),
        )
        found = self.moved(self.leg)
        self.assertEqual((found.sold.sum(), found.foreign), (3, 1))

    def test_what_is_done_on_a_day_to_come_is_no_demand_yet(self):
        self.put(self.leg, 10)
        self.sold(self.leg, {-3: 5, 1: 2})
        found = self.moved(self.leg)
        self.assertEqual(found.sold.sum(), 2)
        self.assertEqual(found.net[-1], -5)

    def test_returns_of_more_than_was_sold(self):
        self.sold(self.leg, {5: 2})
        self.done(self.leg, {1: 9}, self.customers, self.stock)
        self.put(self.leg, 9)
        found = self.assess(self.leg)
        self.assertEqual((found.state, found.grounds.sold), ("no_history", 0))

    def test_what_a_subcontractor_gets_is_used_up(self):
        if "subcontracting_location_id" not in self.env.company._fields:
            self.skipTest("subcontracting is not installed")
        there = self.env.company.subcontracting_location_id
        self.done(self.leg, {2: 8}, self.stock, there)
        self.done(self.table, {1: 2}, there, self.stock, is_subcontract=True)
        self.assertEqual(self.moved(self.leg).sold.sum(), 8)
        self.assertFalse(self.moved(self.table).sold.any(), "no return")

    def fact(self, product):
        (fact,) = bare_facts(self.plant(), product.ids)
        return fact

    def test_days_without_stock_tell_no_demand(self):
        self.done(self.leg, {50: 10}, self.suppliers, self.stock)
        self.sold(self.leg, {45: 4, 20: 6})
        self.done(self.leg, {5: 3}, self.suppliers, self.stock)
        self.put(self.leg, 3)
        fact = self.fact(self.leg)
        stock, known = fact.stock(), fact.stocked()
        self.assertEqual(list(stock[[-50, -45, -20, -5, -1]]), [10, 6, 0, 3, 3])
        self.assertTrue(known[-50:-19].all())
        self.assertFalse(known[-19:-5].any())
        self.assertTrue(known[-5:].all())

    def test_what_is_made_to_order_has_days_without_demand(self):
        for day in (40, 20, 10):
            self.done(self.leg, {day: 5}, self.suppliers, self.stock)
            self.sold(self.leg, {day: 5})
        known = self.fact(self.leg).stocked()
        self.assertTrue(known[-40:].all(), "its empty days had no demand")

    def test_who_may_not_read_a_company_has_none_of_its_moves(self):
        self.sold(self.leg, {1: 5})
        other = self.env["res.company"].create({"name": "Otra"})
        own = self.env(
            user=self.planner, context={"allowed_company_ids": self.env.company.ids}
        )
        self.assertEqual(self.moved(self.leg, env=own).sold.sum(), 5)
        boss = self.env(context={"allowed_company_ids": other.ids})
        self.assertIsNone(self.moved(self.leg, env=boss))
