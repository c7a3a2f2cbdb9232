"""Skills of the product's shape that do nothing: the router reads declarations."""

from typing import Annotated

from odoo.addons.mrp_ai_assistant.core.evidence import Ask
from odoo.addons.mrp_ai_assistant.core.i18n import _lt
from odoo.addons.mrp_ai_assistant.core.skill import (
    Concepts,
    Customer,
    FlagOf,
    Limit,
    Location,
    OneOf,
    Order,
    Product,
    SkillSet,
    When,
    WorkCenter,
    skill,
)

_STATES = ("draft", "planned", "in_progress", "done", "cancelled", "open", "ready")
State = Annotated[str | None, OneOf({state: state for state in _STATES})]
Moment = Annotated[str | None, OneOf({"start": "start", "due": "due"})]
Counting = Annotated[bool, FlagOf(("count",))]


def _phrases(es, en):
    return {"es": (es, "a", "b", "c"), "en": (en, "a", "b", "c")}


@skill(
    title=_lt("Late orders"),
    models=("mrp.production",),
    phrases=_phrases("¿Qué órdenes van con retraso?", "Which orders are late?"),
    when=(
        Concepts(all=("late",), also=("manufacturing_order", "reason", "shortage")),
        Concepts(all=("reason", "manufacturing_order"), also=("blocked", "start")),
    ),
)
def late(
    env,
    *,
    order: Order = None,
    product: Product = None,
    period: When = None,
    limit: Limit = 80,
):
    """Late orders."""
    return Ask("")


@skill(
    title=_lt("Orders"),
    models=("mrp.production",),
    phrases=_phrases("¿Qué hay en curso?", "What is in progress?"),
    when=(
        Concepts(all=("manufacturing_order",), also=("product",)),
        Concepts(some=("in_progress", "done", "start", "open")),
    ),
)
def orders(
    env,
    *,
    order: Order = None,
    product: Product = None,
    state: State = None,
    moment: Moment = None,
    period: When = None,
    counting: Counting = False,
    limit: Limit = 80,
):
    """Orders."""
    return Ask("")


@skill(
    title=_lt("Shortages"),
    models=("mrp.production",),
    phrases=_phrases("¿Qué falta?", "What is missing?"),
    when=(Concepts(all=("shortage",), also=("component", "stock", "start", "reason")),),
)
def shortages(
    env, *, order: Order = None, product: Product = None, period: When = None
):
    """Shortages."""
    return Ask("")


@skill(
    title=_lt("Stock"),
    models=("stock.quant",),
    phrases=_phrases("¿Cuánto stock hay?", "How much stock is there?"),
    when=(
        Concepts(some=("stock", "location", "free"), also=("component",)),
        Concepts(all=("count",)),
    ),
)
def stock(env, *, product: Product = None, location: Location = None):
    """Stock."""
    return Ask("")


@skill(
    title=_lt("Consumption"),
    models=("stock.move",),
    phrases=_phrases("¿Cuánto se consume?", "How much is consumed?"),
    when=(Concepts(some=("consumption", "forecast")),),
    required=("product",),
)
def consumption(env, *, product: Product = None, period: When = None):
    """Consumption; of one product."""
    return Ask("")


@skill(
    title=_lt("Work orders"),
    models=("mrp.workorder",),
    phrases=_phrases("¿Qué toca ahora?", "What is next?"),
    when=(
        Concepts(all=("work_order",), also=("blocked", "next")),
        Concepts(some=("work_center", "next"), also=("in_progress",)),
    ),
)
def work_orders(env, *, center: WorkCenter = None, state: State = None):
    """Work orders."""
    return Ask("")


@skill(
    title=_lt("Sales"),
    models=("sale.order",),
    phrases=_phrases("¿Qué pedidos hay?", "Which sales are there?"),
    when=(Concepts(all=("sale",)),),
)
def of_customer(env, *, customer: Customer = None):
    """Sales; not one of the plant."""
    return Ask("")


PLANT_SKILLS = SkillSet((late, orders, shortages, stock, consumption, work_orders))
