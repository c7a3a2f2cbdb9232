"""Colloquial turns, suppositions, contacts and days in their sentence."""

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import Ask, NoData, RecordRef
from odoo.addons.mrp_ai_assistant.core.skill import SkillSet
from odoo.addons.mrp_ai_assistant.core.understand import Candidate, Plan, understand
from odoo.addons.mrp_ai_assistant.core.understand.reader import read

from tests.understand.plant import TODAY, PlantLookup
from tests.understand.skills_of_a_plant import of_customer
from tests.understand.test_understanding import ask, told


@pytest.mark.parametrize(
    ("question", "skill", "arguments"),
    [
        ("stock en estante b", "stock", {"location": "WH/Stock/Estante B"}),
        ("¿hay tornillos?", "stock", {"product": "Tornillo M6x40"}),
        (
            "do we have any Customizable Desk?",
            "stock",
            {"product": "Customizable Desk"},
        ),
        ("¿hay suficiente barniz mate?", "shortages", {"product": "Barniz mate"}),
        (
            "¿cuánto barniz mate necesito para esta semana?",
            "shortages",
            {"product": "Barniz mate", "period": "this week"},
        ),
        ("mándame las órdenes atrasadas", "late", {}),
        ("¿qué órdenes traemos atrasadas?", "late", {}),
        ("¿qué va tarde en producción?", "late", {}),
        ("las órdenes que se nos van de fecha", "late", {}),
    ],
)
def test_how_people_say_it(question, skill, arguments):
    assert told(ask(question)) == (skill, arguments)


def test_if_and_a_name_is_a_supposition():
    said = read("si Azure se retrasa, ¿a qué afecta?", "es", TODAY, lambda word: False)
    assert "whatif" in said.concepts
    for question in ("dime si hay órdenes atrasadas", "tell me if orders are late"):
        assert told(ask(question)) == ("late", {})


def test_a_record_that_this_skill_does_not_take_is_not_said_to_be_unknown():
    answer = ask("¿qué falta en Montaje 1?")
    assert isinstance(answer, Ask), answer
    assert "Montaje 1" in answer.text


def test_another_company_is_not_looked_into():
    for question in ("órdenes de la empresa Zeta", "stock of the other company"):
        answer = ask(question)
        assert isinstance(answer, NoData)
        assert "company" in answer.text
    assert told(ask("órdenes atrasadas de la empresa")) == ("late", {})


def test_a_question_is_not_mistaken_for_a_command():
    for question in ("¿qué órdenes se mueven?", "¿hay chance con la orden 12?"):
        answer = ask(question)
        assert "create" not in getattr(answer, "text", "")


def test_a_contact_is_what_it_is():
    class Contacts(PlantLookup):
        def candidates(self, model, text, limit=20):
            if model != "res.partner" or text.lower() not in "maderas zeta":
                return super().candidates(model, text, limit)
            return [Candidate(RecordRef(model, 9, "Maderas Zeta"), (), ("vendor",))]

    found = understand(
        "pedidos de Maderas Zeta",
        skills=SkillSet((of_customer,)),
        lookup=Contacts(),
        today=TODAY,
    )
    assert not isinstance(found, Plan)
    found = understand(
        "ventas al cliente Maderas Zeta",
        skills=SkillSet((of_customer,)),
        lookup=Contacts(),
        today=TODAY,
    )
    assert isinstance(found, Plan)


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("órdenes terminadas el lunes", "16 Nov 2026"),
        ("what was finished on Friday?", "13 Nov 2026"),
        ("órdenes que empiezan el lunes", "23 Nov 2026"),
        ("órdenes terminadas el próximo lunes", "23 Nov 2026"),
        ("órdenes del Q4", "from 1 Oct 2026 to 31 Dec 2026"),
        ("orders of q1 2027", "from 1 Jan 2027 to 31 Mar 2027"),
    ],
)
def test_days_in_their_sentence(question, period):
    assert told(ask(question))[1]["period"] == period
