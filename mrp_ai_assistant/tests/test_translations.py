"""Every text that a user can see has its Spanish one, with the same placeholders."""

import io
import re

import polib
from odoo.tests import TransactionCase, tagged
from odoo.tools import file_path
from odoo.tools.translate import trans_export

_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\$\{\w+\}|\{\w+\}|<[^>]+>")


@tagged("post_install", "-at_install")
class TestTranslations(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        template = io.BytesIO()
        trans_export(None, ["mrp_ai_assistant"], template, "po", cls.env)
        cls.terms = polib.pofile(template.getvalue().decode())
        cls.spanish = polib.pofile(file_path("mrp_ai_assistant/i18n/es.po"))

    def test_nothing_is_left_in_english(self):
        known = {entry.msgid for entry in self.spanish if entry.translated()}
        missing = sorted({term.msgid for term in self.terms} - known)
        self.assertFalse(missing, "translate these in i18n/es.po")

    def test_nothing_is_translated_in_vain(self):
        terms = {term.msgid for term in self.terms}
        self.assertFalse(sorted({entry.msgid for entry in self.spanish} - terms))

    def test_placeholders_are_the_same(self):
        for entry in self.spanish:
            wanted = sorted(_PLACEHOLDER.findall(entry.msgid))
            with self.subTest(entry.msgid):
                self.assertEqual(sorted(_PLACEHOLDER.findall(entry.msgstr)), wanted)
