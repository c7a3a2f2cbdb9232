from datetime import timedelta

from odoo import fields
from odoo.tests import new_test_user, tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Comparison
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.purchases.purchases import purchases
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestPurchases(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if "purchase.order" not in cls.env or (
            "purchase_line_id" not in cls.env["stock.move"]._fields
        ):
            return
        cls.vendor = cls.env["res.partner"].create({"name": "Maderas Test"})

    def setUp(self):
        super().setUp()
        if not hasattr(self, "vendor"):
            self.skipTest("purchases with receipts are not installed")

    def buy(self, promised, quantity=10, product=None, *, confirm=True):
        """A purchase of legs promised in that many days."""
        order = self.env["purchase.order"].create(
            {
                "partner_id": self.vendor.id,
                "order_line": [
                    (
                        0,
                        0,
                        {
                            "product_id": (product or self.leg).id,
                            "product_qty": quantity,
                            "price_unit": 2,
                            "date_planned": self.at(promised),
                        },
                    )
                ],
            }
        )
        if confirm:
            order.button_confirm()
        return order

    def at(self, days):
        return fields.Datetime.now() + timedelta(days=days)

    def ask(self, order=None, **arguments):
        arguments["vendor"] = RecordRef("res.partner", self.vendor.id, "Maderas Test")
        if order is not None:
            arguments["order"] = RecordRef("purchase.order", order.id, order.name)
        return purchases.run(self.as_planner(), arguments)

    def ids(self, found):
        return [row.ref.id for row in found.tables[0].rows]

    def test_late_with_the_days_after_the_promise(self):
        late = self.buy(-6)
        self.buy(6)
        late.picking_ids.scheduled_date = self.at(2)
        found = self.ask(kind="late")
        table = found.tables[0]
        self.assertEqual(self.ids(found), [late.id])
        self.assertEqual(self.column(table, "late"), [8])
        day = today(self.env)
        self.assertEqual(self.column(table, "expected"), [day + timedelta(days=2)])
        self.assertIn("8 days after its promise", found.summary[1])

    def test_late_is_said_of_what_is_not_received(self):
        order = self.buy(-6)
        order.picking_ids.move_ids.write({"quantity": 10, "picked": True})
        order.picking_ids._action_done()
        self.assertEqual(self.ask(kind="late").reason, Missing.NO_ROWS)
        self.assertEqual(self.ids(self.ask(kind="received")), [order.id])

    def test_a_part_received_leaves_the_rest_late(self):
        order = self.buy(-6)
        order.picking_ids.move_ids.write({"quantity": 4, "picked": True})
        order.picking_ids._action_done()
        self.assertEqual(self.ids(self.ask(kind="late")), [order.id])
        table = self.ask(order).tables[0]
        self.assertEqual(self.column(table, "received"), [4])
        self.assertEqual(self.column(table, "ordered"), [10])

    def test_orders_that_wait(self):
        waits = self.order(1)
        late = self.buy(-3)
        table = self.ask(kind="late").tables[0]
        self.assertEqual(self.column(table, "orders"), [waits.name])
        self.put(self.leg, 4)
        self.assertEqual(self.column(self.ask(kind="late").tables[0], "orders"), [None])
        self.assertTrue(late)

    def test_more_than_so_many_days(self):
        self.buy(-2)
        much = self.buy(-9)
        bound = Comparison(">", 5, "days", "more than 5 days")
        self.assertEqual(self.ids(self.ask(delay=bound)), [much.id])

    def test_a_delay_is_no_amount_of_money(self):
        order = self.buy(-9)
        bounds = (order.amount_total - 1, order.amount_total)
        more = [self.ask(delay=Comparison(">", n, "€", "more")) for n in bounds]
        self.assertEqual(self.ids(more[0]), [order.id])
        self.assertEqual(more[1].reason, Missing.NO_ROWS)

    def test_a_delay_is_counted_in_days(self):
        self.buy(-9)
        bound = Comparison(">", 5, "kg", "more than 5 kg")
        self.assertIsInstance(self.ask(delay=bound), Ask)

    def test_counted_by_vendor(self):
        self.buy(-9)
        found = self.ask(by="vendor")
        self.assertEqual(self.column(found.tables[0], "count"), [1])

    def test_requests_are_no_purchases_yet(self):
        asked = self.buy(3, confirm=False)
        bought = self.buy(4)
        self.assertEqual(self.ids(self.ask(kind="rfq")), [asked.id])
        found = self.ask()
        self.assertEqual(self.ids(found), [bought.id])
        self.assertTrue(any("not confirmed" in text for text in found.warnings))

    def test_a_period_of_the_promise(self):
        near, _far = self.buy(1), self.buy(20)
        day = today(self.env)
        week = Period(day, day + timedelta(days=7), "7 days")
        self.assertEqual(self.ids(self.ask(period=week)), [near.id])

    def test_amounts_are_summed_when_all_are_shown(self):
        self.buy(1, 10)
        self.buy(2, 5)
        self.assertEqual(self.ask(kind="bought").tables[0].totals[-1], 30)
        self.assertIsNone(self.ask(kind="bought", limit=1).tables[0].totals)

    def test_one_purchase_in_any_state(self):
        order = self.buy(3, confirm=False)
        order.button_cancel()
        self.assertIn("Cancelled", self.ask(order).summary[0])

    def test_other_companies_are_not_listed(self):
        order = self.buy(-3)
        other = self.env["res.company"].create({"name": "Otra"})
        self.planner.company_ids += other
        env = self.env(user=self.planner)
        env = env(context={"allowed_company_ids": other.ids})
        vendor = RecordRef("res.partner", self.vendor.id, "Maderas Test")
        found = purchases.run(env, {"vendor": vendor, "kind": "late"})
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(order.id, self.ids(self.ask(kind="late")))

    def test_no_rights_no_answer(self):
        stranger = new_test_user(self.env, "purchases_none", groups="base.group_user")
        found = purchases.run(self.env(user=stranger), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)

    def test_queries_do_not_grow_with_the_rows(self):
        def queries(count):
            for _each in range(count):
                self.buy(-4)
            rows = self.ask(kind="late").tables[0].rows
            self.assertGreaterEqual(len(rows), count)
            return self.queries(lambda: self.ask(kind="late"))

        few = queries(2)
        self.assertLessEqual(queries(20), few)
