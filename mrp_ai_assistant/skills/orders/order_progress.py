"""¿Qué avance llevan las órdenes? ¿Cuánto falta para terminar la orden?

How far are manufacturing orders: how much is made, how much is left, how many of their
operations are done, who answers for them? One order with all that is known of it, or
the open ones.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from ...core.evidence import Evidence, Missing, NoData
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    Limit,
    OneOf,
    Order,
    Person,
    Product,
    Result,
    skill,
)
from ..plant.order_filters import Mine, Urgent, people
from ..plant.order_progress import (
    progress_facts,
    progress_table,
    progress_told,
    share_told,
)
from ..plant.order_rows import OPEN_STATES, state_labels
from ..plant.order_state import order_state
from ..plant.record import ROWS, in_companies, scope

_ALSO = (
    *"finish produced quantity priority responsible due started start".split(),
    *"product work_order shortage".split(),
)
State = Annotated[
    str | None,
    OneOf({"in_progress": "progress", "to_close": "to_close", "open": "open"}),
]


@skill(
    title=_lt("Progress of orders"),
    models=("mrp.production",),
    phrases={
        "es": (
            "¿Qué avance llevan las órdenes de fabricación?",
            "¿cuánto falta para terminar la orden?",
            "avance de las órdenes en curso",
            "¿qué porcentaje de avance tiene la orden?",
        ),
        "en": (
            "How far along are the manufacturing orders?",
            "how far along is the order?",
            "progress of the orders in progress",
            "what is the progress of the order?",
        ),
    },
    when=(Concepts(all=("manufacturing_order", "progress"), also=_ALSO),),
)
def order_progress(
    env: Any,
    *,
    order: Order = None,
    product: Product = None,
    responsible: Person = None,
    state: State = None,
    urgent: Urgent = False,
    mine: Mine = False,
    limit: Limit = ROWS,
) -> Result:
    """One order, or those that are open, with what is made and left of them."""
    if order is not None:
        return one(env, env["mrp.production"].browse(order.id))
    states = OPEN_STATES if state in (None, "open") else (state,)
    domain = [("state", "in", list(states)), *in_companies(env)]
    filters = [", ".join(state_labels(env, states))]
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    terms, words = people(env, responsible, mine, urgent)
    domain, filters = domain + terms, filters + words
    production = env["mrp.production"]
    orders = production.search(domain, order="date_deadline, id", limit=limit)
    total = production.search_count(domain)
    if total == 1:
        return one(env, orders)
    where = scope(
        env, production._name, domain, filters, shown=len(orders), total=total
    )
    if not orders:
        text = _("No open manufacturing order matches.")
        return NoData(Missing.NO_ROWS, text, where)
    return Evidence(
        tables=(progress_table(orders, where),),
        summary=tuple(share_told(orders, total)),
    )


def one(env: Any, record: Any) -> Result:
    """What is known of one order, its progress first."""
    found = order_state(env, record)
    where = found.tables[0].scope
    return replace(
        found,
        tables=(progress_table(record, where), *found.tables),
        facts=(*found.facts, *progress_facts(record)),
        summary=(*found.summary[:1], *progress_told(record), *found.summary[1:]),
    )
