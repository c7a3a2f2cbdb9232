import pytest

from odoo.addons.mrp_ai_assistant.core.grounding.vocabulary import Vocabulary

KNOWN = frozenset("ordenes orden retraso fabricacion supplier component late".split())


@pytest.mark.parametrize(
    "text",
    [
        "Hay órdenes con retraso.",
        "La orden retrasada es , y lleva hasta hoy.",
        "The supplies of the components are waiting.",
        "Es la orden que llega el 26 de noviembre.",
    ],
)
def test_words_of_the_evidence_and_of_telling(text):
    assert Vocabulary(KNOWN).foreign(text) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Las órdenes cuestan dinero.", "cuestan"),
        ("El retraso enfada a los clientes.", "enfada"),
        ("The late component is expensive.", "expensive"),
        ("Las primeras órdenes.", "primeras"),
        ("The second component.", "second"),
    ],
)
def test_any_other_word_is_foreign(text, word):
    assert Vocabulary(KNOWN).foreign(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "Para evitarlo hay órdenes.",
        "To reduce it, orders are late.",
        "Hay 3, para ver.",
    ],
)
def test_advice_is_no_finding(text):
    assert Vocabulary(KNOWN).foreign(text) == "purpose"


def test_an_ordinal_of_the_evidence_may_be_said():
    assert Vocabulary(KNOWN | {"primera"}).foreign("La primera orden.") is None
