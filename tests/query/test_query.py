"""What a query may be, and which questions become one."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import RecordRef
from odoo.addons.mrp_ai_assistant.core.query import SUBJECTS, Query
from odoo.addons.mrp_ai_assistant.core.query.query import SPANS
from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.core.understand.words import concepts
from odoo.addons.mrp_ai_assistant.skills import SKILLS

ORDERS, PURCHASES = SUBJECTS["manufacturing_order"], SUBJECTS["purchase"]


class NoRecords:
    def candidates(self, model, text, limit=20):
        return []


def asked(question):
    return understand(
        question, skills=SKILLS, lookup=NoRecords(), today=date(2026, 11, 22)
    )


def test_what_a_subject_does_not_have_is_found():
    vendor = RecordRef("res.partner", 1, "Maderas")
    assert Query(ORDERS, by=("product", "month")).unknown() is None
    assert Query(ORDERS, by=("vendor",)).unknown() == ("group", "vendor")
    assert Query(ORDERS, records={"vendor": vendor}).unknown() == ("record", "vendor")
    assert Query(ORDERS, state="ready").unknown() == ("state", "ready")
    assert Query(ORDERS, measure="value").unknown() == ("measure", "value")


def test_lines_answer_what_the_document_cannot():
    whole = Query(PURCHASES, by=("vendor",)).answerable(SUBJECTS)
    assert whole.subject.model == "purchase.order"
    lines = Query(PURCHASES, by=("product",)).answerable(SUBJECTS)
    assert lines.subject.model == "purchase.order.line"


def test_a_period_means_the_date_of_what_happens():
    assert Query(ORDERS).date == "date_start"
    assert Query(ORDERS, state="done").date == "date_finished"
    assert Query(ORDERS, state="done", moment="due").date == "date_deadline"


def test_states_are_meant_unless_they_are_counted_by():
    assert "cancel" not in Query(ORDERS).states[1]
    assert Query(ORDERS, state="cancelled").states == ("state", ("cancel",))
    assert Query(ORDERS, by=("state",)).states is None


def test_every_word_of_the_white_list_is_a_concept():
    by_only = {"day", "week", "month", "quarter", "year", "state", "category", ""}
    for language in ("es", "en"):
        known = {word for ids, _words in concepts(language) for word in ids.split()}
        known |= by_only
        for name, subject in SUBJECTS.items():
            said = {*subject.groups, *subject.states, *subject.measures}
            assert said <= known, (language, name, said - known)
            assert subject.lines in {"", *SUBJECTS}


@pytest.mark.parametrize(
    ("question", "about", "by"),
    [
        (
            "órdenes por responsable y estado",
            "manufacturing_order",
            "responsible state",
        ),
        (
            "how many work orders per center and state",
            "work_order",
            "work_center state",
        ),
        ("solicitudes de mantenimiento por mes", "maintenance", "month"),
        ("stock por categoría", "stock", "category"),
        ("stock moves per week", "stock_move", "week"),
    ],
)
def test_groupings_that_no_other_skill_has(question, about, by):
    plan = asked(question)
    assert isinstance(plan, Plan), plan
    assert plan.skill.fallback
    found = [plan.arguments.get(name) for name in ("by", "by2")]
    assert plan.arguments["about"] == about
    assert " ".join(filter(None, found)) == by


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué órdenes de fabricación van con retraso?",
        "¿cuántas órdenes terminamos por mes este año?",
        "órdenes abiertas por responsable",
        "How many orders are there by state?",
        "compras atrasadas",
        "¿qué órdenes de trabajo están en curso?",
    ],
)
def test_what_another_skill_answers_whole_is_its_own(question):
    plan = asked(question)
    assert isinstance(plan, Plan)
    assert not plan.skill.fallback


def test_the_spans_of_the_grammar_are_those_of_the_query():
    by = SKILLS["query"].params["by"].values or {}
    assert set(SPANS) <= set(by)
