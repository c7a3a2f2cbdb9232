from odoo.tests import tagged

from ..core.evidence import RecordRef
from ..skills.purchases.purchase_order import purchase_order
from ..skills.purchases.purchases import purchases
from ..skills.purchases.vendors_of_product import vendors_of_product
from .buying import BuyingCase


def of(record):
    return RecordRef(record._name, record.id, record.display_name)


@tagged("post_install", "-at_install")
class TestPurchaseOrder(BuyingCase):
    def test_one_purchase_with_amount_and_buyer(self):
        found = purchase_order.run(self.as_buyer(), {"order": of(self.bought())})
        told = " ".join(found.summary)
        self.assertIn("50", told)
        self.assertIn(self.buyer.name, told)

    def test_those_of_a_buyer_and_what_they_are_worth(self):
        order = self.bought()
        ask = {"person": of(self.buyer), "kind": "open", "money": True}
        found = purchases.run(self.as_buyer(), ask)
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [order.id])
        self.assertIn("50", found.summary[0])

    def test_what_was_paid_last(self):
        order = self.bought()
        ask = {"product": of(self.top), "vendor": of(self.vendor), "latest": "newest"}
        found = vendors_of_product.run(self.as_buyer(), ask)
        self.assertIn(order.name, found.summary[0])
