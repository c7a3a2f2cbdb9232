"""¿Para qué cliente es la OF X? ¿Qué órdenes son para el cliente Y?

Which customers wait for which manufacturing orders: of an order, of a customer, or of a
product that is made or that is lacking.
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    Customer,
    FlagOf,
    Limit,
    Order,
    Product,
    Result,
    skill,
)
from ..plant import order_rows
from ..plant.clock import local_day, today
from ..plant.customers import Promise, promises
from ..plant.record import (
    ROWS,
    in_companies,
    joined,
    label,
    nouns,
    quantity,
    ref,
    scope,
)
from ..plant.record import status as state_of
from ..plant.waiting import waiting

_MOST = 300
Late = Annotated[bool, FlagOf(("late",))]
_STATES = ("draft", *order_rows.OPEN_STATES)


@skill(
    title=_lt("Customers and their manufacturing orders"),
    models=("sale.order", "sale.order.line", "mrp.production"),
    phrases={
        "es": (
            "¿Para qué clientes son las órdenes de fabricación?",
            "órdenes de fabricación de cada cliente",
            "¿qué clientes esperan una orden de fabricación?",
            "¿para qué cliente es la OF?",
        ),
        "en": (
            "Which customers are the manufacturing orders for?",
            "manufacturing orders of each customer",
            "which customers wait for a manufacturing order?",
            "for which customer is the MO?",
        ),
    },
    when=(
        Concepts(
            all=("customer", "manufacturing_order"),
            also=("sale", "waiting", "open", "product", "delivery", "finish"),
        ),
        Concepts(
            all=("customer", "manufacturing_order", "waiting", "late"),
            also=("open", "product"),
        ),
        Concepts(
            all=("sale", "waiting"), also=("product", "component", "customer", "open")
        ),
        # "Waiting for a product" is being short of it.
        Concepts(
            all=("customer",),
            some=("waiting", "shortage"),
            also=("product", "sale", "delivery"),
        ),
    ),
)
def who_waits(
    env: Any,
    *,
    order: Order = None,
    customer: Customer = None,
    product: Product = None,
    late: Late = False,
    limit: Limit = ROWS,
) -> Result:
    """Open orders and the sales that wait for them, the earliest promise first; those
    that are ``late`` alone when that was asked."""
    domain, filters = _search(env, order, product)
    if late and order is None:
        domain += order_rows.late_domain()
        filters.append(_("late"))
    production = env["mrp.production"]
    orders = production.search(domain, order="date_start, id", limit=_MOST)
    total = production.search_count(domain)
    if product is not None:
        part = env["product.product"].browse(product.id)
        lacking = waiting(env, part).get(part.id, ())
        lacking = [n for n in lacking if not late or order_rows.is_late(n.order)]
        orders |= production.concat(*(need.order for need in lacking))
        total = max(total, len(orders))
    pairs = [
        (each, promise)
        for each, own in _by_order(env, orders)
        for promise in own
        if customer is None or _is_of(promise, customer)
    ]
    if customer is not None:
        filters.append(customer.name)
    pairs.sort(key=lambda p: (p[1].due is None, p[1].due or p[1].sale.id, p[0].id))
    ids = [("id", "in", list({each.id for each, _promise in pairs}))]
    shown = pairs[:limit]
    n = len(pairs)
    where = scope(env, production._name, ids, filters, shown=len(shown), total=n)
    if not pairs:
        return _nobody(orders, order, filters, where)
    cut = ()
    if total > len(orders):
        text = _("Searched: the first %(n)s of %(total)s orders.")
        cut = (text % {"n": len(orders), "total": total},)
    return Evidence(
        tables=(_table(env, shown, where),),
        facts=_facts(env, pairs),
        summary=tuple(_summary(env, pairs)),
        warnings=cut,
        followups=tuple(_followups(pairs)),
    )


def _search(env: Any, order: Any, product: Any) -> tuple[list[Any], list[str]]:
    if order is not None:
        return [("id", "=", order.id)], [order.name]
    domain: list[Any] = [("state", "in", list(_STATES)), *in_companies(env)]
    filters = [", ".join(order_rows.state_labels(env, _STATES))]
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    return domain, filters


def _by_order(env: Any, orders: Any) -> list[tuple[Any, list[Promise]]]:
    found = promises(env, orders)
    return [(order, found[order.id]) for order in orders if order.id in found]


def _is_of(promise: Promise, customer: Any) -> bool:
    partner = promise.customer
    return customer.id in (partner.id, partner.commercial_partner_id.id)


def _nobody(orders: Any, order: Any, filters: list[str], where: Any) -> NoData:
    names = ", ".join(filters)
    text = _("No confirmed sale waits for an order: %(filters)s.", filters=names)
    if order is not None:
        text = _("No confirmed sale waits for %(order)s.", order=order.name)
        if orders.origin:
            text += " " + _("Its source document is %(name)s.", name=orders.origin)
    return NoData(Missing.NO_ROWS, text, where, (_("Which sales orders are at risk?"),))


def _table(env: Any, pairs: list[tuple[Any, Promise]], where: Any) -> Table:
    columns = (
        Column("customer", _("Customer"), "record"),
        Column("sale", _("Sales order"), "record"),
        Column("promised", _("Promised"), "date"),
        Column("order", _("Order"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("state", _("State"), "status"),
        Column("deadline", _("Deadline"), "date"),
    )
    rows = tuple(Row(ref(o), _cells(env, o, promise)) for o, promise in pairs)
    return Table(_("Customers and their manufacturing orders"), columns, rows, where)


def _cells(env: Any, order: Any, promise: Promise) -> tuple[Any, ...]:
    day = local_day(env, promise.due) if promise.due else None
    late = order_rows.is_late(order)
    return (
        ref(promise.customer),
        ref(promise.sale),
        Cell(day, "danger" if day and day < today(env) else None),
        ref(order),
        ref(order.product_id),
        quantity(order.product_qty, order.product_uom_id),
        state_of(order),
        Cell(order.date_deadline or None, "danger" if late else None),
    )


def _summary(env: Any, pairs: list[tuple[Any, Promise]]) -> Any:
    order, promise = pairs[0]
    values = {
        "order": order.display_name,
        "product": order.product_id.name,
        "state": label(order).lower(),
        "customer": promise.customer.display_name,
        "sale": promise.sale.display_name,
    }
    if len(pairs) > 1:
        customers = list(dict.fromkeys(p.customer.display_name for _o, p in pairs))
        yield _(
            "Orders that customers wait for: %(n)s; customers: %(names)s.",
            n=len({each.id for each, _promise in pairs}),
            names=joined(customers),
        )
    if promise.due is None:
        yield _(
            "%(order)s (%(product)s, %(state)s) is for %(customer)s: %(sale)s, no date "
            "promised.",
            **values,
        )
    else:
        yield _(
            "%(order)s (%(product)s, %(state)s) is for %(customer)s: %(sale)s, "
            "promised for %(day)s.",
            day=show(local_day(env, promise.due), "date"),
            **values,
        )


def _facts(env: Any, pairs: list[tuple[Any, Promise]]) -> tuple[Fact, ...]:
    order, promise = pairs[0]
    of = ref(promise.sale)
    who = nouns(_("customer;client"))
    what = nouns(_("order;orders"))
    sale = nouns(_("sale;sales order"))
    n = len({each.id for each, _promise in pairs})
    facts = [
        Fact(_("orders that customers wait for"), n, "integer", nouns=what),
        Fact(_("customer"), ref(promise.customer), "record", nouns=who, of=of),
        Fact(_("sales order"), of, "record", nouns=sale, of=of),
        Fact(_("order made for it"), ref(order), "record", nouns=what, of=of),
    ]
    if promise.due is not None:
        day = local_day(env, promise.due)
        label_ = _("date promised to the customer")
        facts.append(Fact(label_, day, "date", nouns=nouns(_("promised;due")), of=of))
    return tuple(facts)


def _followups(pairs: list[tuple[Any, Promise]]) -> Any:
    order, promise = pairs[0]
    yield _("Why is %(order)s late?", order=order.display_name)
    yield _("How are the orders of %(sale)s?", sale=promise.sale.display_name)
