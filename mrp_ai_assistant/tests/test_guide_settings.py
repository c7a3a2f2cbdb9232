"""docs/settings.en.md of the repository: what it calls the default is what Odoo has."""

import re
import unittest
from pathlib import Path

from odoo.tests import TransactionCase, tagged

PAGE = Path(__file__).parents[2] / "docs" / "settings.en.md"
TEXT = PAGE.read_text("utf-8") if PAGE.exists() else ""
_FIELD = re.compile(r"^\| [^|]+ \| ([^|]+) \|.*\| `(mrp_ai_\w+)` \|$", re.MULTILINE)
_PARAMETER = re.compile(r"^\| `mrp_ai_assistant\.(\w+)` \| ([^|]+) \|", re.MULTILINE)


@tagged("post_install", "-at_install")
@unittest.skipUnless(TEXT, "the addon alone, without its repository")
class TestGuideSettings(TransactionCase):
    """Numbers and switches; as in a database where nobody has set anything."""

    def setUp(self):
        super().setUp()
        mine = [("key", "=like", "mrp_ai_assistant.%")]
        self.env["ir.config_parameter"].search(mine).unlink()

    def test_the_form_has_these_defaults(self):
        fields = self.env["res.config.settings"]._fields
        told = {name: value for value, name in _FIELD.findall(TEXT) if name in fields}
        settings = self.env["res.config.settings"].create({})
        compared = 0
        for name, value in told.items():
            if fields[name].type in ("integer", "boolean"):
                compared += 1
                with self.subTest(name):
                    self.assertEqual(value, _shown(name, settings[name]))
        self.assertGreater(compared, 15)

    def test_every_parameter_of_the_form_is_told(self):
        """Whatever saving the form writes has its line."""
        fields = self.env["res.config.settings"]._fields
        changed = {
            name: 7
            for _value, name in _FIELD.findall(TEXT)
            if name in fields and fields[name].type == "integer"
        }
        self.env["res.config.settings"].create(changed).execute()
        mine = [("key", "=like", "mrp_ai_assistant.%")]
        keys = self.env["ir.config_parameter"].search(mine).mapped("key")
        told = {f"mrp_ai_assistant.{name}" for name, _value in _PARAMETER.findall(TEXT)}
        self.assertGreater(len(keys), 10)
        self.assertFalse(set(keys) - told)


def _shown(name, value):
    if name.endswith("_days") and not value:
        return "0 (for ever)"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
