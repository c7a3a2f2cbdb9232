from datetime import datetime, time, timedelta

from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import now, today
from ..skills.plant.working_time import minutes, working_intervals
from ..skills.shop_floor.capacity import capacity
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestCapacity(PlantCase):
    """Eight hours a day in UTC, Monday to Friday; "next week" is asked for."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.calendar = cls.env["resource.calendar"].create(
            {
                "name": "Forty hours",
                "tz": "UTC",
                "attendance_ids": [
                    (
                        0,
                        0,
                        {
                            "name": str(day),
                            "dayofweek": str(day),
                            "hour_from": 8,
                            "hour_to": 16,
                            "day_period": "morning",
                        },
                    )
                    for day in range(5)
                ],
            }
        )
        cls.centers = cls.cutting | cls.assembly
        cls.centers.resource_calendar_id = cls.calendar
        day = today(cls.env)
        cls.monday = day + timedelta(days=7 - day.weekday())
        cls.week = Period(cls.monday, cls.monday + timedelta(days=6), "next week")

    def at(self, days, hour):
        return datetime.combine(self.monday + timedelta(days=days), time(hour))

    def work(self, hours, start=None):
        """One operation at the cutting center; the other one takes no time."""
        order = self.order()
        order.date_start = start or self.at(2, 8)
        cut, mount = order.workorder_ids
        cut.duration_expected, mount.duration_expected = hours * 60, 0
        return cut

    def ask(self, center=None, period="week", **arguments):
        if center is not None:
            arguments["center"] = RecordRef(center._name, center.id, center.name)
        if period is not None:
            arguments["period"] = self.week if period == "week" else period
        return capacity.run(self.as_planner(), arguments)

    def cells(self, found, center):
        (row,) = [r for r in found.tables[0].rows if r.ref.id == center.id]
        names = [column.name for column in found.tables[0].columns]
        values = [getattr(cell, "value", cell) for cell in row.cells]
        return dict(zip(names, values, strict=True))

    def test_load_against_the_hours_of_the_calendar(self):
        self.work(10)
        self.work(4.5)
        cells = self.cells(self.ask(self.cutting), self.cutting)
        self.assertEqual((cells["load"], cells["available"]), (14.5, 40))
        self.assertEqual((cells["percent"], cells["free"]), (36, 25.5))
        self.assertEqual(cells["orders"], 2)

    def test_the_bottleneck_is_first_and_named(self):
        self.work(50)
        self.cutting.alternative_workcenter_ids = self.assembly
        found = self.ask()
        self.assertEqual(found.tables[0].rows[0].ref.id, self.cutting.id)
        self.assertIn("bottleneck is Corte test", found.summary[0])
        self.assertIn("10 h too many", found.summary[0])
        step = next(s for s in found.steps if s.ref.id == self.cutting.id)
        self.assertIn(self.assembly.name, step.reason)

    def test_time_off_is_not_capacity(self):
        self.env["resource.calendar.leaves"].create(
            {
                "name": "Holiday",
                "calendar_id": self.calendar.id,
                "company_id": self.env.company.id,
                "date_from": self.at(2, 0),
                "date_to": self.at(3, 0),
            }
        )
        cells = self.cells(self.ask(self.cutting), self.cutting)
        self.assertEqual(cells["available"], 32)

    def test_what_is_behind_and_does_not_fit_before_is_load(self):
        start = datetime.combine(self.monday, time())
        hours = working_intervals(self.env, self.cutting, now(), start)
        before = minutes(hours[self.cutting.id]) / 60
        self.work(before + 10, now() - timedelta(days=3))
        cells = self.cells(self.ask(self.cutting), self.cutting)
        self.assertAlmostEqual(cells["behind"], 10, delta=0.2)
        self.assertAlmostEqual(cells["load"], 10, delta=0.2)

    def test_what_fits_before_is_not(self):
        day = today(self.env)
        self.work(1, now() - timedelta(days=3))
        far = Period(self.monday, self.monday + timedelta(days=6), "in two weeks")
        found = self.ask(self.cutting, far)
        hours = working_intervals(
            self.env, self.cutting, now(), datetime.combine(self.monday, time())
        )
        fits = minutes(hours[self.cutting.id]) >= 60
        self.assertEqual(self.cells(found, self.cutting)["load"] == 0, fits)
        self.assertEqual(
            self.cells(self.ask(self.cutting, Period(day, day, "today")), self.cutting)[
                "behind"
            ],
            1,
        )

    def test_work_planned_over_the_edge_counts_inside(self):
        work = self.work(8)
        work.write({"date_start": self.at(4, 12), "date_finished": self.at(7, 12)})
        cells = self.cells(self.ask(self.cutting), self.cutting)
        self.assertEqual((cells["load"], cells["orders"]), (4, 1))

    def test_what_has_begun_counts_what_is_left(self):
        work = self.work(8)
        work.button_start()
        work.button_pending()
        work.duration = 180
        work.write({"date_start": self.at(1, 8), "date_finished": self.at(1, 16)})
        cells = self.cells(self.ask(self.cutting), self.cutting)
        self.assertEqual(cells["load"], 5)

    def test_drafts_and_other_companies_are_no_load(self):
        order = self.order(confirm=False)
        order.date_start = self.at(2, 8)
        other = self.env["res.company"].create({"name": "Other plant"})
        self.env["mrp.workcenter"].create(
            {
                "name": "Their center",
                "company_id": other.id,
                "resource_calendar_id": other.resource_calendar_id.id,
            }
        )
        found = self.ask()
        self.assertEqual(self.cells(found, self.cutting)["load"], 0)
        names = [row.ref.name for row in found.tables[0].rows]
        self.assertNotIn("Their center", names)

    def test_without_a_calendar_around_the_clock(self):
        self.cutting.resource_calendar_id = False
        cells = self.cells(self.ask(self.cutting), self.cutting)
        self.assertEqual(cells["available"], 168)

    def test_no_hours_at_all(self):
        self.work(3, self.at(5, 8))
        saturday = Period(self.week.end - timedelta(days=1), self.week.end, "weekend")
        found = self.ask(self.cutting, saturday)
        cells = self.cells(found, self.cutting)
        self.assertEqual((cells["available"], cells["percent"]), (0, None))
        self.assertIn("3 h too many", found.summary[0])

    def test_the_days_that_nobody_said_are_told(self):
        found = self.ask(period=None)
        self.assertIn("next 7 days (the question says no period)", found.summary[0])

    def test_days_that_are_over_or_never_end(self):
        day = today(self.env)
        past = Period(day - timedelta(days=9), day - timedelta(days=2), "last week")
        self.assertEqual(self.ask(period=past).reason, Missing.OUT_OF_SCOPE)
        self.assertIsInstance(self.ask(period=Period(day, None, "from today")), Ask)

    def test_a_blocked_center_is_told(self):
        self.block(self.cutting)
        self.work(2)
        found = self.ask(self.cutting)
        self.assertIn("Corte test is blocked now", " ".join(found.summary))
        self.assertIn("Unblock Corte test", found.steps[0].action)

    def test_as_many_queries_for_two_orders_as_for_ten(self):
        def queries():
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.ask()
            return self.env.cr.sql_log_count - before

        self.work(1)
        self.work(1)
        queries()
        few = queries()
        for _n in range(8):
            self.work(1)
        queries()
        self.assertEqual(queries(), few)
