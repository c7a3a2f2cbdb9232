"""What goes to the manuals, what is tried there, and what never does."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.understand import Plan, Tried, consider
from odoo.addons.mrp_ai_assistant.skills import SKILLS

TODAY = date(2026, 11, 23)


class NoRecords:
    def candidates(self, model, text, limit=20):
        return []


def made(question, previous=None):
    return consider(
        question, skills=SKILLS, lookup=NoRecords(), today=TODAY, previous=previous
    )


@pytest.mark.parametrize(
    ("question", "skill"),
    [
        ("¿Qué significa el error E-217 de la prensa?", "ask_manuals"),
        ("par de apriete de los tornillos del cabezal", "ask_manuals"),
        ("¿qué dice el manual sobre la lubricación?", "ask_manuals"),
        ("what does alarm 12 mean?", "ask_manuals"),
        ("according to the manual, how is the pump cleaned?", "ask_manuals"),
        ("¿Qué manuales tenemos?", "documents"),
        ("which documents do we have about the booth?", "documents"),
        ("busca el trabajo para el hospital con la entrega urgente", "find_record"),
    ],
)
def test_said_to_be_of_documents(question, skill):
    found = made(question)
    assert isinstance(found, Plan), found
    assert found.skill.name == skill
    assert found.arguments["question"] == question


@pytest.mark.parametrize(
    "question",
    [
        "how often is the belt greased?",
        "¿Qué aceite lleva la prensa?",
        "¿Qué hago si la prensa no arranca?",
        "tensión de la correa",
        "¿con qué se limpian las lentes?",
        "temperatura y tiempo de curado del epoxi negro",
        "carga de aceite del GA55",
        "el canto sale astillado, ¿por qué?",
        "¿dónde se guarda la laca nitrocelulósica?",
        "which oil does the compressor take",
        "capacidad de carga de la carretilla FT-02",
    ],
)
def test_tried_before_it_is_refused(question):
    found = made(question)
    assert isinstance(found, Tried)
    assert found.plan.skill.name == "ask_manuals"
    assert not isinstance(found.instead, Plan)


@pytest.mark.parametrize(
    "question",
    [
        "how do I change the filter of the booth?",
        "¿Cada cuánto se cambia el aceite del reductor?",
        "¿cada cuánto se cambia el filtro F2?",
        "¿A qué presión se ajusta la válvula de la prensa?",
        "dime los pasos para cambiar la junta del cilindro",
        "what does A031 mean on the edgebander",
        "¿qué significa F327?",
        "me sale F327 en la plegadora, que hago",
        "la plegadora marca F341, ¿qué hago?",
    ],
)
def test_a_question_how_is_no_order_to_act(question):
    found = made(question)
    assert isinstance(found, Plan), found
    assert found.skill.name == "ask_manuals"


@pytest.mark.parametrize(
    "question",
    [
        "cambia el filtro F2",
        "cambia la fecha de la orden 12",
        "por favor, ajusta la válvula de la prensa",
        "replace the filter F2",
        "could you change the oil of the pump",
    ],
)
def test_an_order_to_act_is_never_taken_to_the_manuals(question):
    found = made(question)
    assert not isinstance(found, Tried)
    assert not (isinstance(found, Plan) and found.skill.library)


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué órdenes van con retraso?",
        "¿Cuánto stock hay de la mesa Pirineos?",
        "órdenes del cliente Muebles Quijote",
        "temperature of the varnish booth right now",
        "¿cuánto facturamos este mes?",
        "consumo eléctrico de Mecanizado ayer",
        "borra la orden 12",
        "¿Cómo cambio la fecha de la orden 12?",
        "documentos de la orden de fabricación",
        "¿dónde está la orden 12?",
        "capacidad del centro de montaje",
        "¿cuándo sale el pedido del hotel?",
        "¿quién trabaja hoy?",
        "marca como hecha la orden 12",
        "¿cuánta carga tiene el turno de mañana?",
        "¿qué piezas nos faltan?",
        "plazo de entrega del proveedor Herrajes",
        "¿cuál es la orden más grande que tenemos abierta?",
        "hola",
    ],
)
def test_data_never_go_there(question):
    found = made(question)
    assert not isinstance(found, Tried)
    assert not (isinstance(found, Plan) and found.skill.library)


def _before(question="¿Qué significa el error E-217 de la prensa?"):
    return Plan(SKILLS["ask_manuals"], {"question": question})


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("¿y el E-219?", "¿Qué significa el error E-219 de la prensa?"),
        ("¿en qué página?", "¿Qué significa el error E-217 de la prensa?"),
        ("where does it say that?", "¿Qué significa el error E-217 de la prensa?"),
    ],
)
def test_it_goes_on(question, asked):
    found = made(question, _before())
    assert isinstance(found, Plan)
    assert found.arguments == {"question": asked}


def test_data_asked_after_a_manual_are_data():
    found = made("¿y las órdenes con retraso?", _before())
    assert isinstance(found, Plan)
    assert found.skill.name == "late_orders"
