"""No lie passes, and hardly a true sentence is dropped, in both languages."""

import importlib.util
from pathlib import Path

import pytest

from odoo.addons.mrp_ai_assistant.core.grounding.slots import Slots
from odoo.addons.mrp_ai_assistant.core.grounding.verifier import Verifier
from odoo.addons.mrp_ai_assistant.core.i18n import speaking


def load(name):
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"grounding_{name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


plant = load("plant")
SENTENCES = {"es": load("sentences_es"), "en": load("sentences_en")}
TRUE = [(lang, text) for lang, said in SENTENCES.items() for text in said.TRUE]
FALSE = [
    pytest.param(lang, text, id=f"{lang}: {name}")
    for lang, said in SENTENCES.items()
    for name, text in said.FALSE.items()
]


def judge(lang, *texts, evidence=None, question="", instructions=""):
    """The reason why the last of ``texts`` is dropped; "" when it may be said."""
    with speaking(plant.SPEECH[lang]):
        evidence = evidence or plant.late_orders(lang)
        verifier = Verifier(
            evidence,
            Slots(evidence.facts),
            question=question,
            instructions=instructions,
        )
        return [verifier.verify(text).reason for text in texts][-1]


@pytest.mark.parametrize(("lang", "text"), TRUE)
def test_a_true_sentence_is_said(lang, text):
    assert judge(lang, text) == ""


@pytest.mark.parametrize(("lang", "text"), FALSE)
def test_a_lie_is_dropped(lang, text):
    assert judge(lang, text) != ""
