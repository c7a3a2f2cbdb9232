from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.understand.dates import dates
from odoo.addons.mrp_ai_assistant.core.understand.normalise import fold

from tests.understand.plant import TODAY  # Wednesday 18 November 2026


def period(text, *, english=False, today=TODAY):
    found = [each.period for each in dates(fold(text), today, english=english)]
    assert len(found) == 1, found
    return found[0] and (found[0].start, found[0].end)


def day(month, number, year=2026):
    return date(year, month, number)


def one(month, number, year=2026):
    return (day(month, number, year),) * 2


SPANISH = [
    ("hoy", one(11, 18)),
    ("mañana", one(11, 19)),
    ("ayer", one(11, 17)),
    ("pasado mañana", one(11, 20)),
    ("anteayer", one(11, 16)),
    ("esta semana", (day(11, 16), day(11, 22))),
    ("la semana que viene", (day(11, 23), day(11, 29))),
    ("la próxima semana", (day(11, 23), day(11, 29))),
    ("la semana entrante", (day(11, 23), day(11, 29))),
    ("la semana pasada", (day(11, 9), day(11, 15))),
    ("esta semana y la próxima", (day(11, 16), day(11, 29))),
    ("este mes", (day(11, 1), day(11, 30))),
    ("el mes que viene", (day(12, 1), day(12, 31))),
    ("el mes pasado", (day(10, 1), day(10, 31))),
    ("este trimestre", (day(10, 1), day(12, 31))),
    ("este año", (day(1, 1), day(12, 31))),
    ("esta quincena", (day(11, 16), day(11, 30))),
    ("este fin de semana", (day(11, 21), day(11, 22))),
    ("hasta fin de mes", (None, day(11, 30))),
    ("de aquí a fin de mes", (None, day(11, 30))),
    ("antes de fin de año", (None, day(12, 31))),
    ("próximos 15 días", (day(11, 18), day(12, 3))),
    ("los próximos quince días", (day(11, 18), day(12, 3))),
    ("en 10 días", (day(11, 18), day(11, 28))),
    ("los últimos 30 días", (day(10, 20), day(11, 18))),
    ("últimos 7 días", (day(11, 12), day(11, 18))),
    ("las últimas 2 semanas", (day(11, 5), day(11, 18))),
    ("hace 3 días", one(11, 15)),
    ("el lunes", one(11, 23)),
    ("el miércoles", one(11, 18)),
    ("el viernes", one(11, 20)),
    ("el viernes pasado", one(11, 13)),
    ("el próximo miércoles", one(11, 25)),
    ("del próximo lunes", one(11, 23)),
    ("el lunes de la semana que viene", one(11, 23)),
    ("hasta el viernes", (None, day(11, 20))),
    ("antes del viernes", (None, day(11, 19))),
    ("desde el lunes", (day(11, 16), None)),
    ("a partir del lunes", (day(11, 23), None)),
    ("el 25 de noviembre", one(11, 25)),
    ("25 de noviembre de 2027", one(11, 25, 2027)),
    ("el 5 de enero", one(1, 5, 2027)),
    ("25/11", one(11, 25)),
    ("5/6/2026", one(6, 5)),
    ("05-06-26", one(6, 5)),
    ("2026-11-25", one(11, 25)),
    ("del 3 al 10 de diciembre", (day(12, 3), day(12, 10))),
    ("entre el 3 y el 10 de diciembre", (day(12, 3), day(12, 10))),
    ("entre el lunes y el viernes", None),
    ("del 20/11 al 25/11", (day(11, 20), day(11, 25))),
    ("desde hoy hasta el viernes", (day(11, 18), day(11, 20))),
    ("hoy y mañana", (day(11, 18), day(11, 19))),
    ("en diciembre", (day(12, 1), day(12, 31))),
    ("en 2025", (day(1, 1, 2025), day(12, 31, 2025))),
    ("semana 48", (day(11, 23), day(11, 29))),
    ("el día 20", one(11, 20)),
    ("el día 5", one(12, 5)),
]
ENGLISH = [
    ("today", one(11, 18)),
    ("the day after tomorrow", one(11, 20)),
    ("next week's", (day(11, 23), day(11, 29))),
    ("this week", (day(11, 16), day(11, 22))),
    ("last month", (day(10, 1), day(10, 31))),
    ("the last 30 days", (day(10, 20), day(11, 18))),
    ("last 7 days", (day(11, 12), day(11, 18))),
    ("within two weeks", (day(11, 18), day(12, 2))),
    ("3 days ago", one(11, 15)),
    ("until the end of the month", (None, day(11, 30))),
    ("by Friday", (None, day(11, 20))),
    ("before Friday", (None, day(11, 19))),
    ("since Monday", (day(11, 16), None)),
    ("next Monday", one(11, 23)),
    ("November 25th", one(11, 25)),
    ("25 November 2026", one(11, 25)),
    ("from 3 to 10 December", (day(12, 3), day(12, 10))),
    ("11/25", one(11, 25)),
    ("25/11", one(11, 25)),
    ("this and next week", (day(11, 16), day(11, 29))),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pair for pair in SPANISH if pair[1]], ids=lambda v: str(v)
)
def test_spanish(text, expected):
    assert period(f"órdenes {text}") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=lambda v: str(v))
def test_english(text, expected):
    assert period(f"orders {text}", english=True) == expected


def test_two_spans_that_do_not_touch_stay_two():
    found = dates("hoy y el viernes", TODAY, english=False)
    assert [each.period.start for each in found] == [day(11, 18), day(11, 20)]


def test_a_range_that_goes_back_is_not_taken_for_one():
    found = dates("entre el lunes y el viernes", TODAY, english=False)
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "english", "instead"),
    [
        ("31 de noviembre", False, (day(11, 30),)),
        ("30/02/2027", False, (day(2, 28, 2027),)),
        ("11/25", False, (day(11, 25),)),
        ("99/99/2026", False, ()),
        ("2026-13-45", False, ()),
        ("05/06", True, (day(6, 5), day(5, 6, 2027))),
        ("semana 99", False, ()),
    ],
)
def test_no_day_or_two_days_is_never_guessed(text, english, instead):
    (found,) = dates(text, TODAY, english=english)
    assert found.period is None
    assert found.instead == instead


@pytest.mark.parametrize(
    "text",
    [
        "WH/MO/00012",
        "turno de mañana",
        "por la mañana",
        "esta mañana",
        "may I see",
        "M 12/13/14/15",
        "[12-11-2026]x".replace("[", "x"),
        "en marcha",
    ],
)
def test_what_only_looks_like_a_day(text):
    assert not dates(fold(text), TODAY, english=False)


@given(
    st.sampled_from([text for text, _expected in SPANISH + ENGLISH]),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.booleans(),
)
def test_a_period_never_ends_before_it_begins(text, today, english):
    for found in dates(fold(f"x {text} x"), today, english=english):
        if found.period and found.period.start and found.period.end:
            assert found.period.start <= found.period.end


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_this_week_holds_today(today):
    start, end = period("esta semana", today=today)
    assert start <= today <= end
    assert end - start == timedelta(days=6)
    assert start.weekday() == 0
