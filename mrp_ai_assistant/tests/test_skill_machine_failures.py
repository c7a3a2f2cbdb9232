from datetime import timedelta

from odoo.tests import tagged

from ..core.evidence import Missing
from ..core.period import Period
from ..skills.maintenance.machine_failures import machine_failures
from .maintenance import MaintenanceCase


@tagged("post_install", "-at_install")
class TestMachineFailures(MaintenanceCase):
    def ask(self, user=None, **arguments):
        return self.ask_as(user or self.manager, machine_failures, **arguments)

    def test_means_and_the_next_failure_as_odoo_has_them(self):
        self.request(self.saw, ago=70, took=1)
        self.request(self.saw, ago=20, took=4)
        table = self.ask(equipment=self.saw).tables[0]
        # In use for 100 days, the last failure 80 days after: two in 80 days.
        self.assertEqual(self.column(table, "mtbf"), [40])
        self.assertEqual(self.column(table, "mttr"), [2.5])
        self.assertEqual(self.column(table, "rest"), [2])
        expected = self.day - timedelta(days=20) + timedelta(days=40)
        self.assertEqual(self.column(table, "expected"), [expected])
        self.assertEqual(self.saw.mtbf, 40)
        self.assertEqual(self.saw.estimated_next_failure, expected)

    def test_one_failure_is_not_enough_history(self):
        self.request(self.saw, ago=20, took=4)
        found = self.ask(equipment=self.saw)
        self.assertEqual(self.column(found.tables[0], "expected"), [None])
        self.assertIn("has not enough history", found.summary[1])

    def test_the_machine_that_fails_most_is_first(self):
        self.request(self.press, ago=9, took=1)
        self.request(self.saw, ago=8, took=1)
        self.request(self.saw)
        self.request(self.press, ago=8, took=1, kind="preventive")
        found = self.ask()
        machines = [row.ref.id for row in found.tables[0].rows]
        self.assertEqual(machines, [self.saw.id, self.press.id])
        self.assertEqual(self.column(found.tables[0], "failures"), [2, 1])
        self.assertEqual(self.column(found.tables[0], "open"), [1, 0])
        self.assertIn("Sierra test, with 2 failures", found.summary[0])
        self.assertIn("Repair Sierra test", found.steps[0].action)

    def test_two_that_fail_alike_are_both_told(self):
        self.request(self.press, ago=9, took=1)
        self.request(self.saw, ago=8, took=1)
        line = self.ask().summary[0]
        self.assertIn("Sierra test", line)
        self.assertIn("Prensa test", line)

    def test_counted_in_a_period(self):
        self.request(self.saw, ago=60, took=1)
        self.request(self.saw, ago=3, took=1)
        days = Period(self.day - timedelta(days=9), self.day, "those days")
        table = self.ask(period=days).tables[0]
        self.assertEqual(self.column(table, "failures"), [1])
        self.assertEqual(self.column(table, "rest"), [2])

    def test_expected_in_the_past_is_told_as_such(self):
        self.request(self.saw, ago=99, took=0)
        self.request(self.saw, ago=98, took=0)
        self.assertIn("and has not", self.ask(equipment=self.saw).summary[1])

    def test_no_failure(self):
        self.request(self.saw, kind="preventive")
        self.request(self.saw).archive = True
        found = self.ask()
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertNotIn("Odoo shows you only", found.text)

    def test_who_sees_only_their_own_is_told(self):
        self.request(self.saw, ago=3, took=1)
        found = self.ask(self.planner)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("Odoo shows you only", found.text)

    def test_as_many_queries_for_two_machines_as_for_ten(self):
        def queries():
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.ask()
            return self.env.cr.sql_log_count - before

        self.request(self.saw, ago=5, took=1)
        self.request(self.press, ago=5, took=1)
        queries()
        few = queries()
        for number in range(8):
            machine = self.saw.copy({"name": f"Machine {number}", "serial_no": False})
            self.request(machine, ago=5, took=1)
        queries()
        self.assertEqual(queries(), few)

    def test_how_long_repairs_take(self):
        self.request(self.saw, ago=70, took=1)
        self.request(self.saw, ago=20, took=4)
        self.assertIn("2.5 days", self.ask(repair=True).summary[0])
