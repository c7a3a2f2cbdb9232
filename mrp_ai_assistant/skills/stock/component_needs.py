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
from ..plant.capacity_of_stock import free_of_all
from ..plant.clock import today, within
from ..plant.incoming import OPEN_MOVES, next_arrivals
from ..plant.record import (
    ROWS,
    in_companies,
    nouns,
    quantity,
    read_units,
    ref,
    scope,
)
from .consumption import consumption

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
        Concepts(all=("material_of", "manufacturing_order"), also=_ALSO),
        Concepts(all=("reserved", "manufacturing_order"), also=_ALSO),
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
    if order is None and period and period.end and period.end < today(env):
        return _was_taken(env, product or part, period, limit)
    domain, filters = _search(env, order, period)
    named = [each for each in (product, part) if each is not None]
    filters += [each.name for each in named]
    states = [*OPEN_MOVES, *(["draft"] if order is not None else [])]
    moves = [
        ("raw_material_production_id", "in", env["mrp.production"]._search(domain)),
        ("state", "in", states),
    ]
    if not named:
        sums, orders = _summed(env, moves)
        where = _where(env, domain, filters, len(sums), limit)
        if not sums:
            return _nothing(filters, where)
        return _of_many(env, sums, orders, where, limit)
    found = _taken(env, moves, [each.id for each in named])
    parts = {each.part.id for each in found}
    if not found:
        return _nothing(filters, _where(env, domain, filters, 0, limit))
    domain = [("id", "in", sorted({each.order.id for each in found}))]
    if len(parts) == 1 and any(each.id in parts for each in named):
        where = _where(env, domain, filters, len(found), limit)
        return _of_one(found, found[:limit], where)
    where = _where(env, domain, filters, len(parts), limit)
    return _of_many(env, _sums(found), len(domain[0][2]), where, limit)


def _nothing(filters: list[str], where: Scope) -> NoData:
    text = _("No open order takes components: %(filters)s.")
    return NoData(Missing.NO_ROWS, text % {"filters": ", ".join(filters)}, where)


def _where(
    env: Any, domain: list[Any], filters: list[str], total: int, limit: int
) -> Scope:
    shown = min(total, limit)
    return scope(env, "mrp.production", domain, filters, shown=shown, total=total)


def _was_taken(env: Any, product: Any, period: Any, limit: int) -> Result:
    """Of days that are over: what was consumed then."""
    arguments = {"product": product, "period": period, "limit": limit}
    result: Result = consumption.function(env, **arguments)
    return result


def _search(env: Any, order: Any, period: Any) -> tuple[list[Any], list[str]]:
    if order is not None:
        return [("id", "=", order.id)], [order.name]
    domain: list[Any] = [("state", "in", list(_STATES)), *in_companies(env)]
    filters = [_("orders confirmed or in progress")]
    if period is not None:
        domain += within(env, "date_start", period)
        filters.append(_("that start %(period)s", period=period.label))
    return domain, filters


def _taken(env: Any, moves: list[Any], named: list[int]) -> list[_Taken]:
    """What orders take of ``named``, or take to make them, the earliest start first;
    of two, what one takes to be made of the other."""
    made = [("raw_material_production_id.product_id", "in", named)]
    inside = [("product_id", "in", named)]
    either = ["|", *made, *inside] if len(named) == 1 else [*made, *inside]
    groups = env["stock.move"]._read_group(
        [*moves, *either],
        ["raw_material_production_id", "product_id", "product_uom"],
        ["product_qty:sum", "quantity:sum"],
    )
    orders = env["mrp.production"].browse({group[0].id for group in groups})
    orders.fetch(["name", "product_id", "product_qty", "product_uom_id", "date_start"])
    read_units(env["product.product"].browse({group[1].id for group in groups}))
    found = [
        _Taken(order, part, needed, _own(uom, part, reserved))
        for order, part, uom, needed, reserved in groups
    ]
    return sorted(found, key=lambda t: (t.order.date_start, t.order.id, t.part.id))


def _own(uom: Any, part: Any, amount: float) -> float:
    """``amount`` in the unit of ``part``."""
    if uom == part.uom_id:
        return amount
    return float(uom._compute_quantity(amount, part.uom_id, round=False))


def _of_one(found: list[_Taken], shown: list[_Taken], where: Scope) -> Evidence:
    part = found[0].part
    unit = part.uom_id
    total = quantity(sum(each.needed for each in found), unit)
    free = quantity(max(part.free_qty, 0.0), unit)
    reserved = quantity(sum(each.reserved for each in found), unit)
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
    return Evidence(
        tables=(_orders(shown, where),),
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


def _orders(shown: list[_Taken], where: Scope) -> Table:
    part = shown[0].part
    unit = part.uom_id
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
    title = _("Orders that need %(product)s", product=part.display_name)
    return Table(title, columns, rows, where)


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


def _of_many(
    env: Any, sums: list[_Sum], orders: int, where: Scope, limit: int
) -> Evidence:
    short = [each for each in sums if each.missing > 0]
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


def _summed(env: Any, moves: list[Any]) -> tuple[list[_Sum], int]:
    """Every component that orders take, and how many orders: summed by the database,
    there are thousands."""
    orders = "raw_material_production_id:count_distinct"
    groups = env["stock.move"]._read_group(
        moves,
        ["product_id", "product_uom"],
        ["product_qty:sum", "quantity:sum", orders],
    )
    ((total,),) = env["stock.move"]._read_group(moves, [], [orders])
    products = env["product.product"].browse({group[0].id for group in groups})
    read_units(products)
    sums: dict[int, list[float]] = {}
    for part, uom, needed, reserved, count in groups:
        each = sums.setdefault(part.id, [0.0, 0.0, 0])
        each[0] += needed
        each[1] += _own(uom, part, reserved)
        each[2] += count
    free = free_of_all(products)
    found = [
        _Sum(part, needed, reserved, free.get(part.id, 0.0), int(count))
        for part in products
        for needed, reserved, count in [sums[part.id]]
    ]
    return _ordered(found), total


def _sums(found: list[_Taken]) -> list[_Sum]:
    by_part: dict[Any, list[_Taken]] = {}
    for each in found:
        by_part.setdefault(each.part, []).append(each)
    free = free_of_all(found[0].part.browse([part.id for part in by_part]))
    sums = [
        _Sum(
            part,
            sum(each.needed for each in taken),
            sum(each.reserved for each in taken),
            free.get(part.id, 0.0),
            len({each.order.id for each in taken}),
        )
        for part, taken in by_part.items()
    ]
    return _ordered(sums)


def _ordered(sums: list[_Sum]) -> list[_Sum]:
    """What is short comes first, then what most orders take."""
    return sorted(sums, key=lambda s: (s.missing <= 0, -s.orders, s.part.id))


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
