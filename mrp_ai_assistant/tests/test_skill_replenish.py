from odoo.tests import new_test_user, tagged

from ..core.evidence import Missing
from ..skills.forecast.replenish import replenish
from .forecasting import ForecastCase


@tagged("post_install", "-at_install")
class TestReplenish(ForecastCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if "purchase.order" not in cls.env:
            return
        groups = "base.group_user,mrp.group_mrp_user,purchase.group_purchase_user"
        cls.buyer = new_test_user(cls.env, "forecast_buyer", groups=groups)

    def setUp(self):
        super().setUp()
        if "purchase.order" not in self.env:
            self.skipTest("purchases are not installed")

    def ask(self, product, user=None):
        self.env.flush_all()
        env = self.env(user=user or self.buyer)
        return replenish.run(env, {"product": self.named(product)})

    def test_a_draft_of_what_the_forecast_says(self):
        vendor = self.sold_by(self.leg)
        found = self.ask(self.leg)
        (draft,) = found.proposals
        self.assertEqual(draft.kind, "draft_purchase")
        self.assertEqual(draft.values["product"], self.leg.id)
        self.assertEqual(draft.values["vendor"], vendor.id)
        self.assertGreater(draft.values["quantity"], 20)
        lines = self.env["purchase.order.line"].search_count(
            [("product_id", "=", self.leg.id)]
        )
        self.assertFalse(lines, "nothing is created until a person confirms it")

    def test_enough_is_not_ordered(self):
        self.sold_by(self.leg)
        self.put(self.leg, 9000)
        found = self.ask(self.leg)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_what_drafts_cover_is_not_ordered_again(self):
        vendor = self.sold_by(self.leg)
        self.env["purchase.order"].create(
            {
                "partner_id": vendor.id,
                "order_line": [
                    (0, 0, {"product_id": self.leg.id, "product_qty": 90000})
                ],
            }
        )
        found = self.ask(self.leg)
        self.assertIn("Drafts that are there", found.text)

    def test_without_a_forecast_nothing_is_proposed(self):
        self.sold_by(self.top)
        found = self.ask(self.top)
        self.assertFalse(getattr(found, "proposals", ()))

    def test_who_may_not_buy_gets_no_draft(self):
        self.sold_by(self.leg)
        found = self.ask(self.leg, self.planner)
        self.assertFalse(found.proposals)
        self.assertIn("may not create", " ".join(found.summary))
