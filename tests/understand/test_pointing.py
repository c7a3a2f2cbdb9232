"""Rows of the answer before, and what was asked for, are named by a word or two."""

from dataclasses import replace

import pytest

from odoo.addons.mrp_ai_assistant.core.each import Each
from odoo.addons.mrp_ai_assistant.core.evidence import Ask, Missing, NoData, RecordRef
from odoo.addons.mrp_ai_assistant.core.understand import Plan, Wanting
from odoo.addons.mrp_ai_assistant.core.understand.pointing import pointed

from tests.understand.test_understanding import ask, told

ROWS = tuple(
    RecordRef("mrp.production", place, name)
    for place, name in enumerate(("WH/MO/00012", "WH/MO/00013", "WH/MO/00112"), 1)
)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("¿por qué la segunda?", "¿por qué “WH/MO/00013”?"),
        ("¿y la primera?", "¿y “WH/MO/00012”?"),
        ("why the last one?", "why “WH/MO/00112”?"),
        ("¿qué le falta a la 2ª?", "¿qué le falta a “WH/MO/00013”?"),
        ("la penúltima orden", "“WH/MO/00013”"),
        ("the first two", "“WH/MO/00012”, “WH/MO/00013”"),
        ("las dos últimas semanas", "las dos últimas semanas"),
        ("la última semana", "la última semana"),
        ("the last week", "the last week"),
        ("what is first?", "what is first?"),
    ],
)
def test_rows_are_pointed_at(question, named):
    assert pointed(question, ROWS, ()).question == named


@pytest.mark.parametrize(
    "question",
    [
        "¿por qué se retrasa la más urgente?",
        "¿qué le falta a la más atrasada?",
        "why is the most urgent order late?",
        "¿y la peor?",
    ],
)
def test_the_worst_of_rows_that_stand_worst_first(question):
    assert "“WH/MO/00012”" in pointed(question, ROWS, (), worst_first=True).question
    assert pointed(question, ROWS, ()).question == question


def test_a_row_that_is_not_there_is_asked_about():
    answer = pointed("¿y la quinta?", ROWS, ()).trouble
    assert isinstance(answer, Ask)
    assert "3" in answer.text


def test_this_order_is_the_one_spoken_of():
    told_of = pointed("¿qué le falta a esa orden?", ROWS, ROWS[1:2])
    assert told_of.question == "¿qué le falta a “WH/MO/00013”?"
    assert pointed("¿y ese producto?", ROWS, ROWS).question == "¿y ese producto?"
    which = pointed("why is that order late?", ROWS, ()).trouble
    assert isinstance(which, Ask)
    assert [option for option in which.options if "WH/MO/00013" in option]


def test_without_an_answer_before_nothing_is_pointed_at():
    assert pointed("¿y la segunda?", (), ()).question == "¿y la segunda?"


@pytest.fixture
def shown():
    return replace(ask("¿Qué órdenes van tarde?"), rows=ROWS)


@pytest.mark.parametrize(
    ("question", "arguments"),
    [
        ("¿por qué la segunda?", {"order": "WH/MO/00013"}),
        ("why the last one?", {"order": "WH/MO/00112"}),
        ("¿qué le falta a la primera?", {"order": "WH/MO/00012"}),
        ("¿y la tercera?", {"order": "WH/MO/00112"}),
    ],
)
def test_a_question_about_a_row(shown, question, arguments):
    assert told(ask(question, shown))[1] == arguments


def test_two_rows_are_asked_one_after_the_other(shown):
    answer = ask("¿por qué las primeras dos?", shown)
    assert isinstance(answer, Plan)
    (both,) = (value for value in answer.arguments.values() if isinstance(value, Each))
    assert both.values == shown.rows[:2]


@pytest.fixture
def wanting():
    answer = ask("consumo de esta semana")
    assert isinstance(answer, Wanting)
    assert answer.missing == "product"
    return answer.plan


@pytest.mark.parametrize(
    "question", ["Mesa auxiliar", "de la mesa auxiliar", "the Mesa auxiliar", "MES-002"]
)
def test_what_was_asked_for_completes_the_plan(wanting, question):
    assert told(ask(question, wanting)) == (
        "consumption",
        {"period": "this week", "product": "Mesa auxiliar"},
    )


def test_a_choice_between_records_still_completes_it(wanting):
    answer = ask("mesa", wanting)
    assert isinstance(answer, Ask)
    assert told(ask(answer.options[1], wanting))[1]["product"] == "Mesa auxiliar"


def test_another_question_is_another_question(wanting):
    assert told(ask("¿qué órdenes van tarde?", wanting)) == ("late", {})
    assert isinstance(ask("hola", wanting), Ask)


def test_a_name_that_nobody_has_is_said(wanting):
    answer = ask("Unicornio", wanting)
    assert isinstance(answer, NoData)
    assert answer.reason is Missing.UNKNOWN_RECORD


def test_other_days_are_taken_while_the_product_is_still_asked_for(wanting):
    answer = ask("¿y la semana que viene?", wanting)
    assert isinstance(answer, Wanting)
    assert answer.plan.arguments["period"].label == "next week"
    assert not isinstance(ask("gracias", wanting), Plan)
