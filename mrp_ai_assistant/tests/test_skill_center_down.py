from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Ask, Missing, NoData, RecordRef
from ..core.period import Period
from ..skills.chain.center_down import center_down
from .working import WorkingCase


@tagged("post_install", "-at_install")
class TestCenterDown(WorkingCase):
    def ask(self, center=None, **arguments):
        center = center or self.cutting
        ref = RecordRef("mrp.workcenter", center.id, center.name)
        return center_down.run(self.as_planner(), {"center": ref} | arguments)

    def ready(self, quantity=1):
        """An order that has all its components."""
        self.put(self.top, quantity)
        order = self.order(quantity)
        order.action_assign()
        return order

    def rows(self, found, title="Orders that move"):
        table = next(each for each in found.tables if each.title == title)
        return {row.ref.id: row.cells for row in table.rows}

    def test_its_orders_end_later_by_the_days_that_it_stands(self):
        order = self.ready()
        found = self.ask(length=5)
        before, after = self.rows(found)[order.id][2:4]
        self.assertIn((after - before).days, (4, 5))
        self.assertIn("Corte test does not work", found.summary[0])
        self.assertIn("Computed, not promised", found.warnings[0])

    def test_the_work_that_waits_is_listed(self):
        order = self.ready()
        cutting = order.workorder_ids.filtered(
            lambda w: w.workcenter_id == self.cutting
        )
        found = self.ask(length=5)
        cells = self.rows(found, "Work that would be moved")[cutting.id]
        self.assertGreater(cells[3] - cells[2], timedelta(days=3))
        self.assertEqual(found.facts[1].value, 1)

    def test_an_alternative_center_takes_it(self):
        spare = self.env["mrp.workcenter"].create(
            {"name": "Corte 2", "resource_calendar_id": self.hours.id}
        )
        self.cutting.alternative_workcenter_ids = spare
        order = self.ready()
        found = self.ask(length=5)
        table = found.tables[-1]
        self.assertEqual(table.title, "Work that would be moved")
        self.assertEqual(table.rows[0].cells[4].value.id, spare.id)
        self.assertNotIn(order.id, [row.ref.id for row in found.tables[0].rows])
        self.assertIn("alternative centers would take: 1", " ".join(found.summary))

    def test_until_a_day(self):
        order = self.ready()
        day = fields.Date.today() + timedelta(days=6)
        found = self.ask(period=Period(None, day, "then"))
        after = self.rows(found)[order.id][3]
        self.assertEqual(after, day + timedelta(days=1))

    def test_a_center_without_work_changes_nothing(self):
        idle = self.env["mrp.workcenter"].create({"name": "Pintura"})
        self.ready()
        found = self.ask(idle, length=5)
        self.assertIsInstance(found, NoData)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_how_long_is_asked(self):
        self.assertIsInstance(self.ask(), Ask)

    def test_nothing_is_written(self):
        order = self.ready()
        before = order.date_finished, order.workorder_ids.mapped("date_start")
        self.ask(length=5)
        self.env.invalidate_all()
        after = order.date_finished, order.workorder_ids.mapped("date_start")
        self.assertEqual(before, after)
