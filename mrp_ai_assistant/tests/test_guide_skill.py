"""The page docs/how-to/add-a-skill.md of the repository: its skill answers a question.

Its files stand in a folder of their own, under the names that the page gives them; that
they work from where the page puts them is tested by tests/guides. Where the addon was
installed without its repository there is no page, and nothing to test.
"""

import ast
import importlib.util
import re
import sys
import tempfile
import unittest
from pathlib import Path
from unittest.mock import patch

from odoo.tests import tagged

from ..core.skill import SkillSet
from ..core.understand import lexicon
from ..core.understand.words.en import warehouse as english
from ..core.understand.words.es import warehouse as spanish
from ..runner import run_turn
from .common import TurnCase, run_here

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-skill.md"
TEXT = GUIDE.read_text("utf-8") if GUIDE.exists() else ""
ADDON = __package__.rpartition(".")[0]
SKILL, TEST = "skills.stock.negative_stock", "tests.test_skill_negative_stock"
_FILE = re.compile(
    r"`mrp_ai_assistant/([\w/]+)\.py`[^`]*```python\n(.*?)^```$", re.DOTALL | re.M
)
_WORDS = re.compile(
    r"`mrp_ai_assistant/core/understand/words/(\w+)/warehouse\.py`[^`]*```diff\n"
    r"\+(.*?)$",
    re.DOTALL | re.M,
)


def modules():
    """Those of the page, by their name in the addon; none without the page."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for path, code in _FILE.findall(TEXT):
            name = path.replace("/", ".")
            file = Path(folder, f"{name}.py")
            file.write_text(code, "utf-8")
            spec = importlib.util.spec_from_file_location(f"{ADDON}.{name}", file)
            found[name] = importlib.util.module_from_spec(spec)
            sys.modules[f"{ADDON}.{name}"] = found[name]
            spec.loader.exec_module(found[name])
    return found


MODULES = modules()
if MODULES:

    @tagged("post_install", "-at_install")
    class TestNegativeStock(MODULES[TEST].TestNegativeStock):
        """The test that the page gives: Odoo runs classes of this module alone."""

        allow_inherited_tests_method = True


@tagged("post_install", "-at_install")
@unittest.skipUnless(MODULES, "the addon alone, without its repository")
class TestGuideSkill(TurnCase):
    """Asked as any other skill is, with the words that the page adds."""

    def setUp(self):
        super().setUp()
        words = {
            language: ast.literal_eval(f"{{{line}}}")
            for language, line in _WORDS.findall(TEXT)
        }
        self.addCleanup(self._forget_words)
        self.startPatcher(patch.dict(spanish.CONCEPTS, words["es"]))
        self.startPatcher(patch.dict(english.CONCEPTS, words["en"]))
        self._forget_words()
        shown = MODULES[SKILL].negative_stock
        skills = SkillSet([*run_turn.SKILLS, shown])
        self.startPatcher(patch.object(run_turn, "SKILLS", skills))

    def _forget_words(self):
        lexicon.lexicon.cache_clear()
        lexicon.own_words.cache_clear()

    def test_a_question_is_answered(self):
        product = self.env["product.product"].create(
            {"name": "Pata de más", "is_storable": True}
        )
        stock = self.env.ref("stock.warehouse0").lot_stock_id
        self.env["stock.quant"]._update_available_quantity(product, stock, -3)
        for question in (
            "¿Qué productos tienen stock negativo?",
            "Which products have a negative stock?",
        ):
            with self.subTest(question):
                turn = self.ask(question)
                self.env.flush_all()
                self.assertTrue(run_here(turn))
                self.env.invalidate_all()
                said = {each["kind"]: each["payload"] for each in self.log(turn)}
                self.assertEqual(turn.plan["skill"], "negative_stock")
                refs = [row["ref"]["id"] for row in said["table"]["rows"]]
                self.assertIn(product.id, refs)
