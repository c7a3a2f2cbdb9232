from unittest.mock import patch

from odoo import Command
from odoo.tests import tagged

from ..knowledge import sources
from .knowing import PRESS, KnowledgeCase


@tagged("post_install", "-at_install")
class TestKnowledgeSources(KnowledgeCase):
    """Files of records that say how things are made are read by themselves."""

    def setUp(self):
        super().setUp()
        self.center = self.env["mrp.workcenter"].create({"name": "Prensa"})
        self.look()

    def _attach(self, name="prensa.txt", text=PRESS, model="mrp.workcenter", number=0):
        return self.env["ir.attachment"].create(
            {
                "name": name,
                "raw": text.encode(),
                "res_model": model,
                "res_id": number or self.center.id,
            }
        )

    def _document(self, attachment):
        return self.documents.search([("attachment_id", "=", attachment.id)])

    def test_attached_is_read(self):
        attachment = self._attach()
        self.look()
        document = self._document(attachment)
        self.assertEqual(document.state, "ready")
        self.assertEqual(document.res_id, self.center.id)
        self.assertIn("prensa.txt", self.names(self.planner))

    def test_changed_is_read_again(self):
        attachment = self._attach()
        self.look()
        attachment.raw = PRESS.replace("15 bar", "18 bar").encode()
        self.look()
        self.assertIn("18 bar", self.find(self.planner).passages[0].text)

    def test_removed_is_forgotten(self):
        attachment = self._attach()
        self.look()
        attachment.unlink()
        self.assertNotIn("prensa.txt", self.names(self.planner))

    def test_moved_to_another_record_is_moved(self):
        attachment = self._attach()
        self.look()
        other = self.env["res.company"].create({"name": "Other"})
        hidden = self.env["product.template"].create(
            {"name": "Secreta", "company_id": other.id}
        )
        attachment.write({"res_model": hidden._name, "res_id": hidden.id})
        self.look()
        self.assertNotIn("prensa.txt", self.names(self.planner))

    def test_a_document_of_a_product_and_of_a_bill(self):
        product = self.env["product.template"].create({"name": "Mesa"})
        bill = self.env["mrp.bom"].create({"product_tmpl_id": product.id})
        paper = self.env["product.document"].create(
            {
                "name": "mesa.txt",
                "raw": PRESS.encode(),
                "res_model": "product.template",
                "res_id": product.id,
            }
        )
        of_bill = self._attach("lista.txt", PRESS + "x", "mrp.bom", bill.id)
        self.look()
        self.assertEqual(self._document(paper.ir_attachment_id).state, "ready")
        self.assertEqual(self._document(of_bill).state, "ready")

    def test_a_picture_or_a_stranger_is_left_alone(self):
        picture = self._attach("foto.png")
        stranger = self._attach("nota.txt", model="res.partner", number=1)
        self.look()
        self.assertFalse(self._document(picture) | self._document(stranger))

    def test_the_file_of_a_guarded_field_is_left_alone(self):
        attachment = self._attach()
        attachment.res_field = "note"
        field = self.center._fields["note"]
        for groups, read in (("base.group_system", False), (None, True)):
            with patch.object(field, "groups", groups):
                self.assertEqual(sources._is_source(attachment), read)

    def test_what_was_there_before_is_found_by_the_sweep(self):
        attachment = self._attach()
        self.env.cr.precommit.clear()
        self.env["mrp.ai.change"].search([]).unlink()
        self.env.flush_all()
        self.env["mrp.ai.knowledge"]._note_all()
        self.look()
        self.assertEqual(self._document(attachment).state, "ready")

    def test_the_description_of_a_work_center_is_a_text(self):
        self.center.note = "<p>Purgue el aire antes de subir la presión.</p>"
        self.look()
        found = self.find(self.planner, "¿cuándo purgar el aire?")
        self.assertEqual(found.passages[0].source.model, "mrp.workcenter")

    def test_the_wizard_adds_what_may_be_read(self):
        mine = self.env["ir.attachment"].with_user(self.planner)
        attachment = mine.create(
            {
                "name": "manual.txt",
                "raw": PRESS.encode(),
                "res_model": "mrp.ai.document.upload",
            }
        )
        wizard = self.env["mrp.ai.document.upload"].with_user(self.planner)
        files = [Command.set(attachment.ids)]
        wizard.create({"attachment_ids": files}).action_add()
        document = self.documents.search([("name", "=", "manual.txt")])
        self.assertEqual(document.user_id, self.planner)
        self.assertFalse(attachment.exists())
