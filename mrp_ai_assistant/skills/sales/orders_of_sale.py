"""¿Qué órdenes de fabricación corresponden al pedido S00021 y cómo van?

Which manufacturing orders are made for a sales order, and how are they?
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import Cell, Evidence, Fact, Missing, NoData, Table, show
from ...core.i18n import _, _lt
from ...core.period import Period
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    OneOf,
    Result,
    SalesOrder,
    When,
    skill,
)
from ..plant import order_rows
from ..plant.clock import local_day
from ..plant.customers import orders_of
from ..plant.hold import Cause, holds, step
from ..plant.offers import plan
from ..plant.plan_of_plant import PlanOfPlant, assumed
from ..plant.record import ROWS, joined, label, nouns, ref, scope
from ..plant.sale_lines import sale_lines
from ..plant.sale_risk import ready_on

_COLUMNS = ("order", "product", "quantity", "state", "start", "deadline", "end", "hold")
State = Annotated[
    str | None, OneOf({"open": "open", "done": "done", "in_progress": "progress"})
]
_QUEUE = 100  # orders besides, which stand in the same queues
# What is asked of the sale itself, not of how it is made.
_ITS_OWN = (
    "value",
    "cost",
    "price",
    "sum_of",
    "content",
    "responsible",
    "quantity",
    "product",
    "quotation",
    "draft",
)
Lines = Annotated[bool, FlagOf(_ITS_OWN)]
Made = Annotated[bool, FlagOf(("manufacturing_order",))]
_STATES = {"open": order_rows.OPEN_STATES, "done": ("done",), "progress": ("progress",)}


@skill(
    title=_lt("Manufacturing orders of a sale"),
    models=("sale.order", "mrp.production"),
    phrases={
        "es": (
            "¿Qué órdenes de fabricación corresponden al pedido y cómo van?",
            "órdenes de fabricación del pedido de venta",
            "¿en qué órdenes se fabrica el pedido del cliente?",
            "estado de las órdenes de fabricación del pedido",
        ),
        "en": (
            "Which manufacturing orders belong to the sales order, and how are they?",
            "manufacturing orders of the sales order",
            "which MOs are made for the customer order?",
            "status of the manufacturing orders of the sale",
        ),
    },
    when=(
        Concepts(
            all=("sale", "manufacturing_order"),
            also=(
                "customer",
                "in_progress",
                "open",
                "done",
                "finish",
                "delivery",
                "moved",
            ),
        ),
        Concepts(
            all=("sale",),
            also=(
                "customer",
                "finish",
                "delivery",
                "moved",
                "in_progress",
                "ready",
                "due",
                "open",
                "planned",
                "shortage",
                "component",
                "waiting",
                "blocked",
            ),
        ),
        Concepts(all=("quotation",), also=("customer", "due")),
    ),
    required=("sale",),
)
def orders_of_sale(
    env: Any,
    *,
    sale: SalesOrder = None,
    state: State = None,
    lines: Lines = False,
    made: Made = False,
    period: When = None,
    limit: Limit = ROWS,
) -> Result:
    """The orders that are made for a sale, with state, dates and what holds them; only
    those in ``state`` are listed, and how many there are of all is told. Its own
    ``lines``, where they, its customer or its amount are asked for; by the end of a
    ``period``: whether it would be ready, computed."""
    assert sale is not None
    record = env["sale.order"].browse(sale.id)
    if lines and not made and state is None:
        return sale_lines(record)
    names = (*_COLUMNS, "responsible") if lines else _COLUMNS
    orders = orders_of(env, record)
    kept, told = _kept(env, record, orders, state)
    shown = kept[:limit]
    domain = [("id", "in", kept.ids)]
    n = len(kept)
    where = scope(env, "mrp.production", domain, told, shown=len(shown), total=n)
    if not orders:
        return _no_orders(record, where)
    if not kept:
        return _none_so(record, orders, told, where)
    open_ = shown.filtered(lambda o: o.state not in ("done", "cancel"))
    held = holds(env, open_)
    table = _table(record, shown, held, names, where)
    return Evidence(
        tables=(table,),
        facts=_facts(env, record, orders),
        summary=(
            *_by_then(env, record, orders, period),
            *_summary(env, record, orders, held),
            *_listed(told[1:], n, len(orders)),
        ),
        steps=tuple(
            step(env, order, held[order.id], held[order.id].phrase.text, place)
            for place, order in enumerate(open_, 1)
        ),
        followups=(*_followups(record, open_, held), *plan(env, record)),
    )


def _table(
    sale: Any, shown: Any, held: dict[int, Any], names: tuple[str, ...], where: Any
) -> Table:
    rows = tuple(
        order_rows.row(
            order,
            names,
            hold=held[order.id].phrase if order.id in held else None,
            deadline=_deadline(order),
        )
        for order in shown
    )
    title = _("Orders of %(sale)s", sale=sale.display_name)
    return Table(title, order_rows.columns(*names), rows, where)


def _kept(env: Any, sale: Any, orders: Any, state: str | None) -> tuple[Any, list[str]]:
    """The orders in the ``state`` that was asked for, and the words for them."""
    if state is None:
        return orders, [sale.display_name]
    states = _STATES[state]
    labels = ", ".join(order_rows.state_labels(env, states))
    kept = orders.filtered(lambda order: order.state in states)
    return kept, [sale.display_name, labels]


def _listed(states: list[str], n: int, total: int) -> Any:
    """What of all is listed, when only some states were asked for."""
    if states:
        values = {"state": ", ".join(states), "n": n, "total": total}
        yield _("Listed are those in %(state)s: %(n)s of %(total)s.", **values)


def _none_so(sale: Any, orders: Any, names: list[str], where: Any) -> NoData:
    """No order is in the state that was asked for: in which they are is told."""
    text = _("None of its orders matches: %(filters)s.", filters=", ".join(names))
    told = [f"{each.display_name} ({label(each).lower()})" for each in orders[:5]]
    text += " " + _("Its orders: %(orders)s.", orders=joined(told))
    return NoData(Missing.NO_ROWS, text, where, tuple(plan(sale.env, sale)))


def _by_then(env: Any, sale: Any, orders: Any, period: Period | None) -> Any:
    """Whether its goods would be ready by the end of ``period``."""
    if period is None or period.end is None:
        return
    values = {"sale": sale.display_name, "day": show(period.end)}
    open_ = orders.filtered(lambda o: o.state not in ("done", "cancel"))
    plan_ = PlanOfPlant(env, open_, _QUEUE)
    ready = ready_on(env, sale, plan_)
    if ready is None:
        text = _("Nobody can tell when %(sale)s would be ready: %(day)s is not sure.")
        yield text % values
        return
    values["ready"] = show(ready)
    if ready <= period.end:
        yield _("%(sale)s would be ready on %(ready)s: in time for %(day)s.", **values)
    else:
        yield _(
            "%(sale)s would be ready on %(ready)s: not by %(day)s.",
            **values,
        )
    yield from assumed()


def _deadline(order: Any) -> Any:
    day = order.date_deadline or None
    return Cell(day, "danger") if order_rows.is_late(order) else day


def _no_orders(sale: Any, where: Any) -> NoData:
    text = _("No manufacturing order is made for %(sale)s.", sale=sale.display_name)
    values = {"state": label(sale).lower()}
    text += " " + _("Its state is %(state)s.", **values)
    if "delivery_status" in sale._fields and sale.delivery_status:
        status = label(sale, "delivery_status").lower()
        text += " " + _("Delivery: %(status)s.", status=status)
    return NoData(Missing.NO_ROWS, text, where, tuple(plan(sale.env, sale)))


def _summary(env: Any, sale: Any, orders: Any, held: dict[int, Any]) -> Any:
    customer = sale.partner_id.display_name
    values = {"sale": sale.display_name, "customer": customer, "n": len(orders)}
    if sale.commitment_date:
        values["day"] = show(local_day(env, sale.commitment_date), "date")
        yield _(
            "%(sale)s of %(customer)s, promised for %(day)s: manufacturing orders: "
            "%(n)s.",
            **values,
        )
    else:
        yield _(
            "%(sale)s of %(customer)s, no date promised: manufacturing orders: %(n)s.",
            **values,
        )
    done = orders.filtered(lambda o: o.state == "done")
    if done:
        names = joined(done.mapped("display_name"))
        yield _("Done: %(orders)s.", orders=names)
    for order in orders[:2]:
        if order.id in held:
            yield _(
                "%(order)s (%(state)s): %(hold)s",
                order=order.display_name,
                state=label(order).lower(),
                hold=held[order.id].sentence,
            )


def _facts(env: Any, sale: Any, orders: Any) -> tuple[Fact, ...]:
    of = ref(sale)
    role = nouns(_("order;orders"))
    facts = [
        Fact(
            _("sales order"),
            of,
            "record",
            nouns=nouns(_("sale;sales order")),
            of=of,
        ),
        Fact(
            _("customer"),
            ref(sale.partner_id),
            "record",
            nouns=nouns(_("customer;client")),
            of=of,
        ),
        Fact(_("orders made for it"), len(orders), "integer", nouns=role, of=of),
    ]
    late = orders.filtered(order_rows.is_late)
    if late:
        what = _("of these, late")
        facts.append(Fact(what, len(late), "integer", nouns=nouns(_("late")), of=of))
    if sale.commitment_date:
        day = local_day(env, sale.commitment_date)
        what = _("date promised to the customer")
        facts.append(Fact(what, day, "date", nouns=nouns(_("promised;due")), of=of))
    return tuple(facts)


def _followups(sale: Any, open_: Any, held: dict[int, Any]) -> Any:
    if open_:
        yield _("Why is %(sale)s late?", sale=sale.display_name)
    short = open_.filtered(lambda o: held[o.id].cause is Cause.MISSING)
    if short:
        yield _("What is %(order)s missing?", order=short[0].display_name)
    yield _("Which sales orders are at risk?")
