from datetime import timedelta

from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.shop_floor.work_orders_by_center import work_orders_by_center
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestWorkOrdersByCenter(PlantCase):
    def ask(self, center=None, **arguments):
        if center is not None:
            arguments["center"] = RecordRef("mrp.workcenter", center.id, center.name)
        return work_orders_by_center.run(self.as_planner(), arguments)

    def test_running_first_and_only_of_the_center(self):
        self.put(self.leg, 100)
        self.put(self.top, 100)
        self.order().action_assign()
        second = self.order()
        second.action_assign()
        work = second.workorder_ids.filtered(lambda w: w.workcenter_id == self.cutting)
        work.button_start()
        table = self.ask(self.cutting).tables[0]
        states = [state.code for state in self.column(table, "state")]
        self.assertEqual(states[0], "progress")
        self.assertEqual(len(states), 2)
        self.assertEqual(table.rows[0].ref.id, work.id)

    def test_in_progress_equals_sql(self):
        self.put(self.leg, 100)
        self.put(self.top, 100)
        order = self.order()
        order.workorder_ids[0].button_start()
        found = self.ask(state="in_progress", limit=500)
        self.env.cr.execute(
            "SELECT id FROM mrp_workorder WHERE state = 'progress' AND production_id IN"
            " (SELECT id FROM mrp_production WHERE company_id = %s)",
            [self.env.company.id],
        )
        truth = {row[0] for row in self.env.cr.fetchall()}
        self.assertEqual({row.ref.id for row in found.tables[0].rows}, truth)

    def test_draft_orders_are_nobody_s_work(self):
        self.order(confirm=False)
        found = self.ask(self.assembly)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_counts_by_state_are_facts(self):
        self.order()
        found = self.ask(self.cutting)
        self.assertEqual(found.facts[0].value, 1)

    def test_work_without_a_plan_is_next_when_its_order_starts(self):
        self.order(start=-3)
        self.order(start=0)
        self.order(start=9)
        day = today(self.env)
        for period, rows in (
            (Period(day, day, "today"), 2),  # and what should have begun before
            (Period(day + timedelta(days=9), None, "later"), 1),
        ):
            found = self.ask(self.cutting, state="next", period=period)
            self.assertEqual(len(found.tables[0].rows), rows)

    def test_counted_by_center(self):
        self.order()
        self.order()
        table = self.ask(counting=True, limit=500).tables[0]
        counts = dict(
            zip(
                (center.id for center in self.column(table, "center")),
                self.column(table, "orders"),
                strict=True,
            )
        )
        self.assertEqual(counts[self.cutting.id], 2)
        self.assertEqual(table.totals[1], sum(counts.values()))

    def test_finished_work_tells_what_it_took_and_made(self):
        order = self.order(3)
        work = order.workorder_ids[0]
        work.button_start()
        work.button_finish()
        work.duration = 42  # after its timer has stopped
        table = self.ask(self.cutting, state="done").tables[0]
        self.assertEqual(self.column(table, "expected"), [42])
        self.assertEqual(self.column(table, "quantity"), [3])

    def test_what_is_next_is_what_can_be_started(self):
        lacking = self.order(start=-3)
        self.put(self.leg, 4)
        self.put(self.top, 1)
        startable = self.order(start=-1)
        startable.action_assign()
        found = self.ask(self.cutting, state="next")
        cut = f"Cortar ({startable.name})"
        self.assertEqual(found.summary[0], f"Corte test: next, {cut}.")
        line = f"Ready but without all their components: Cortar ({lacking.name})."
        self.assertEqual(found.summary[1], line)
        self.assertIn(cut, found.steps[0].action)
        startable.workorder_ids[0].button_start()
        found = self.ask(self.cutting, state="next")
        self.assertIn(f"in progress {cut}; nothing else", found.summary[0])

    def test_nothing_is_next_at_a_blocked_center(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        self.order().action_assign()
        self.block(self.cutting)
        found = self.ask(self.cutting, state="next")
        self.assertEqual(
            found.summary[0], "Corte test is blocked: nothing can be started there."
        )

    def test_those_that_are_late(self):
        late = self.order(late=3)
        self.order(late=-9)
        found = self.ask(self.cutting, late=True)
        orders = {ref.id for ref in self.column(found.tables[0], "order")}
        self.assertIn(late.id, orders)
        ours = self.env["mrp.production"].browse(orders)
        self.assertTrue(all(order.is_delayed for order in ours))

    def test_of_one_operation_by_its_name(self):
        order = self.order()
        work = order.workorder_ids[0]
        ref = RecordRef(
            "mrp.routing.workcenter", work.operation_id.id, work.operation_id.name
        )
        table = self.ask(operation=ref).tables[0]
        self.assertEqual({row.ref.name for row in table.rows}, {work.name})

    def test_whose_orders_they_are(self):
        order = self.order()
        order.user_id = self.planner
        ref = RecordRef("res.users", self.planner.id, self.planner.name)
        table = self.ask(person=ref).tables[0]
        orders = {each.id for each in self.column(table, "order")}
        self.assertEqual(orders, {order.id})
