"""Several records of one kind are asked one after the other, told together."""

from __future__ import annotations

import pytest

from odoo.addons.mrp_ai_assistant.core.each import Each, of_each
from odoo.addons.mrp_ai_assistant.core.evidence import (
    Ask,
    Evidence,
    Fact,
    Missing,
    NoData,
    RecordRef,
)
from odoo.addons.mrp_ai_assistant.core.understand import Plan

from tests.understand.test_understanding import ask

ONE, TWO = (RecordRef("product.product", n, f"P{n}") for n in (1, 2))


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("status of WH/MO/00012 and WH/MO/00013", 2),
        ("status of WH/MO/00012, WH/MO/00013 and WH/MO/00112", 3),
        ("órdenes de la silla nórdica y de la mesa auxiliar", 2),
        ("orders 12 and 13", 2),
    ],
)
def test_all_of_them_are_taken(question, count):
    plan = ask(question)
    assert isinstance(plan, Plan)
    (each,) = (value for value in plan.arguments.values() if isinstance(value, Each))
    assert len(set(each.values)) == count


def test_one_question_a_record():
    asked = []

    def answer(arguments):
        asked.append(arguments)
        of = arguments["product"]
        facts = (Fact("of it", 1, of=of), Fact("of nobody", 2))
        return Evidence(tables=(), facts=facts, summary=(of.name,), warnings=("!",))

    found = of_each({"product": Each((ONE, TWO)), "late": True}, answer)
    assert asked == [{"product": ONE, "late": True}, {"product": TWO, "late": True}]
    assert found.summary == ("P1", "P2")
    assert found.warnings == ("!",)


def test_a_figure_of_no_record_is_told_of_none():
    evidence = Evidence(tables=(), facts=(Fact("of nobody", 2),), summary=("x",))
    assert of_each({"product": Each((ONE, TWO))}, lambda _: evidence).facts == ()


def test_what_is_missing_stands_beside_what_is_there():
    there = Evidence(tables=(), summary=("there",))
    none = NoData(Missing.NO_ROWS, "none of P2")
    answers = {ONE: there, TWO: none}
    found = of_each({"p": Each((ONE, TWO))}, lambda a: answers[a["p"]])
    assert found.summary == ("there", "none of P2")


def test_nothing_of_any_is_no_data():
    none = NoData(Missing.NO_ACCESS, "no access")
    assert of_each({"p": Each((ONE, TWO))}, lambda _: none) == none


def test_a_question_back_comes_first():
    answers = {ONE: Evidence(tables=()), TWO: Ask("Which?")}
    found = of_each({"p": Each((ONE, TWO))}, lambda a: answers[a["p"]])
    assert found == Ask("Which?")
