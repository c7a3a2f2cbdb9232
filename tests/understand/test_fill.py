"""What a question says into the parameters of every kind."""

from typing import Annotated

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import Ask
from odoo.addons.mrp_ai_assistant.core.i18n import _lt
from odoo.addons.mrp_ai_assistant.core.measure import Measure
from odoo.addons.mrp_ai_assistant.core.skill import (
    Amount,
    Concepts,
    Duration,
    GroupBy,
    Product,
    SkillSet,
    SortBy,
    Threshold,
    When,
    skill,
)
from odoo.addons.mrp_ai_assistant.core.understand import Plan, Wanting, understand

from tests.understand.plant import TODAY, PlantLookup
from tests.understand.skills_of_a_plant import _phrases

By = {"product": "product", "month": "month", "state": "state"}
Order = {"quantity": "quantity", "oldest": "date", "date": "date"}


@skill(
    title=_lt("What if"),
    models=(),
    phrases=_phrases("¿Y si se retrasa?", "What if it is late?"),
    when=(Concepts(all=("whatif",), also=("late", "vendor")),),
    required=("delay",),
)
def whatif(env, *, product: Product = None, delay: Duration = None):
    """What if."""
    return Ask("")


@skill(
    title=_lt("Can we make"),
    models=(),
    phrases=_phrases("¿Puedo fabricar?", "Can we make?"),
    when=(Concepts(all=("producible",)),),
    required=("product", "amount"),
)
def make(env, *, product: Product = None, amount: Amount = None):
    """Can we make."""
    return Ask("")


@skill(
    title=_lt("Late"),
    models=(),
    phrases=_phrases("¿Qué va tarde?", "What is late?"),
    when=(Concepts(all=("late",), also=("manufacturing_order",)),),
)
def late(
    env,
    *,
    by: Annotated[str | None, GroupBy(By)] = None,
    by2: Annotated[str | None, GroupBy(By)] = None,
    order: Annotated[str | None, SortBy(Order)] = None,
    delay: Threshold = None,
):
    """Late."""
    return Ask("")


@skill(
    title=_lt("Out of stock"),
    models=(),
    phrases=_phrases("¿Qué falta?", "What is missing?"),
    when=(Concepts(all=("shortage",), also=("product",)),),
)
def short(env, *, product: Product = None, period: When = None):
    """Out of stock."""
    return Ask("")


SKILLS = SkillSet((whatif, make, late, short))


def ask(question):
    return understand(question, skills=SKILLS, lookup=PlantLookup(), today=TODAY)


def told(question):
    plan = ask(question)
    assert isinstance(plan, Plan), plan
    return {
        name: getattr(value, "name", None) or getattr(value, "label", None) or value
        for name, value in plan.arguments.items()
    }


@pytest.mark.parametrize(
    ("question", "arguments"),
    [
        ("¿qué pasa si el proveedor se retrasa una semana?", {"delay": 7}),
        ("¿qué pasa si se retrasa 5 días?", {"delay": 5}),
        ("what if the vendor is 10 days late?", {"delay": 10}),
        ("what if it is two weeks late?", {"delay": 14}),
        ("¿qué pasa si se retrasa un mes?", {"delay": 30}),
        ("¿qué pasa si va con retraso en 15 días?", {"delay": 15}),
        (
            "¿puedo fabricar 50 mesas auxiliares?",
            {"amount": Measure(50), "product": "Mesa auxiliar"},
        ),
        (
            "¿puedo hacer dos docenas de Silla Nórdica?",
            {"amount": Measure(24), "product": "Silla Nórdica"},
        ),
        (
            "can we make 50 units of Customizable Desk?",
            {"amount": Measure(50), "product": "Customizable Desk"},
        ),
        (
            "¿puedo fabricar 1.250,5 kg de Barniz mate?",
            {"amount": Measure(1250.5, "kg"), "product": "Barniz mate"},
        ),
        (
            "¿puedo fabricar 5 Tablero de roble 20 mm?",
            {"amount": Measure(5), "product": "Tablero de roble 20 mm"},
        ),
        ("órdenes con más de 5 días de retraso", {"delay": "más de 5 días"}),
        ("retraso >= 3", {"delay": ">= 3"}),
        ("órdenes atrasadas por mes", {"by": "month"}),
        ("órdenes atrasadas por mes y producto", {"by": "month", "by2": "product"}),
        ("late orders by state, sorted by date", {"by": "state", "order": "date"}),
        ("las órdenes atrasadas más antiguas", {"order": "date"}),
        (
            "¿qué productos faltan en menos de 15 días?",
            {"period": "en menos de 15 días"},
        ),
    ],
)
def test_it_is_filled(question, arguments):
    assert told(question) == arguments


@pytest.mark.parametrize(
    ("question", "options"),
    [
        ("¿qué productos faltan 15 días?", 2),
        ("órdenes atrasadas 5 días", 2),
        ("¿qué productos faltan por mes?", 1),
        ("¿qué productos faltan, más de 5?", 1),
        ("¿puedo fabricar -5 mesas auxiliares?", 0),
        ("¿puedo fabricar 0 mesas auxiliares?", 0),
        ("¿puedo fabricar 1.000 kg de Barniz mate?", 2),
        ("órdenes atrasadas por cliente", 1),
        ("¿qué pasa si se retrasa una semana o un mes?", 2),
        ("¿puedo fabricar 5 Mesa auxiliar y 3 Silla Nórdica?", 2),
    ],
)
def test_it_is_asked(question, options):
    answer = ask(question)
    assert isinstance(answer, Ask), answer
    assert len(answer.options) == options
    for option in answer.options:
        assert isinstance(ask(option), Plan | Wanting), (option, ask(option))


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("¿puedo fabricar Mesa auxiliar?", "amount"),
        ("¿puedo fabricar 5?", "product"),
        ("¿qué pasa si se retrasa el proveedor?", "delay"),
    ],
)
def test_what_is_left_open_is_asked(question, missing):
    answer = ask(question)
    assert isinstance(answer, Wanting), answer
    assert answer.missing == missing


def test_an_order_that_the_rows_cannot_have_is_told():
    plan = ask("¿qué productos faltan?, ordenados por nombre")
    assert isinstance(plan, Plan), plan
    assert "ordenados por nombre" in plan.notes[0]


def test_two_bounds_are_the_ends_of_one():
    made = ask("órdenes atrasadas más de 5 días pero menos de 10")
    assert isinstance(made, Plan), made
    assert made.arguments["delay"].ends == ((">", 5), ("<", 10))
