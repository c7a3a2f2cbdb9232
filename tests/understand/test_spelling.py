import pytest

from odoo.addons.mrp_ai_assistant.core.understand.lexicon import lexicon
from odoo.addons.mrp_ai_assistant.core.understand.spelling import Speller, distance


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("retrazo", "retraso"),
        ("ordnes", "ordenes"),
        ("fabricasion", "fabricacion"),
        ("porceso", "proceso"),
        ("componetes", "componentes"),
    ],
)
def test_typing_errors(wrong, right):
    assert lexicon("es").corrected(wrong) == right


@pytest.mark.parametrize("word", ["mesa", "of", "zanahoria", "m6x40", "x" * 200])
def test_short_far_or_odd_words_are_left_alone(word):
    assert lexicon("es").corrected(word) is None


def test_two_words_as_near_are_no_correction():
    assert Speller(["carga", "carta"]).corrected("carka") is None


def test_swapped_neighbours_are_one_edit():
    assert distance("fabrica", "fabrcia") == 1
    assert distance("orden", "orden") == 0
    assert distance("", "abc") == 3
