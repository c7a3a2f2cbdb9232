import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.understand.normalise import clean, fold


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  órdenes \n\t atrasadas ", "órdenes atrasadas"),
        ("re\u200bt\u00adra\u202eso", "retraso"),
        ("ﬁn de mes", "fin de mes"),
        ("ordenes", "órdenes".replace("ó", "o")),
        ("１２", "12"),
    ],
)
def test_hidden_and_double_marks_go(text, cleaned):
    assert clean(text) == cleaned


def test_accents_and_case_go_but_the_length_stays():
    assert fold("¿Qué ÑANDÚ, İstanbul?") == "¿que nandu, istanbul?"


@given(st.text(max_size=200))
def test_a_place_in_one_text_is_the_same_place_in_the_other(text):
    cleaned = clean(text)
    assert len(fold(cleaned)) == len(cleaned)
    assert fold(fold(cleaned)) == fold(cleaned)
