from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..skills.shop_floor.instructions import instructions
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestInstructions(PlantCase):
    def attach(self, record, name, **values):
        return self.env["ir.attachment"].create(
            {
                "name": name,
                "res_model": record._name,
                "res_id": record.id,
                "raw": b"%PDF-1.4 test",
                "mimetype": "application/pdf",
                **values,
            }
        )

    def ask(self, **arguments):
        for name, record in arguments.items():
            if hasattr(record, "_name"):
                ref = RecordRef(record._name, record.id, record.display_name)
                arguments[name] = ref
        return instructions.run(self.as_planner(), arguments)

    def names(self, found):
        return [each.text for each in self.column(found.tables[0], "document")]

    def test_documents_of_the_product_its_bom_and_its_operations(self):
        self.attach(self.table.product_tmpl_id, "Drawing.pdf")
        self.attach(self.bom, "Parts.pdf")
        self.attach(self.bom.operation_ids[0], "Cutting.pdf")
        self.attach(self.leg.product_tmpl_id, "Leg.pdf")
        found = self.ask(product=self.table)
        names = ["Drawing.pdf", "Parts.pdf", "Cutting.pdf"]
        self.assertEqual(self.names(found), names)
        self.assertEqual(self.column(found.tables[0], "kind"), ["PDF"] * 3)
        drawing = found.tables[0].rows[0].ref
        self.assertEqual(drawing.model, "product.document")
        self.assertEqual(found.facts[0].value, 3)
        self.assertIn("I do not read", found.summary[1])

    def test_of_an_order_with_what_hangs_from_it(self):
        order = self.order()
        self.attach(order, "Order.pdf")
        self.attach(self.table.product_tmpl_id, "Drawing.pdf")
        self.attach(self.order(), "Of another order.pdf")
        found = self.ask(order=order)
        self.assertEqual(self.names(found), ["Drawing.pdf", "Order.pdf"])

    def test_notes_of_the_work_centers_as_text(self):
        operation = self.bom.operation_ids[0]
        self.cutting.note = "<p>Wear <b>gloves</b> &amp; goggles</p>"
        found = self.ask(product=self.table)
        table = found.tables[0]
        self.assertEqual(self.column(table, "note"), ["Wear gloves & goggles"])
        self.assertEqual(table.rows[0].ref.id, operation.id)
        self.assertEqual(len(found.summary), 1)

    def test_archived_documents_are_out(self):
        self.attach(self.table.product_tmpl_id, "Old.pdf")
        self.env["product.document"].search([("name", "=", "Old.pdf")]).active = False
        found = self.ask(product=self.table)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_nothing_attached(self):
        found = self.ask(product=self.leg)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("No document hangs from", found.text)

    def test_of_nothing_it_asks(self):
        self.assertIsInstance(self.ask(), Ask)

    def test_cut_says_so(self):
        self.attach(self.table.product_tmpl_id, "One.pdf")
        self.attach(self.table.product_tmpl_id, "Two.pdf")
        where = self.ask(product=self.table, limit=1).tables[0].scope
        self.assertEqual((where.shown, where.total), (1, 2))

    def test_of_an_operation_by_its_name(self):
        operation = self.bom.operation_ids[0]
        self.attach(operation, "how.txt")
        ref = RecordRef(operation._name, operation.id, operation.name)
        self.assertEqual(self.names(self.ask(operation=ref)), ["how.txt"])
