"""A record pointed at by a description is looked for on the cards, and only then."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.knowledge.retrieve import missing
from odoo.addons.mrp_ai_assistant.core.understand import Plan, Tried, consider
from odoo.addons.mrp_ai_assistant.core.understand.described import things
from odoo.addons.mrp_ai_assistant.skills import SKILLS

TODAY = date(2026, 11, 23)
CARD = """Manufacturing order: WH/MO/00279
Product: [MES-AZT] Azteca table
Urgent: high priority, urgent delivery
Customer: Hotel Miramar"""


class NoRecords:
    def candidates(self, model, text, limit=20):
        return []


def made(question):
    return consider(question, skills=SKILLS, lookup=NoRecords(), today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "el trabajo para el hotel que urge",
        "¿cuál es el trabajo para el hotel que corre prisa?",
        "el pedido del colegio",
        "la orden para el restaurante",
        "la avería de la cabina",
        "the job for the hospital with the urgent delivery",
        "the order for the restaurant",
        "the project with the bookcases for the school",
        "which order is for the school with the desks?",
        "¿qué orden es la de las cómodas para la mueblería?",
    ],
)
def test_a_description_is_tried_on_the_cards(question):
    found = made(question)
    assert isinstance(found, Tried), found
    assert found.plan.skill.name == "find_record"
    assert not isinstance(found.instead, Plan)


@pytest.mark.parametrize(
    "question",
    [
        "¿cuál es la orden más grande que tenemos abierta?",
        "¿cuál es el pedido que vence primero?",
        "busca la orden con más retraso",
        "the order with the most components",
        "la tarea que vence el viernes",
        "la orden que vence el viernes para el restaurante",
        "los clientes de Valencia",
        "¿Qué órdenes van con retraso?",
        "las órdenes que van con retraso",
        "the orders that are late",
        "¿Cuántas órdenes hay para el hotel?",
        "borra la orden del hotel",
    ],
)
def test_what_data_answer_is_never_taken(question):
    found = made(question)
    plan = found.plan if isinstance(found, Tried) else found
    assert not (isinstance(plan, Plan) and plan.skill.name == "find_record"), found


@pytest.mark.parametrize(
    ("question", "model"),
    [
        ("la tarea de las muestras", "project.task"),
        ("the customer from salamanca", "res.partner"),
        ("la averia del compresor", "maintenance.request"),
        ("el pedido de venta del hotel", "sale.order"),
    ],
)
def test_the_noun_tells_of_what(question, model):
    _end, models = things(question)
    assert models == (model,)


@pytest.mark.parametrize(
    ("asked", "unsaid"),
    [
        ("for the hotel that is a rush", []),
        ("para el hotel que urge", []),
        ("para el hospital que urge", ["hospital"]),
        ("for the zoo", ["zoo"]),
    ],
)
def test_what_a_card_does_not_say(asked, unsaid):
    found, _said = missing(asked, CARD)
    assert [term.word for term in found] == unsaid
