from datetime import timedelta

from odoo.tests import tagged

from ..actions import ACTIONS
from ..core.evidence import Missing, NoData, RecordRef
from ..core.period import Period
from ..skills.acting.cover_shortages import cover_shortages
from ..skills.plant.clock import today
from .buying import BuyingCase


@tagged("post_install", "-at_install")
class TestCoverShortages(BuyingCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Tables need a frame, which is made of three legs.
        cls.frame = cls.product("Bastidor", "BAS-01")
        cls.frame_bom = cls.env["mrp.bom"].create(
            {
                "product_tmpl_id": cls.frame.product_tmpl_id.id,
                "produce_delay": 2,
                "bom_line_ids": [(0, 0, {"product_id": cls.leg.id, "product_qty": 3})],
            }
        )
        cls.bom.bom_line_ids = [(0, 0, {"product_id": cls.frame.id, "product_qty": 1})]

    def ask(self, env=None, **more):
        return cover_shortages.run(env or self.as_buyer(), more)

    def of(self, order, **more):
        return self.ask(order=RecordRef(order._name, order.id, order.name), **more)

    def drafts(self, found):
        return [(d.kind, d.values["product"], d.values["quantity"]) for d in found]

    def test_components_first_and_only_what_is_not_covered(self):
        order = self.order(10, start=6)  # 40 legs, 10 tops, 10 frames of 3 legs
        self.put(self.leg, 45)
        self.put(self.frame, 4)
        self.receipt(self.top, 3, days=20)
        found = self.of(order)
        self.assertEqual(
            self.drafts(found.proposals),
            [
                ("draft_purchase", self.leg.id, 13.0),  # 40 + 18 - 45, two days before
                ("draft_purchase", self.top.id, 10.0),  # lacks 7, sold from 10 on
                ("draft_order", self.frame.id, 6.0),
            ],
        )
        leg, top, frame = found.proposals
        self.assertEqual(top.values["vendor"], self.vendor.id)
        self.assertIsNone(leg.values["vendor"])
        self.assertEqual(frame.values["bom"], self.frame_bom.id)
        self.assertEqual(frame.values["origin"], order.name)
        day = today(self.as_buyer()) + timedelta(days=6)
        self.assertEqual(frame.values["deadline"], day.isoformat())
        self.assertIn(order.name, frame.reason)
        self.assertIn("7", top.reason)
        self.assertIn(self.frame.display_name, leg.reason)

    def test_what_was_proposed_and_created_is_not_proposed_again(self):
        order = self.order(10, start=6)
        env = self.as_buyer()
        for draft in self.of(order).proposals:
            values = {**draft.values}
            if draft.kind == "draft_purchase":
                values["vendor"] = self.vendor.id
            ACTIONS[draft.kind].execute(env, values)
        again = self.of(order)
        self.assertIsInstance(again, NoData)
        self.assertIn("Drafts", again.text)

    def test_what_other_orders_want_is_not_there_for_it(self):
        self.put(self.top, 100)
        self.put(self.frame, 100)
        self.put(self.leg, 40)
        self.order(10)  # takes the 40 legs
        late = self.order(5, start=9)
        (draft,) = self.of(late).proposals
        self.assertEqual(draft.values["quantity"], 20.0)

    def test_only_the_orders_of_the_period(self):
        self.order(1, start=2)
        far = self.order(7, start=30)
        day = today(self.as_buyer())
        period = Period(day + timedelta(days=25), day + timedelta(days=35), "then")
        found = self.ask(period=period)
        frame = [d for d in found.proposals if d.kind == "draft_order"]
        mine = [d for d in frame if d.values["product"] == self.frame.id]
        self.assertEqual([d.values["quantity"] for d in mine], [7.0])
        self.assertEqual(mine[0].values["origin"], far.name)

    def test_nothing_is_lacking(self):
        for product in (self.leg, self.top, self.frame):
            self.put(product, 100)
        found = self.of(self.order(1))
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("cover", found.text)

    def test_what_comes_is_said_and_not_proposed(self):
        for product in (self.leg, self.frame):
            self.put(product, 100)
        self.receipt(self.top, 100, days=30)
        found = self.of(self.order(1))
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(f"{self.top.name} (P-TEST, ", found.text)

    def test_who_may_not_buy_gets_the_orders_and_is_told_the_rest(self):
        order = self.order(2)
        found = cover_shortages.run(
            self.as_planner(),
            {"order": RecordRef(order._name, order.id, order.name)},
        )
        self.assertEqual({d.kind for d in found.proposals}, {"draft_order"})
        told = " ".join(found.summary)
        self.assertIn("may not create", told)
        self.assertIn(self.top.name, told)

    def test_a_kit_is_opened(self):
        kit = self.product("Juego", "KIT-01")
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": kit.product_tmpl_id.id,
                "type": "phantom",
                "bom_line_ids": [(0, 0, {"product_id": self.top.id, "product_qty": 2})],
            }
        )
        self.frame_bom.bom_line_ids = [(0, 0, {"product_id": kit.id})]
        found = self.of(self.order(10))
        products = {d.values["product"]: d.values for d in found.proposals}
        self.assertNotIn(kit.id, products)
        self.assertEqual(products[self.top.id]["quantity"], 30.0)

    def test_a_product_below_its_minimum(self):
        self.env["stock.warehouse.orderpoint"].create(
            {
                "product_id": self.top.id,
                "location_id": self.stock.id,
                "product_min_qty": 50,
                "product_max_qty": 80,
                "trigger": "manual",
            }
        )
        ref = RecordRef("product.product", self.top.id, self.top.name)
        (draft,) = self.ask(product=ref).proposals
        self.assertEqual(draft.values["quantity"], 80.0)
