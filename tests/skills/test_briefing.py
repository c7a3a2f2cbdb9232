"""Every line of a briefing leads to the skill that it tells of, in both languages."""

import re
from datetime import date
from pathlib import Path

import pytest

import odoo.addons.mrp_ai_assistant as addon
from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.skills import SKILLS
from odoo.addons.mrp_ai_assistant.skills.briefing.sections import (
    ASKED,
    NAMES,
    ROLES,
)

DAY = date(2026, 11, 25)  # a Wednesday


class NoRecords:
    def candidates(self, model, text, limit=20):
        return []


def _spanish(source):
    """The translation of ``source`` in the addon's catalogue."""
    folder = Path(next(iter(addon.__path__)))
    catalogue = (folder / "i18n" / "es.po").read_text(encoding="utf-8")
    joined = re.sub(r'"\n"', "", catalogue)
    found = re.search(rf'^msgid "{re.escape(source)}"\nmsgstr "(.*)"$', joined, re.M)
    assert found, source
    return found[1].replace('\\"', '"')


SECTIONS = {each.question.source: each for lines in ROLES.values() for each in lines}


@pytest.mark.parametrize("source", SECTIONS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_question_leads_to_its_skill(source, language):
    section = SECTIONS[source]
    question = source if language == "en" else _spanish(source)
    plan = understand(question, skills=SKILLS, lookup=NoRecords(), today=DAY)
    assert isinstance(plan, Plan), plan
    assert plan.skill is section.skill
    asked = section.arguments(DAY)
    for name, value in asked.items():
        found = plan.arguments[name]
        if name == "period":
            assert (found.start, found.end) == (value.start, value.end)
        else:
            assert found == value
    assert set(plan.arguments) == set(asked)


@pytest.mark.parametrize("role", ASKED)
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_comes_by_itself_is_asked_for_that_role(role, language):
    source = ASKED[role].source
    question = source if language == "en" else _spanish(source)
    plan = understand(question, skills=SKILLS, lookup=NoRecords(), today=DAY)
    assert isinstance(plan, Plan), plan
    if role == "stock":  # what comes by itself may be another question
        assert (plan.skill.name, plan.arguments) == ("stock_outlook", {})
        return
    assert plan.skill.name == "briefing"
    assert plan.arguments.get("role", "auto") == role


def test_every_role_has_a_name():
    assert set(NAMES) == set(ROLES)


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("resumen del turno para mantenimiento", "maintenance"),
        ("¿Qué es lo importante hoy para el jefe de producción?", "manager"),
        ("parte de turno del supervisor", "supervisor"),
        ("ponme al día, soy el planificador", "planner"),
        ("¿Qué es lo más importante hoy?", None),
        ("shift briefing for the supervisor", "supervisor"),
        ("what matters most today?", None),
    ],
)
def test_the_role_is_that_of_the_question(question, role):
    plan = understand(question, skills=SKILLS, lookup=NoRecords(), today=DAY)
    assert isinstance(plan, Plan), plan
    assert plan.skill.name == "briefing"
    assert plan.arguments.get("role") == role
