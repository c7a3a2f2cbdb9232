from odoo.tests import tagged

from ..core.evidence import RecordRef
from ..skills.purchases.vendor_overview import vendor_overview
from .buying import BuyingCase


def of(record):
    return RecordRef(record._name, record.id, record.display_name)


@tagged("post_install", "-at_install")
class TestVendorOverview(BuyingCase):
    def test_open_purchases_of_a_vendor(self):
        order = self.bought()
        found = vendor_overview.run(self.as_buyer(), {"vendor": of(self.vendor)})
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [order.id])
        rows = vendor_overview.run(self.as_buyer(), {"limit": 500}).tables[0].rows
        self.assertIn(self.vendor.id, [row.ref.id for row in rows])
