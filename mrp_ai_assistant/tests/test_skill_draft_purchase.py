from datetime import date

from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Measure
from ..core.period import Period
from ..skills.acting.draft_purchase import draft_purchase
from .buying import BuyingCase


@tagged("post_install", "-at_install")
class TestDraftPurchaseSkill(BuyingCase):
    def ask(self, product=None, amount=40.0, unit="", env=None, **more):
        product = product or self.top
        ref = RecordRef("product.product", product.id, product.name)
        said = {"product": ref, "amount": Measure(amount, unit), **more}
        return draft_purchase.run(env or self.as_buyer(), said)

    def test_one_draft_with_what_was_said(self):
        before = self.env["purchase.order"].search_count([])
        day = date(2031, 3, 7)
        (draft,) = self.ask(period=Period(day, day, "7 March")).proposals
        self.assertEqual(draft.kind, "draft_purchase")
        self.assertEqual(draft.values["quantity"], 40.0)
        self.assertEqual(draft.values["vendor"], self.vendor.id)
        self.assertEqual(draft.values["expected"], "2031-03-07")
        self.assertEqual(self.env["purchase.order"].search_count([]), before)

    def test_the_vendor_that_was_said(self):
        other = self.env["res.partner"].create({"name": "Otro"})
        ref = RecordRef("res.partner", other.id, "Otro")
        (draft,) = self.ask(vendor=ref).proposals
        self.assertEqual(draft.values["vendor"], other.id)

    def test_without_a_vendor_its_card_asks(self):
        found = self.ask(self.leg)
        self.assertIsNone(found.proposals[0].values["vendor"])
        self.assertIn("no vendor", found.summary[0])

    def test_what_is_not_purchased_and_other_units(self):
        self.leg.purchase_ok = False
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)
        self.assertIsInstance(self.ask(unit="kg"), Ask)

    def test_who_may_not_is_told(self):
        self.assertEqual(self.ask(env=self.as_planner()).reason, Missing.NO_ACCESS)
