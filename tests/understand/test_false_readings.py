"""Words that were once read as something else, and gave a true answer to another
question."""

from __future__ import annotations

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import Missing, NoData
from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from tests.skills.test_phrases import NoRecords

DAY = date(2026, 11, 22)


def _asked(question):
    return understand(question, skills=SKILLS, lookup=NoRecords(), today=DAY)


@pytest.mark.parametrize(
    "question",
    [
        "platicame cuantas órdenes ya se vencieron",
        "¿qué órdenes se vencieron?",
    ],
)
def test_what_fell_due_is_late(question):
    made = _asked(question)
    assert isinstance(made, Plan)
    assert made.skill.name == "late_orders"


def test_what_fell_due_on_a_day_is_of_that_day():
    made = _asked("¿qué órdenes vencieron ayer?")
    assert isinstance(made, Plan)
    assert made.arguments["moment"] == "due"
    assert made.arguments["period"].end == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("order a pizza for tomorrow", "pizza"),
        ("pide una pizza", "pizza"),
        ("compra una bicicleta", "bicicleta"),
    ],
)
def test_what_nobody_sells_is_unknown(question, word):
    made = _asked(question)
    assert isinstance(made, NoData)
    assert made.reason is Missing.UNKNOWN_RECORD
    assert word in made.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("¿quién creó la orden 12?", "quién creó"),
        ("who created order 12?", "who created"),
    ],
)
def test_who_created_it_is_a_question(question, words):
    made = _asked(question)
    assert isinstance(made, NoData)
    assert f"“{words}”" in made.text
    assert "cancel" not in made.text
