from datetime import timedelta

from odoo.tests import new_test_user, tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.projects.project_tasks import project_tasks
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestProjectTasks(PlantCase):
    def setUp(self):
        super().setUp()
        if "project.task" not in self.env:
            self.skipTest("project is not installed")
        self.day = today(self.env)
        self.ana = new_test_user(self.env, "ana_p", groups="project.group_project_user")
        self.hall, self.bar = self.env["project.project"].create(
            [
                {"name": name, "privacy_visibility": "employees"}
                for name in ("Hall test", "Bar test")
            ]
        )

    def task(self, name, days=None, project=None, **values):
        if days is not None:
            values["date_deadline"] = f"{self.day + timedelta(days=days)} 12:00:00"
        return self.env["project.task"].create(
            {
                "name": name,
                "project_id": (project or self.hall).id,
                "user_ids": [(6, 0, self.ana.ids)],
                **values,
            }
        )

    def ask(self, user=None, **arguments):
        for name, record in arguments.items():
            if hasattr(record, "_name"):
                arguments[name] = RecordRef(record._name, record.id, record.name)
        self.env.flush_all()
        return project_tasks.run(self.env(user=user or self.planner), arguments)

    def ids(self, found):
        return [row.ref.id for row in found.tables[-1].rows]

    def test_open_tasks_of_a_project_by_deadline(self):
        later = self.task("Later", 5)
        late = self.task("Late", -2)
        nowhen = self.task("No day")
        self.task("Other", 1, self.bar)
        self.task("Done", 1, state="1_done")
        found = self.ask(project=self.hall)
        self.assertEqual(self.ids(found), [late.id, later.id, nowhen.id])
        self.assertEqual(self.column(found.tables[0], "delay"), [2, None, None])
        self.assertIn("Open tasks: 3, of which overdue: 1", found.summary[0])

    def test_due_in_a_period(self):
        due = self.task("Due", 3)
        self.task("Not yet", 30)
        self.task("No day")
        days = Period(self.day, self.day + timedelta(days=6), "these days")
        self.assertEqual(self.ids(self.ask(project=self.hall, period=days)), [due.id])

    def test_overdue_is_before_today(self):
        late = self.task("Late", -1)
        self.task("Today", 0)
        found = self.ask(project=self.hall, late=True)
        self.assertEqual(self.ids(found), [late.id])
        self.assertEqual(found.summary[0], "Overdue tasks: 1.")

    def test_of_a_person_and_mine(self):
        mine = self.task("Mine", 1, user_ids=[(6, 0, self.planner.ids)])
        hers = self.task("Hers", 1)
        self.assertEqual(self.ids(self.ask(mine=True)), [mine.id])
        self.assertEqual(self.ids(self.ask(person=self.ana)), [hers.id])

    def test_done_ones(self):
        done = self.task("Done", 1, state="1_done")
        self.task("Cancelled", 1, state="1_canceled")
        found = self.ask(project=self.hall, done=True)
        self.assertEqual(self.ids(found), [done.id])
        self.assertEqual(found.steps, ())

    def test_counted_by_person(self):
        self.task("One", -3)
        self.task("Two", 3)
        table = self.ask(project=self.hall, by="user_ids").tables[0]
        self.assertEqual(self.column(table, "tasks"), [2])
        self.assertEqual(self.column(table, "overdue"), [1])

    def test_private_projects_stay_private(self):
        self.bar.privacy_visibility = "followers"
        self.task("Secret", -3, self.bar)
        found = self.ask(project=self.bar)
        self.assertEqual(found.reason, Missing.UNKNOWN_RECORD)

    def test_templates_and_other_companies_are_out(self):
        self.hall.is_template = True
        self.task("Template", 1)
        self.bar.company_id = self.env["res.company"].create({"name": "Other plant"})
        self.task("Theirs", 1, self.bar, user_ids=False)
        self.assertEqual(self.ask(project=self.hall).reason, Missing.NO_ROWS)
        self.assertEqual(self.ask(project=self.bar).reason, Missing.UNKNOWN_RECORD)

    def test_cut_says_so(self):
        self.task("One", 1)
        self.task("Two", 2)
        where = self.ask(project=self.hall, limit=1).tables[0].scope
        self.assertEqual((where.shown, where.total), (1, 2))

    def test_as_many_queries_for_two_as_for_twenty(self):
        def queries():
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.ask(project=self.hall)
            return self.env.cr.sql_log_count - before

        self.task("One", 1)
        self.task("Two", 2)
        queries()
        few = queries()
        for number in range(18):
            self.task(f"Task {number}", number)
        queries()
        self.assertEqual(queries(), few)
