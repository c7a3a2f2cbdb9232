import errno
import json
from unittest.mock import patch

from odoo import http
from odoo.tests import HttpCase, new_test_user, tagged
from odoo.tools import mute_logger

from ..knowledge import limits
from .knowing import PRESS

UPLOAD = "/mrp_ai_assistant/upload"


@tagged("post_install", "-at_install")
class TestKnowledgeUpload(HttpCase):
    """Files come in and go out by routes, with the rights of who asks."""

    def setUp(self):
        super().setUp()
        groups = "mrp.group_mrp_user,mrp_ai_assistant.group_ai_user"
        self.one = new_test_user(self.env, "mrp_ai_one", groups)
        self.other = new_test_user(self.env, "mrp_ai_other", groups)
        new_test_user(self.env, "mrp_ai_none", "base.group_user")
        self.authenticate("mrp_ai_one", "mrp_ai_one")

    def _upload(self, name="prensa.txt", content=None, **values):
        content = PRESS.encode() if content is None else content
        values.setdefault("csrf_token", http.Request.csrf_token(self))
        found = self.url_open(UPLOAD, data=values, files={"ufile": (name, content)})
        return found.status_code, found

    def _taken(self, *args, **values):
        status, found = self._upload(*args, **values)
        self.assertEqual(status, 200, found.text)
        return found.json()

    def _document(self, taken):
        return self.env["mrp.ai.document"].browse(taken["document"]["id"])

    def test_into_a_new_conversation_and_back(self):
        taken = self._taken("../../prensa.txt")
        document = self._document(taken)
        self.assertEqual(document.name, "prensa.txt")
        self.assertEqual(document.conversation_id.id, taken["conversation"]["id"])
        self.assertEqual(document.user_id, self.one)
        found = self.url_open(f"/mrp_ai_assistant/document/{document.id}")
        self.assertEqual(found.content, PRESS.encode())
        self.assertEqual(found.headers["X-Content-Type-Options"], "nosniff")
        self.assertIn("default-src 'none'", found.headers["Content-Security-Policy"])
        self.assertIn("attachment", found.headers["Content-Disposition"])

    def test_only_a_pdf_is_shown_in_place(self):
        document = self._document(self._taken())
        document.sudo().write({"name": "a.html", "format": "html"})
        document.attachment_id.mimetype = "text/html"
        found = self.url_open(f"/mrp_ai_assistant/document/{document.id}")
        self.assertIn("attachment", found.headers["Content-Disposition"])
        self.assertEqual(found.headers["Content-Type"], "application/octet-stream")

    def test_hidden_and_gone_are_the_same(self):
        document = self._document(self._taken())
        self.authenticate("mrp_ai_other", "mrp_ai_other")
        hidden = self.url_open(f"/mrp_ai_assistant/document/{document.id}")
        gone = self.url_open("/mrp_ai_assistant/document/999999999")
        self.assertEqual([hidden.status_code, gone.status_code], [404, 404])
        self.assertNotIn("prensa", hidden.text)
        attachment = f"/web/content/{document.attachment_id.id}"
        self.assertEqual(self.url_open(attachment).status_code, 404)

    def test_anothers_conversation_takes_nothing(self):
        conversation = self._taken()["conversation"]["id"]
        self.authenticate("mrp_ai_other", "mrp_ai_other")
        status, found = self._upload(conversation_id=str(conversation))
        self.assertEqual(status, 400)
        self.assertIn("message", found.json()["error"])

    def test_who_may_not_use_the_assistant_adds_nothing(self):
        self.authenticate("mrp_ai_none", "mrp_ai_none")
        self.assertEqual(self._upload()[0], 403)

    def test_what_is_not_read_is_refused_by_its_content(self):
        status, found = self._upload("manual.exe", b"MZ\x00\x01" * 400)
        self.assertEqual(status, 415)
        self.assertIn("manual.exe", found.json()["error"]["message"])

    def test_too_large_is_told_in_the_users_language(self):
        self.env["res.lang"]._activate_lang("es_ES")
        self.one.lang = "es_ES"
        self.authenticate("mrp_ai_one", "mrp_ai_one")
        with patch.object(limits, "MAX_UPLOAD", 1):
            status, found = self._upload("big.txt", b"a" * (3 << 20))
        self.assertEqual(status, 413)
        self.assertIn("el límite", json.loads(found.text)["error"]["message"])

    def test_a_full_disk_keeps_nothing_and_is_told(self):
        self._fills_the_disk()
        kept = self.env["mrp.ai.conversation"].search_count([])
        status, found = self._upload()
        self.assertEqual(status, 507, found.text)
        self.assertIn("no room left", found.json()["error"]["message"])
        self.assertEqual(self.env["mrp.ai.conversation"].search_count([]), kept)
        self.assertFalse(self.env["mrp.ai.document"].search([("name", "=", "a.txt")]))

    def test_after_a_full_disk_the_same_file_comes_in(self):
        filled = self._fills_the_disk()
        self.assertEqual(self._upload()[0], 507)
        filled.stop()
        document = self._document(self._taken())
        self.assertEqual(document.attachment_id.raw, PRESS.encode())

    def _fills_the_disk(self):
        """From now on half a file fits."""
        muted = mute_logger("odoo.addons.mrp_ai_assistant.knowledge.storing")
        self.enterContext(muted)

        def written(attachments, raw, checksum):
            with open(attachments._get_path(raw, checksum)[1], "wb") as file:
                file.write(raw[: len(raw) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")

        filled = patch.object(self.registry["ir.attachment"], "_file_write", written)
        self.startPatcher(filled)
        return filled

    def test_without_a_token_nothing(self):
        self.assertEqual(self._upload(csrf_token="bad")[0], 400)

    def test_a_conversation_that_began_with_a_file_has_the_name_of_its_question(self):
        number = self._taken()["conversation"]["id"]
        conversations = self.env["mrp.ai.conversation"].with_user(self.one)
        conversations._ask(number, "¿Qué es la E-217?", model_id="none")
        self.assertEqual(conversations.browse(number).name, "Qué es la E-217")
