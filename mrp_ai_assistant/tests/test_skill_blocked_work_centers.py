from datetime import timedelta

from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..home.lines.centers import blocked
from ..skills.shop_floor.blocked_work_centers import blocked_work_centers
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestBlockedWorkCenters(PlantCase):
    def ask(self, center):
        ref = RecordRef("mrp.workcenter", center.id, center.name)
        return blocked_work_centers.run(self.as_planner(), {"center": ref})

    def test_why_and_which_orders_wait(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        order = self.order()
        order.action_assign()
        self.block(self.cutting)
        row = self.ask(self.cutting).tables[0].rows[0]
        self.assertEqual(row.ref.id, self.cutting.id)
        self.assertTrue(row.cells[1])
        self.assertEqual(row.cells[3].value, 1)
        self.assertIn(order.name, row.cells[4])

    def test_the_start_page_counts_the_same_orders(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        order = self.order()
        order.action_assign()
        work = order.workorder_ids.filtered(lambda w: w.workcenter_id == self.cutting)
        work.copy({"production_id": order.id, "name": "Lijar"}).state = "ready"
        stopped = self.env["mrp.workcenter"].search([("working_state", "=", "blocked")])
        for center in stopped:
            center.unblock()
        self.block(self.cutting)
        row = self.ask(self.cutting).tables[0].rows[0]
        self.assertEqual(row.cells[3].value, 1)
        (line,) = blocked(self.as_planner())
        self.assertIn("Manufacturing orders that wait for it: 1.", line.text)

    def test_of_two_losses_the_first_tells_since_when(self):
        self.block(self.cutting)
        first = self.env["mrp.workcenter.productivity"].search(
            [("workcenter_id", "=", self.cutting.id), ("date_end", "=", False)]
        )
        later = first.copy({"date_start": first.date_start + timedelta(minutes=5)})
        self.assertFalse(later.date_end)
        row = self.ask(self.cutting).tables[0].rows[0]
        self.assertEqual(row.cells[2], first.date_start)

    def test_a_center_that_works_is_no_data(self):
        found = self.ask(self.assembly)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("Montaje test", found.text)
