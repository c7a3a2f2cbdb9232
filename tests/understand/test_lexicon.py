import pytest

from odoo.addons.mrp_ai_assistant.core.understand.lexicon import (
    FILLER,
    WRITING,
    lexicon,
)
from odoo.addons.mrp_ai_assistant.core.understand.normalise import fold


def concepts(text, language):
    words = fold(text).split()
    found = {c for hit in lexicon(language).hits(words) for c in hit.concepts}
    return found - {FILLER}


@pytest.mark.parametrize(
    "words",
    [
        "atrasada",
        "retrasadas",
        "vencidas",
        "demorado",
        "rezagadas",
        "con retraso",
        "con demora",
        "fuera de plazo",
        "fuera de término",
        "se retrasan",
        "tarde",
    ],
)
def test_late_in_castilian_mexican_and_argentine(words):
    assert concepts(words, "es") == {"late"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("orden de fabricación", {"manufacturing_order"}),
        ("órdenes de producción", {"manufacturing_order"}),
        ("OF", {"manufacturing_order"}),
        ("OPs", {"manufacturing_order"}),
        ("orden de trabajo", {"work_order"}),
        ("OT", {"work_order"}),
        ("orden de compra", {"purchase"}),
        ("centro de trabajo", {"work_center"}),
        ("puesto de trabajo", {"work_center"}),
        ("máquina", {"work_center"}),
        ("bodega", {"location"}),
        ("depósitos", {"location"}),
        ("rotura de stock", {"shortage"}),
        ("quiebre de stock", {"shortage"}),
        ("faltantes", {"shortage"}),
        ("falta de material", {"shortage", "component"}),
        ("se quedarán sin stock", {"run_out"}),
        ("qué las frena", {"reason"}),
        ("en marcha", {"in_progress"}),
        ("en espera", {"waiting"}),
        ("lista de materiales", {"bom"}),
        ("turno de mañana", {"shift"}),
        ("esta tarde", {"shift"}),
        ("no pueden empezar", {"blocked"}),
        ("puedo fabricar", {"producible"}),
    ],
)
def test_spanish_expressions(words, expected):
    assert concepts(words, "es") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("manufacturing orders", {"manufacturing_order"}),
        ("purchase orders", {"purchase"}),
        ("work orders", {"work_order"}),
        ("work centre", {"work_center"}),
        ("past due", {"late"}),
        ("behind schedule", {"late"}),
        ("out of stock", {"shortage"}),
        ("holding up", {"reason"}),
        ("cant start", {"blocked"}),
        ("not started", {"planned"}),
        ("on hand", {"stock"}),
        ("bill of materials", {"bom"}),
        ("can we make", {"producible"}),
    ],
)
def test_english_expressions(words, expected):
    assert concepts(words, "en") == expected


def test_of_is_an_order_only_in_spanish():
    assert concepts("of", "es") == {"manufacturing_order"}
    assert concepts("of", "en") == set()


@pytest.mark.parametrize(
    "word", ["borra", "bórralas", "cancélala", "crea", "reprograma"]
)
def test_writing_verbs_carry_their_pronouns(word):
    assert concepts(word, "es") & set(WRITING)


def test_small_words_of_one_language_are_no_concept_of_the_other():
    for word in ("me", "a", "con", "hay", "para", "once"):
        assert concepts(word, "es") == set()
    for word in ("me", "on", "are", "the", "has"):
        assert concepts(word, "en") == set()


@pytest.mark.parametrize(
    "words", ["what do we have to close", "orders we need to close", "orders to close"]
)
def test_what_is_to_be_closed_is_no_request_to_close(words):
    assert concepts(words, "en") - {"manufacturing_order"} == {"to_close"}
