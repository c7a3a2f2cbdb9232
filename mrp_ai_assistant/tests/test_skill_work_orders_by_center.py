from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.work_orders_by_center import work_orders_by_center
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
