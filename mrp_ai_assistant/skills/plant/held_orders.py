"""The orders that wait for one component, the earliest start first."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Cell, Column, Evidence, Fact, Row, Table, show
from ...core.i18n import _
from .record import joined, nouns, quantity, read_names, ref, scope
from .shortage import Need
from .shortage_told import arrival_cells, measured, supply_steps


def held_orders(
    env: Any, short: list[Need], filters: list[str], limit: int
) -> Evidence:
    """``short`` are needs of one component, one an order, in the order of starts."""
    shown = short[:limit]
    orders = env["mrp.production"].browse([need.order.id for need in short])
    domain = [("id", "in", orders.ids)]
    where = scope(
        env, orders._name, domain, filters, shown=len(shown), total=len(short)
    )
    columns = (
        Column("order", _("Order"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("start", _("Start"), "date"),
        Column("deadline", _("Deadline"), "date"),
        Column("missing", _("Missing"), "quantity"),
        Column("arrival", _("Arrives"), "date"),
        Column("document", _("With")),
        Column("responsible", _("Responsible"), "record"),
    )
    title = _("Orders that lack %(product)s", product=short[0].product.display_name)
    table = Table(title, columns, tuple(map(_row, shown)), where)
    return Evidence(
        tables=(table,),
        facts=_facts(short),
        summary=_summary(short),
        steps=tuple(supply_steps(short[:1])),
        followups=(
            _("How much stock is there of %(product)s?", product=short[0].product.name),
            _("What is %(order)s missing?", order=short[0].order.display_name),
        ),
    )


def waiting_orders(
    env: Any, short: list[Need], filters: list[str], limit: int
) -> Table:
    """One row an order, the earliest start first, with all that it lacks."""
    by_order: dict[int, list[Need]] = {}
    for need in sorted(short, key=lambda need: need.order.date_start):
        by_order.setdefault(need.order.id, []).append(need)
    shown = dict(list(by_order.items())[:limit])
    parts = (need.product.id for needs in shown.values() for need in needs)
    read_names(env["product.product"], parts)
    domain = [("id", "in", list(by_order))]
    where = scope(
        env,
        "mrp.production",
        domain,
        filters,
        shown=len(shown),
        total=len(by_order),
    )
    columns = (
        Column("order", _("Order"), "record"),
        Column("product", _("Product"), "record"),
        Column("start", _("Start"), "date"),
        Column("deadline", _("Deadline"), "date"),
        Column("missing", _("Components missing")),
        Column("responsible", _("Responsible"), "record"),
    )
    rows = tuple(
        Row(
            ref(order),
            (
                ref(order),
                ref(order.product_id),
                order.date_start or None,
                order.date_deadline or None,
                joined([need.product.display_name for need in needs]),
                ref(order.user_id),
            ),
        )
        for order in env["mrp.production"].browse(list(shown))
        for needs in [shown[order.id]]
    )
    return Table(_("Orders that wait for components"), columns, rows, where)


def _row(need: Need) -> Row:
    order = need.order
    return Row(
        ref(order),
        (
            ref(order),
            ref(order.product_id),
            quantity(order.product_qty, order.product_uom_id),
            order.date_start or None,
            order.date_deadline or None,
            Cell(measured(need, need.missing), "danger"),
            *arrival_cells(need),
            ref(order.user_id),
        ),
    )


def _missing(short: list[Need]) -> Any:
    return measured(short[0], sum(need.missing for need in short))


def _facts(short: list[Need]) -> tuple[Fact, ...]:
    part = ref(short[0].product)
    first = short[0].order
    role = nouns(_("component;material;lacks"))
    orders = nouns(_("order;orders"))
    total, missing = _missing(short), nouns(_("quantity;missing"))
    facts = [
        Fact(_("missing component"), part, "record", nouns=role, of=part),
        Fact(_("orders that wait"), len(short), "integer", nouns=orders, of=part),
        Fact(_("quantity missing"), total, "quantity", nouns=missing, of=part),
        Fact(_("order that starts first"), ref(first), "record", nouns=orders),
    ]
    arrival = short[0].arrival
    if arrival is not None and not arrival.overdue:
        label, role = (
            _("arrival of the component"),
            nouns(_("arrival;arrives;expected")),
        )
        facts.append(Fact(label, arrival.day, "date", nouns=role, of=part))
    return tuple(facts)


def _summary(short: list[Need]) -> tuple[str, ...]:
    product = short[0].product.display_name
    values = {"product": product, "amount": show(_missing(short))}
    if len(short) == 1:
        first = _("1 order lacks %(product)s: %(amount)s.", **values)
    else:
        first = _(
            "%(n)s orders lack %(product)s: %(amount)s in all.", n=len(short), **values
        )
    next_ = short[0].order
    return (
        first,
        _(
            "The first to start is %(order)s: %(hold)s.",
            order=next_.display_name,
            hold=short[0].sentence(),
        ),
    )
