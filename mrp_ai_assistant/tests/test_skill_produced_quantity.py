from datetime import date, timedelta
from unittest.mock import patch

from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.period import Period
from ..skills.plant import periods
from ..skills.plant.clock import today
from ..skills.results.produced_quantity import produced_quantity
from .made import make
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestProducedQuantity(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.put(cls.leg, 1000)
        cls.put(cls.top, 1000)

    def days(self, first, last):
        """From ``first`` to ``last`` days ago."""
        day = today(self.env)
        start, end = day - timedelta(days=first), day - timedelta(days=last)
        return Period(start, end, "those days")

    def ask(self, **arguments):
        arguments.setdefault("period", self.days(2, 0))
        ref = RecordRef("product.product", self.table.id, self.table.name)
        arguments.setdefault("product", ref)
        return produced_quantity.run(self.as_planner(), arguments)

    def fact(self, found, label):
        return next((f.value for f in found.facts if f.label == label), None)

    def test_what_was_made_in_the_period_against_the_days_before(self):
        make(self, 6)
        make(self, 4, days_ago=1)
        make(self, 5, days_ago=4)
        make(self, 50, days_ago=9)
        found = self.ask()
        self.assertEqual(self.fact(found, "quantity produced").value, 10)
        self.assertEqual(self.fact(found, "change against the period before"), 100)
        table = found.tables[0]
        self.assertEqual(self.column(table, "quantity"), [10])
        self.assertEqual(self.column(table, "orders"), [2])

    def test_more_than_in_a_past_period_is_asked_of_what_came_after(self):
        make(self, 6)
        make(self, 4, days_ago=2)
        make(self, 8, days_ago=4)
        make(self, 5, days_ago=5)
        # The three days before were 6 to 4 days ago; since then, 3 days.
        found = self.ask(period=self.days(5, 3), compared=True)
        self.assertEqual(self.fact(found, "quantity produced").value, 10)
        self.assertEqual(self.fact(found, "change against the period before"), -23.1)
        self.assertIn("13", found.summary[-1])

    def test_a_month_that_runs_is_compared_with_the_same_days(self):
        env = self.env
        month = Period(date(2026, 3, 1), date(2026, 3, 31), "March")
        with patch.object(periods, "today", lambda env: date(2026, 3, 20)):
            was = periods.before(env, month)
            self.assertEqual(
                (was.start, was.end), (date(2026, 2, 1), date(2026, 2, 20))
            )
            february = Period(date(2026, 2, 1), date(2026, 2, 28), "February")
            since = periods.after(env, february)
            self.assertEqual((since.start, since.end), (month.start, month.end))
            self.assertIs(periods.after(env, month), month)
        with patch.object(periods, "today", lambda env: date(2026, 5, 2)):
            was = periods.before(env, month)
            self.assertEqual(
                (was.start, was.end), (date(2026, 2, 1), date(2026, 2, 28))
            )

    def test_by_day(self):
        make(self, 6)
        make(self, 4, days_ago=1)
        make(self, 3, days_ago=1)
        table = self.ask(by="day").tables[0]
        self.assertEqual(self.column(table, "quantity"), [7, 6])
        self.assertEqual(self.column(table, "orders"), [2, 1])

    def test_the_day_is_the_users(self):
        self.planner.tz = "Pacific/Kiritimati"  # fourteen hours ahead
        order = make(self, 6)
        order.move_finished_ids.date = "2026-03-01 23:00:00"
        env = self.env(user=self.planner, context={"tz": self.planner.tz})
        day = order.move_finished_ids.date.date() + timedelta(days=1)
        self.env.flush_all()
        arguments = {"period": Period(day, day, "that day"), "by": "day"}
        table = produced_quantity.run(env, arguments).tables[0]
        self.assertEqual(self.column(table, "quantity"), [6])
        self.assertIn("2 Mar 2026", self.column(table, "span")[0])

    def test_a_scrapped_table_and_an_open_order_are_not_production(self):
        make(self, 6)
        self.order(7)
        self.env["stock.scrap"].create(
            {"product_id": self.table.id, "scrap_qty": 2, "location_id": self.stock.id}
        ).do_scrap()
        self.assertEqual(self.fact(self.ask(), "quantity produced").value, 6)

    def test_units_do_not_mix(self):
        make(self, 6)
        kilo = self.env.ref("uom.product_uom_kgm")
        glue = self.product("Cola", "COL-01")
        glue.uom_id = kilo
        self.patch(type(self), "table", glue)
        values = {
            "product_tmpl_id": glue.product_tmpl_id.id,
            "product_uom_id": kilo.id,
            "bom_line_ids": [(0, 0, {"product_id": self.top.id, "product_qty": 1})],
        }
        self.patch(type(self), "bom", self.env["mrp.bom"].create(values))
        make(self, 2.5)
        found = self.ask(product=None)
        totals = {
            f.value.unit: f.value.value
            for f in found.facts
            if f.label == "quantity produced"
        }
        self.assertEqual(totals["kg"], 2.5)
        self.assertTrue(found.warnings)
        self.assertNotIn("share", [column.name for column in found.tables[0].columns])

    def test_another_company_is_not_counted(self):
        make(self, 6)
        other = self.env["res.company"].create({"name": "Otra"})
        self.env.user.company_ids |= other
        env = self.env(context={"allowed_company_ids": other.ids})
        arguments = {"period": self.days(2, 0)}
        found = produced_quantity.run(env, arguments)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_nothing_made_is_no_data(self):
        found = self.ask(period=self.days(400, 390))
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("those days", found.text)

    def test_without_a_period_the_last_days_are_told(self):
        make(self, 6)
        found = self.ask(period=None)
        self.assertIn("30", found.summary[0])

    def test_more_orders_take_no_more_queries(self):
        def queries():
            self.env.invalidate_all()
            env = self.as_planner()
            before = self.env.cr.sql_log_count
            produced_quantity.run(env, {"period": self.days(2, 0), "by": "day"})
            return self.env.cr.sql_log_count - before

        make(self, 6)
        queries()
        few = queries()
        for amount in range(1, 8):
            make(self, amount, days_ago=amount % 3)
        queries()
        self.assertLessEqual(queries(), few)

    def test_of_one_center_what_it_processed(self):
        order = make(self, 6)
        center = order.workorder_ids[0].workcenter_id
        ref = RecordRef(center._name, center.id, center.name)
        found = self.ask(center=ref)
        self.assertEqual(self.column(found.tables[0], "quantity"), [6])
        self.assertIsInstance(self.ask(center=ref, by="day"), Ask)

    def test_the_mean_and_the_best_day(self):
        make(self, 6)
        make(self, 4, days_ago=1)
        lines = self.ask(by="day", average=True).summary
        self.assertIn("2 days with production: 5", lines[0])
        self.assertIn("6", lines[-1])
