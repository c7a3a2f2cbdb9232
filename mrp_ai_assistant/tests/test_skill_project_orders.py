from datetime import timedelta

from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.projects.project_orders import project_orders
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestProjectOrders(PlantCase):
    def setUp(self):
        super().setUp()
        if "project.project" not in self.env:
            self.skipTest("project is not installed")
        if "project_id" not in self.env["mrp.production"]._fields:
            self.skipTest("project_mrp is not installed")
        self.hall, self.bar = self.env["project.project"].create(
            [{"name": "Hall test"}, {"name": "Bar test"}]
        )

    def of(self, project, **values):
        order = self.order(**values)
        order.project_id = project
        return order

    def ask(self, **arguments):
        for name, record in arguments.items():
            if hasattr(record, "_name"):
                arguments[name] = RecordRef(record._name, record.id, record.name)
        return project_orders.run(self.as_planner(), arguments)

    def ids(self, found):
        return [row.ref.id for row in found.tables[0].rows]

    def test_orders_of_a_project_with_their_states(self):
        late = self.of(self.hall, late=3)
        draft = self.of(self.hall, confirm=False)
        self.of(self.bar)
        self.of(self.hall).action_cancel()
        self.order()
        found = self.ask(project=self.hall)
        self.assertEqual(set(self.ids(found)), {late.id, draft.id})
        self.assertEqual(self.ids(found)[0], late.id)
        self.assertEqual(self.column(found.tables[0], "delay")[0], 3)
        self.assertIn("Confirmed: 1", found.summary[0])
        self.assertIn("Draft: 1", found.summary[0])
        self.assertEqual(found.summary[1], f"Late: 1, the first of them {late.name}.")

    def test_of_every_project_each_row_tells_its_own(self):
        mine = self.of(self.hall)
        other = self.of(self.bar)
        self.order()
        table = self.ask(by="project").tables[0]
        projects = dict(
            zip(
                self.ids(self.ask(by="project")),
                (each.id for each in self.column(table, "project")),
                strict=True,
            )
        )
        self.assertEqual(projects[mine.id], self.hall.id)
        self.assertEqual(projects[other.id], self.bar.id)

    def test_late_by_state_and_by_deadline(self):
        late = self.of(self.hall, late=3)
        due = self.of(self.hall, late=-2)
        draft = self.of(self.hall, confirm=False)
        self.assertEqual(self.ids(self.ask(project=self.hall, late=True)), [late.id])
        drafts = self.ask(project=self.hall, state="draft")
        self.assertEqual(self.ids(drafts), [draft.id])
        day = today(self.env)
        soon = Period(day, day + timedelta(days=5), "these days")
        found = self.ask(project=self.hall, period=soon, state="confirmed")
        self.assertEqual(self.ids(found), [due.id])

    def test_the_project_of_an_order(self):
        mine = self.of(self.hall)
        self.of(self.hall)
        found = self.ask(order=mine)
        self.assertEqual(self.ids(found), [mine.id])
        line = f"{mine.name} belongs to the project Hall test."
        self.assertEqual(found.summary, (line,))
        none = self.ask(order=self.order())
        self.assertEqual(none.reason, Missing.NO_ROWS)

    def test_a_project_without_orders(self):
        found = self.ask(project=self.hall)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("Hall test", found.text)

    def test_cut_says_so(self):
        self.of(self.hall)
        self.of(self.hall)
        where = self.ask(project=self.hall, limit=1).tables[0].scope
        self.assertEqual((where.shown, where.total), (1, 2))

    def test_as_many_queries_for_two_as_for_ten(self):
        def queries():
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.ask(project=self.hall)
            return self.env.cr.sql_log_count - before

        self.of(self.hall, late=1)
        self.of(self.hall, late=2)
        queries()
        few = queries()
        for days in range(8):
            self.of(self.hall, late=days)
        queries()
        self.assertEqual(queries(), few)
