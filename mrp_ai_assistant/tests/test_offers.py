"""An answer offers a draft only to who may create it, and where it would help."""

from odoo.tests import tagged

from ..core.evidence import RecordRef
from ..core.measure import Measure
from ..skills.engineering.producible import producible
from ..skills.stock.component_shortages import component_shortages
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestOffers(PlantCase):
    def asks(self, order=None):
        said = {"order": RecordRef(order._name, order.id, order.name)} if order else {}
        return " ".join(component_shortages.run(self.as_planner(), said).followups)

    def no_rights(self):
        self.env["ir.model.access"].search(
            [
                ("model_id.model", "in", ["mrp.production", "purchase.order"]),
                ("perm_create", "=", True),
            ]
        ).perm_create = False

    def test_what_nobody_brings_may_be_covered(self):
        order = self.order(3)
        self.assertIn(f"Cover the shortages of {order.name}", self.asks(order))
        self.no_rights()
        self.assertNotIn("Cover", self.asks(order))

    def test_what_comes_is_not_offered(self):
        self.put(self.leg, 100)
        self.receipt(self.top, 100, days=5)
        self.assertNotIn("Cover", self.asks(self.order(3)))

    def test_an_amount_that_was_asked_about_may_be_made(self):
        ref = RecordRef("product.product", self.table.id, self.table.name)
        asked = {"product": ref, "amount": Measure(7.0, "")}
        found = producible.run(self.as_planner(), asked)
        self.assertIn("Prepare a manufacturing order for 7", found.followups[0])
        plain = producible.run(self.as_planner(), {"product": ref})
        self.assertNotIn("Prepare", " ".join(plain.followups))
