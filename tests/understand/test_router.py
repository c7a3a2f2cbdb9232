import pytest

from odoo.addons.mrp_ai_assistant.core.understand.reading import Reading, Said
from odoo.addons.mrp_ai_assistant.core.understand.router import (
    nearest,
    routes,
    served,
    tied,
)

from tests.understand.skills_of_a_plant import PLANT_SKILLS


def reading(*concepts):
    said = [Said(concept, place, place + 1) for place, concept in enumerate(concepts)]
    return Reading("", "", "es", said=said)


def best(*concepts):
    found = routes(reading(*concepts), PLANT_SKILLS)
    return found[0].skill.name if found else None


@pytest.mark.parametrize(
    ("concepts", "skill"),
    [
        (("late", "manufacturing_order"), "late"),
        (("late", "manufacturing_order", "list", "count", "greeting"), "late"),
        (("manufacturing_order",), "orders"),
        (("in_progress",), "orders"),
        (("in_progress", "work_center"), "work_orders"),
        (("shortage", "manufacturing_order", "start"), "shortages"),
        (("count", "product"), "stock"),
        (("reason", "manufacturing_order", "blocked"), "late"),
    ],
)
def test_a_skill_that_answers_all_of_it(concepts, skill):
    assert best(*concepts) == skill


@pytest.mark.parametrize(
    "concepts",
    [
        ("late", "purchase"),
        ("late", "manufacturing_order", "customer"),
        ("late", "negation"),
        ("manufacturing_order", "comparison"),
        ("stock", "late"),
        ("oee", "work_center"),
        ("list",),
        (),
    ],
)
def test_a_part_that_nobody_answers_stops_every_skill(concepts):
    assert best(*concepts) is None


def test_choices_flags_and_nouns_are_understood_without_being_declared():
    assert {"draft", "count", "work_center", "location"} <= served(PLANT_SKILLS)
    assert "purchase" not in served(PLANT_SKILLS)


def test_the_nearest_questions_are_in_the_language_asked():
    assert nearest(("shortage",), "falta", PLANT_SKILLS, "es")[0] == "¿Qué falta?"
    assert nearest(("stock",), "stock", PLANT_SKILLS, "en")[0].startswith("How much")


def test_equal_routes_are_not_chosen_between():
    found = routes(reading("late"), PLANT_SKILLS)
    assert tied(found) == []
    assert len(tied([found[0], found[0]])) == 2
