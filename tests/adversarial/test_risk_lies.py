"""Lies about probabilities and ranges of days, each as a model might tell it."""

import pytest

from odoo.addons.mrp_ai_assistant.core.i18n import speaking

from tests.adversarial import risk_es
from tests.adversarial.test_lies import verdict
from tests.grounding.plant import SPEECH

# Letters: A count, B product, C on hand, D demand, E cover, F probability, G likely
# day, H earliest, I latest, J last day to order, K quantity, L lead time.
LIES = [
    ("a probability of another product", "Tornillo M5: riesgo del 90 %."),
    ("a probability that is nobody's", "Tornillo M5: probabilidad del 91 %."),
    ("over 95 % of one that is not", "El Tornillo M5 se agota con más del 95 %."),
    ("the earliest day as the likely one", "El Tornillo M5 se agota el {H}."),
    ("the latest day as the likely one", "El agotamiento del {B} es el {I}."),
    ("the likely day as the earliest", "El día más temprano es el {G}."),
    ("the day to order as that of running out", "{B} se agota el {J}."),
    ("the day of running out as that to order", "Hay que pedir el {G}."),
    ("another product's day", "El Tornillo M5 se agota el 6 dic 2026."),
    ("cover as lead time", "El plazo de entrega es de {E}."),
    ("lead time as cover", "La cobertura es de {L}."),
    ("the probability as a count", "{F} productos pueden agotarse."),
    ("the count as a probability", "La probabilidad es de {A}."),
    ("what to order as what is there", "Hay {K} a mano."),
    ("another product's quantity", "Hay que pedir 38 Unidades de Tornillo M5."),
    ("another vendor", "El Tornillo M5 lo trae Maderas del Norte."),
    ("certainty", "El {B} se agota con seguridad el {G}."),
    ("a sure promise", "El {B} llegará el {G}."),
    ("a cause", "El {B} se agota el {G} porque el proveedor falla."),
    ("an order given", "Ya se han pedido {K} de {B}."),
    ("a rounded probability made exact", "La probabilidad de {B} es del 34,7 %."),
    ("no risk at all", "El {B} no se agota."),
]


@pytest.mark.parametrize(
    "lie", [lie for _how, lie in LIES], ids=[how for how, _ in LIES]
)
def test_no_lie_about_a_risk_is_let_through(lie):
    with speaking(SPEECH["es"]):
        assert not verdict(risk_es, lie).ok


TRUTHS = [
    "Hay {A} productos que pueden agotarse.",
    "La probabilidad de agotarse hasta el 8 dic 2026 es de {F}.",
    "El día más probable de agotamiento es el {G}.",
    "El día más temprano de agotamiento es el {H}.",
    "El último día para pedir es el {J}.",
    "La cantidad que pedir es {K}.",
    "La cobertura es de {E}.",
    "El plazo de entrega es de {L}.",
    "El producto {B} tiene una probabilidad de {F}.",
    "El {B} se agota el {G}.",
]


@pytest.mark.parametrize("truth", TRUTHS)
def test_the_truth_about_a_risk_is_told(truth):
    with speaking(SPEECH["es"]):
        assert verdict(risk_es, truth).reason == ""
