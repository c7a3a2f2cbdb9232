from datetime import timedelta

from odoo.tests import tagged

from ..core.evidence import Missing
from ..core.period import Period
from ..skills.maintenance.maintenance_requests import maintenance_requests
from .maintenance import MaintenanceCase


@tagged("post_install", "-at_install")
class TestMaintenanceRequests(MaintenanceCase):
    def ask(self, user=None, **arguments):
        return self.ask_as(user or self.manager, maintenance_requests, **arguments)

    def ids(self, found):
        return [row.ref.id for row in found.tables[-1].rows]

    def test_open_ones_by_their_planned_day(self):
        later = self.request(self.saw, planned=4)
        late = self.request(self.press, ago=9, planned=-2)
        nowhen = self.request(self.saw)
        self.request(self.saw, ago=8, took=1)
        found = self.ask()
        self.assertEqual(self.ids(found), [late.id, later.id, nowhen.id])
        self.assertEqual(self.column(found.tables[0], "delay"), [2, None, None])
        self.assertIn("3 maintenance requests are open", found.summary[0])
        self.assertIn("1 of them is overdue", found.summary[1])

    def test_planned_today_is_not_overdue(self):
        self.request(self.saw, planned=0)
        self.assertEqual(self.ask(late=True).reason, Missing.NO_ROWS)

    def test_overdue_of_a_kind_and_of_a_machine(self):
        mine = self.request(self.saw, planned=-1)
        self.request(self.saw, planned=-1, kind="preventive")
        self.request(self.press, planned=-1)
        self.request(self.saw, planned=3)
        found = self.ask(late=True, kind="corrective", equipment=self.saw)
        self.assertEqual(self.ids(found), [mine.id])
        self.assertEqual(found.summary[0], "Overdue maintenance requests: 1.")

    def test_planned_and_closed_in_a_period(self):
        soon = self.request(self.saw, planned=2)
        self.request(self.saw, planned=20)
        closed = self.request(self.press, ago=5, took=2)
        self.request(self.press, ago=50, took=2)
        week = Period(self.day, self.day + timedelta(days=6), "these days")
        self.assertEqual(self.ids(self.ask(period=week)), [soon.id])
        past = Period(self.day - timedelta(days=6), self.day, "those days")
        found = self.ask(period=past, done=True)
        self.assertEqual(self.ids(found), [closed.id])
        self.assertEqual(found.summary[0], "Maintenance requests done: 1.")

    def test_counted_by_machine(self):
        self.request(self.saw, planned=-1)
        self.request(self.saw)
        self.request(self.press)
        table = self.ask(by="equipment").tables[0]
        self.assertEqual(self.column(table, "requests"), [2, 1])
        self.assertEqual(self.column(table, "overdue"), [1, 0])
        self.assertEqual(table.rows[0].ref.id, self.saw.id)

    def test_archived_and_of_another_company_are_out(self):
        self.request(self.saw).archive = True
        other = self.env["res.company"].create({"name": "Other plant"})
        theirs = self.env["maintenance.equipment"].create(
            {"name": "Theirs", "company_id": other.id}
        )
        team = self.env["maintenance.team"].create(
            {"name": "Their team", "company_id": other.id}
        )
        self.env["maintenance.request"].create(
            {
                "name": "Theirs",
                "equipment_id": theirs.id,
                "company_id": other.id,
                "maintenance_team_id": team.id,
                "user_id": False,
            }
        )
        self.assertEqual(self.ask().reason, Missing.NO_ROWS)

    def test_who_sees_only_their_own_is_told(self):
        self.request(self.saw)
        mine = self.request(self.press)
        mine.user_id = self.planner
        found = self.ask(self.planner)
        self.assertEqual(self.ids(found), [mine.id])
        self.assertIn("only the machines and maintenance requests", found.warnings[0])
        mine.archive = True
        none = self.ask(self.planner)
        self.assertEqual(none.reason, Missing.NO_ROWS)
        self.assertIn("only the machines and maintenance requests", none.text)

    def test_cut_says_so(self):
        self.request(self.saw)
        self.request(self.saw)
        where = self.ask(limit=1).tables[0].scope
        self.assertEqual((where.shown, where.total), (1, 2))

    def test_as_many_queries_for_two_as_for_twenty(self):
        def queries():
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.ask()
            return self.env.cr.sql_log_count - before

        self.request(self.saw)
        self.request(self.press)
        queries()
        few = queries()
        for _n in range(9):
            self.request(self.saw)
            self.request(self.press)
        queries()
        self.assertEqual(queries(), few)

    def test_the_oldest_first(self):
        old = self.request(self.saw, ago=9)
        new = self.request(self.saw, ago=2)
        for sort, ids in (("asc", [old.id, new.id]), ("desc", [new.id, old.id])):
            found = self.ask(equipment=self.saw, sort=sort)
            self.assertEqual(self.ids(found), ids)

    def test_the_history_is_open_or_not(self):
        done = self.request(self.saw, ago=9, took=1)
        new = self.request(self.saw, ago=2)
        found = self.ask(equipment=self.saw, history=True)
        self.assertEqual(self.ids(found), [new.id, done.id])
        self.assertIn(new.name, found.summary[-1])
