import pytest

from odoo.addons.mrp_ai_assistant.core.understand.tokens import tokens


def texts(question):
    return [token.text for token in tokens(question)]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("¿Qué le falta a WH/MO/00012?", ["WH/MO/00012"]),
        ("stock de [REF-1] y M6x40", ["[REF-1]", "M6x40"]),
        ("pedido S00021", ["S00021"]),
        ("stock de “Mesa para 4”", ["Mesa para 4"]),
        ('stock de "Mesa para 4"', ["Mesa para 4"]),
        ("stock de «Mesa para 4»", ["Mesa para 4"]),
        ("stock de 'Mesa para 4'", ["Mesa para 4"]),
        ("en WH/Stock", ["WH/Stock"]),
        ("orders of ana.ruiz@azure.example?", ["ana.ruiz@azure.example"]),
        ("on-time y/o delivery", []),
        ("the 5th order", []),
    ],
)
def test_what_can_only_be_a_name_is_one_token(question, names):
    assert [token.text for token in tokens(question) if token.name] == names


def test_joined_words_are_parted():
    assert texts("on-time y/o hoy.Dime") == ["on", "time", "y", "o", "hoy", "Dime"]


def test_english_endings_do_not_hide_the_word():
    words = [token.word for token in tokens("what's late, can't start; next week’s")]
    assert words == ["what", "late", "cant", "start", "next", "week"]


def test_every_token_knows_where_it_stands():
    question = "¿Qué órdenes de “Mesa A” van tarde?"
    for token in tokens(question):
        assert token.text in question[token.start : token.end]
