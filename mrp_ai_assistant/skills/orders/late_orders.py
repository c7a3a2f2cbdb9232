"""¿Qué órdenes de fabricación van con retraso, cuántos días y qué las frena?

Which manufacturing orders are late, by how many days, and what holds each of them?
Late means: confirmed, in progress or to close, with a deadline that has passed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Evidence,
    Fact,
    Missing,
    NoData,
    PlanStep,
    Table,
    Tone,
)
from ...core.i18n import _, _lt, formats
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    OneOf,
    Order,
    Product,
    Result,
    When,
    skill,
)
from ..plant import order_rows
from ..plant.clock import days_since, now, stored, within
from ..plant.hold import Cause, Hold, holds, step
from ..plant.order_state import order_state
from ..plant.record import ROWS, in_companies, nouns, ref, scope
from ..plant.shortage import missing

State = Annotated[
    str | None,
    OneOf({"planned": "confirmed", "in_progress": "progress", "to_close": "to_close"}),
]
Short = Annotated[bool, FlagOf(("shortage",))]
COLUMNS = ("order", "product", "quantity", "deadline", "delay", "hold", "responsible")
_URGENT_DAYS = 7


@skill(
    title=_lt("Late manufacturing orders"),
    models=("mrp.production", "stock.move"),
    phrases={
        "es": (
            "¿Qué órdenes de fabricación van con retraso?",
            "órdenes atrasadas y qué las frena",
            "¿qué OF están vencidas y cuántos días llevan?",
            "¿por qué se retrasa la orden?",
            "¿vamos tarde con alguna orden?",
        ),
        "en": (
            "Which manufacturing orders are late?",
            "late orders and what holds them",
            "overdue MOs with days late",
            "why is this order delayed?",
            "are we behind on any order?",
        ),
    },
    when=(
        Concepts(
            all=("late",),
            also=(
                "manufacturing_order",
                "reason",
                "due",
                "open",
                "responsible",
                "component",
            ),
        ),
        Concepts(
            all=("reason", "manufacturing_order"),
            also=("late", "blocked", "waiting", "start"),
        ),
    ),
)
def late_orders(
    env: Any,
    *,
    order: Order = None,
    product: Product = None,
    period: When = None,
    state: State = None,
    short: Short = False,
    limit: Limit = ROWS,
) -> Result:
    """Late orders, the most delayed first, each with what holds it.

    ``short`` keeps those that lack components.
    """
    if order is not None:
        return order_state(env, env["mrp.production"].browse(order.id))
    domain, filters = _search(env, product, period, state)
    orders = env["mrp.production"].search(
        domain, order="date_deadline, priority desc, id"
    )
    if short:
        lacking = missing(env, orders)
        orders = orders.filtered(lambda each: each.id in lacking)
        domain.append(("id", "in", orders.ids))
        filters.append(_("lacking components"))
    shown = orders[:limit]
    where = scope(
        env, "mrp.production", domain, filters, shown=len(shown), total=len(orders)
    )
    if not orders:
        text = _("No manufacturing order matches: %(filters)s.")
        text %= {"filters": ", ".join(filters)}
        if not (product or period or state or short):
            text = _("No manufacturing order is late.")
        asks = (_("What is in progress right now?"),)
        return NoData(Missing.NO_ROWS, text, where, asks)
    return _evidence(env, shown, where)


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


def _evidence(env: Any, orders: Any, where: Any) -> Evidence:
    held = holds(env, orders)
    delays = {order.id: days_since(env, order.date_deadline) for order in orders}
    rows = tuple(
        order_rows.row(
            order,
            COLUMNS,
            delay=Cell(delays[order.id], _tone(delays[order.id])),
            hold=held[order.id].phrase,
        )
        for order in orders
    )
    table = Table(_("Late orders"), order_rows.columns(*COLUMNS), rows, where)
    return Evidence(
        tables=(table,),
        facts=_facts(orders, delays, held, where.total),
        summary=_summary(orders, delays, held, where.total),
        steps=tuple(_steps(env, orders, delays, held)),
        warnings=_soon(env),
        followups=_followups(orders, held),
        flags={"late": True},
    )


def _tone(days: int) -> Tone:
    return "danger" if days >= _URGENT_DAYS else "warning"


def _delay(days: int) -> str:
    if days == 0:
        return _("was due earlier today")
    if days == 1:
        return _("is 1 day late")
    return _("is %(n)s days late", n=formats().number(days))


def _facts(
    orders: Any, delays: dict[int, int], held: dict[int, Hold], total: int
) -> tuple[Fact, ...]:
    worst = orders[0]
    hold = held[worst.id]
    of = ref(worst)
    facts = [
        Fact(_("late orders"), total, "integer", nouns=nouns(_("order;orders;late"))),
        Fact(_("most delayed order"), of, "record", nouns=nouns(_("order")), of=of),
        Fact(
            _("product of the order"),
            ref(worst.product_id),
            "record",
            nouns=nouns(_("product")),
            of=of,
        ),
        Fact(
            _("delay of the order"),
            delays[worst.id],
            "days",
            nouns=nouns(_("delay;late;days")),
            of=of,
        ),
    ]
    if hold.need is not None:
        facts += _missing_facts(hold, of)
    ready = sum(hold.cause is Cause.NOTHING for hold in held.values())
    if ready and len(orders) == total:
        facts.append(
            Fact(
                _("late orders that could start now"),
                ready,
                "integer",
                nouns=nouns(_("ready;start")),
            )
        )
    return tuple(facts)


def _missing_facts(hold: Hold, of: Any) -> list[Fact]:
    need = hold.need
    facts = [
        Fact(
            _("component that it lacks"),
            ref(need.product),
            "record",
            nouns=nouns(_("component;material;lacks")),
            of=of,
        ),
    ]
    if need.arrival is not None:
        label = (
            _("missed arrival of the component")
            if need.arrival.overdue
            else _("arrival of the component")
        )
        role = nouns(_("arrival;arrives;expected"))
        part = ref(need.product)
        facts.append(Fact(label, need.arrival.day, "date", nouns=role, of=part))
    return facts


def _summary(
    orders: Any, delays: dict[int, int], held: dict[int, Hold], total: int
) -> tuple[str, ...]:
    worst = orders[0]
    lines = [
        _("1 manufacturing order is late.")
        if total == 1
        else _("%(n)s manufacturing orders are late.", n=total),
        _(
            "The most urgent is %(order)s (%(product)s): it %(delay)s.",
            order=worst.display_name,
            product=worst.product_id.display_name,
            delay=_delay(delays[worst.id]),
        ),
        held[worst.id].sentence,
    ]
    causes = Counter(hold.cause for hold in held.values())
    if causes[Cause.MISSING]:
        lines.append(
            _(
                "Of the orders shown, lacking components: %(n)s.",
                n=causes[Cause.MISSING],
            )
        )
    if causes[Cause.NOTHING]:
        n = causes[Cause.NOTHING]
        lines.append(_("Of the orders shown, ready to start now: %(n)s.", n=n))
    return tuple(lines)


def _steps(
    env: Any, orders: Any, delays: dict[int, int], held: dict[int, Hold]
) -> Iterator[PlanStep]:
    """Most delayed first; what can be done without waiting comes before the rest."""
    waits = (Cause.MISSING, Cause.CENTER_BLOCKED)
    ranked = sorted(orders, key=lambda o: (held[o.id].cause in waits, -delays[o.id]))
    for place, order in enumerate(ranked, 1):
        reason = _(
            "%(order)s %(delay)s. %(hold)s",
            order=order.display_name,
            delay=_delay(delays[order.id]),
            hold=held[order.id].phrase.text,
        )
        yield step(env, order, held[order.id], reason, place)


def _soon(env: Any) -> tuple[str, ...]:
    """Orders that are not late yet, but are planned to finish after their deadline."""
    domain = [
        ("is_delayed", "=", True),
        ("date_deadline", ">=", stored(now())),
        *in_companies(env),
    ]
    n = env["mrp.production"].search_count(domain)
    if not n:
        return ()
    text = _("Besides, planned to finish after their deadline: %(n)s.", n=n)
    return (text,)


def _followups(orders: Any, held: dict[int, Hold]) -> tuple[str, ...]:
    asks = []
    short = [o for o in orders if held[o.id].cause is Cause.MISSING]
    if short:
        asks.append(_("What is %(order)s missing?", order=short[0].display_name))
    asks.append(_("What is in progress right now?"))
    return tuple(asks)
