"""Questions as people type them lead to the skill that answers all of them, with what
they say as its arguments."""

from __future__ import annotations

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.core.understand.plan import Wanting
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from tests.skills.test_phrases import NoRecords

DAY = date(2026, 11, 22)


def asked(question):
    made = understand(question, skills=SKILLS, lookup=NoRecords(), today=DAY)
    return made.plan if isinstance(made, Wanting) else made


@pytest.mark.parametrize(
    ("question", "skill", "arguments"),
    [
        # Which of all has the most is counted by what is compared.
        ("¿quién tiene más tareas?", "project_tasks", {"by": "user_ids"}),
        (
            "who has the most open orders?",
            "manufacturing_orders",
            {"by": "responsible"},
        ),
        ("¿a qué proveedor compramos menos?", "purchases", {"direction": "smallest"}),
        ("¿qué producto vendimos más?", "sales_orders", {"by": "product"}),
        ("¿qué vendemos más?", "sales_orders", {"by": "product"}),
        ("what do we use the most of?", "query", {"by": "product"}),
        ("productos más vendidos", "sales_orders", {"by": "product"}),
        ("best selling products", "sales_orders", {"by": "product"}),
        ("who are our top customers?", "sales_orders", {"by": "customer"}),
        ("which customer bought the most?", "sales_orders", {"by": "customer"}),
        ("¿qué cliente nos compra más?", "sales_orders", {"by": "customer"}),
        ("¿qué máquina falla más?", "machine_failures", {}),
        ("which vendor is late most often?", "vendor_punctuality", {}),
        # One that is the smallest is one.
        ("what is the smallest open order?", "manufacturing_orders", {"limit": 1}),
        ("la orden abierta más antigua", "manufacturing_orders", {"limit": 1}),
        ("biggest sales order", "sales_orders", {"limit": 1}),
        ("biggest open PO", "purchases", {"limit": 1, "direction": "largest"}),
        ("las 5 órdenes con más cantidad", "manufacturing_orders", {"limit": 5}),
        # Groups of a list.
        ("compras por proveedor este mes", "purchases", {"by": "vendor"}),
        ("compras atrasadas por proveedor", "purchases", {"kind": "late"}),
        (
            "¿cuántas órdenes tiene cada uno en curso?",
            "manufacturing_orders",
            {"by": "responsible", "state": "in_progress"},
        ),
        ("how many orders does each planner have?", "manufacturing_orders", {}),
        # What happened, and what is to happen.
        ("averías de octubre", "maintenance_requests", {"kind": "corrective"}),
        ("sales this month", "sales_orders", {"sold": True}),
        ("ventas de este mes", "sales_orders", {"sold": True}),
        ("producción de la semana pasada", "produced_quantity", {}),
        ("¿cuántas horas de trabajo quedan?", "capacity", {}),
        ("stockouts expected next month", "stock_outlook", {}),
        ("has to be finished by Wednesday", "manufacturing_orders", {"moment": "due"}),
        # What stands in the warehouse.
        ("productos sin stock", "products_without_stock", {"empty": True}),
        ("how many products do we have?", "products_without_stock", {}),
        ("what is left of the lot?", "lot_stock", {}),
        ("how many trucks leave tomorrow?", "deliveries_due", {"truck": True}),
        ("any deliveries late?", "deliveries_due", {"late": True}),
        # Idioms.
        ("what should I do first today?", "briefing", {}),
        ("why was OEE so low last week?", "oee_losses", {}),
        ("jobs waiting on material", "manufacturing_orders", {"state": "waiting"}),
        ("late but already with all the material", "late_orders", {"ready": True}),
        ("purchases over 1000 dollars", "purchases", {}),
    ],
)
def test_it_leads_to_its_skill(question, skill, arguments):
    plan = asked(question)
    assert isinstance(plan, Plan), plan
    assert plan.skill.name == skill
    assert arguments.items() <= plan.arguments.items()


def test_what_is_only_counted_by_keeps_no_row_out():
    for question in ("órdenes por prioridad", "orders sorted by priority"):
        assert "urgent" not in asked(question).arguments


def test_the_oldest_of_many_are_many():
    assert "limit" not in asked("the oldest open orders").arguments


def test_started_on_thursday_is_the_last_one():
    plan = asked("¿qué órdenes se arrancaron el jueves?")
    assert plan.arguments["period"].start == date(2026, 11, 19)


def test_until_friday_begins_today():
    for question in (
        "¿qué órdenes vencen de aquí al viernes?",
        "which orders are due between now and Friday?",
    ):
        period = asked(question).arguments["period"]
        assert (period.start, period.end) == (DAY, date(2026, 11, 27))
