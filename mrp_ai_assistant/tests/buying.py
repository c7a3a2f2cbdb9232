"""A vendor for the tests of what proposes purchases, where they are installed."""

from odoo.tests import new_test_user

from .plant import PlantCase


class BuyingCase(PlantCase):
    """Boards from Maderas Test: 5 a piece from 10 on, in four days; and a buyer."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if "purchase.order" not in cls.env:
            return
        groups = "base.group_user,mrp.group_mrp_user,purchase.group_purchase_user"
        cls.buyer = new_test_user(cls.env, "plant_buyer", groups=groups)
        cls.vendor = cls.env["res.partner"].create({"name": "Maderas Test"})
        cls.price = cls.env["product.supplierinfo"].create(
            {
                "partner_id": cls.vendor.id,
                "product_tmpl_id": cls.top.product_tmpl_id.id,
                "price": 5,
                "min_qty": 10,
                "delay": 4,
            }
        )

    def setUp(self):
        super().setUp()
        if not hasattr(self, "vendor"):
            self.skipTest("purchases are not installed")

    def as_buyer(self):
        self.env.flush_all()
        return self.env(user=self.buyer)

    def bought(self, quantity=10):
        """A confirmed purchase of boards by the buyer."""
        line = {"product_id": self.top.id, "product_qty": quantity, "price_unit": 5}
        order = self.env["purchase.order"].create(
            {
                "partner_id": self.vendor.id,
                "user_id": self.buyer.id,
                "order_line": [(0, 0, line)],
            }
        )
        order.button_confirm()
        return order
