from datetime import timedelta

from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.results.on_time_delivery import on_time_delivery
from .made import make
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestOnTimeDelivery(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.put(cls.leg, 1000)
        cls.put(cls.top, 1000)

    def ask(self, first=20, last=0, **arguments):
        day = today(self.env)
        start, end = day - timedelta(days=first), day - timedelta(days=last)
        ref = RecordRef("product.product", self.table.id, self.table.name)
        arguments.setdefault("product", ref)
        arguments.setdefault("period", Period(start, end, "those days"))
        return on_time_delivery.run(self.as_planner(), arguments)

    def facts(self, found):
        return {fact.label: fact.value for fact in found.facts}

    def test_the_share_and_its_count(self):
        for late in (-1, 0, 2, 5):
            make(self, 1, days_ago=3, late=late)
        facts = self.facts(self.ask())
        self.assertEqual(facts["share finished on time"], 50)
        self.assertEqual(facts["orders finished on time"], 2)
        self.assertEqual(facts["orders finished with a deadline"], 4)
        self.assertEqual(facts["mean delay of the late ones"], 3.5)
        self.assertEqual(facts["delay of the worst order"], 5)

    def test_the_worst_comes_first(self):
        mild = make(self, 1, days_ago=3, late=1)
        worst = make(self, 1, days_ago=5, late=6)
        make(self, 1, days_ago=5, late=-2)
        table = self.ask().tables[0]
        self.assertEqual([row.ref.id for row in table.rows], [worst.id, mild.id])
        self.assertEqual(self.column(table, "delay"), [6, 1])

    def test_without_a_deadline_it_is_told_and_not_counted(self):
        make(self, 1, days_ago=3, late=-1)
        make(self, 1, days_ago=3)
        found = self.ask()
        self.assertEqual(self.facts(found)["orders finished with a deadline"], 1)
        self.assertIn("1", found.warnings[0])

    def test_only_orders_without_a_deadline(self):
        make(self, 1, days_ago=3)
        found = self.ask()
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("deadline", found.text)

    def test_no_finished_order_is_no_percentage(self):
        self.order(3)
        found = self.ask(first=400, last=390)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertNotIn("%", found.text)

    def test_what_is_due_and_still_open_is_told(self):
        make(self, 1, days_ago=3, late=-1)
        self.order(1, late=2)
        self.assertIn("not finished", self.ask().warnings[0])

    def test_by_responsible(self):
        one = make(self, 1, days_ago=3, late=4)
        two = make(self, 1, days_ago=3, late=-1)
        one.user_id, two.user_id = self.env.user, self.planner
        table = self.ask(by="responsible").tables[0]
        self.assertEqual(
            [row.ref.id for row in table.rows], [self.env.user.id, self.planner.id]
        )
        self.assertEqual(self.column(table, "share"), [0, 100])

    def test_of_one_person(self):
        one = make(self, 1, days_ago=3, late=4)
        two = make(self, 1, days_ago=3, late=-1)
        one.user_id, two.user_id = self.env.user, self.planner
        ref = RecordRef("res.users", self.planner.id, self.planner.name)
        facts = self.facts(self.ask(person=ref))
        self.assertEqual(facts["share finished on time"], 100)

    def test_when_all_were_on_time_the_products_are_shown(self):
        make(self, 1, days_ago=3, late=-1)
        table = self.ask().tables[0]
        self.assertEqual(self.column(table, "on_time"), [1])

    def test_more_orders_take_no_more_queries(self):
        def queries():
            self.env.invalidate_all()
            env = self.as_planner()
            before = self.env.cr.sql_log_count
            on_time_delivery.run(env, {"by": "product"})
            return self.env.cr.sql_log_count - before

        make(self, 1, days_ago=3, late=2)
        queries()
        few = queries()
        for late in range(1, 9):
            make(self, 1, days_ago=3, late=late)
        queries()
        self.assertLessEqual(queries(), few)

    def test_by_month(self):
        make(self, 1, days_ago=3, late=4)
        make(self, 1, days_ago=3, late=-1)
        table = self.ask(by="month").tables[0]
        self.assertEqual(self.column(table, "share"), [50])
        self.assertEqual(self.column(table, "finished"), [2])
