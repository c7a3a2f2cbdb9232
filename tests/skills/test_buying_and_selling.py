"""Questions about customers, vendors and their documents lead to what answers all of
them."""

from __future__ import annotations

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import RecordRef
from odoo.addons.mrp_ai_assistant.core.understand import (
    Plan,
    question_language,
    understand,
)
from odoo.addons.mrp_ai_assistant.core.understand.entities import Candidate
from odoo.addons.mrp_ai_assistant.core.understand.normalise import fold
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from tests.skills.test_asked_as_people_type import DAY, asked
from tests.skills.test_phrases import NoRecords


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
        ("cuándo fue la última entrega", "deliveries_due", {"direction": "newest"}),
        # Vendors.
        ("products with a single vendor", "sourcing", {"sole": True}),
        ("bought from more than two vendors", "sourcing", {"several": True}),
        ("qué proveedor no cumple nunca", "vendor_punctuality", {}),
        ("how many POs arrived late last month", "vendor_punctuality", {}),
        ("cuánto pagamos por el producto la última vez", "vendors_of_product", {}),
        ("llevamos comprado este mes", "purchases", {"kind": "bought"}),
        ("qué proveedores tenemos", "vendor_overview", {}),
        # Customers.
        ("cuántos pedidos entraron este mes", "sales_orders", {"sold": True}),
        ("how many sales orders came in this week", "sales_orders", {"sold": True}),
        ("who buys the most", "sales_orders", {"by": "customer"}),
        ("which quotations expire this month", "quotations", {"until": True}),
        ("which customers do we have", "customer_overview", {}),
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


class Partners(NoRecords):
    """One customer and one vendor."""

    def candidates(self, model, text, limit=20):
        rows = (("customer", 7, "Hotel Marte"), ("vendor", 8, "Maderas Sur"))
        return [
            Candidate(RecordRef(model, key, name), (), (role,))
            for role, key, name in rows
            if model == "res.partner" and fold(text) in fold(name)
        ]


@pytest.mark.parametrize(
    ("question", "skill"),
    [
        ("cómo va lo de hotel marte", "customer_overview"),
        ("how are we doing with Maderas Sur", "vendor_overview"),
        ("how many orders does Hotel Marte have", "sales_orders"),
        ("value of the orders of Hotel Marte", "sales_orders"),
        ("cuándo viene el pedido de maderas sur", "purchases"),
        ("cuánto se retrasa maderas sur normalmente", "vendor_punctuality"),
        ("how long does Maderas Sur take to deliver", "vendors_of_product"),
        ("qué nos debe maderas sur", "incoming_material"),
    ],
)
def test_a_name_says_whether_it_is_bought_or_sold(question, skill):
    made = understand(question, skills=SKILLS, lookup=Partners(), today=DAY)
    assert isinstance(made, Plan), made
    assert made.skill.name == skill


def test_the_accent_of_a_name_is_of_no_language():
    assert question_language("purchases made by Andrés Peña") == "en"
    assert question_language("¿compras de Andrés?") == "es"
