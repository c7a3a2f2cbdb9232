"""¿Qué órdenes de fabricación van con retraso, cuántos días y qué las frena?

Which manufacturing orders are late, by how many days, and what holds each of them?
Late means: confirmed, in progress or to close, with a deadline that has passed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Evidence,
    Missing,
    NoData,
    Scope,
)
from ...core.i18n import _, _lt
from ...core.measure import Comparison
from ...core.period import Period
from ...core.skill import (
    Concepts,
    Customer,
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
from ..plant.clock import within
from ..plant.customers import sales_are_readable, waited_for
from ..plant.late_list import late_list
from ..plant.moved import is_past
from ..plant.order_filters import (
    Direction,
    Mine,
    Sort,
    Unset,
    Urgent,
    delayed,
    in_order,
    people,
    sized,
)
from ..plant.order_groups import By
from ..plant.order_state import order_state
from ..plant.record import ROWS, in_companies, scope
from ..plant.shortage import missing

State = Annotated[
    str | None,
    OneOf({"planned": "confirmed", "in_progress": "progress", "to_close": "to_close"}),
]
Short = Annotated[bool, FlagOf(("shortage",))]
Ready = Annotated[bool, FlagOf(("ready",))]
Due = Annotated[bool, FlagOf(("due",))]

_USUAL = "date_deadline, priority desc, id"
_ALSO = ("manufacturing_order", "reason", "due", "open", "responsible")


@skill(
    title=_lt("Late manufacturing orders"),
    models=("mrp.production", "stock.move"),
    phrases={
        "es": (
            "¿Qué órdenes de fabricación van con retraso?",
            "órdenes atrasadas y qué las frena",
            "¿qué OF están vencidas y cuántos días llevan?",
            "¿vamos tarde con alguna orden?",
            "órdenes con más de 5 días de retraso por responsable",
        ),
        "en": (
            "Which manufacturing orders are late?",
            "late orders and what holds them",
            "overdue MOs with days late",
            "are we behind on any order?",
            "orders more than 5 days late by responsible",
        ),
    },
    when=(
        Concepts(all=("late",), also=_ALSO),
        Concepts(all=("late", "manufacturing_order"), also=_ALSO),
        Concepts(all=("late",), some=("shortage", "ready"), also=(*_ALSO, "component")),
    ),
    worst_first=True,
)
def late_orders(
    env: Any,
    *,
    order: Order = None,
    product: Product = None,
    customer: Customer = None,
    responsible: Person = None,
    period: When = None,
    state: State = None,
    bound: Threshold = None,
    short: Short = False,
    ready: Ready = False,
    urgent: Urgent = False,
    mine: Mine = False,
    unset: Unset = None,
    due: Due = False,
    by: By = None,
    sort: Sort = None,
    direction: Direction = None,
    limit: Limit = ROWS,
) -> Result:
    """Late orders, the most delayed first, each with what holds it.

    ``bound`` limits the days of delay, or the quantity; ``short`` keeps those that
    lack components, ``ready`` those that lack none.
    """
    if order is not None:
        return order_state(env, env["mrp.production"].browse(order.id))
    if refused := _refused(env, customer, None if due else period):
        return refused
    domain, filters = _search(env, product, period, state)
    bounded = _bounded(env, bound) if bound else ([], [])
    if bounded is None:
        return Ask(_("I can limit late orders by days of delay or by quantity."))
    who = people(env, responsible, mine, urgent, unset)
    for terms, words in (who, bounded, waited_for(env, domain, customer)):
        domain, filters = domain + terms, filters + words
    terms, words, lacking = _by_material(env, domain, short=short, ready=ready)
    domain, filters = domain + terms, filters + words
    wished = in_order(sort, direction, _USUAL, "deadline")
    orders = env["mrp.production"].search(domain, order=wished, limit=limit)
    total = env["mrp.production"].search_count(domain)
    where = scope(
        env, "mrp.production", domain, filters, shown=len(orders), total=total
    )
    if not orders:
        return _none(where, is_plain=len(filters) == 2 and not (state or period))
    worst = env["mrp.production"].search(domain, order=_USUAL, limit=1)
    found = late_list(env, orders, worst, lacking, where)
    return _by(env, found, by, limit) if by else found


def _by_material(
    env: Any, domain: list[Any], *, short: bool, ready: bool
) -> tuple[list[Any], list[str], Any]:
    """What keeps the orders of ``domain`` that lack components, or none; the words for
    it, and what they lack when that was asked."""
    if not (short or ready):
        return [], [], None
    lacking = missing(env, env["mrp.production"].search(domain))
    words = _("lacking components") if short else _("components ready")
    return [("id", "in" if short else "not in", sorted(lacking))], [words], lacking


def _refused(env: Any, customer: Any, period: Period | None) -> Ask | NoData | None:
    """What is late now was not late then, and what was late then may be done."""
    if customer is not None and not sales_are_readable(env):
        text = _("Only sales say which customer an order is for: you cannot see them.")
        return NoData(Missing.NO_ACCESS, text)
    return _which_late(period) if period and is_past(env, period) else None


def _which_late(period: Period) -> Ask:
    name = {"period": period.label}
    return Ask(
        _("Late now, with a deadline %(period)s, or finished late then?", **name),
        (
            _("Which late orders were due %(period)s?", **name),
            _("Which orders were finished late %(period)s?", **name),
        ),
    )


def _none(where: Scope, *, is_plain: bool) -> NoData:
    text = _("No manufacturing order is late.")
    if not is_plain:
        text = _("No manufacturing order matches: %(filters)s.")
        text %= {"filters": ", ".join(where.filters)}
    asks = (_("What is in progress right now?"),)
    return NoData(Missing.NO_ROWS, text, where, asks)


def _by(env: Any, found: Evidence, by: str, limit: int) -> Evidence:
    """The orders counted, before their list."""
    where = found.tables[0].scope
    groups = order_groups.groups(env, list(where.domain), by, "date_deadline")
    counted = order_groups.table(groups, by, where, limit, late=True)
    return replace(
        found,
        tables=(counted, *found.tables),
        facts=(*found.facts[:4], *order_groups.facts(groups, by)),
        summary=(
            found.summary[0],
            *order_groups.told(groups, by, limit),
            *found.summary[1:],
        ),
    )


def _bounded(env: Any, bound: Comparison) -> tuple[list[Any], list[str]] | None:
    if bound.unit in ("days", "hours"):
        return delayed(env, bound), [_("delay: %(bound)s", bound=bound.label)]
    return sized(env, bound)


def _search(
    env: Any, product: Any, period: Any, state: str | None
) -> tuple[list[Any], list[str]]:
    states = [state] if state else list(order_rows.OPEN_STATES)
    domain: list[Any] = [*order_rows.late_domain(states), *in_companies(env)]
    filters = [_("late"), ", ".join(order_rows.state_labels(env, states))]
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    if period is not None:
        domain += within(env, "date_deadline", period)
        filters.append(_("deadline %(period)s", period=period.label))
    return domain, filters
