from odoo.tests import new_test_user, tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Comparison
from ..skills.purchases.sourcing import sourcing
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestSourcing(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        names = [{"name": "Uno Test"}, {"name": "Otro Test"}]
        cls.one, cls.other = cls.env["res.partner"].create(names)
        for partner, product in (
            (cls.one, cls.leg),
            (cls.other, cls.leg),
            (cls.one, cls.top),
        ):
            values = {
                "partner_id": partner.id,
                "product_tmpl_id": product.product_tmpl_id.id,
            }
            cls.env["product.supplierinfo"].create({**values, "price": 1})

    def ask(self, **arguments):
        vendor = RecordRef("res.partner", self.one.id, self.one.name)
        found = sourcing.run(self.as_planner(), {"vendor": vendor, **arguments})
        if isinstance(found, Ask) or not hasattr(found, "tables"):
            return found
        return {row.ref.id for row in found.tables[0].rows}

    def test_with_one_vendor_and_with_several(self):
        leg, board = self.leg.product_tmpl_id.id, self.top.product_tmpl_id.id
        self.assertEqual(self.ask(sole=True), {board})
        self.assertEqual(self.ask(several=True), {leg})
        self.assertEqual(self.ask(), {leg, board})

    def test_a_bound_counts_vendors(self):
        two = Comparison(">", 2, "", "more than two")
        self.assertEqual(self.ask(bound=two).reason, Missing.NO_ROWS)
        euros = Comparison(">", 2, "€", "more than 2 €")
        self.assertIsInstance(self.ask(bound=euros), Ask)

    def test_without_rights_it_says_so(self):
        clerk = new_test_user(self.env, "plant_clerk", groups="base.group_portal")
        found = sourcing.run(self.env(user=clerk), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)
