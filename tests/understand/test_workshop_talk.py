"""How people of the shop floor ask, over the skills of the product, without records."""

from __future__ import annotations

import pytest

from odoo.addons.mrp_ai_assistant.core.understand import Plan

from tests.skills.test_asked_as_people_type import asked


@pytest.mark.parametrize(
    ("question", "skill", "arguments"),
    [
        ("list our machines", "work_centers", {"machines": True}),
        ("¿qué máquinas tenemos?", "work_centers", {"machines": True}),
        ("¿qué centros de trabajo hay?", "work_centers", {}),
        # Something is asked of them: they are no list.
        ("what machines do we have down?", "blocked_work_centers", {}),
        ("oee of all our machines this month", "oee_losses", {}),
        ("oee per work center last month, worst first", "oee_losses", {"by": "center"}),
        ("oee trend by month", "oee_losses", {"by": "month"}),
        ("¿qué operaciones van atrasadas?", "work_orders_by_center", {"late": True}),
        ("how many hours of backlog per work center", "capacity", {}),
        ("which work center has the least work?", "capacity", {"sort": "least"}),
        ("average repair time", "machine_failures", {"repair": True}),
        (
            "preventives of next week",
            "maintenance_requests",
            {"kind": "preventive"},
        ),
        ("¿qué día produjimos más este mes?", "produced_quantity", {"by": "day"}),
        ("average daily output this month", "produced_quantity", {"average": True}),
        ("producción diaria de este mes", "produced_quantity", {"by": "day"}),
        ("last repair", "maintenance_requests", {"kind": "corrective", "done": True}),
        ("on-time rate by month", "on_time_delivery", {"by": "month"}),
        ("actual vs planned cost by product", "order_cost", {"by": "product"}),
        (
            "las 3 órdenes que más se desviaron en octubre",
            "order_cost",
            {"deviation": True, "limit": 3},
        ),
        (
            "how many orders did we close last week by product",
            "manufacturing_orders",
            {"state": "done", "by": "product"},
        ),
        ("cuántos productos tenemos por categoría", "query", {"by": "category"}),
    ],
)
def test_it_leads_to_its_skill(question, skill, arguments):
    made = asked(question)
    assert isinstance(made, Plan), made
    assert made.skill.name == skill
    assert arguments.items() <= made.arguments.items()


@pytest.mark.parametrize(
    "question", ["close order 12", "cierra la orden 12", "please close the order"]
)
def test_to_close_is_still_a_command(question):
    made = asked(question)
    assert not isinstance(made, Plan) or made.skill.proposes
