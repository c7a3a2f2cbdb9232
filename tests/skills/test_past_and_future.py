"""What has been is not answered with what is to come, nor the other way round."""

from __future__ import annotations

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import Ask, RecordRef
from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.core.understand.plan import Wanting
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from tests.skills.test_phrases import NoRecords

DAY = date(2026, 11, 22)


def asked(question, previous=None):
    return understand(
        question, skills=SKILLS, lookup=NoRecords(), today=DAY, previous=previous
    )


@pytest.mark.parametrize(
    ("question", "skill", "flag"),
    [
        ("¿qué recibimos ayer?", "incoming_material", "come"),
        ("¿qué ha llegado hoy?", "incoming_material", "come"),
        ("what came in last week?", "incoming_material", "come"),
        ("¿qué hemos entregado hoy?", "deliveries_due", "gone"),
        ("¿qué salió la semana pasada?", "deliveries_due", "gone"),
        ("what did we ship last week?", "deliveries_due", "gone"),
        ("¿qué vendimos el mes pasado?", "sales_orders", "sold"),
        ("how much did we sell in October?", "sales_orders", "sold"),
        (
            "¿qué pedidos de venta hemos entregado este mes?",
            "sales_orders",
            "delivered",
        ),
    ],
)
def test_the_past_is_told_to_the_skill(question, skill, flag):
    plan = asked(question)
    assert isinstance(plan, Plan), plan
    assert plan.skill.name == skill
    assert plan.arguments[flag] is True


@pytest.mark.parametrize(
    ("question", "arguments"),
    [
        ("¿qué órdenes empezaron ayer?", {"moment": "started"}),
        ("what did we start yesterday?", {"moment": "started"}),
        ("¿qué tenemos que terminar esta semana?", {"state": "open"}),
        ("what do we have to finish this week?", {"state": "open"}),
    ],
)
def test_begun_is_not_to_begin(question, arguments):
    plan = asked(question)
    assert plan.skill.name == "manufacturing_orders"
    assert arguments.items() <= plan.arguments.items()


@pytest.mark.parametrize(
    "question",
    [
        "OEE de la semana que viene",
        "OTD of next month",
    ],
)
def test_what_tells_the_past_says_nothing_of_days_to_come(question):
    made = asked(question)
    assert isinstance(made, Ask)
    assert "still to come" in made.text


def test_what_is_grouped_by_is_no_column_of_a_list():
    plan = asked("ventas por cliente este año")
    assert plan.skill.name == "sales_orders"
    assert plan.arguments["by"] == "customer"


def test_one_order_is_left_when_some_of_many_are_asked_for():
    before = asked("órdenes atrasadas")
    order = RecordRef("mrp.production", 7, "WH/MO/00007")
    card = Plan(before.skill, {"order": order}, None, ())
    plan = asked("¿y las de la semana que viene?", card)
    assert plan.skill.name == "late_orders"
    assert set(plan.arguments) == {"period"}


def test_those_are_the_rows_before_that_have_material():
    before = asked("órdenes atrasadas")
    made = asked("¿y de esas cuáles tienen material?", before)
    assert isinstance(made, Plan)
    assert (made.skill.name, made.arguments) == ("late_orders", {"ready": True})


def test_put_in_order_they_are_the_same():
    before = asked("órdenes que vencen esta semana")
    plan = asked("ordénalas por fecha límite", before)
    assert plan.arguments["period"] == before.arguments["period"]
    assert plan.arguments["sort"] == "deadline"


@pytest.mark.parametrize(
    ("question", "skill"),
    [
        ("which parts go into the product?", "bill_of_materials"),
        ("¿cuánto nos cuesta fabricar el producto?", "bill_of_materials"),
    ],
)
def test_the_recipe_is_neither_its_uses_nor_what_orders_took(question, skill):
    made = asked(question)
    assert (made.plan if isinstance(made, Wanting) else made).skill.name == skill


@pytest.mark.parametrize(
    "question",
    ["how many orders do we have to make?", "¿cuántas órdenes hay que fabricar?"],
)
def test_what_is_to_be_made_is_not_what_was(question):
    plan = asked(question)
    assert plan.skill.name == "manufacturing_orders"
    assert plan.arguments["state"] == "open"


@pytest.mark.parametrize(
    ("question", "skill"),
    [
        ("¿qué porcentaje entregamos a tiempo este mes?", "on_time_delivery"),
        ("dame la causa del retraso de cada orden", "late_orders"),
    ],
)
def test_a_past_form_keeps_no_skill_away(question, skill):
    plan = asked(question)
    assert isinstance(plan, Plan), plan
    assert plan.skill.name == skill


def test_did_makes_a_verb_past_wherever_it_stands():
    plan = asked("how many orders did we really finish this month?")
    assert plan.arguments["state"] == "done"


@pytest.mark.parametrize("question", ["ventas de más de 2000", "ventas de 2000"])
def test_a_bound_is_no_year(question):
    made = asked(question)
    period = made.arguments.get("period") if isinstance(made, Plan) else None
    assert (period is None) == ("más" in question)


def test_what_we_bought_is_not_what_is_to_come():
    plan = asked("¿cuánto compramos este año?")
    assert plan.skill.name == "purchases"
    assert plan.arguments["kind"] == "bought"
