"""Days that are set beside each other are asked for one after the other."""

from __future__ import annotations

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.each import Each
from odoo.addons.mrp_ai_assistant.core.evidence import Ask
from odoo.addons.mrp_ai_assistant.core.period import Period
from odoo.addons.mrp_ai_assistant.core.planned import plan_as_json, plan_from_json
from odoo.addons.mrp_ai_assistant.core.understand import Plan

from tests.understand.skills_of_a_plant import PLANT_SKILLS
from tests.understand.test_understanding import ask

SEPTEMBER = (date(2026, 9, 1), date(2026, 9, 30))
OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


def spans(plan):
    assert isinstance(plan, Plan), plan
    period = plan.arguments["period"]
    values = period.values if isinstance(period, Each) else (period,)
    return [(each.start, each.end) for each in values]


@pytest.mark.parametrize(
    "question",
    [
        "órdenes de septiembre contra octubre",
        "compara las órdenes de septiembre con las de octubre",
        "compara las órdenes de septiembre y octubre",
        "diferencia de órdenes entre septiembre y octubre",
        "órdenes de septiembre en comparación con octubre",
        "compare the orders of September and October",
        "orders in September versus October",
        "difference in orders between September and October",
        "orders of September compared to the orders of October",
    ],
)
def test_both_are_asked_for(question):
    assert spans(ask(question)) == [SEPTEMBER, OCTOBER]


def test_and_alone_joins_them():
    both = [(SEPTEMBER[0], OCTOBER[1])]
    assert spans(ask("órdenes de septiembre y octubre")) == both
    assert spans(ask("orders between September and October")) == both


@pytest.mark.parametrize(
    "question",
    [
        "órdenes de octubre de lo que llegó la semana pasada",
        "orders of October of what arrived last week",
    ],
)
def test_days_that_are_said_for_two_reasons_are_not_compared(question):
    assert not isinstance(ask(question), Plan)


def test_days_without_an_end_are_not_compared():
    assert isinstance(ask("órdenes desde octubre contra septiembre"), Ask)


def test_a_plan_keeps_both():
    plan = ask("órdenes de septiembre contra octubre")
    again = plan_from_json(plan_as_json(plan), PLANT_SKILLS)
    assert spans(again) == [SEPTEMBER, OCTOBER]
    assert all(isinstance(each, Period) for each in again.arguments["period"].values)
