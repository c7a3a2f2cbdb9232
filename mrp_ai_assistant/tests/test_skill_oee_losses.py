from datetime import datetime, time, timedelta

from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Comparison
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.shop_floor.oee_losses import oee_losses
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestOeeLosses(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        centers = cls.cutting | cls.assembly
        centers.resource_calendar_id = False  # minutes of the clock are minutes
        centers.oee_target = 90
        losses = cls.env["mrp.workcenter.productivity.loss"]
        by_type = {each: losses.browse() for each in ("availability", "productive")}
        for kind in by_type:
            by_type[kind] = losses.search([("loss_type", "=", kind)], limit=1)
        cls.good, cls.failure = by_type["productive"], by_type["availability"]
        cls.setup = cls.failure.copy({"name": "Change of tools"})
        day = today(cls.env) - timedelta(days=3)
        cls.day = day
        cls.three_days_ago = Period(day, day, "that day")

    @classmethod
    def log(cls, center, loss, minutes, days=0, company=None):
        start = datetime.combine(cls.day + timedelta(days=days), time(9))
        return cls.env["mrp.workcenter.productivity"].create(
            {
                "workcenter_id": center.id,
                "company_id": (company or cls.env.company).id,
                "loss_id": loss.id,
                "date_start": start,
                "date_end": start + timedelta(minutes=minutes),
            }
        )

    def ask(self, center=None, period="day", **arguments):
        if center is not None:
            arguments["center"] = RecordRef(center._name, center.id, center.name)
        if period is not None:
            arguments["period"] = self.three_days_ago if period == "day" else period
        return oee_losses.run(self.as_planner(), arguments)

    def test_productive_by_all_that_was_logged(self):
        self.log(self.cutting, self.good, 300)
        self.log(self.cutting, self.failure, 60)
        self.log(self.cutting, self.setup, 25)
        self.log(self.cutting, self.setup, 15)
        found = self.ask(self.cutting)
        table = found.tables[0]
        self.assertEqual(self.column(table, "oee"), [75])
        self.assertEqual(self.column(table, "target"), [90])
        self.assertEqual(self.column(table, "loss"), [self.failure.name])
        self.assertEqual(self.column(table, "minutes"), [60])
        self.assertIn("75 %", found.summary[0])
        losses = found.tables[1]
        self.assertEqual(self.column(losses, "minutes"), [60, 40])
        self.assertEqual(self.column(losses, "times"), [1, 2])

    def test_equals_odoo_over_the_month_of_odoo(self):
        self.log(self.cutting, self.good, 200)
        self.log(self.cutting, self.failure, 37)
        month = Period(self.day - timedelta(days=20), None, "since then")
        table = self.ask(self.cutting, month).tables[0]
        self.assertEqual(
            self.column(table, "oee"), [round(self.cutting.oee, 1)], "mrp.workcenter"
        )

    def test_only_the_period(self):
        self.log(self.cutting, self.good, 90)
        self.log(self.cutting, self.failure, 10)
        self.log(self.cutting, self.failure, 500, days=-10)
        self.assertEqual(self.column(self.ask(self.cutting).tables[0], "oee"), [90])

    def test_the_furthest_below_its_target_is_first(self):
        self.log(self.cutting, self.good, 80)
        self.log(self.cutting, self.failure, 20)
        self.log(self.assembly, self.good, 70)
        self.log(self.assembly, self.failure, 30)
        self.cutting.oee_target = 99
        found = self.ask()
        mine = [
            row.ref.id
            for row in found.tables[0].rows
            if row.ref.id in (self.cutting | self.assembly).ids
        ]
        self.assertEqual(mine, [self.assembly.id, self.cutting.id])

    def test_below_the_target_and_below_a_bound(self):
        self.log(self.cutting, self.good, 95)
        self.log(self.cutting, self.failure, 5)
        self.log(self.assembly, self.good, 70)
        self.log(self.assembly, self.failure, 30)
        below = self.ask(below_target=True).tables[0]
        self.assertNotIn(self.cutting.id, [row.ref.id for row in below.rows])
        bound = Comparison(">", 90, "%", "over 90 %")
        above = self.ask(bound=bound).tables[0]
        self.assertNotIn(self.assembly.id, [row.ref.id for row in above.rows])
        days = Comparison(">", 90, "days", "more than 90 days")
        self.assertIsInstance(self.ask(bound=days), Ask)

    def test_what_goes_on_is_told_and_not_counted(self):
        self.log(self.cutting, self.good, 50)
        self.block(self.cutting)
        found = self.ask(self.cutting)
        self.assertEqual(self.column(found.tables[0], "oee"), [100])
        self.assertIn("Not counted", found.summary[-1])
        self.assertIn(self.cutting.name, found.summary[-1])

    def test_losses_first_when_they_are_asked_for(self):
        self.log(self.cutting, self.failure, 5)
        found = self.ask(self.cutting, losses=True)
        self.assertEqual(found.tables[0].title, "Losses")

    def test_nothing_logged(self):
        found = self.ask(self.cutting)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("No time was logged", found.text)

    def test_the_days_that_nobody_said_are_told(self):
        self.log(self.cutting, self.good, 50)
        found = self.ask(self.cutting, period=None)
        self.assertIn("last 30 days (the question says no period)", found.summary[0])

    def test_other_companies_are_out(self):
        other = self.env["res.company"].create({"name": "Other plant"})
        theirs = self.env["mrp.workcenter"].create(
            {
                "name": "Their center",
                "company_id": other.id,
                "resource_calendar_id": other.resource_calendar_id.id,
            }
        )
        self.log(theirs, self.good, 10, company=other)
        self.log(self.cutting, self.good, 10)
        names = [row.ref.name for row in self.ask().tables[0].rows]
        self.assertNotIn("Their center", names)
        self.assertIn(self.cutting.name, names)

    def test_as_many_queries_for_two_records_as_for_forty(self):
        def queries():
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.ask()
            return self.env.cr.sql_log_count - before

        self.log(self.cutting, self.good, 10)
        self.log(self.assembly, self.failure, 10)
        queries()
        few = queries()
        for _n in range(20):
            self.log(self.cutting, self.good, 1)
            self.log(self.assembly, self.failure, 1)
        queries()
        self.assertEqual(queries(), few)

    def test_the_time_that_one_reason_cost(self):
        self.log(self.cutting, self.failure, 60)
        self.log(self.cutting, self.setup, 25)
        self.log(self.assembly, self.setup, 40)
        loss = RecordRef(self.setup._name, self.setup.id, self.setup.name)
        found = self.ask(loss=loss)
        self.assertEqual(self.column(found.tables[0], "minutes"), [40, 25])
        self.assertIn("65 min", found.summary[0])
        self.assertIn(self.setup.name, found.tables[0].scope.filters)

    def test_day_by_day(self):
        self.log(self.cutting, self.good, 30)
        self.log(self.cutting, self.failure, 30)
        self.log(self.cutting, self.good, 60, days=1)
        days = Period(self.day, self.day + timedelta(days=1), "two days")
        table = self.ask(self.cutting, days, by="day").tables[0]
        self.assertEqual(self.column(table, "oee"), [50, 100])
