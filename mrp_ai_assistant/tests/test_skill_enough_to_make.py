from odoo.tests import tagged

from ..core.evidence import RecordRef
from ..core.measure import Measure
from ..skills.engineering.enough_to_make import enough_to_make
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestEnoughToMake(PlantCase):
    def ask(self, amount):
        self.env.invalidate_all()
        ref = RecordRef("product.product", self.table.id, self.table.display_name)
        named = {"product": ref, "amount": Measure(amount, "")}
        return enough_to_make.run(self.as_planner(), named)

    def test_what_lacks_for_the_amount(self):
        self.put(self.leg, 39)
        self.put(self.top, 10)
        found = self.ask(10)
        self.assertTrue(found.summary[0].startswith("No"))
        self.assertIn(self.leg.name, found.summary[0])
        self.assertNotIn(self.top.name, found.summary[0])

    def test_nothing_lacks(self):
        self.put(self.leg, 40)
        self.put(self.top, 10)
        self.assertTrue(self.ask(10).summary[0].startswith("Yes"))
