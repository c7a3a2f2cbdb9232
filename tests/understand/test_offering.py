"""What a user cannot have is neither offered nor asked about."""

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import Ask, Missing, NoData
from odoo.addons.mrp_ai_assistant.core.skill import SkillSet
from odoo.addons.mrp_ai_assistant.core.understand import Plan, possible, understand
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from tests.understand.plant import TODAY, PlantLookup

GONE = ("sale.order", "project.task", "maintenance.request", "project.project")


class Model:
    """A model whose every field is there."""

    _fields = type("Every", (), {"__contains__": lambda self, name: True})()

    def __init__(self, readable=True):
        self.readable = readable

    def has_access(self, operation):
        return self.readable


class Env:
    """An ``env`` without the models of ``gone``; those of ``closed`` are not read."""

    def __init__(self, gone=(), closed=()):
        self.gone, self.closed = gone, closed

    def __contains__(self, model):
        return model not in self.gone

    def __getitem__(self, model):
        return Model(model not in self.closed)


MRP_ONLY = SKILLS.for_user(Env(GONE))


def ask(question, skills=MRP_ONLY):
    return understand(question, skills=skills, lookup=PlantLookup(), today=TODAY)


def offers(answer):
    assert isinstance(answer, Ask | NoData)
    return answer.options if isinstance(answer, Ask) else answer.followups


@pytest.mark.parametrize(
    "question",
    ["¿Qué puedes hacer?", "hola", "asdf", "borra el pedido de venta"]
    + ["What can you do?", "hello", "delete the sale order", "what is the weather?"],
)
def test_nothing_is_offered_that_is_not_installed(question):
    refused = {
        phrase
        for skill in SKILLS
        if MRP_ONLY.refusal(skill)
        for said in skill.phrases.values()
        for phrase in said
    }
    assert refused
    assert offers(ask(question))
    assert not set(offers(ask(question))) & refused


def test_examples_need_no_record_and_are_of_several_subjects():
    shown = offers(ask("¿Qué puedes hacer?", SKILLS))
    subjects = []
    for question in shown:
        made = ask(question, SKILLS)
        assert isinstance(made, Plan)
        subjects.append(made.skill.function.__module__.split(".")[-2])
    assert len(set(subjects)) == len(subjects) >= 5
    assert subjects[0] == "orders"


@pytest.mark.parametrize(
    "question", ["¿Por qué se retrasa el pedido del cliente?", "Why is S00012 late?"]
)
def test_nobody_is_asked_for_records_of_what_is_not_installed(question):
    answer = ask(question)
    assert isinstance(answer, NoData)
    assert answer.reason is Missing.MODULE_MISSING


def test_no_access_is_said_before_a_record_is_asked_for():
    closed = SKILLS.for_user(Env(closed=("mrp.production",)))
    answer = ask("¿Por qué está parada la orden de fabricación?", closed)
    assert isinstance(answer, NoData)
    assert answer.reason is Missing.NO_ACCESS
    assert not any("órdenes" in question for question in offers(ask("hola", closed)))


def test_follow_ups_are_of_what_the_user_can_have():
    asks = ("¿Qué tareas vencen esta semana?", "¿Qué hay en curso ahora mismo?")
    assert possible(asks, MRP_ONLY, "es", TODAY) == asks[1:]
    assert possible(asks, SKILLS, "es", TODAY) == asks


def test_a_field_of_an_application_is_needed_too():
    lots = SKILLS["expiring_lots"]
    env = Env()
    assert lots.refusal(env) is None
    without = type("Without", (Model,), {"_fields": {}})
    env.__class__ = type("Plain", (Env,), {"__getitem__": lambda s, m: without()})
    assert lots.refusal(env).reason is Missing.MODULE_MISSING


def test_the_same_skills_are_equal_whoever_asks():
    assert MRP_ONLY == SKILLS and hash(MRP_ONLY) == hash(SKILLS)
    assert SkillSet([SKILLS["late_orders"]]) != SKILLS
