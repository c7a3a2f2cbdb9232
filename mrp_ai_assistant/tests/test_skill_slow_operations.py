from datetime import timedelta

from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Comparison
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.results.slow_operations import slow_operations
from .made import make
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestSlowOperations(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.put(cls.leg, 1000)
        cls.put(cls.top, 1000)

    def made(self, cutting, assembly, days_ago=1):
        """A done order; ``cutting`` and ``assembly`` are (expected, took) minutes."""
        order = make(self, 1, days_ago=days_ago)
        minutes = (cutting, assembly)
        for work, (expected, took) in zip(order.workorder_ids, minutes, strict=True):
            work.write({"duration_expected": expected, "duration": took})
            end = order.date_finished
            planned = work.with_context(bypass_duration_calculation=True)
            planned.write({"date_start": end - timedelta(hours=1)})
            planned.write({"date_finished": end})
        return order

    def ask(self, **arguments):
        self.env.invalidate_all()
        day = today(self.env)
        ref = RecordRef("product.product", self.table.id, self.table.name)
        arguments.setdefault("product", ref)
        arguments.setdefault("period", Period(day - timedelta(days=9), day, "lately"))
        return slow_operations.run(self.as_planner(), arguments)

    def three(self):
        self.made((60, 60), (100, 150))
        self.made((60, 90), (100, 90))
        self.made((60, 30), (100, 180))

    def test_the_most_time_lost_comes_first(self):
        self.three()
        found = self.ask()
        table = found.tables[0]
        cutting, assembly = self.bom.operation_ids
        self.assertEqual([r.ref.id for r in table.rows], [assembly.id, cutting.id])
        self.assertEqual(self.column(table, "count"), [3, 3])
        self.assertEqual(self.column(table, "over"), [2, 0])
        self.assertEqual(self.column(table, "percent"), [40, 0])
        self.assertIn("1 of 2", found.summary[0])

    def test_two_work_orders_are_no_sample(self):
        self.made((60, 90), (100, 90))
        self.made((60, 90), (100, 90))
        found = self.ask()
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("4", found.text)

    def test_what_was_not_timed_is_told(self):
        self.three()
        self.made((60, 0), (0, 90))
        found = self.ask()
        self.assertEqual(self.column(found.tables[0], "count"), [3, 3])
        self.assertIn("2", found.warnings[-1])

    def test_a_bound_in_percent(self):
        self.three()
        bound = Comparison(">", 20, "%", "more than 20 %")
        table = self.ask(bound=bound).tables[0]
        self.assertEqual(self.column(table, "percent"), [40])
        hours = Comparison(">", 2, "hours", "more than 2 hours")
        self.assertIsInstance(self.ask(bound=hours), Ask)

    def test_by_work_center(self):
        self.three()
        table = self.ask(by="center").tables[0]
        self.assertEqual(
            [row.ref.id for row in table.rows], [self.assembly.id, self.cutting.id]
        )

    def test_of_one_work_center(self):
        self.three()
        ref = RecordRef("mrp.workcenter", self.cutting.id, self.cutting.name)
        table = self.ask(center=ref).tables[0]
        self.assertEqual(self.column(table, "over"), [0])

    def test_one_order_needs_no_sample(self):
        order = self.made((60, 90), (60, 30))
        ref = RecordRef("mrp.production", order.id, order.name)
        found = self.ask(order=ref, period=None)
        self.assertEqual(self.column(found.tables[0], "over"), [0.5, -0.5])
        self.assertIn("2 h logged", found.summary[0])

    def test_outside_the_period_does_not_count(self):
        self.three()
        self.made((60, 600), (100, 900), days_ago=40)
        self.assertEqual(self.column(self.ask().tables[0], "count"), [3, 3])

    def test_nothing_finished(self):
        day = today(self.env) - timedelta(days=900)
        found = self.ask(period=Period(day, day, "that day"))
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("that day", found.text)

    def test_an_archived_operation_keeps_its_name(self):
        self.three()
        self.bom.operation_ids[1].active = False
        name = self.column(self.ask().tables[0], "operation")[0]
        self.assertEqual(name.name, "Montar")

    def test_more_work_orders_take_no_more_queries(self):
        def queries():
            self.env.invalidate_all()
            env = self.as_planner()
            before = self.env.cr.sql_log_count
            slow_operations.run(env, {})
            return self.env.cr.sql_log_count - before

        self.three()
        queries()
        few = queries()
        for took in range(50, 60):
            self.made((60, took), (100, took))
        queries()
        self.assertLessEqual(queries(), few)
