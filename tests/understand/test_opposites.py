"""What a "no" makes of the word after it."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.understand.reader import read


def domain(question, language="es"):
    reading = read(question, language, date(2026, 11, 22), lambda word: False)
    return reading.domain


@pytest.mark.parametrize(
    ("question", "concepts"),
    [
        ("órdenes sin responsable", {"manufacturing_order", "no_responsible"}),
        ("¿qué OF no tienen responsable?", {"manufacturing_order", "no_responsible"}),
        ("tareas sin fecha límite", {"task", "no_due"}),
        ("¿qué órdenes no arrancaron todavía?", {"manufacturing_order", "planned"}),
        ("pedidos que todavía no hemos entregado", {"sale", "unreceived"}),
        ("¿qué no hemos entregado?", {"sale", "unreceived"}),
        ("¿qué nos falta entregar?", {"sale", "unreceived"}),
        ("¿qué órdenes faltan por terminar?", {"manufacturing_order", "open"}),
        ("¿qué averías siguen sin resolver?", {"corrective", "open"}),
    ],
)
def test_what_is_not(question, concepts):
    assert domain(question) == concepts


def test_english():
    assert domain("orders without a deadline", "en") == {
        "manufacturing_order",
        "no_due",
    }
    assert domain("orders that are made but not closed", "en") == {
        "manufacturing_order",
        "to_close",
    }


@pytest.mark.parametrize(
    "question", ["¿por qué no sale el pedido?", "órdenes que no van tarde"]
)
def test_any_other_no_is_kept(question):
    assert "negation" in domain(question)


@pytest.mark.parametrize("question", ["¿cuánta gente faltó ayer?", "¿quién falta hoy?"])
def test_people_are_no_components(question):
    assert "shortage" not in domain(question)
    assert "payroll" in domain(question)


def test_material_that_somebody_lacks():
    assert "shortage" in domain("¿a quién le falta material?")
