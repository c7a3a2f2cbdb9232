"""A plan survives its turn as JSON."""

import json
from datetime import date

from odoo.addons.mrp_ai_assistant.core.evidence import Missing, NoData, RecordRef
from odoo.addons.mrp_ai_assistant.core.i18n import _lt
from odoo.addons.mrp_ai_assistant.core.period import Period
from odoo.addons.mrp_ai_assistant.core.planned import (
    plan_as_json,
    plan_from_json,
    plan_in_words,
)
from odoo.addons.mrp_ai_assistant.core.skill import (
    Concepts,
    Limit,
    Order,
    Result,
    SkillSet,
    When,
    skill,
)
from odoo.addons.mrp_ai_assistant.core.understand import Plan


@skill(
    title=_lt("Orders"),
    models=("mrp.production",),
    phrases={"es": ("a", "b", "c", "d"), "en": ("a", "b", "c", "d")},
    when=(Concepts(all=("manufacturing_order",)),),
)
def orders(
    env, *, order: Order = None, period: When = None, limit: Limit = 5
) -> Result:
    """Which orders are there?"""
    return NoData(Missing.NO_ROWS, "")


SKILLS = SkillSet([orders])
PLAN = Plan(
    orders,
    {
        "order": RecordRef("mrp.production", 4, "WH/MO/00004"),
        "period": Period(None, date(2026, 11, 30), "until 30 Nov"),
        "limit": 3,
    },
    "report",
)


def test_a_plan_comes_back_as_it_was():
    kept = json.loads(json.dumps(plan_as_json(PLAN)))
    assert plan_from_json(kept, SKILLS) == PLAN


def test_a_skill_or_argument_that_has_gone_is_left_out():
    kept = plan_as_json(PLAN)
    assert plan_from_json(kept | {"skill": "gone"}, SKILLS) is None
    kept["arguments"]["gone"] = 1
    assert plan_from_json(kept, SKILLS) == PLAN


def test_a_plan_in_words_names_what_was_asked_for():
    assert plan_in_words(PLAN) == "WH/MO/00004, until 30 Nov"
