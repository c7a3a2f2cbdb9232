import pytest

from odoo.addons.mrp_ai_assistant.core.understand import Plan

from tests.understand.test_understanding import ask, told


@pytest.fixture
def before():
    return ask("órdenes terminadas de la mesa auxiliar esta semana")


@pytest.mark.parametrize(
    ("question", "changed"),
    [
        ("¿y la semana que viene?", {"period": "next week"}),
        ("and next week?", {"period": "next week"}),
        ("what about tomorrow?", {"period": "tomorrow"}),
        ("¿y la Pata de acero?", {"product": "Pata de acero"}),
        ("solo las 3 primeras", {"limit": 3}),
        ("¿y las canceladas?", {"state": "cancelled"}),
    ],
)
def test_the_rest_is_carried_over(before, question, changed):
    skill, arguments = told(ask(question, before))
    assert skill == "orders"
    carried = {"state": "done", "product": "Mesa auxiliar", "period": "this week"}
    assert arguments == carried | changed


@pytest.mark.parametrize(
    "question", ["¿y en proceso?", "and in progress?", "¿y las que están en curso?"]
)
def test_another_state_keeps_the_other_filters(question):
    before = ask("órdenes atrasadas de la mesa auxiliar esta semana")
    asked = told(ask(question, before))
    kept = {"product": "Mesa auxiliar", "period": "this week"}
    assert asked == ("orders", kept | {"state": "in_progress"})


def test_a_skill_that_has_the_state_goes_on_itself():
    before = ask("¿qué órdenes de trabajo hay en Pintura?")
    assert told(ask("¿y en proceso?", before)) == (
        "work_orders",
        {"center": "Pintura", "state": "in_progress"},
    )


def test_the_late_ones_of_the_orders_before(before):
    assert told(ask("¿y las atrasadas?", before)) == (
        "late",
        {"product": "Mesa auxiliar", "period": "this week"},
    )


def test_other_orders_than_the_one_before():
    before = ask("¿por qué está parada la WH/MO/00012?")
    assert told(ask("¿y las terminadas?", before)) == ("orders", {"state": "done"})


def test_only_the_form_changes(before):
    plan = ask("en tabla", before)
    assert told(plan)[1] == told(before)[1]
    assert plan.answer_format == "table"


def test_a_question_of_its_own_carries_nothing(before):
    assert told(ask("¿qué órdenes van tarde?", before)) == ("late", {})


@pytest.mark.parametrize(
    "question", ["hola", "gracias", "¿y Marte?", "¿y las compras?"]
)
def test_what_is_no_continuation_repeats_nothing(before, question):
    assert not isinstance(ask(question, before), Plan)


def test_without_a_question_before_there_is_nothing_to_go_on_with():
    assert not isinstance(ask("¿y la semana que viene?"), Plan)


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("¿y la siguiente?", "from 23 Nov 2026 to 29 Nov 2026"),
        ("and the one after?", "from 23 Nov 2026 to 29 Nov 2026"),
        ("¿y la anterior?", "from 9 Nov 2026 to 15 Nov 2026"),
    ],
)
def test_the_days_beside(before, question, label):
    assert told(ask(question, before))[1]["period"] == label


def test_the_month_beside_a_month():
    before = ask("órdenes terminadas este mes")
    period = ask("¿y el siguiente?", before).arguments["period"]
    assert (period.start.isoformat(), period.end.isoformat()) == (
        "2026-12-01",
        "2026-12-31",
    )


def test_another_record_of_the_same_question():
    before = ask("¿qué le falta a la OF 12?")
    for question in ("and for WH/MO/00013?", "¿y a la 13?", "¿y a la OF 13?"):
        assert told(ask(question, before)) == ("shortages", {"order": "WH/MO/00013"})


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("¿cuántas son?", True),
        ("how many are there?", True),
        ("list them", False),
        ("muéstramelas", False),
    ],
)
def test_the_same_rows_again(before, question, counted):
    skill, arguments = told(ask(question, before))
    assert (skill, arguments.pop("counting", False)) == ("orders", counted)
    assert arguments == told(before)[1]
