"""¿Qué componentes necesitan las órdenes, y qué órdenes necesitan un componente?

What do released orders take from stock, of a period, of a product or of one order: how
much of each component, how much of it is reserved, and is the rest free? Of one
component: the orders that take it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...core.evidence import (
    Cell,
    Column,
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
from ...core.skill import Concepts, Limit, Order, Product, Result, When, skill
from ..plant.clock import within
from ..plant.incoming import OPEN_MOVES, next_arrivals
from ..plant.record import (
    ROWS,
    in_companies,
    nouns,
    quantity,
    read_names,
    read_units,
    ref,
    scope,
)

_STATES = ("confirmed", "progress", "to_close")
_ALSO = (
    "component",
    "product",
    "manufacturing_order",
    "quantity",
    "count",
    "open",
    "start",
    "planned",
    "in_progress",
    "stock",
)


@dataclass(frozen=True)
class _Taken:
    """What one order takes of one component, in the unit of the component."""

    order: Any
    part: Any
    needed: float
    reserved: float


@skill(
    title=_lt("What orders need of components"),
    models=("mrp.production", "stock.move", "product.product"),
    phrases={
        "es": (
            "¿Qué componentes necesitan las órdenes de esta semana?",
            "¿cuánto componente vamos a necesitar la semana que viene?",
            "necesidades de material de la semana",
            "¿qué órdenes consumen el componente?",
            "lista de picking para las órdenes de mañana",
        ),
        "en": (
            "Which components do this week's orders need?",
            "how much of the component will we need next week?",
            "material requirements of the week",
            "which orders use the component?",
            "picking list for tomorrow's orders",
        ),
    },
    when=(
        Concepts(all=("needs",), also=(*_ALSO, "where_used", "shortage")),
        Concepts(all=("where_used", "manufacturing_order"), also=_ALSO),
        Concepts(all=("where_used",), also=(*_ALSO, "shortage"), dated=True),
        Concepts(all=("bom", "manufacturing_order"), also=_ALSO),
    ),
)
def component_needs(
    env: Any,
    *,
    order: Order = None,
    product: Product = None,
    part: Product = None,
    period: When = None,
    limit: Limit = ROWS,
) -> Result:
    """By component; by order where one component is named. Which of two products is
    the component, the orders tell."""
    domain, filters = _search(env, order, period)
    found = _taken(env, domain)
    named = [each for each in (product, part) if each is not None]
    found = [each for each in found if _matches(each, [n.id for n in named])]
    filters += [each.name for each in named]
    orders = {each.order.id for each in found}
    model = "mrp.production"
    ids = [("id", "in", sorted(orders))]
    if not found:
        where = scope(env, model, domain, filters, shown=0, total=0)
        text = _("No open order takes components: %(filters)s.")
        return NoData(Missing.NO_ROWS, text % {"filters": ", ".join(filters)}, where)
    parts = {each.part.id for each in found}
    if len(parts) == 1 and any(each.id in parts for each in named):
        n = len(found)
        shown = found[:limit]
        where = scope(env, model, ids, filters, shown=len(shown), total=n)
        return _of_one(found, shown, where)
    n = len(parts)
    where = scope(env, model, ids, filters, shown=min(n, limit), total=n)
    return _of_many(env, found, where, limit)


def _search(env: Any, order: Any, period: Any) -> tuple[list[Any], list[str]]:
    if order is not None:
        return [("id", "=", order.id)], [order.name]
    domain: list[Any] = [("state", "in", list(_STATES)), *in_companies(env)]
    filters = [_("orders confirmed or in progress")]
    if period is not None:
        domain += within(env, "date_start", period)
        filters.append(_("that start %(period)s", period=period.label))
    return domain, filters


def _taken(env: Any, domain: list[Any]) -> list[_Taken]:
    """Summed by the database, the earliest start first."""
    orders = env["mrp.production"].search(domain, order="date_start, id")
    groups = env["stock.move"]._read_group(
        [
            ("raw_material_production_id", "in", orders.ids),
            ("state", "in", list(OPEN_MOVES)),
        ],
        ["raw_material_production_id", "product_id", "product_uom"],
        ["product_qty:sum", "quantity:sum"],
    )
    place = {each: n for n, each in enumerate(orders.ids)}
    orders.fetch(["name", "product_id", "product_qty", "product_uom_id", "date_start"])
    read_units(env["product.product"].browse({group[1].id for group in groups}))
    found = []
    for order, part, uom, needed, reserved in groups:
        if uom != part.uom_id:
            reserved = uom._compute_quantity(reserved, part.uom_id, round=False)
        found.append(_Taken(order, part, needed, reserved))
    return sorted(found, key=lambda each: (place[each.order.id], each.part.id))


def _matches(taken: _Taken, named: list[int]) -> bool:
    """Whether it is of all ``named``: its component, or what the order makes."""
    own = (taken.part.id, taken.order.product_id.id)
    return all(each in own for each in named)


def _of_one(found: list[_Taken], shown: list[_Taken], where: Scope) -> Evidence:
    part = found[0].part
    unit = part.uom_id
    total = quantity(sum(each.needed for each in found), unit)
    free = quantity(max(part.free_qty, 0.0), unit)
    reserved = quantity(sum(each.reserved for each in found), unit)
    columns = (
        Column("order", _("Order"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("start", _("Start"), "date"),
        Column("needed", _("Needed"), "quantity"),
        Column("reserved", _("Reserved"), "quantity"),
    )
    rows = tuple(
        Row(
            ref(each.order),
            (
                ref(each.order),
                ref(each.order.product_id),
                quantity(each.order.product_qty, each.order.product_uom_id),
                each.order.date_start or None,
                quantity(each.needed, unit),
                quantity(each.reserved, unit),
            ),
        )
        for each in shown
    )
    text = _(
        "%(n)s orders need %(part)s: %(needed)s in all, %(reserved)s of it reserved. "
        "Free besides: %(free)s.",
        n=len(found),
        part=part.display_name,
        needed=show(total),
        reserved=show(reserved),
        free=show(free),
    )
    role = nouns(_("quantity;units;needs;takes"))
    of = ref(part)
    title = _("Orders that need %(product)s", product=part.display_name)
    return Evidence(
        tables=(Table(title, columns, rows, where),),
        facts=(
            Fact(_("needed in all"), total, "quantity", nouns=role, of=of),
            Fact(
                _("free besides"),
                free,
                "quantity",
                nouns=nouns(_("free;available")),
                of=of,
            ),
        ),
        summary=(text,),
        followups=(_("When do we have to order %(product)s?", product=part.name),),
    )


@dataclass(frozen=True)
class _Sum:
    """One component of all the orders; ``missing`` is neither reserved nor free."""

    part: Any
    needed: float
    reserved: float
    free: float
    orders: int

    @property
    def missing(self) -> float:
        return max(self.needed - self.reserved - self.free, 0.0)


def _of_many(env: Any, found: list[_Taken], where: Scope, limit: int) -> Evidence:
    sums = _sums(env, found)
    short = [each for each in sums if each.missing > 0]
    orders = len({each.order.id for each in found})
    role = nouns(_("component;components;materials"))
    told = [
        _(
            "%(orders)s orders need %(n)s components.",
            orders=orders,
            n=len(sums),
        )
    ]
    if short:
        names = ", ".join(each.part.display_name for each in short[:5])
        told.append(
            _(
                "Neither reserved nor free in full: %(n)s (%(names)s).",
                n=len(short),
                names=names,
            )
        )
    return Evidence(
        tables=(_table(env, sums[:limit], where),),
        facts=(
            Fact(_("components needed"), len(sums), "integer", nouns=role),
            Fact(_("orders"), orders, "integer", nouns=nouns(_("order;orders"))),
        ),
        summary=tuple(told),
        followups=(_("Which components are missing for this week's orders?"),),
    )


def _sums(env: Any, found: list[_Taken]) -> list[_Sum]:
    """What is short comes first, then by name."""
    by_part: dict[int, list[_Taken]] = {}
    for each in found:
        by_part.setdefault(each.part.id, []).append(each)
    read_names(env["product.product"], by_part)
    sums = [
        _Sum(
            taken[0].part,
            sum(each.needed for each in taken),
            sum(each.reserved for each in taken),
            max(taken[0].part.free_qty, 0.0) if taken[0].part.is_storable else 0.0,
            len({each.order.id for each in taken}),
        )
        for taken in by_part.values()
    ]
    return sorted(sums, key=lambda s: (s.missing <= 0, s.part.display_name))


def _table(env: Any, sums: list[_Sum], where: Scope) -> Table:
    columns = (
        Column("component", _("Component"), "record"),
        Column("needed", _("Needed"), "quantity"),
        Column("reserved", _("Reserved"), "quantity"),
        Column("free", _("Free"), "quantity"),
        Column("missing", _("Missing"), "quantity"),
        Column("orders", _("Orders"), "integer"),
        Column("arrival", _("Next arrival"), "date"),
    )
    products = env["product.product"].browse([each.part.id for each in sums])
    arrivals = next_arrivals(env, products)
    rows = tuple(Row(ref(each.part), tuple(_cells(each, arrivals))) for each in sums)
    return Table(_("Components that orders need"), columns, rows, where)


def _cells(each: _Sum, arrivals: Mapping[int, Any]) -> Iterator[Any]:
    unit = each.part.uom_id
    arrival = arrivals.get(each.part.id)
    yield ref(each.part)
    yield quantity(each.needed, unit)
    yield quantity(each.reserved, unit)
    yield quantity(each.free, unit)
    hole = quantity(unit.round(each.missing), unit)
    yield Cell(hole, "danger") if unit.compare(each.missing, 0) > 0 else None
    yield each.orders
    yield arrival and Cell(arrival.day, "danger" if arrival.overdue else None)
