"""The guide's own skill works: whoever follows it literally has one."""

import re
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from odoo.addons.mrp_ai_assistant.core.skill import Skill, SkillSet
from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.skills import SKILLS

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-skill.md"
NAME = "odoo.addons.mrp_ai_assistant.skills.stock.lots_in_stock"


class NoRecords:
    def candidates(self, model, text, limit=20):
        return []


@pytest.fixture
def shown(monkeypatch):
    """The first block of the guide, as the module that it says it is."""
    block = re.search(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    module = ModuleType(NAME)
    module.__package__ = NAME.rpartition(".")[0]
    monkeypatch.setitem(sys.modules, NAME, module)
    exec(compile(block[1], str(GUIDE), "exec"), vars(module))
    (skill,) = (each for each in vars(module).values() if isinstance(each, Skill))
    return skill


def test_its_phrases_lead_to_it(shown):
    skills = SkillSet([*SKILLS, shown])
    for phrase in (*shown.phrases["es"], *shown.phrases["en"]):
        understood = understand(
            phrase, skills=skills, lookup=NoRecords(), today=date(2026, 11, 22)
        )
        assert isinstance(understood, Plan), (phrase, understood)
        assert understood.skill is shown


def test_it_is_named_as_the_guide_says(shown):
    assert f"skills/stock/{shown.name}.py" in GUIDE.read_text("utf-8")
