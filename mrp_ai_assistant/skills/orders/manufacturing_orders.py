"""¿Qué órdenes de fabricación están en curso, empiezan hoy, se terminaron esta semana…?

Which manufacturing orders are in progress, start today, were finished this week, make
this product? By state, period and product; or how many there are in each state.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from ...core.evidence import (
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Quantity,
    Row,
    Scope,
    Status,
    Table,
    show,
)
from ...core.i18n import _, _lt
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
from ..plant.clock import today, within
from ..plant.order_state import order_state
from ..plant.record import ROWS, in_companies, labels, nouns, ref, scope

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
    str | None, OneOf({"start": "start", "due": "due", "finish": "finish"})
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
        ),
        "en": (
            "What is in progress right now?",
            "manufacturing orders this week",
            "which MOs do we have to start today?",
            "what was finished this week?",
            "how many orders are there by state?",
            "manufacturing orders for this product",
        ),
    },
    when=(
        Concepts(
            all=("manufacturing_order",),
            also=(
                *_STATES,
                "start",
                "due",
                "finish",
                "responsible",
            ),
        ),
        Concepts(
            some=("in_progress", "to_close", "start", "due", "finish", "done"),
            also=_STATES,
        ),
        Concepts(all=("manufacturing_order", "state"), some=("count",)),
    ),
)
def manufacturing_orders(
    env: Any,
    *,
    order: Order = None,
    state: State = None,
    product: Product = None,
    moment: Moment = None,
    period: When = None,
    counting: Counting = False,
    limit: Limit = ROWS,
) -> Result:
    """Orders by state, product and period, by start date; or counted by state."""
    if order is not None:
        return order_state(env, env["mrp.production"].browse(order.id))
    everything = counting and not (state or moment or period)
    domain, filters = _search(env, state, product, moment, period, everything)
    orders = env["mrp.production"].search(
        domain, order=_order(state, moment), limit=limit
    )
    total = env["mrp.production"].search_count(domain)
    shown = total if everything else len(orders)
    where = scope(env, "mrp.production", domain, filters, shown=shown, total=total)
    if not orders:
        return _none(filters, where)
    by_state = _counts(env, domain)
    tables = [] if everything else [_listed(orders, moment, where)]
    if counting and (everything or len(by_state) > 1):
        tables.insert(0, _counted(by_state, where))
    return Evidence(
        tables=tuple(tables),
        facts=(*_facts(by_state, total), *_pressing_facts(orders)),
        summary=_summary(orders, by_state, total, filters),
        followups=(_("Which manufacturing orders are late?"),),
    )


def _none(filters: list[str], where: Scope) -> NoData:
    if not filters:
        text = _("There is no manufacturing order yet.")
        return NoData(Missing.NO_ROWS, text, where)
    text = _("No manufacturing order matches: %(filters)s.")
    text %= {"filters": ", ".join(filters)}
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
    finished = moment == "finish" or state == "done"
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
        field = "date_finished" if finished else "date_start"
        field = "date_deadline" if moment == "due" else field
        domain += within(env, field, period)
        planned = finished and states != ("done",)
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
    if period.start is not None and period.start > day:
        return order_rows.OPEN_STATES
    return (*order_rows.OPEN_STATES, "done")


def _field_label(field: str) -> str:
    labels = {
        "date_start": _("start"),
        "date_deadline": _("deadline"),
        "date_finished": _("finished"),
    }
    return labels[field]


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
        Column("orders", _("Orders"), "integer"),
    )
    rows = tuple(Row(None, pair) for pair in by_state)
    total = sum(count for _state, count in by_state)
    return Table(_("Orders by state"), columns, rows, where, (None, total))


def _facts(by_state: list[tuple[Status, int]], total: int) -> tuple[Fact, ...]:
    facts = [Fact(_("orders found"), total, "integer", nouns=nouns(_("order;orders")))]
    if len(by_state) > 1:
        facts += [
            Fact(
                _("orders in state %(state)s", state=state.label),
                count,
                "integer",
                nouns=(state.label.lower(),),
            )
            for state, count in by_state
        ]
    return tuple(facts)


def _summary(
    orders: Any, by_state: list[tuple[Status, int]], total: int, filters: list[str]
) -> tuple[str, ...]:
    said = ", ".join(filters) or _("all states")
    lines = [
        _("There is 1 manufacturing order (%(filters)s).", filters=said)
        if total == 1
        else _(
            "There are %(n)s manufacturing orders (%(filters)s).",
            n=total,
            filters=said,
        )
    ]
    if len(by_state) > 1:
        parts = "; ".join(f"{state.label}: {count}" for state, count in by_state)
        lines.append(_("By state: %(parts)s.", parts=parts))
    lines += _pressing(orders)
    products = orders.product_id
    if len(products) == 1 and len(orders) == total:
        uom = products.uom_id
        whole = sum(
            order.product_uom_id._compute_quantity(order.product_qty, uom)
            for order in orders
        )
        amount = Quantity(round(whole, 6), uom.name)
        lines.append(_made(orders, amount))
    return tuple(lines)


def _pressed(orders: Any) -> tuple[Any, Any]:
    """(late orders, the open one whose deadline comes next) among ``orders``."""
    open_ = orders.filtered(
        lambda o: o.state in order_rows.OPEN_STATES and o.date_deadline
    )
    late = open_.filtered(order_rows.is_late)
    return late, (open_ - late).sorted("date_deadline")[:1]


def _pressing_facts(orders: Any) -> Iterator[Fact]:
    late, coming = _pressed(orders)
    if late:
        role = nouns(_("late;delay"))
        yield Fact(_("late orders among those shown"), len(late), "integer", nouns=role)
    if coming:
        of, role = ref(coming), nouns(_("deadline;due"))
        label = _("order whose deadline comes next")
        yield Fact(label, of, "record", nouns=nouns(_("order")), of=of)
        label = _("deadline of that order")
        yield Fact(label, coming.date_deadline, "date", nouns=role, of=of)


def _pressing(orders: Any) -> Iterator[str]:
    late, coming = _pressed(orders)
    if late:
        yield _("Of the orders shown, late: %(n)s.", n=len(late))
    if coming:
        yield _(
            "The next deadline is that of %(order)s: %(day)s.",
            order=coming.display_name,
            day=show(coming.date_deadline, "date"),
        )


def _made(orders: Any, amount: Quantity) -> str:
    values = {"amount": show(amount), "product": orders.product_id.display_name}
    if len(orders) == 1:
        name = orders.display_name
        return _("%(order)s: %(amount)s of %(product)s.", order=name, **values)
    return _("Together they make %(amount)s of %(product)s.", **values)
