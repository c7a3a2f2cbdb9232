"""Values of JSON as what a skill takes: nothing of another type gets through."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.call.errors import WrongArgument
from odoo.addons.mrp_ai_assistant.core.call.typed import typed
from odoo.addons.mrp_ai_assistant.core.measure import Comparison, Measure
from odoo.addons.mrp_ai_assistant.core.skill import Param

TODAY = date(2026, 11, 18)  # a Wednesday
CHOICE = {"planned": "confirmed", "to_close": "to_close"}


def read(kind, given, **more):
    return typed(Param("it", kind, None, **more), given, TODAY)


def ends(given):
    period = read("period", given)
    return tuple(day and day.isoformat() for day in (period.start, period.end))


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [
        ("2026-11-30", "2026-11-30", "2026-11-30"),
        ("2026-11", "2026-11-01", "2026-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-11-01/2026-11-15", "2026-11-01", "2026-11-15"),
        ("2026-10/2026-11", "2026-10-01", "2026-11-30"),
        ("2026-11-01/", "2026-11-01", None),
        ("/2026-11-30", None, "2026-11-30"),
        ("2026-11-01/..", "2026-11-01", None),
        ("this week", "2026-11-16", "2026-11-22"),
        ("esta semana", "2026-11-16", "2026-11-22"),
        ("hasta el viernes", None, "2026-11-20"),
        ("tomorrow", "2026-11-19", "2026-11-19"),
        ("del 3 al 10 de noviembre", "2026-11-03", "2026-11-10"),
    ],
)
def test_days_in_figures_and_in_words(given, start, end):
    assert ends(given) == (start, end)


@pytest.mark.parametrize(
    "given",
    [
        "",
        " ",
        "/",
        "soon",
        "2026-13",
        "2026-02-30",
        "0000-00-00",
        "2026-11-15/2026-11-01",
        "2026-11-01/soon",
        "this week of oak tables",
        "tomorrow or never",
        "x" * 5000,
        "1" * 5000,
        20261118,
        True,
        ["2026-11-18"],
        {"start": "2026-11-18"},
    ],
)
def test_what_is_no_day_is_refused(given):
    with pytest.raises(WrongArgument) as raised:
        read("period", given)
    assert "2026-11-30" in str(raised.value)  # it says how a day is written
    assert len(str(raised.value)) < 400


@pytest.mark.parametrize(
    ("given", "value", "unit"),
    [(50, 50, ""), (0.5, 0.5, ""), ("50", 50, ""), ("1,5 kg", 1.5, "kg")],
)
def test_amounts(given, value, unit):
    assert read("amount", given) == Measure(value, unit)


@pytest.mark.parametrize(
    "given",
    [0, -1, "-5", "0", float("nan"), float("inf"), 1e300, True, "50 or 60", "many", []],
)
def test_what_is_no_amount_is_refused(given):
    with pytest.raises(WrongArgument):
        read("amount", given)


@pytest.mark.parametrize(
    ("given", "operator", "value", "unit"),
    [
        ("more than 5 days", ">", 5, "days"),
        ("más de 5 días", ">", 5, "days"),
        (">= 90 %", ">=", 90, "%"),
        ("at most 10", "<=", 10, ""),
    ],
)
def test_bounds(given, operator, value, unit):
    assert read("threshold", given) == Comparison(operator, value, unit, given)


def test_a_bound_between_two():
    found = read("threshold", "between 5 and 10 days")
    assert found.ends == ((">=", 5), ("<=", 10))


@pytest.mark.parametrize(
    "given", ["", "5 days", "late", "> 5 or < 3", 5, None, [">", 5]]
)
def test_what_is_no_bound_is_refused(given):
    with pytest.raises(WrongArgument):
        read("threshold", given)


def test_whole_numbers():
    assert (read("limit", 7), read("duration", 7.0)) == (7, 7)
    for kind in ("limit", "duration"):
        for given in (0, -1, 1.5, True, "7", None, 10**9, float("nan"), float("inf")):
            with pytest.raises(WrongArgument):
                read(kind, given)


def test_one_of_few_values():
    assert read("choice", "confirmed", values=CHOICE) == "confirmed"
    for given in ("planned", "", "CONFIRMED", 1, None, ["confirmed"], {"a": 1}):
        with pytest.raises(WrongArgument, match="confirmed, to_close"):
            read("choice", given, values=CHOICE)


def test_flags_are_true_or_false():
    assert read("flag", True) is True and read("flag", False) is False
    for given in (1, 0, "true", None, []):
        with pytest.raises(WrongArgument):
            read("flag", given)


def test_words_without_what_nobody_sees():
    assert read("words", "makes\x00 a\u200b noise\n") == "makes a noise"
    for given in ("", "\u200b", "x" * 4001, 5, None):
        with pytest.raises(WrongArgument):
            read("words", given)
