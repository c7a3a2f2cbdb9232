from datetime import date, timedelta

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import RecordRef
from odoo.addons.mrp_ai_assistant.core.period import Period
from odoo.addons.mrp_ai_assistant.core.rolling import rolled
from odoo.addons.mrp_ai_assistant.core.understand.dates import dates
from odoo.addons.mrp_ai_assistant.core.understand.normalise import fold

MONDAY = date(2026, 11, 23)


def read(text, day=MONDAY, english=True):
    return dates(fold(text), day, english=english)[0].period


def span(found):
    return found.start, found.end


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("What do we have to start this week?", True),
        ("What will run out in 7 days?", True),
        ("What was finished yesterday?", True),
        ("¿Qué hay que empezar esta semana?", False),
        ("¿Qué se terminó el mes pasado?", False),
    ],
)
def test_what_was_said_of_a_day_is_meant_of_the_new_one(question, english):
    period = read(question, MONDAY, english)
    later = MONDAY + timedelta(days=40)
    found = rolled({"period": period}, [question], MONDAY, later)["period"]
    assert span(found) == span(read(question, later, english))
    assert span(found) != span(period)


def test_the_label_tells_it_where_the_question_does_not():
    period = read("this week")
    later = MONDAY + timedelta(days=7)
    found = rolled({"period": period}, ["And of those?"], MONDAY, later)["period"]
    assert found.start == MONDAY + timedelta(days=7)


def test_days_that_were_named_stay():
    question = "What was finished from 3 to 10 November 2026?"
    period = read(question)
    found = rolled({"period": period}, [question], MONDAY, date(2027, 2, 1))
    assert span(found["period"]) == (date(2026, 11, 3), date(2026, 11, 10))


def test_days_that_nobody_can_read_again_are_called_by_their_dates():
    period = Period(MONDAY, MONDAY + timedelta(days=6), "the usual")
    found = rolled({"period": period}, ["Late?"], MONDAY, MONDAY + timedelta(days=9))
    assert span(found["period"]) == span(period)
    assert "23" in found["period"].label
    assert "usual" not in found["period"].label


def test_the_rest_of_the_arguments_is_left_alone():
    arguments = {"product": RecordRef("product.product", 4, "Leg"), "late": True}
    assert rolled(arguments, [], MONDAY, date(2027, 1, 1)) == arguments


def test_on_the_same_day_nothing_is_read_again():
    period = Period(MONDAY, MONDAY, "whatever")
    assert rolled({"p": period}, [], MONDAY, MONDAY)["p"] is period
