"""Another day for an order: what it changes is told, then done, then undone."""

from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Ask, NoData
from ..core.period import Period
from ..skills.acting.reschedule_order import reschedule_order
from ..skills.plant.clock import local_day, today
from .changing import ChangingCase

KIND = "reschedule_order"


@tagged("post_install", "-at_install")
class TestRescheduleOrder(ChangingCase):
    def setUp(self):
        super().setUp()
        self.mo = self.order(2, start=3)

    def ask(self, order=None, **said):
        arguments = {"order": self.ref(order or self.mo), **said}
        return reschedule_order.run(self.as_planner(), arguments)

    def day(self, ahead):
        day = today(self.as_planner()) + timedelta(days=ahead)
        return Period(day, day, str(day))

    def start(self, order=None):
        return local_day(self.as_planner(), (order or self.mo).date_start)

    def test_a_day_is_its_new_start_at_the_same_hour(self):
        before, finish = self.mo.date_start, self.mo.date_finished
        card = self.drafted(
            reschedule_order, order=self.ref(self.mo), period=self.day(9)
        )
        self.assertEqual(self.mo.date_start, before, "nothing before the click")
        done = self.confirmed(card)
        self.assertEqual(done["state"], "executed", done["message"])
        self.assertEqual(self.start(), self.day(9).end)
        self.assertEqual(self.mo.date_start.time(), before.time())
        raw = self.mo.move_raw_ids[:1]
        self.assertEqual(raw.date, self.mo.date_start, "its components go along")
        self.assertTrue(done["can_undo"])
        self.undone(done)
        self.assertEqual([self.mo.date_start, self.mo.date_finished], [before, finish])

    def test_the_deadline_only_when_it_is_said(self):
        start = self.mo.date_start
        found = self.ask(period=self.day(5), which="deadline")
        values = found.proposals[0].values
        self.assertIsNone(values["start"])
        self.confirmed(self.card(KIND, values))
        deadline = local_day(self.as_planner(), self.mo.date_deadline)
        self.assertEqual([deadline, self.mo.date_start], [self.day(5).end, start])

    def test_so_many_days_need_a_way_to_go(self):
        before = self.start()
        (later,) = self.ask(length=2, way="later").proposals
        (earlier,) = self.ask(length=2, way="earlier").proposals
        starts = [
            fields.Datetime.from_string(each.values["start"].replace("T", " "))
            for each in (later, earlier)
        ]
        days = [local_day(self.as_planner(), each) for each in starts]
        two = timedelta(days=2)
        self.assertEqual(days, [before + two, before - two])
        self.assertIsInstance(self.ask(length=2, way=""), Ask)
        self.assertIsInstance(self.ask(), Ask)

    def test_what_is_over_or_begun_stays(self):
        self.mo.action_cancel()
        self.assertIsInstance(self.ask(period=self.day(9)), NoData)
        self.assertIsInstance(self.ask(period=Period(None, None, "")), Ask)

    def test_the_past_is_blocked(self):
        start = (self.mo.date_start - timedelta(days=10)).isoformat()
        check = self.check(KIND, order=self.mo.id, start=start)
        self.assertEqual(self.levels(check), ["blocks"])

    def test_the_same_dates_are_no_change(self):
        start = self.mo.date_start.isoformat()
        check = self.check(KIND, order=self.mo.id, start=start)
        self.assertTrue(check.blocked)

    def test_an_end_after_the_deadline_is_told(self):
        self.mo.date_deadline = self.mo.date_start + timedelta(days=1)
        found = self.ask(period=self.day(9))
        check = self.check(KIND, **found.proposals[0].values)
        self.assertFalse(check.blocked)
        self.assertTrue(any("deadline" in c.text for c in check.conflicts))
        self.assertTrue(any(self.leg.name in c.text for c in check.conflicts))

    def test_what_was_planned_is_planned_again(self):
        self.mo.button_plan()
        times = self.mo.workorder_ids.mapped("date_start")
        self.assertTrue(all(times))
        card = self.drafted(
            reschedule_order, order=self.ref(self.mo), period=self.day(12)
        )
        done = self.confirmed(card)
        self.assertEqual(done["state"], "executed", done["message"])
        self.assertGreaterEqual(self.start(), self.day(12).end)
        self.assertTrue(all(self.mo.workorder_ids.mapped("date_start")))
        self.assertTrue(done["can_undo"])
        self.undone(done)
        self.assertEqual(self.mo.workorder_ids.mapped("date_start"), times)

    def test_who_moved_it_since_keeps_it(self):
        card = self.drafted(
            reschedule_order, order=self.ref(self.mo), period=self.day(9)
        )
        done = self.confirmed(card)
        self.mo.date_start += timedelta(days=1)
        self.assertFalse(self.page.show([done["id"]])[0]["can_undo"])

    def test_without_the_right_to_write_nothing_is_prepared(self):
        reader = self.planner.copy({"login": "only_stock", "group_ids": False})
        reader.group_ids = self.env.ref("stock.group_stock_user")
        env = self.env(user=reader)
        found = reschedule_order.run(env, {"order": self.ref(self.mo)})
        self.assertIsInstance(found, NoData)
