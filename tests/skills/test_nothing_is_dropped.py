"""No condition of a question is left out in silence: without it the plan would be
another, or a note names it, or every answer of the skill tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import tomllib

from odoo.addons.mrp_ai_assistant.core.evidence import Ask
from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand, understanding
from odoo.addons.mrp_ai_assistant.core.understand.arguments import plan
from odoo.addons.mrp_ai_assistant.core.understand.router import routes
from odoo.addons.mrp_ai_assistant.core.understand.words import states
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from tests.skills.test_phrases import NoRecords

DAY = date(2026, 11, 22)
OPEN = sorted(Path(__file__).parents[2].glob("evals/questions/open_*.toml"))
QUESTIONS = [
    each.get("es") or each["en"]
    for path in OPEN
    for each in tomllib.loads(path.read_text(encoding="utf-8"))["ask"]
    if "after" not in each and "{" not in (each.get("es") or each["en"])
]
# What every answer of the skill says of each row, or means without being told.
TOLD = {
    ("blocked_work_centers", "reason"),  # a column
    ("component_shortages", "shortage"),  # it tells nothing but what is missing
    ("component_shortages", "start"),  # its period is that of the start
    ("on_time_delivery", "done"),  # of those that are done
    ("project_tasks", "due"),  # its period is that of the deadline
    ("project_tasks", "finish"),  # its period is that of the deadline
    ("project_tasks", "open"),  # unless others are asked for
    ("quotations", "draft"),  # what is confirmed is none
    ("quotations", "open"),
    ("quotations", "waiting"),
    ("sales_at_risk", "reason"),  # a column: what holds it
    ("scrap", "reason"),  # a column
    ("slow_operations", "planned"),  # measured against it
    ("subcontracted_receipts", "open"),  # unless what has come is asked for
    ("work_orders_by_center", "start"),  # its period is that of the start
}


def read_and_planned(question, monkeypatch):
    """The plan of ``question``, and the reading that it was made of."""
    seen = []

    def noted(reading, skills):
        seen.append(reading)
        return routes(reading, skills)

    monkeypatch.setattr(understanding, "routes", noted)
    made = understand(question, skills=SKILLS, lookup=NoRecords(), today=DAY)
    return (made, seen[-1]) if isinstance(made, Plan) and seen else (None, None)


def is_same(made, reading):
    """Whether ``reading``, that lacks a part, leads to the same plan."""
    found = routes(reading, SKILLS)
    if not found or found[0].skill is not made.skill:
        return False
    again = plan(made.skill, reading, NoRecords(), DAY)
    return isinstance(again, Plan) and again.arguments == made.arguments


def dropped(made, reading):
    """The parts of ``reading`` that change nothing, and that no note names."""
    for concept in sorted(reading.concepts & states()):
        said = [each for each in reading.said if each.concept != concept]
        begins = {each.start for each in reading.said if each.concept == concept}
        turns = tuple(turn for turn in reading.turns if turn.begin not in begins)
        named = any(reading.words(concept) in note for note in made.notes)
        if named or (made.skill.name, concept) in TOLD:
            continue
        if is_same(made, replace(reading, said=said, turns=turns)):
            yield concept
    spans = [each.period for each in reading.dated if each.period]
    other = any((span.start, span.end) != (DAY, DAY) for span in spans)
    if other and not made.notes and is_same(made, replace(reading, dated=())):
        yield "period"  # what is so "today" is so now
    if reading.bounds and not made.notes and is_same(made, replace(reading, bounds=())):
        yield "bound"


def test_no_condition_is_dropped_in_silence(monkeypatch):
    planned, faults = 0, {}
    for question in QUESTIONS:
        made, reading = read_and_planned(question, monkeypatch)
        if made is not None:
            planned += 1
            if parts := list(dropped(made, reading)):
                faults[question] = (made.skill.name, *parts)
    assert planned > 200
    assert not faults


def test_what_is_told_is_a_state_that_the_skill_knows():
    for name, concept in TOLD:
        ways = SKILLS[name].when
        assert any(concept in (*w.all, *w.some, *w.also) for w in ways), (name, concept)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("órdenes atrasadas con cliente", "cliente"),
        ("late orders with a component", "component"),
        ("órdenes de clientes sin material", "sin material"),
    ],
)
def test_a_condition_that_no_skill_takes_is_asked_about(question, words):
    made = understand(question, skills=SKILLS, lookup=NoRecords(), today=DAY)
    assert isinstance(made, Ask)
    assert words in made.text
