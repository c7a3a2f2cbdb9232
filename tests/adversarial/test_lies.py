"""Over evidences of many kinds: what skills say passes, and no mechanical lie does."""

import pytest

from odoo.addons.mrp_ai_assistant.core.grounding.slots import Slots
from odoo.addons.mrp_ai_assistant.core.grounding.verifier import Verifier
from odoo.addons.mrp_ai_assistant.core.i18n import speaking

from tests.adversarial import (
    arrivals_en,
    causes_es,
    load_en,
    losses_en,
    money_es,
    risk_es,
    what_if_es,
)
from tests.adversarial.lies import lies
from tests.grounding.plant import SPEECH

PLANTS = {
    "causes": ("es", causes_es),
    "losses": ("en", losses_en),
    "money": ("es", money_es),
    "arrivals": ("en", arrivals_en),
    "what if": ("es", what_if_es),
    "load": ("en", load_en),
    "risk": ("es", risk_es),
}


def verdict(module, sentence):
    slots = Slots(module.EVIDENCE.facts)
    verifier = Verifier(module.EVIDENCE, slots, question=module.QUESTION)
    return verifier.verify(sentence)


@pytest.mark.parametrize("name", PLANTS)
def test_what_a_skill_says_of_itself_is_let_through(name):
    lang, module = PLANTS[name]
    with speaking(SPEECH[lang]):
        said = {text: verdict(module, text) for text in module.EVIDENCE.summary}
    dropped = {text: each.reason for text, each in said.items() if not each.ok}
    dropped = {text: why for text, why in dropped.items() if why != "nothing"}
    assert not dropped


@pytest.mark.parametrize("name", PLANTS)
def test_no_mechanical_lie_is_let_through(name):
    lang, module = PLANTS[name]
    with speaking(SPEECH[lang]):
        slots = Slots(module.EVIDENCE.facts)
        told = list(lies(module.EVIDENCE, slots, module.EVIDENCE.summary))
        passed = [(how, lie) for how, lie in told if verdict(module, lie).ok]
    assert len(told) > 60
    assert not passed


TRUE = [
    ("causes", "La orden {A} lleva {B} de retraso."),
    ("causes", "El componente que falta es {G}."),
    ("causes", "El proveedor es {D}."),
    ("causes", "La compra que lo trae es {E}."),
    ("causes", "El pedido de venta que depende de ello es {I}."),
    ("losses", "The furthest from its target is {B}, with an OEE of {C}."),
    ("losses", "The OEE of {B} is {C} for a target of {D}."),
    ("money", "El coste real es de {A} y el coste previsto de {B}."),
    ("money", "La diferencia con lo previsto es de {C}."),
    ("arrivals", "There are {B} open arrivals."),
    ("arrivals", "The vendor is {H}."),
    ("what if", "La orden que más se retrasa es {B}."),
    ("what if", "{A} órdenes terminarían más tarde."),
    ("what if", "Hay {D} pedidos de venta afectados."),
    ("load", "The tightest work center is {B}, with {C} of work."),
    ("load", "There are {A} overloaded work centers."),
]


@pytest.mark.parametrize(("name", "sentence"), TRUE)
def test_natural_sentences_are_let_through(name, sentence):
    lang, module = PLANTS[name]
    with speaking(SPEECH[lang]):
        assert verdict(module, sentence).reason == ""
