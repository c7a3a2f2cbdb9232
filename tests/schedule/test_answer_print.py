import pytest

from odoo.addons.mrp_ai_assistant.core.answer_print import has_rows, print_of


def answer(rows=(), total=None, **other):
    columns = [
        {"name": "order", "label": "Order", "kind": "record", "align": "start"},
        {"name": "late", "label": "Late", "kind": "days", "align": "end"},
        {"name": "qty", "label": "Quantity", "kind": "quantity", "align": "end"},
    ]
    table = {
        "columns": columns,
        "rows": list(rows),
        "scope": {"total": len(rows) if total is None else total},
    }
    nothing = {"charts": [], "chains": [], "passages": [], "no_data": None}
    return {"tables": [table] if rows else [], "text": "", **nothing, **other}


FAN = {"ref": {"model": "product.product", "id": 4}, "tone": "danger", "figures": []}


def test_one_day_more_is_no_change():
    before = print_of(answer([["MO/1", 5, 2.0]], text="One is late by 5 days."))
    assert print_of(answer([["MO/1", 6, 2.0]], text="6 days late.")) == before


def test_another_order_of_the_rows_is_no_change():
    rows = [["MO/1", 5, 2.0], ["MO/2", 1, 3.0]]
    assert print_of(answer(rows)) == print_of(answer(rows[::-1]))


@pytest.mark.parametrize(
    "other",
    [
        answer([["MO/2", 5, 2.0]]),
        answer([["MO/1", 5, 3.0]]),
        answer([["MO/1", 5, 2.0], ["MO/2", 5, 2.0]]),
        answer([["MO/1", 5, 2.0]], total=9),
        answer(no_data={"reason": "no_rows", "text": "None."}),
        answer([["MO/1", 5, 2.0]], charts=[FAN]),
    ],
    ids=["record", "value", "row", "rows not shown", "none", "chart"],
)
def test_what_was_found_counts(other):
    assert print_of(other) != print_of(answer([["MO/1", 5, 2.0]]))


def test_a_chart_changes_with_its_figures_not_with_its_days():
    drawn = {**FAN, "points": [1, 2], "figures": [{"label": "Runs out", "text": "x"}]}
    moved = {**drawn, "points": [2, 3]}
    assert print_of(answer(charts=[drawn])) == print_of(answer(charts=[moved]))
    worse = {**drawn, "figures": [{"label": "Runs out", "text": "y"}]}
    assert print_of(answer(charts=[worse])) != print_of(answer(charts=[drawn]))


def test_nothing_is_told_by_its_reason_and_text_by_itself():
    none = {"reason": "no_rows", "text": "None on Monday."}
    later = {"reason": "no_rows", "text": "None on Tuesday."}
    assert print_of(answer(no_data=none)) == print_of(answer(no_data=later))
    assert print_of(answer(text="a")) != print_of(answer(text="b"))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (answer([["MO/1", 5, 2.0]]), True),
        (answer(charts=[FAN]), True),
        (answer(passages=[{"quote": "Stop."}]), True),
        (answer(chains=[{}]), True),
        (answer(text="None."), False),
    ],
)
def test_whether_there_is_anything(found, expected):
    assert has_rows(found) is expected
