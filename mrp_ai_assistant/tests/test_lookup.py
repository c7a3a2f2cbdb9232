"""Records that a question names, as the asking user may see them."""

from odoo.tests import tagged

from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestLookup(PlantCase):
    def setUp(self):
        super().setUp()
        self.lookup = self.as_planner()["mrp.ai.lookup"]

    def names(self, model, text):
        return [each.ref.name for each in self.lookup.candidates(model, text)]

    def test_a_product_by_its_barcode(self):
        self.leg.barcode = "8412345678905"
        (found,) = self.lookup.candidates("product.product", "8412345678905")
        self.assertEqual(found.ref.id, self.leg.id)

    def test_a_person_by_a_part_of_the_name(self):
        self.planner.name = "Lucía Martín"
        self.assertIn("Lucía Martín", self.names("res.users", "Lucia"))

    def test_nobody_from_outside_is_a_person(self):
        partner = self.env["res.partner"].create({"name": "Zoilo Portal"})
        portal = self.env.ref("base.group_portal")
        self.env["res.users"].create(
            {"login": "zoilo", "partner_id": partner.id, "group_ids": [portal.id]}
        )
        self.assertNotIn("Zoilo Portal", self.names("res.users", "Zoilo"))

    def test_a_contact_is_what_its_documents_tell(self):
        if "purchase.order" not in self.env:
            self.skipTest("purchases are not installed")
        partner = self.env["res.partner"].create({"name": "Maderas Zeta"})
        self.assertEqual(self.roles(partner), ())
        self.env["purchase.order"].create({"partner_id": partner.id})
        self.assertEqual(self.roles(partner), ("vendor",))

    def roles(self, partner):
        found = self.env["mrp.ai.lookup"].candidates("res.partner", partner.name)
        return next(each.roles for each in found if each.ref.id == partner.id)

    def test_the_open_orders_are_likely_to_be_meant(self):
        order = self.order(late=3000)
        found = self.lookup.usual("mrp.production")
        self.assertIn(order.id, [ref.id for ref in found])
        products = self.lookup.usual("product.product", ("product",))
        self.assertIn(self.table.id, [ref.id for ref in products])

    def test_nothing_of_a_model_that_is_not_there(self):
        self.assertEqual(self.lookup.usual("no.such.model"), [])
        self.assertEqual(self.lookup.candidates("no.such.model", "x"), [])

    def test_operations_of_one_name_are_one(self):
        operation = self.bom.operation_ids[0]
        operation.name = "Barnizar a mano"
        operation.copy({"name": "Barnizar a mano"})
        model = "mrp.routing.workcenter"
        names = self.names(model, "barnizar a mano")
        self.assertEqual(names.count("Barnizar a mano"), 1)
