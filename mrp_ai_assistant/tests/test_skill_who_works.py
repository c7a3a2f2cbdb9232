from datetime import timedelta

from odoo.tests import new_test_user, tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import now, start_of, today
from ..skills.shop_floor.who_works import who_works
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestWhoWorks(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.ana = new_test_user(cls.env, "ana_t", groups="mrp.group_mrp_user")
        cls.leo = new_test_user(cls.env, "leo_t", groups="mrp.group_mrp_user")
        losses = cls.env["mrp.workcenter.productivity.loss"]
        cls.good = losses.search([("loss_type", "=", "productive")], limit=1)
        cls.failure = losses.search([("loss_type", "=", "availability")], limit=1)
        day = today(cls.env) - timedelta(days=5)
        cls.day, cls.that_day = day, Period(day, day, "that day")
        cls.work = cls.order().workorder_ids

    @classmethod
    def log(cls, user, minutes, loss=None, work=None, start=None, company=None):
        """A time record of that day at 10, or from ``start``; open without minutes."""
        start = start or start_of(cls.env, cls.day) + timedelta(hours=10)
        work = work or cls.work[0]
        return cls.env["mrp.workcenter.productivity"].create(
            {
                "workcenter_id": work.workcenter_id.id,
                "workorder_id": work.id,
                "company_id": (company or cls.env.company).id,
                "user_id": user.id,
                "loss_id": (loss or cls.good).id,
                "date_start": start,
                "date_end": minutes and start + timedelta(minutes=minutes),
            }
        )

    def ask(self, **arguments):
        for name, record in arguments.items():
            if hasattr(record, "_name"):
                arguments[name] = RecordRef(record._name, record.id, record.name)
        return who_works.run(self.as_planner(), arguments)

    def hours(self, found):
        table = found.tables[-1]
        names = [who.id for who in self.column(table, "who")]
        return dict(zip(names, self.column(table, "hours"), strict=True))

    def test_who_works_now_and_for_how_long(self):
        self.log(self.ana, None, start=now() - timedelta(minutes=90))
        self.log(self.leo, 20, start=now() - timedelta(minutes=90))
        found = self.ask(center=self.cutting)
        table = found.tables[0]
        (row,) = table.rows
        self.assertEqual(self.column(table, "person")[0].id, self.ana.id)
        self.assertEqual(self.column(table, "hours"), [1.5])
        self.assertEqual(row.ref.id, self.work[0].id)
        self.assertIn("1 work order is running", found.summary[0])

    def test_a_blocked_center_is_nobody_s_work(self):
        self.log(self.ana, None, self.failure, start=now() - timedelta(minutes=30))
        found = self.ask(person=self.ana)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("ana_t", found.text)

    def test_hours_by_person_in_a_period(self):
        self.log(self.ana, 90)
        self.log(self.ana, 45, work=self.work[1])
        self.log(self.leo, 30)
        self.log(self.leo, 600, self.failure)
        self.log(self.leo, 600, start=now() - timedelta(days=40))
        found = self.ask(period=self.that_day)
        mine = self.hours(found)
        self.assertEqual(mine[self.ana.id], 2.2)  # 2.25, rounded to even
        self.assertEqual(mine[self.leo.id], 0.5)
        self.assertIn("2.8 h in all", found.summary[0])

    def test_of_one_person_and_by_center(self):
        self.log(self.ana, 60)
        self.log(self.ana, 30, work=self.work[1])
        self.log(self.leo, 30)
        found = self.ask(period=self.that_day, person=self.ana)
        self.assertEqual(self.hours(found), {self.ana.id: 1.5})
        found = self.ask(period=self.that_day, by="center")
        self.assertEqual(
            self.hours(found), {self.cutting.id: 1.5, self.assembly.id: 0.5}
        )

    def test_an_open_timer_counts_until_now(self):
        day = today(self.env)
        begun = max(now() - timedelta(minutes=60), start_of(self.env, day))
        self.log(self.ana, None, start=begun)
        found = self.ask(period=Period(day, day, "today"), person=self.ana)
        passed = (now() - begun).total_seconds() / 3600
        self.assertAlmostEqual(self.hours(found)[self.ana.id], passed, delta=0.06)
        self.assertIn("Counting until now: ana_t", " ".join(found.summary))

    def test_nothing_recorded(self):
        found = self.ask(period=self.that_day, person=self.leo)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("No working time is recorded", found.text)

    def test_other_companies_are_out(self):
        other = self.env["res.company"].create({"name": "Other plant"})
        record = self.log(self.ana, 60)
        self.env.cr.execute(
            "UPDATE mrp_workcenter_productivity SET company_id = %s WHERE id = %s",
            [other.id, record.id],
        )
        record.invalidate_recordset()
        found = self.ask(period=self.that_day, person=self.ana)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_cut_says_so(self):
        self.log(self.ana, None, start=now() - timedelta(minutes=90))
        self.log(self.leo, None, start=now() - timedelta(minutes=80))
        scope = self.ask(center=self.cutting, limit=1).tables[0].scope
        self.assertEqual((scope.shown, scope.total), (1, 2))

    def test_as_many_queries_for_two_records_as_for_twenty(self):
        def queries():
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.ask(period=self.that_day)
            return self.env.cr.sql_log_count - before

        self.log(self.ana, 5)
        self.log(self.leo, 5)
        queries()
        few = queries()
        for _n in range(9):
            self.log(self.ana, 5)
            self.log(self.leo, 5)
        queries()
        self.assertEqual(queries(), few)
