"""The phrases of a skill are its buttons and examples: each leads back to it."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.understand import Plan, Wanting, understand
from odoo.addons.mrp_ai_assistant.skills import SKILLS


class NoRecords:
    def candidates(self, model, text, limit=20):
        return []


PHRASES = [
    pytest.param(skill, phrase, id=f"{skill.name}-{phrase}")
    for skill in SKILLS
    for phrases in skill.phrases.values()
    for phrase in phrases
]


@pytest.mark.parametrize(("skill", "phrase"), PHRASES)
def test_a_phrase_leads_to_its_skill(skill, phrase):
    understood = understand(
        phrase, skills=SKILLS, lookup=NoRecords(), today=date(2026, 11, 22)
    )
    if isinstance(understood, Wanting):  # it is asked what the phrase leaves open
        assert understood.missing in skill.required
        understood = understood.plan
    assert isinstance(understood, Plan), understood
    assert understood.skill.name == skill.name


def test_skills_are_found_by_themselves():
    assert {"late_orders", "stock_by_location"} <= {skill.name for skill in SKILLS}


def test_schemas_take_no_other_argument():
    for skill in SKILLS:
        schema = skill.json_schema()
        assert schema["additionalProperties"] is False
        assert set(schema["properties"]) == set(skill.params)
