from datetime import timedelta

from odoo import fields
from odoo.tests import new_test_user, tagged

from ..core.evidence import Missing, NoData, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.purchases.incoming_material import incoming_material
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestIncomingMaterial(PlantCase):
    def ask(self, product=None, order=None, **arguments):
        if product is not None:
            arguments["product"] = RecordRef(
                "product.product", product.id, product.display_name
            )
        if order is not None:
            arguments["order"] = RecordRef("mrp.production", order.id, order.name)
        return incoming_material.run(self.as_planner(), arguments)

    def promised(self, move, days):
        move.date_deadline = fields.Datetime.now() + timedelta(days=days)

    def test_promised_and_now_expected(self):
        move = self.receipt(self.leg, 50, days=4)
        self.promised(move, -3)
        found = self.ask(self.leg)
        table = found.tables[0]
        day = today(self.env)
        self.assertEqual(self.column(table, "quantity"), [50])
        self.assertEqual(self.column(table, "expected"), [day + timedelta(days=4)])
        self.assertEqual(self.column(table, "promised"), [day - timedelta(days=3)])
        self.assertEqual(self.column(table, "late"), [7])
        self.assertIn("7 days after", found.summary[0])

    def test_a_past_day_without_a_new_one_is_no_expected_day(self):
        move = self.receipt(self.leg, 50, days=-2)
        self.promised(move, -5)
        found = self.ask(self.leg)
        self.assertEqual(self.column(found.tables[0], "late"), [5])
        self.assertIn("without a new date", found.summary[0])
        self.assertNotIn("expected day", [fact.label for fact in found.facts])

    def test_orders_that_wait_and_how_much_they_lack(self):
        self.put(self.leg, 5)
        first, second = self.order(1, start=0), self.order(2, start=1)
        self.receipt(self.leg, 50, days=2)
        table = self.ask(self.leg).tables[0]
        self.assertEqual(self.column(table, "missing"), [4 + 8 - 5])
        self.assertEqual(self.column(table, "orders"), [second.name])
        self.assertNotIn(first.name, self.column(table, "orders")[0])

    def test_missing_material_tells_what_nobody_brings(self):
        order = self.order(1)
        self.receipt(self.leg, 50, days=2)
        found = self.ask(order=order)
        table = found.tables[0]
        rows = dict(
            zip(
                [each.id for each in self.column(table, "product")],
                self.column(table, "expected"),
                strict=True,
            )
        )
        self.assertEqual(rows[self.leg.id], today(self.env) + timedelta(days=2))
        self.assertIsNone(rows[self.top.id])
        self.assertTrue(any("nobody brings" in line for line in found.summary))
        self.assertEqual(found.steps[0].ref.id, self.top.id)

    def test_late_keeps_what_is_past_its_promise(self):
        self.promised(self.receipt(self.leg, 1, days=3), -1)
        self.promised(self.receipt(self.top, 1, days=3), 3)
        mine = {self.leg.id, self.top.id}
        table = self.ask(late=True).tables[0]
        shown = {each.id for each in self.column(table, "product")} & mine
        self.assertEqual(shown, {self.leg.id})

    def test_a_period_of_the_planned_day(self):
        self.receipt(self.leg, 1, days=1)
        self.receipt(self.top, 2, days=9)
        day = today(self.env)
        week = Period(day, day + timedelta(days=7), "7 days")
        table = self.ask(period=week).tables[0]
        shown = {each.id for each in self.column(table, "product")}
        self.assertIn(self.leg.id, shown)
        self.assertNotIn(self.top.id, shown)

    def test_own_production_is_told_of_a_product_only(self):
        order = self.order(3, start=1)
        table = self.ask(self.table).tables[0]
        self.assertEqual(self.column(table, "document")[0].text, order.name)
        everything = self.ask()
        if not isinstance(everything, NoData):
            shown = [each.id for each in self.column(everything.tables[0], "product")]
            self.assertNotIn(self.table.id, shown)

    def test_nothing_on_its_way_tells_the_free_stock(self):
        self.put(self.leg, 6)
        found = self.ask(self.leg)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("6 Units", found.text)

    def test_an_order_that_lacks_nothing(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        order = self.order(1)
        self.assertIn("lacks no component", self.ask(order=order).text)

    def test_received_and_other_companies_are_not_listed(self):
        move = self.receipt(self.leg, 5, days=1)
        move.picked = True
        move.quantity = 5
        move._action_done()
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)

    def test_limit_says_how_many_there_are(self):
        for days in (1, 2, 3):
            self.receipt(self.product(f"Part {days}", f"P-{days}"), 1, days=days)
        before = self.ask(limit=2).tables[0].scope
        self.assertEqual(before.shown, 2)
        self.assertGreaterEqual(before.total, 3)

    def test_what_nobody_brings_is_cut_and_said_so(self):
        parts = [self.product(f"Bare {n}", f"B-{n}") for n in range(4)]
        self.bom.bom_line_ids = [
            (5,),
            *((0, 0, {"product_id": part.id, "product_qty": 1}) for part in parts),
        ]
        order = self.order(1)
        found = self.ask(order=order, limit=3)
        self.assertEqual(len(found.tables[0].rows), 3)
        self.assertEqual(len(found.steps), 3)
        self.assertIn("and 1 more", found.summary[-1])
        self.assertEqual(
            found.warnings,
            ("Of the 4 components that nobody brings, 3 are listed.",),
        )
        self.assertFalse(self.ask(order=order).warnings)

    def test_no_rights_no_answer(self):
        stranger = new_test_user(self.env, "incoming_none", groups="base.group_user")
        found = incoming_material.run(self.env(user=stranger), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)

    def test_queries_do_not_grow_with_the_rows(self):
        def queries(days):
            for day in days:
                self.receipt(self.product(f"Part {day}", f"P-{day}"), 1, days=day)
            rows = self.ask(limit=500).tables[0].rows
            self.assertGreaterEqual(len(rows), len(days))
            return self.queries(lambda: self.ask(limit=500))

        few = queries([1, 2])
        self.assertLessEqual(queries(range(3, 23)), few)
