"""What planners ask of orders without calling them by their name."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import RecordRef
from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.core.understand.entities import Candidate
from odoo.addons.mrp_ai_assistant.core.understand.numbers import limit
from odoo.addons.mrp_ai_assistant.core.understand.pronouns import named
from odoo.addons.mrp_ai_assistant.skills import SKILLS

DAY = date(2026, 11, 22)
ORDER = RecordRef("mrp.production", 275, "WH/MO/00275")
LUCIA = RecordRef("res.users", 5, "Lucía Martín")
TABLE = RecordRef("product.product", 9, "Mesa Azteca")
CENTER = RecordRef("mrp.workcenter", 2, "Corte")


class Plant:
    """One order, a planner, a table and a work center."""

    def candidates(self, model, text, limit=20):
        known = (ORDER, LUCIA, TABLE, CENTER)
        found = [ref for ref in known if ref.model == model]
        if model == "mrp.production" and "275" not in text:
            return []
        return [Candidate(ref) for ref in found]


def asked(question):
    return understand(question, skills=SKILLS, lookup=Plant(), today=DAY)


@pytest.mark.parametrize(
    ("question", "skill"),
    [
        ("why is 275 late?", "why_order"),
        ("what's holding up 275", "why_order"),
        ("why hasn't 275 started", "why_order"),
        ("how many units are left on 275", "order_quantity"),
        ("qué avance tiene la 275", "order_progress"),
        ("¿de cuántas unidades es la orden 275?", "order_quantity"),
        ("necesito saber para cuándo está la 275", "manufacturing_orders"),
        ("are we going to make the 275 on time?", "orders_at_risk"),
        ("who is in charge of 275?", "manufacturing_orders"),
        ("which orders depend on 275", "dependent_orders"),
        ("¿qué órdenes están esperando a la 275?", "dependent_orders"),
    ],
)
def test_an_order_is_known_by_its_number(question, skill):
    made = asked(question)
    assert isinstance(made, Plan), made
    assert (made.skill.name, made.arguments["order"]) == (skill, ORDER)


@pytest.mark.parametrize(
    "question",
    [
        "órdenes de 275",
        "orders of more than 275 units",
        "make 275 Mesa Azteca",
        "orders for 275 units",
        "open orders over 275",
    ],
)
def test_an_amount_is_no_order(question):
    made = asked(question)
    assert ORDER not in getattr(made, "arguments", {}).values()


@pytest.mark.parametrize(
    ("question", "skill"),
    [
        ("¿qué me conviene fabricar mañana primero?", "what_first"),
        ("¿por cuál empiezo?", "what_first"),
        ("Which orders should I do first?", "what_first"),
        ("what should I do first today?", "briefing"),
        ("which orders won't make it this week", "orders_at_risk"),
        ("órdenes que se retrasarán", "orders_at_risk"),
        ("which orders will be late?", "orders_at_risk"),
        ("¿qué órdenes no vamos a alcanzar a entregar esta semana?", "orders_at_risk"),
        ("cuáles órdenes están bloqueadas y por qué", "blocked_orders"),
        ("do we have any orders on hold?", "blocked_orders"),
        ("late jobs", "late_orders"),
        ("jobs scheduled for Thursday", "manufacturing_orders"),
        ("jobs at Corte", "work_orders_by_center"),
        ("abiertas de Mesa Azteca", "manufacturing_orders"),
        ("lo que lleva Lucía y no está terminado", "manufacturing_orders"),
        ("última orden creada", "manufacturing_orders"),
    ],
)
def test_it_leads_to_its_skill(question, skill):
    made = asked(question)
    assert isinstance(made, Plan), made
    assert made.skill.name == skill


@pytest.mark.parametrize(
    ("question", "argument", "value"),
    [
        ("orders that should have started but haven't", "behind", True),
        ("órdenes que deberían haber empezado ya", "behind", True),
        ("open MOs that aren't for any customer", "unset", "sale_line_id"),
        ("órdenes abiertas sin proyecto", "unset", "project_id"),
        ("qué planificador tiene más órdenes abiertas", "by", "responsible"),
        ("which planner has the most late orders", "by", "responsible"),
        ("split the late orders by planner", "by", "responsible"),
        ("órdenes creadas hoy", "moment", "created"),
        ("órdenes terminadas pero sin cerrar", "state", "to_close"),
        ("órdenes sin cerrar", "state", "to_close"),
        ("¿qué orden tiene más unidades?", "direction", "largest"),
        ("high priority orders", "urgent", True),
    ],
)
def test_it_is_narrowed(question, argument, value):
    made = asked(question)
    assert isinstance(made, Plan), made
    assert made.arguments[argument] == value


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("which two orders are late", 2),
        ("newest 5 orders", 5),
        ("what 3 jobs are late", 3),
    ],
)
def test_how_many_rows(words, count):
    assert limit(words).count == count


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("¿por qué va tarde?", "es"),
        ("¿qué le falta?", "es"),
        ("¿para cuándo estará lista?", "es"),
        ("¿quién la lleva?", "es"),
        ("why is it late?", "en"),
        ("when will it be ready?", "en"),
        ("who is in charge?", "en"),
        ("how many units?", "en"),
    ],
)
def test_the_order_before_is_meant(said, language):
    assert f"“{ORDER.name}”" in named(said, language, (), (ORDER,)).question


def test_an_order_to_hand_over_is_refused():
    for question in (
        "pásala a Lucía",
        "hand it over to Lucía",
        "reasigna la orden 275",
        "pásale la 275 a Lucía",
        "let Lucía have order 275",
        "give 275 to Lucía",
    ):
        assert not isinstance(asked(question), Plan)


def after(first, then):
    made = asked(first)
    return understand(then, skills=SKILLS, lookup=Plant(), today=DAY, previous=made)


@pytest.mark.parametrize(
    ("first", "then", "skill", "kept"),
    [
        (
            "¿Qué órdenes están en curso?",
            "¿cuáles van tarde?",
            "late_orders",
            {"state": "progress"},
        ),
        (
            "órdenes de Mesa Azteca",
            "¿cuáles van tarde?",
            "late_orders",
            {"product": TABLE},
        ),
        (
            "which orders are late?",
            "which of them can start now?",
            "late_orders",
            {"ready": True},
        ),
        (
            "¿Qué órdenes van con retraso?",
            "muéstrame solo las que tienen material",
            "late_orders",
            {"ready": True},
        ),
        (
            "¿Qué órdenes están en curso?",
            "¿cuántas son de Lucía?",
            "manufacturing_orders",
            {"state": "in_progress", "responsible": LUCIA, "counting": True},
        ),
        ("why is 275 late?", "and 275?", "why_order", {"order": ORDER}),
    ],
)
def test_what_narrowed_the_rows_stays(first, then, skill, kept):
    made = after(first, then)
    assert isinstance(made, Plan), made
    assert (made.skill.name, dict(made.arguments)) == (skill, kept)


def test_rows_that_cannot_be_kept_are_not_forgotten():
    made = after("orders starting tomorrow", "which are late?")
    assert not isinstance(made, Plan)
    assert "which are" in made.text


@pytest.mark.parametrize(
    ("question", "argument"),
    [
        ("finished orders from last week", ("2026-11-09", "2026-11-15")),
        ("órdenes que empiezan el fin de semana", ("2026-11-21", "2026-11-22")),
    ],
)
def test_days(question, argument):
    made = asked(question)
    assert isinstance(made, Plan), made
    period = made.arguments["period"]
    assert (str(period.start), str(period.end)) == argument


@pytest.mark.parametrize(
    ("question", "skill", "arguments"),
    [
        ("orders for 4 to 6 units", "manufacturing_orders", {"bound"}),
        (
            "show only orders with quantity over 30 that are late",
            "late_orders",
            {"bound"},
        ),
        ("orders that are ready but not started", "manufacturing_orders", {"state"}),
        ("why can't we start order 275", "why_order", {"order"}),
        (
            "what was the last Mesa Azteca order we completed?",
            "manufacturing_orders",
            {"state", "direction", "product", "limit"},
        ),
    ],
)
def test_every_part_is_used(question, skill, arguments):
    made = asked(question)
    assert isinstance(made, Plan), made
    assert (made.skill.name, set(made.arguments)) == (skill, arguments)


def test_two_counts_are_two_questions():
    made = asked("¿cuántas órdenes empiezan mañana y cuántas son de Mesa Azteca?")
    assert made.text.startswith("One question at a time")
