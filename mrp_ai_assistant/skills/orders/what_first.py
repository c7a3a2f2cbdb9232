"""¿Qué me conviene fabricar primero? ¿Por qué orden empiezo mañana?

Which orders to work on first: those that nothing holds, the late ones before the
others, then by priority and deadline. What cannot be worked on is only counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Evidence,
    Fact,
    Missing,
    NoData,
    Row,
    Scope,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.period import Period
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    Person,
    Product,
    Result,
    When,
    WorkCenter,
    skill,
)
from ..plant.clock import days_since, end_of, stored
from ..plant.hold import Cause, Hold, holds, step
from ..plant.order_filters import Mine, Urgent, people
from ..plant.order_rows import cells, columns, is_late, state_labels
from ..plant.orders_told import looked_at
from ..plant.record import ROWS, in_companies, nouns, ref, scope

_MOST = 80
_STATES = ("confirmed", "progress")
_FREE = (Cause.NOTHING, Cause.WORKING, Cause.UNSEEN)
_ALSO = tuple(
    "start ready due open planned in_progress next priority component".split()
)
NAMES = ("order", "product", "quantity", "deadline", "delay", "hold", "responsible")
Ready = Annotated[bool, FlagOf(("ready",))]


@skill(
    title=_lt("What to make first"),
    models=("mrp.production", "mrp.workorder", "stock.move"),
    phrases={
        "es": (
            "¿Qué órdenes conviene hacer primero?",
            "¿qué me conviene fabricar mañana primero?",
            "¿por qué orden empiezo?",
            "¿qué órdenes tengo que priorizar?",
        ),
        "en": (
            "Which orders should I do first?",
            "what should we make first tomorrow?",
            "which order do I start with?",
            "which orders should I prioritize?",
        ),
    },
    when=(
        Concepts(all=("do_first",), also=("manufacturing_order", *_ALSO)),
        Concepts(all=("manufacturing_order", "briefing"), also=_ALSO),
    ),
)
def what_first(
    env: Any,
    *,
    product: Product = None,
    responsible: Person = None,
    center: WorkCenter = None,
    period: When = None,
    urgent: Urgent = False,
    mine: Mine = False,
    ready: Ready = False,
    limit: Limit = ROWS,
) -> Result:
    """Orders that can be worked on, in the order in which they press. ``period``: those
    that are late or planned to start by its end. All of them are ``ready``."""
    domain, filters = _search(env, product, center, period)
    terms, words = people(env, responsible, mine, urgent)
    domain, filters = domain + terms, filters + words
    production = env["mrp.production"]
    orders = production.search(
        domain, order="date_deadline, priority desc, id", limit=_MOST
    )
    held = holds(env, orders) if orders else {}
    free = [order for order in orders if held[order.id].cause in _FREE]
    free.sort(key=_pressing)
    shown = free[:limit]
    ids = [("id", "in", [order.id for order in free])]
    where = scope(
        env, production._name, ids, filters, shown=len(shown), total=len(free)
    )
    stopped = len(orders) - len(free)
    if not free:
        text = _("No manufacturing order can be worked on now.")
        if stopped:
            text += " " + _("Held by something: %(n)s.", n=stopped)
        asks = (_("Which manufacturing orders are late?"),)
        return NoData(Missing.NO_ROWS, text, where, asks)
    return Evidence(
        tables=(_table(env, shown, held, where),),
        facts=_facts(shown[0], len(free)),
        summary=tuple(_summary(env, shown, len(free), stopped)),
        steps=tuple(
            step(env, order, held[order.id], _reason(env, order), place)
            for place, order in enumerate(shown, 1)
        ),
        warnings=(_rule(), *looked_at(env, domain, len(orders), _MOST)),
        followups=(_("Which manufacturing orders are late?"),),
    )


def _search(
    env: Any, product: Any, center: Any, period: Period | None
) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("state", "in", list(_STATES)),
        ("reservation_state", "in", ("assigned", False)),
        *in_companies(env),
    ]
    filters = [", ".join(state_labels(env, _STATES)), _("components ready")]
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    if center is not None:
        work = [
            ("workcenter_id", "=", center.id),
            ("state", "in", ("ready", "progress")),
        ]
        domain.append(("workorder_ids", "any", work))
        filters.append(center.name)
    if period is not None and period.end is not None:
        until = stored(end_of(env, period.end))
        domain += ["|", ("date_start", "<", until), ("date_deadline", "<", until)]
        filters.append(_("to start or due by %(day)s", day=show(period.end, "date")))
    return domain, filters


def _pressing(order: Any) -> tuple[Any, ...]:
    """Late first, the latest before the others; then high priority, then deadline."""
    no_deadline = not order.date_deadline
    deadline = order.date_deadline.timestamp() if order.date_deadline else 0.0
    if is_late(order):
        return (0, deadline, 0, 0.0, order.id)
    priority = -int(order.priority or 0)
    return (1, float(priority), no_deadline, deadline, order.id)


def _rule() -> str:
    return _(
        "The order: late ones first, then high priority, then the earliest deadline; "
        "only what has its components and no blocked work center."
    )


def _table(env: Any, shown: list[Any], held: dict[int, Hold], where: Scope) -> Table:
    rows = []
    for order in shown:
        own = cells(order)
        days = days_since(env, order.date_deadline) if is_late(order) else None
        own["delay"] = Cell(days, "danger") if days is not None else None
        own["hold"] = held[order.id].phrase
        rows.append(Row(ref(order), tuple(own[name] for name in NAMES)))
    known = [
        replace(each, label=_("State now")) if each.name == "hold" else each
        for each in columns(*NAMES)
    ]
    return Table(_("What to make first"), tuple(known), tuple(rows), where)


def _summary(env: Any, shown: list[Any], total: int, stopped: int) -> Iterator[str]:
    first = shown[0]
    yield _(
        "First: %(order)s (%(product)s). %(why)s.",
        order=first.display_name,
        product=first.product_id.display_name,
        why=_reason(env, first),
    )
    yield _("Orders that can be worked on: %(n)s.", n=total)
    late = sum(is_late(order) for order in shown)
    if late:
        yield _("Of the orders shown, late: %(n)s.", n=late)
    if stopped:
        yield _("Left out, because a blocked work center holds them: %(n)s.", n=stopped)


def _reason(env: Any, order: Any) -> str:
    if is_late(order):
        days = show(days_since(env, order.date_deadline), "days")
        return _("It is late by %(days)s", days=days)
    if int(order.priority or 0):
        return _("It has high priority")
    if order.date_deadline:
        day = show(order.date_deadline, "date")
        return _("Its deadline is the earliest: %(day)s", day=day)
    return _("It has no deadline")


def _facts(first: Any, total: int) -> tuple[Fact, ...]:
    of = ref(first)
    role = nouns(_("order;orders"))
    made = nouns(_("product"))
    product = ref(first.product_id)
    return (
        Fact(_("orders that can be worked on"), total, "integer", nouns=role),
        Fact(_("order to do first"), of, "record", nouns=role, of=of),
        Fact(_("product of the order"), product, "record", nouns=made, of=of),
    )
