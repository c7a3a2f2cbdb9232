"""A question that is offered without a few of its words is still a sentence."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.understand.reader import read
from odoo.addons.mrp_ai_assistant.core.understand.reading import Reading


def reading(question: str, language: str = "es") -> Reading:
    return read(question, language, date(2026, 11, 23), lambda word: True)


@pytest.mark.parametrize(
    ("question", "words", "left"),
    [
        (
            "si Maderas se retrasa otra semana, ¿qué pasa?",
            "semana",
            "si Maderas se retrasa, ¿qué pasa?",
        ),
        ("¿qué falta para la mesa azul?", "mesa azul", "¿qué falta?"),
        ("órdenes que ayer", "ayer", ""),
    ],
)
def test_what_leads_to_the_words_goes_with_them(
    question: str, words: str, left: str
) -> None:
    start = question.index(words)
    assert reading(question).without(start, start + len(words)) == left
