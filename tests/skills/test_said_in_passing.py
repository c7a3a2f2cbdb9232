"""Idioms of three countries lead to the skill that answers them, not to a near one."""

from __future__ import annotations

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.core.understand.plan import Wanting
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from tests.skills.test_phrases import NoRecords

DAY = date(2026, 11, 22)


def skill_of(question):
    made = understand(question, skills=SKILLS, lookup=NoRecords(), today=DAY)
    plan = made.plan if isinstance(made, Wanting) else made
    return plan.skill.name if isinstance(plan, Plan) else None


@pytest.mark.parametrize(
    ("question", "skill"),
    [
        ("¿qué cargamentos esperamos?", "incoming_material"),
        ("¿a quién le vamos a quedar mal?", "sales_at_risk"),
        ("¿qué máquina nos da más guerra?", "machine_failures"),
        ("¿en qué órdenes vamos colgados?", "late_orders"),
        ("¿qué botamos esta semana?", "scrap"),
        ("¿qué componentes andan cortos?", "component_shortages"),
        ("¿qué toca pedir ya?", "reordering_rules"),
        ("¿qué embarques tenemos mañana?", "deliveries_due"),
        ("¿qué centro va más agobiado?", "capacity"),
    ],
)
def test_an_idiom_leads_to_its_skill(question, skill):
    assert skill_of(question) == skill


def test_the_urgent_ones_are_not_all():
    question = "¿Cuáles son las órdenes que más urge sacar?"
    made = understand(question, skills=SKILLS, lookup=NoRecords(), today=DAY)
    assert isinstance(made, Plan)
    assert made.arguments == {"urgent": True}


def test_why_something_presses_is_not_why_it_is_late():
    assert skill_of("¿por qué urge la orden?") is None


def test_how_long_making_takes_is_no_overrun():
    assert skill_of("¿Cuánto tardamos en hacer un armario?") != "slow_operations"
