"""¿Qué componentes faltan para una orden, o para todas las de esta semana?

Which components are missing for an order, or for all those of a period, how many, and
when do they arrive? Missing means: not reserved and not covered by free stock.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Missing,
    NoData,
    Row,
    Scope,
    Table,
)
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    Order,
    Product,
    Result,
    When,
    skill,
)
from ..plant.clock import within
from ..plant.held_orders import held_orders, waiting_orders
from ..plant.offers import cover
from ..plant.record import (
    ROWS,
    in_companies,
    joined,
    label,
    read_names,
    ref,
    scope,
)
from ..plant.shortage import Need, needs
from ..plant.shortage_told import (
    arrival_cells,
    component_facts,
    measured,
    order_facts,
    sentences,
    stands_out,
    supply_steps,
)

Held = Annotated[bool, FlagOf(("blocked", "waiting"))]
Unordered = Annotated[bool, FlagOf(("unordered",))]
_STATES = ("confirmed", "progress")
_ALSO = (
    "component",
    "manufacturing_order",
    "reason",
    "start",
    "open",
    "stock",
    "blocked",
    "ready",
)
By = Annotated[str | None, GroupBy({"component": "component", "product": "component"})]


@skill(
    title=_lt("Component shortages"),
    models=("mrp.production", "stock.move", "stock.quant"),
    phrases={
        "es": (
            "¿Qué componentes faltan para las órdenes de esta semana?",
            "¿qué le falta a la orden?",
            "faltantes de componentes",
            "¿qué componentes me faltan para todas las órdenes?",
            "¿por qué no puede empezar la orden? ¿qué falta?",
            "¿qué material falta para producir?",
            "¿a qué órdenes les falta el componente?",
        ),
        "en": (
            "Which components are missing for this week's orders?",
            "what is the order missing?",
            "component shortages",
            "which components are missing for all orders?",
            "why can the order not start? what is missing?",
            "what material do we lack to produce?",
            "which orders lack the component?",
        ),
    },
    when=(
        Concepts(all=("shortage",), also=_ALSO),
        Concepts(all=("shortage", "reason"), also=_ALSO),
        Concepts(all=("unordered",), also=(*_ALSO, "shortage", "purchase", "product")),
    ),
)
def component_shortages(
    env: Any,
    *,
    order: Order = None,
    product: Product = None,
    period: When = None,
    held: Held = False,
    unordered: Unordered = False,
    by: By = None,
    limit: Limit = ROWS,
) -> Result:
    """Missing components, with what was needed, reserved and on its way; ``held`` puts
    the orders that wait for them first, ``unordered`` keeps those that nothing brings.
    There is one row a component, whether ``by`` says so or not."""
    if order is not None:
        record = env["mrp.production"].browse(order.id)
        if record.state in ("done", "cancel"):
            return _closed(env, record)
    domain, filters = _search(env, order, product, period)
    orders = env["mrp.production"].search(domain, order="date_start, id")
    found = [need for each in needs(env, orders).values() for need in each]
    if product is not None:
        found = _about(found, orders, product)
    short = [need for need in found if need.missing > 0]
    coming = len(short)
    if unordered:
        filters.append(_("nothing on its way"))
        found = short = [need for need in short if need.arrival is None]
    if not orders or not short:
        n = len(orders)
        where = scope(env, "mrp.production", domain, filters, shown=n, total=n)
        if not orders:
            text = _("No open manufacturing order matches.")
        elif coming:
            text = _("All that is missing is on its way.")
        else:
            text = _enough(orders, found, product)
        return NoData(Missing.NO_ROWS, text, where)
    if len(orders) == 1:
        return _one(env, found, filters, limit)
    if product is not None and all(need.product.id == product.id for need in short):
        return held_orders(env, short, filters, limit)
    told = _many(env, short, filters, limit)
    tables = (*told.tables, waiting_orders(env, short, filters, limit))
    return replace(told, tables=tables[::-1] if held else tables)


def _search(
    env: Any, order: Any, product: Any, period: Any
) -> tuple[list[Any], list[str]]:
    named = [each.name for each in (order, product) if each is not None]
    if order is not None:
        return [("id", "=", order.id)], named
    domain: list[Any] = [("state", "in", list(_STATES)), *in_companies(env)]
    filters = [_("orders confirmed or in progress")]
    if period is not None:
        domain += within(env, "date_start", period)
        filters.append(_("that start %(period)s", period=period.label))
    return domain, [*filters, *named]


def _about(found: list[Need], orders: Any, product: Any) -> list[Need]:
    """``product`` may be the component, or what the orders make."""
    made = set(orders.filtered(lambda o: o.product_id.id == product.id).ids)
    return [
        need for need in found if need.product.id == product.id or need.order.id in made
    ]


def _closed(env: Any, order: Any) -> NoData:
    where = scope(env, "mrp.production", [("id", "=", order.id)], [], shown=0, total=1)
    text = _(
        "%(order)s needs nothing any more: its state is %(state)s.",
        order=order.display_name,
        state=label(order),
    )
    return NoData(Missing.NO_ROWS, text, where)


def _enough(orders: Any, found: list[Need], product: Any) -> str:
    """Nothing is missing; components may still have to be reserved.

    With a ``product``, nothing is said of the other components of these orders.
    """
    made = product and orders.filtered(lambda o: o.product_id.id == product.id)
    if product is not None and not made:
        values = {"n": len(orders), "product": product.name}
        text = _("None of these %(n)s orders lacks %(product)s.", **values)
        if len(orders) == 1:
            order = orders.display_name
            text = _("%(order)s does not lack %(product)s.", order=order, **values)
    elif len(made or orders) == 1:
        order = (made or orders).display_name
        text = _("%(order)s lacks no component.", order=order)
    else:
        n = len(made or orders)
        text = _("None of these %(n)s orders lacks a component.", n=n)
    if found:
        n = len({need.product.id for need in found})
        text += " " + _("Components in stock but not reserved yet: %(n)s.", n=n)
    return text


def _one(env: Any, found: list[Need], filters: list[str], limit: int) -> Evidence:
    """One order: each component that it has not got yet."""
    order = found[0].order
    columns = (
        Column("component", _("Component"), "record"),
        Column("needed", _("Needed"), "quantity"),
        Column("reserved", _("Reserved"), "quantity"),
        Column("missing", _("Missing"), "quantity"),
        Column("arrival", _("Arrives"), "date"),
        Column("document", _("With")),
    )
    found = sorted(found, key=lambda need: need.missing <= 0)
    where = _where(env, order, filters, len(found), limit)
    rows = tuple(
        Row(
            ref(need.product),
            (
                ref(need.product),
                measured(need, need.needed),
                measured(need, need.reserved),
                Cell(
                    measured(need, need.missing),
                    "danger" if need.missing > 0 else "success",
                ),
                *arrival_cells(need),
            ),
        )
        for need in found[:limit]
    )
    title = _("Components that %(order)s lacks", order=order.display_name)
    short = [need for need in found if need.missing > 0]
    lines = [_count(len(short), order.display_name), *sentences(short)]
    return Evidence(
        tables=(Table(title, columns, rows, where),),
        facts=order_facts(short, ref(order)),
        summary=tuple(lines),
        steps=tuple(supply_steps(short)),
        followups=(
            *cover(env, short, order),
            _("Which manufacturing orders are late?"),
        ),
    )


def _where(env: Any, orders: Any, filters: list[str], total: int, limit: int) -> Scope:
    """``total`` components, of the ``orders`` that wait for them."""
    domain = [("id", "in", orders.ids)]
    shown = min(limit, total)
    return scope(env, orders._name, domain, filters, shown=shown, total=total)


def _count(n: int, order: str) -> str:
    if n == 1:
        return _("%(order)s lacks 1 component.", order=order)
    return _("%(order)s lacks %(n)s components.", order=order, n=n)


def _many(env: Any, short: list[Need], filters: list[str], limit: int) -> Evidence:
    """Several orders: one row a component, with the orders that wait for it."""
    columns = (
        Column("component", _("Component"), "record"),
        Column("missing", _("Missing"), "quantity"),
        Column("orders", _("Orders waiting"), "integer"),
        Column("which", _("Which")),
        Column("arrival", _("Arrives"), "date"),
        Column("document", _("With")),
    )
    by_product: dict[int, list[Need]] = defaultdict(list)
    for need in short:
        by_product[need.product.id].append(need)
    groups = sorted(by_product.values(), key=lambda group: -len(group))
    read_names(env["product.product"], (g[0].product.id for g in groups[:limit]))
    rows = tuple(_group_row(group) for group in groups[:limit])
    waiting = env["mrp.production"].browse({need.order.id for need in short})
    where = _where(env, waiting, filters, len(groups), limit)
    lines = [
        _(
            "Components missing: %(components)s; orders that wait: %(orders)s.",
            components=len(groups),
            orders=len(waiting),
        )
    ]
    unordered = [group[0] for group in groups if group[0].arrival is None]
    if unordered:
        first_ones = [need.product.display_name for need in unordered[:3]]
        names = joined(first_ones, total=len(unordered))
        lines.append(_("Nothing is on its way of: %(names)s.", names=names))
    first = groups[0][0]
    if stands_out(groups):
        name, n = first.product.display_name, len(groups[0])
        text = _(
            "%(component)s is missing in most orders (%(n)s).", component=name, n=n
        )
        lines.append(text)
    return Evidence(
        tables=(Table(_("Missing components"), columns, rows, where),),
        facts=component_facts(groups, len(waiting)),
        summary=tuple(lines),
        steps=tuple(supply_steps([group[0] for group in groups[:limit]])),
        followups=(
            *cover(env, short),
            _("What is %(order)s missing?", order=first.order.display_name),
            _("Which manufacturing orders are late?"),
        ),
    )


def _group_row(group: list[Need]) -> Row:
    need = group[0]
    names = [each.order.display_name for each in group]
    return Row(
        ref(need.product),
        (
            ref(need.product),
            Cell(measured(need, sum(each.missing for each in group)), "danger"),
            len(group),
            joined(names),
            *arrival_cells(need),
        ),
    )
