"""Questions about customers, vendors and their documents lead to what answers all of
them."""

from __future__ import annotations

import pytest

from odoo.addons.mrp_ai_assistant.core.understand import Plan

from tests.skills.test_asked_as_people_type import asked


@pytest.mark.parametrize(
    ("question", "skill", "arguments"),
    [
        # Offers are neither sales nor requests for quotation.
        ("qué ofertas siguen sin confirmar", "quotations", {}),
        ("quotes waiting for an answer", "quotations", {}),
        ("presupuestos enviados este mes", "quotations", {"sent": True}),
        ("peticiones de presupuesto sin contestar", "purchases", {"kind": "rfq"}),
        # What they are worth, and by what.
        ("cuánto suman los pedidos abiertos", "sales_orders", {"money": True}),
        ("value of the order book by customer", "sales_orders", {"by": "customer"}),
        ("total value of open orders", "sales_orders", {"money": True}),
        ("dinero en compras pendientes", "purchases", {"kind": "open", "money": True}),
        ("qué producto se vende más", "sales_orders", {"by": "product"}),
        # Who is to be told.
        ("a quién tengo que avisar de retrasos", "sales_at_risk", {"risk": True}),
        ("which vendor do I have to chase", "purchases", {"kind": "late"}),
        ("los pedidos que no llegan a tiempo y por qué", "sales_at_risk", {}),
        # Deliveries.
        ("the product we shipped most in May", "deliveries_due", {"by": "product"}),
        ("deliveries that are ready", "deliveries_due", {"ready": True}),
        ("what leaves today and is not ready", "deliveries_due", {"pending": True}),
        ("how many deliveries did we make in May", "query", {"state": "done"}),
        ("cuántas entregas pendientes hay por cliente", "deliveries_due", {}),
        # Vendors.
        ("products with a single vendor", "sourcing", {"sole": True}),
        ("bought from more than two vendors", "sourcing", {"several": True}),
        ("qué proveedor no cumple nunca", "vendor_punctuality", {}),
        ("top 3 vendors by spend", "purchases", {"by": "vendor", "limit": 3}),
    ],
)
def test_it_leads_to_its_skill(question, skill, arguments):
    plan = asked(question)
    assert isinstance(plan, Plan), plan
    assert plan.skill.name == skill
    assert arguments.items() <= plan.arguments.items()


@pytest.mark.parametrize(
    "question",
    [
        "si el proveedor se retrasa otra semana, ¿a quién afecta?",
        "if the vendor slips another week, who suffers?",
    ],
)
def test_another_week_is_seven_days(question):
    assert asked(question).arguments["delay"] == 7


@pytest.mark.parametrize(
    "question", ["how are the late orders doing?", "how is the order doing?"]
)
def test_how_it_is_doing_is_no_state(question):
    plan = asked(question)
    assert plan.arguments.get("state") != "in_progress"
