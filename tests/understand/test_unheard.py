"""A word that nobody knows: left out and told, or asked about."""

import pytest

from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand

from tests.understand.plant import TODAY, PlantLookup
from tests.understand.skills_of_a_plant import PLANT_SKILLS


def asked(question):
    return understand(question, skills=PLANT_SKILLS, lookup=PlantLookup(), today=TODAY)


@pytest.mark.parametrize(
    "question",
    ["Which orders are gruesome late?", "are any orders currently ubercool late?"],
)
def test_an_adverb_is_left_out_and_told(question):
    made = asked(question)
    assert isinstance(made, Plan)
    assert made.skill.name == "late"
    assert made.notes


@pytest.mark.parametrize(
    "question",
    [
        "which painted orders are late?",
        "which widgets are late?",
        "which orders wobble late?",
        "which orders are not gruesome late?",
        "which orders are half late?",
        "late orders abroad",
        "which orders for rework are late?",
        "órdenes rojas con retraso",
        "órdenes retrasadas exterior",
        "dibuja las órdenes con retraso",
    ],
)
def test_what_may_be_a_condition_is_never_left_out(question):
    assert not isinstance(asked(question), Plan)
