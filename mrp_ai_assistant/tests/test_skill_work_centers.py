from odoo.tests import tagged

from ..core.evidence import RecordRef
from ..skills.shop_floor.work_centers import work_centers
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestWorkCenters(PlantCase):
    def ask(self, **arguments):
        return work_centers.run(self.as_planner(), arguments)

    def test_every_center_with_its_hours_of_a_week(self):
        centers = self.env["mrp.workcenter"].search([])
        table = next(t for t in self.ask().tables if t.scope.model == centers._name)
        self.assertEqual(table.scope.total, len(centers))
        names = [ref.id for ref in self.column(table, "center")]
        hours = dict(zip(names, self.column(table, "week"), strict=True))
        calendar = self.cutting.resource_calendar_id
        lines = calendar.attendance_ids.filtered(lambda line: not line.display_type)
        week = sum(line.hour_to - line.hour_from for line in lines)
        self.assertAlmostEqual(hours[self.cutting.id], week, 1)

    def test_of_one_center(self):
        self.cutting.costs_hour = 37.5
        ref = RecordRef(self.cutting._name, self.cutting.id, self.cutting.name)
        found = self.ask(center=ref)
        self.assertEqual(self.column(found.tables[0], "cost"), [37.5])
        self.assertIn(self.cutting.display_name, found.summary[0])

    def test_machines_come_first_when_they_are_asked_for(self):
        if "maintenance.equipment" not in self.env:
            self.skipTest("maintenance is not installed")
        machine = self.env["maintenance.equipment"].create(
            {"name": "Sierra nueva", "owner_user_id": self.planner.id}
        )
        table = self.ask(machines=True).tables[0]
        machines = [ref.id for ref in self.column(table, "machine")]
        self.assertIn(machine.id, machines)

    def test_a_blocked_center_is_not_idle(self):
        self.env["mrp.workcenter.productivity"].search(
            [("date_end", "=", False)]
        ).unlink()
        self.cutting.unblock() if self.cutting.working_state == "blocked" else None
        found = self.ask(idle=True)
        names = {ref.id for ref in self.column(found.tables[0], "center")}
        self.assertIn(self.cutting.id, names)
