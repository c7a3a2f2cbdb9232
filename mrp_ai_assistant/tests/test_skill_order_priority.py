"""Urgent or not, by a click."""

from odoo.tests import tagged

from ..core.evidence import NoData
from ..skills.acting.order_priority import order_priority
from .changing import ChangingCase

KIND = "order_priority"


@tagged("post_install", "-at_install")
class TestOrderPriority(ChangingCase):
    def setUp(self):
        super().setUp()
        self.mo = self.order(2, start=3)

    def urgent(self, priority="1"):
        order = self.ref(self.mo)
        return self.drafted(order_priority, order=order, priority=priority)

    def test_urgent_by_a_click_and_back(self):
        card = self.urgent()
        self.assertEqual(self.mo.priority, "0")
        done = self.confirmed(card)
        self.assertEqual(self.mo.priority, "1")
        self.undone(done)
        self.assertEqual(self.mo.priority, "0")

    def test_what_it_has_already_is_told(self):
        arguments = {"order": self.ref(self.mo), "priority": "0"}
        found = order_priority.run(self.as_planner(), arguments)
        self.assertIsInstance(found, NoData)
        self.assertTrue(self.check(KIND, order=self.mo.id, priority="0").blocked)

    def test_what_is_over_has_none(self):
        card = self.urgent()
        self.mo.action_cancel()
        done = self.confirmed(card)
        self.assertTrue(done["refused"])
        self.assertEqual(self.mo.priority, "0")

    def test_other_urgent_orders_are_counted(self):
        figures = self.check(KIND, order=self.mo.id, priority="1").figures
        before = int(figures[-1].text)
        self.order(1).priority = "1"
        figures = self.check(KIND, order=self.mo.id, priority="1").figures
        self.assertEqual(int(figures[-1].text), before + 1)

    def test_who_changed_it_since_keeps_it(self):
        done = self.confirmed(self.urgent())
        self.mo.priority = "0"
        self.env.flush_all()
        self.assertFalse(self.page.show([done["id"]])[0]["can_undo"])
