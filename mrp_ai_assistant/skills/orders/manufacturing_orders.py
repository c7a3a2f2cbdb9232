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
from ..plant.clock import today, within
from ..plant.held_orders import held_orders
from ..plant.moved import is_past
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
)
from ..plant.order_groups import By
from ..plant.order_state import order_state
from ..plant.orders_told import figures, first_of, mixed_units, told
from ..plant.record import ROWS, in_companies, labels, scope
from ..plant.spans import SPANS
from ..plant.waiting import waiting

COLUMNS = ("order", "product", "quantity", "state", "start", "deadline", "responsible")
_STATES = {
    "draft": ("draft",),
    "planned": ("confirmed",),
    "ready": ("confirmed",),
    "waiting": ("confirmed",),
    "in_progress": ("progress",),
    "to_close": ("to_close",),
    "open": order_rows.OPEN_STATES,
    "done": ("done",),
    "cancelled": ("cancel",),
}
State = Annotated[str | None, OneOf({concept: concept for concept in _STATES})]
Moment = Annotated[
    str | None, OneOf({m: m for m in ("start", "started", "due", "finish")})
]
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
                *_STATES,
                *"start started due finish responsible role_planner".split(),
            ),
        ),
        Concepts(
            some=tuple("in_progress to_close start started due finish done".split()),
            also=_STATES,
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
    counting: Counting = False,
    by: By = None,
    sort: Sort = None,
    direction: Direction = None,
    limit: Limit = ROWS,
) -> Result:
    """By start date, or counted. ``bound`` limits quantity; ``following``: to come."""
    if order is not None:
        return order_state(env, env["mrp.production"].browse(order.id))
    if state == "waiting" and (held := _held_by(env, product, limit)):
        return held
    state, moment = _then(env, state, moment, period, following)
    dated = _dated(state, moment)
    if by == "state":
        counting, by = True, None
    everything = counting and not any((state, moment, period, by, responsible, mine))
    domain, filters = _search(env, state, product, moment, period, everything)
    bounded = sized(env, bound) if bound else ([], [])
    if bounded is None:
        return Ask(_("I can limit manufacturing orders by quantity."))
    whose = people(env, responsible, mine, urgent, unset)
    for terms, words in (whose, bounded, to_come(following and dated)):
        domain, filters = domain + terms, filters + words
    wished = in_order(sort, direction, _order(state, moment), _SORT_OF[dated])
    orders = env["mrp.production"].search(domain, order=wished, limit=limit)
    total = env["mrp.production"].search_count(domain)
    only_counted = everything or by in SPANS or (counting and by is not None)
    shown = total if only_counted else len(orders)
    where = scope(env, "mrp.production", domain, filters, shown=shown, total=total)
    if not orders:
        return _none(where)
    listed = () if only_counted else (_listed(orders, moment, where),)
    found = _evidence(env, orders, where, listed, counting, everything)
    alone = (sort or direction or following) and limit == 1 < total
    found = _leading(found, orders, mixed_units(orders, sort, direction), alone)
    return _by(env, found, where, by, dated, limit) if by else found


def _then(
    env: Any, state: str | None, moment: str | None, period: Any, following: bool
) -> tuple[str | None, str | None]:
    """What a state means of days that are over: what ran then may be done by now, and
    what is not finished should have been. The next one is the next to start."""
    if following and moment in (None, "start"):
        return state or "planned", "start"
    if moment is None and state == "done" and _is_to_come(env, period):
        return "open", "finish"  # "will it be done by Friday?"
    if moment is not None or not is_past(env, period):
        return state, moment
    return {"in_progress": (None, "started"), "open": ("open", "due")}.get(
        state or "", (state, moment)
    )


def _is_to_come(env: Any, period: Any) -> bool:
    """Whether ``period`` ends after today, and holds no day that is over."""
    day = today(env)
    if period is None or period.end is None or period.end <= day:
        return False
    return period.start is None or period.start > day


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


def _leading(
    found: Evidence, orders: Any, units: tuple[str, ...], alone: bool | str | None
) -> Evidence:
    """The one that is asked for ("the smallest") is told before how many there are."""
    told = (first_of(orders), *found.summary[:1]) if alone else found.summary
    return replace(found, summary=told, warnings=units)


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


def _search(
    env: Any,
    state: str | None,
    product: Any,
    moment: str | None,
    period: Any,
    everything: bool,
) -> tuple[list[Any], list[str]]:
    states = () if everything else _states(env, state, moment, period)
    domain: list[Any] = in_companies(env)
    filters = []
    if states:
        domain.append(("state", "in", list(states)))
        filters.append(", ".join(order_rows.state_labels(env, states)))
    if state in ("ready", "waiting"):
        operator = "=" if state == "ready" else "!="
        domain.append(("reservation_state", operator, "assigned"))
        ready = state == "ready"
        filters.append(_("components ready") if ready else _("waiting for components"))
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    if period is not None:
        field = _dated(state, moment)
        domain += within(env, field, period)
        planned = field == "date_finished" and states != ("done",)
        label = _("end") if planned else _field_label(field)
        filters.append(f"{label}: {period.label}")
    return domain, filters


def _states(
    env: Any, state: str | None, moment: str | None, period: Any
) -> tuple[str, ...]:
    """The states that the question means, said or not.

    "What do we have to start today" means what has not started; "what was finished"
    means done; "what finishes tomorrow" what is planned to; a period alone means
    everything but cancelled; nothing at all means the orders that are open.
    """
    if state:
        return _STATES[state]
    if moment == "finish":
        return _finishing(env, period)
    if moment == "started":
        return ("progress", "to_close", "done") if period else ("progress", "to_close")
    if moment == "start" and is_past(env, period):
        return ("draft", *order_rows.OPEN_STATES, "done")
    if moment == "start":
        return ("draft", "confirmed")
    if moment == "due":
        return order_rows.OPEN_STATES
    if period is not None:
        return ("draft", *order_rows.OPEN_STATES, "done")
    return order_rows.OPEN_STATES


def _finishing(env: Any, period: Any) -> tuple[str, ...]:
    """Done, planned to be done, or both, as ``period`` lies before or after today."""
    day = today(env)
    if period is None or (period.end is not None and period.end < day):
        return ("done",)
    # "To be finished by Wednesday" is not what has been done ever since.
    if period.start is None or period.start > day:
        return order_rows.OPEN_STATES
    return (*order_rows.OPEN_STATES, "done")


def _field_label(field: str) -> str:
    labels = {
        "date_start": _("start"),
        "date_deadline": _("deadline"),
        "date_finished": _("finished"),
    }
    return labels[field]


_SORT_OF = {"date_start": "start", "date_deadline": "deadline", "date_finished": "end"}


def _dated(state: str | None, moment: str | None) -> str:
    """The date that a period, and "the oldest", mean."""
    if moment == "due":
        return "date_deadline"
    finished = moment == "finish" or state == "done"
    return "date_finished" if finished else "date_start"


def _order(state: str | None, moment: str | None) -> str:
    if state == "done":
        return "date_finished desc, id desc"
    if moment == "finish":
        return "date_finished, id"
    if moment == "due":
        return "date_deadline, id"
    return "date_start, priority desc, id"


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
    if all(order.state == "done" for order in orders):
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
