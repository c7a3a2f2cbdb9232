"""¿Qué órdenes de fabricación están en curso, empiezan hoy, se terminaron esta semana…?

Which manufacturing orders are in progress, start today, were finished this week, make
this product? By state, period and product; or how many there are in each state.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Column,
    Evidence,
    Missing,
    NoData,
    RecordRef,
    Row,
    Scope,
    Status,
    Table,
)
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    OneOf,
    Order,
    Person,
    Product,
    Result,
    Threshold,
    When,
    skill,
)
from ..plant import order_groups, order_rows
from ..plant.held_orders import held_orders
from ..plant.order_filters import (
    Direction,
    Following,
    Mine,
    Sort,
    Unset,
    Urgent,
    in_order,
    people,
    sized,
    to_come,
    unstarted,
)
from ..plant.order_groups import By
from ..plant.order_search import (
    SORT_OF,
    STATES,
    Meant,
    dated_by,
    searched,
    then,
    usual_order,
)
from ..plant.order_state import order_state
from ..plant.orders_told import figures, first_of, mixed_units, told
from ..plant.record import ROWS, labels, scope
from ..plant.spans import SPANS
from ..plant.waiting import waiting

COLUMNS = ("order", "product", "quantity", "state", "start", "deadline", "responsible")
State = Annotated[str | None, OneOf({concept: concept for concept in STATES})]
Moment = Annotated[
    str | None, OneOf({m: m for m in ("start", "started", "due", "finish", "created")})
]
Behind = Annotated[bool, FlagOf(("late_start",))]
Counting = Annotated[bool, FlagOf(("count",))]


@skill(
    title=_lt("Manufacturing orders"),
    models=("mrp.production",),
    phrases={
        "es": (
            "¿Qué hay en curso ahora mismo?",
            "órdenes de fabricación de esta semana",
            "¿qué OF tenemos que empezar hoy?",
            "¿qué se ha terminado esta semana?",
            "¿cuántas órdenes hay por estado?",
            "órdenes de fabricación del producto",
            "órdenes de prioridad alta ordenadas por cantidad",
            "¿cuántas órdenes terminamos por mes?",
        ),
        "en": (
            "What is in progress right now?",
            "manufacturing orders this week",
            "which MOs do we have to start today?",
            "what was finished this week?",
            "how many orders are there by state?",
            "manufacturing orders for this product",
            "urgent orders sorted by quantity",
            "how many orders did we finish per month?",
        ),
    },
    when=(
        Concepts(
            all=("manufacturing_order",),
            also=(
                *STATES,
                *"start started due finish responsible role_planner created".split(),
            ),
        ),
        Concepts(all=("late_start",), also=("manufacturing_order", "planned")),
        Concepts(
            some=tuple(
                "in_progress to_close start started due finish done planned".split()
            ),
            also=STATES,
        ),
        Concepts(
            all=("manufacturing_order", "next"),
            also=("start", "due", "finish", "responsible", "planned"),
        ),
        Concepts(some=("ready",), also=("start", "component")),
        Concepts(
            all=("manufacturing_order",),
            some=("ready", "waiting"),
            also=("component", "start"),
        ),
    ),
)
def manufacturing_orders(
    env: Any,
    *,
    order: Order = None,
    state: State = None,
    product: Product = None,
    responsible: Person = None,
    moment: Moment = None,
    period: When = None,
    bound: Threshold = None,
    urgent: Urgent = False,
    mine: Mine = False,
    unset: Unset = None,
    following: Following = False,
    behind: Behind = False,
    counting: Counting = False,
    by: By = None,
    sort: Sort = None,
    direction: Direction = None,
    limit: Limit = ROWS,
) -> Result:
    """By start date, or counted; ``following``: to come; ``behind``: late to start."""
    if order is not None:
        return order_state(env, env["mrp.production"].browse(order.id))
    if state == "waiting" and (held := _held_by(env, product, limit)):
        return held
    state, moment = then(env, state, moment, period, following)
    dated = dated_by(state, moment)
    counting, by = (True, None) if by == "state" else (counting, by)
    whose = people(env, responsible, mine, urgent, unset)
    everything = counting and not any((state, moment, period, by, behind, whose[0]))
    bounded = sized(env, bound) if bound else ([], [])
    if bounded is None:
        return Ask(_("I can limit manufacturing orders by quantity."))
    days = (to_come(following and dated), unstarted(behind))
    asked = Meant(state, moment, period, product, everything)
    domain, filters = searched(env, asked, (whose, bounded, *days))
    wished = in_order(sort, direction, usual_order(state, moment), SORT_OF[dated])
    orders = env["mrp.production"].search(domain, order=wished, limit=limit)
    total = env["mrp.production"].search_count(domain)
    counted_only = everything or by in SPANS or (counting and by is not None)
    n = total if counted_only else len(orders)
    where = scope(env, "mrp.production", domain, filters, shown=n, total=total)
    if not orders:
        return _none(where)
    listed = () if counted_only else (_listed(orders, moment, where),)
    found = _evidence(env, orders, where, listed, counting, everything)
    alone = limit == 1 < total and (sort or direction or following)
    found = _leading(found, orders, mixed_units(orders, sort, direction), alone)
    return _by(env, found, where, by, dated, limit) if by else found


def _leading(
    found: Evidence, orders: Any, units: tuple[str, ...], alone: bool | str | None
) -> Evidence:
    """The one that is asked for ("the smallest") is told before how many there are."""
    told = (first_of(orders), *found.summary[:1]) if alone else found.summary
    return replace(found, summary=told, warnings=units)


def _held_by(env: Any, product: RecordRef | None, limit: int) -> Evidence | None:
    """The orders that wait *for* ``product``, when it is a component that some lack;
    else the product is what the orders make."""
    if product is None:
        return None
    part = env["product.product"].browse(product.id)
    short = waiting(env, part).get(part.id)
    if not short:
        return None
    filters = [_("orders confirmed or in progress"), product.name]
    return held_orders(env, short, filters, limit)


def _evidence(
    env: Any,
    orders: Any,
    where: Scope,
    listed: tuple[Table, ...],
    counting: bool,
    everything: bool,
) -> Evidence:
    """The figures, and the states when they are counted, before the list."""
    by_state = _counts(env, list(where.domain))
    counted = counting and (everything or len(by_state) > 1)
    return Evidence(
        tables=((_counted(by_state, where),) if counted else ()) + listed,
        facts=figures(orders, by_state, where.total),
        summary=told(orders, by_state, where),
        followups=(_("Which manufacturing orders are late?"),),
    )


def _by(
    env: Any, found: Evidence, where: Scope, by: str, dated: str, limit: int
) -> Evidence:
    """The orders counted by ``by``, in the place of their states."""
    groups = order_groups.groups(env, list(where.domain), by, dated)
    counted = order_groups.table(groups, by, where, limit)
    listed = tuple(t for t in found.tables if t.columns[0].name == "order")
    first, *rest = found.facts
    return replace(
        found,
        tables=(counted, *listed),
        facts=(first, *order_groups.facts(groups, by), *rest),
        summary=(found.summary[0], *order_groups.told(groups, by, limit)),
    )


def _none(where: Scope) -> NoData:
    if not where.filters:
        text = _("There is no manufacturing order yet.")
        return NoData(Missing.NO_ROWS, text, where)
    text = _("No manufacturing order matches: %(filters)s.")
    text %= {"filters": ", ".join(where.filters)}
    asks = (_("How many manufacturing orders are there by state?"),)
    return NoData(Missing.NO_ROWS, text, where, asks)


def _counts(env: Any, domain: list[Any]) -> list[tuple[Status, int]]:
    known = labels(env["mrp.production"])
    groups = env["mrp.production"]._read_group(domain, ["state"], ["__count"])
    found = dict(groups)
    return [(Status(s, known[s]), found[s]) for s in known if s in found]


def _listed(orders: Any, moment: str | None, where: Scope) -> Table:
    names = COLUMNS
    if moment == "finish":
        names = ("order", "product", "quantity", "state", "end", "deadline")
        names = (*names, "responsible")
    if moment == "created":
        names = ("order", "product", "quantity", "state", "created", "deadline")
        names = (*names, "responsible")
    elif all(order.state == "done" for order in orders):
        names = ("order", "product", "quantity", "deadline", "finished", "responsible")
    rows = tuple(order_rows.row(order, names) for order in orders)
    return Table(_("Manufacturing orders"), order_rows.columns(*names), rows, where)


def _counted(by_state: list[tuple[Status, int]], where: Scope) -> Table:
    columns = (
        Column("state", _("State"), "status"),
        Column("orders", _("Orders"), "integer", adds=True),
    )
    rows = tuple(Row(None, pair) for pair in by_state)
    total = sum(count for _state, count in by_state)
    return Table(_("Orders by state"), columns, rows, where, (None, total))
