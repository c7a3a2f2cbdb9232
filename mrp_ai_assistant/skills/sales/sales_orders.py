"""¿Qué pedidos de venta abiertos tiene un cliente, o hay para un periodo?

Which sales orders are open, of a customer or promised for a period?
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Phrase,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.query.query import SPANS
from ...core.skill import (
    Concepts,
    Customer,
    FlagOf,
    GroupBy,
    Limit,
    Product,
    Result,
    SortBy,
    Threshold,
    When,
    skill,
)
from ..plant.asked_for import first_told
from ..plant.clock import local_day, today, within
from ..plant.moved import is_past
from ..plant.record import ROWS, in_companies, label, nouns, quantity, ref, scope
from ..plant.worth import is_money, worth
from ..query.counted import counted

All = Annotated[bool, FlagOf(("done", "moved"))]
Sold = Annotated[bool, FlagOf(("sold",))]
Direction = Annotated[
    str | None,
    SortBy({name: name for name in ("largest", "smallest", "oldest", "newest")}),
]
ByValue = Annotated[str | None, SortBy({"value": "value", "cost": "value"})]
_ORDERS = {
    "largest": "amount_total desc",
    "smallest": "amount_total",
    "oldest": "date_order",
    "newest": "date_order desc",
}
Undated = Annotated[bool, FlagOf(("no_due",))]
By = Annotated[
    str | None,
    GroupBy({n: n for n in ("customer", "product", "responsible", "state", *SPANS)}),
]
Worth = Annotated[bool, FlagOf(("value", "cost", "sum_of"))]
ToDeliver = Annotated[bool, FlagOf(("open", "due", "delivery", "unreceived"))]


@skill(
    title=_lt("Sales orders"),
    models=("sale.order", "sale.order.line"),
    phrases={
        "es": (
            "¿Qué pedidos de venta tenemos abiertos?",
            "pedidos de clientes pendientes",
            "¿qué pedidos tenemos que entregar esta semana?",
            "pedidos de venta del cliente",
            "importe de los pedidos abiertos por cliente",
        ),
        "en": (
            "Which sales orders are open?",
            "pending customer orders",
            "which sales orders do we have to deliver this week?",
            "sales orders of the customer",
            "value of the open sales orders",
        ),
    },
    when=(
        Concepts(
            all=("sale",),
            also=("customer", "open", "due", "delivery", "product", "unreceived"),
        ),
        Concepts(all=("customer", "open"), also=("due", "product")),
    ),
)
def sales_orders(
    env: Any,
    *,
    customer: Customer = None,
    product: Product = None,
    period: When = None,
    delivered: All = False,
    sold: Sold = False,
    to_deliver: ToDeliver = False,
    bound: Threshold = None,
    direction: Direction = None,
    sort: ByValue = None,
    by: By = None,
    money: Worth = False,
    undated: Undated = False,
    limit: Limit = ROWS,
) -> Result:
    """Confirmed sales that are not delivered, the earliest promise first.

    ``delivered`` shows those that are; ``period`` is the promised day. What was
    ``sold``, as is meant too in a period that is over, is by the day of the order; so
    is what is counted ``by`` something. ``money``: what they are worth is told first.
    """
    dated = by is not None or direction in ("newest", "oldest") or is_past(env, period)
    sold = sold or (dated and not (to_deliver or delivered))
    domain, filters = _search(env, customer, product, period, delivered, sold)
    if bound is not None and not is_money(bound):
        return Ask(_("I can limit sales orders by their total amount."))
    _narrow(domain, filters, bound, undated)
    if by is not None:
        return _counted(env, (domain, filters), by, limit, direction)
    sales = env["sale.order"].search(domain, order=_order(direction, sold), limit=limit)
    total = env["sale.order"].search_count(domain)
    where = scope(env, "sale.order", domain, filters, shown=len(sales), total=total)
    if not sales:
        text = _("No sales order matches: %(filters)s.", filters=", ".join(filters))
        return NoData(Missing.NO_ROWS, text, where)
    found = Evidence(
        tables=(_table(env, sales, where),),
        facts=(*_units(env, domain, sold and product), *_facts(env, sales, total)),
        summary=tuple(
            _sold(env, domain, total, product)
            if sold
            else _summary(env, sales, total, delivered, domain if money else None)
        ),
        warnings=() if sold else _undated(env, domain, period),
        followups=_followups(sales[0]),
    )
    return first_told(found, sales[:1], bool(direction) and limit == 1 < total)


def _narrow(domain: list[Any], filters: list[str], bound: Any, undated: bool) -> None:
    if bound is not None:
        domain += [("amount_total", sign, value) for sign, value in bound.ends]
        filters.append(_("total: %(bound)s", bound=bound.label))
    if undated:
        domain.append(("commitment_date", "=", False))
        filters.append(_("without a promised date"))


def _followups(sale: Any) -> tuple[str, ...]:
    asked = _("How are the orders of %(sale)s?", sale=sale.display_name)
    return (_("Which sales orders are at risk?"), asked)


def _order(direction: str | None, sold: bool) -> str:
    usual = "date_order desc, id" if sold else "commitment_date, date_order, id"
    return f"{_ORDERS[direction]}, {usual}" if direction else usual


def _counted(
    env: Any, found: tuple[list[Any], list[str]], by: str, limit: int, direction: Any
) -> Evidence | NoData:
    """The sales of ``found`` by something; by product, their lines."""
    if by != "product":
        return counted(env, "sale", by, found, limit, None, direction)
    lines = [_of_line(term) for term in found[0]]
    return counted(env, "sale_line", by, (lines, found[1]), limit, None, direction)


def _of_line(term: Any) -> Any:
    """A term of a domain of sales as one of their lines."""
    if isinstance(term, str):
        return term
    path, sign, value = term
    lines = "order_line."
    own = path.removeprefix(lines) if path.startswith(lines) else f"order_id.{path}"
    return (own, sign, value)


def _search(
    env: Any, customer: Any, product: Any, period: Any, delivered: bool, sold: bool
) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [("state", "=", "sale"), *in_companies(env)]
    filters = [_("confirmed")]
    if "delivery_status" in env["sale.order"]._fields and not sold:
        domain.append(("delivery_status", "=" if delivered else "!=", "full"))
        filters.append(_("delivered") if delivered else _("not fully delivered"))
    if customer is not None:
        domain.append(("partner_id", "child_of", customer.id))
        filters.append(customer.name)
    if product is not None:
        domain.append(("order_line.product_id", "=", product.id))
        filters.append(product.name)
    if period is not None and sold:
        domain += within(env, "date_order", period)
        filters.append(_("ordered %(period)s", period=period.label))
    elif period is not None:
        domain += within(env, "commitment_date", period)
        filters.append(_("promised %(period)s", period=period.label))
    return domain, filters


def _table(env: Any, sales: Any, where: Any) -> Table:
    one = len(sales.currency_id) == 1
    columns = (
        Column("sale", _("Sales order"), "record"),
        Column("customer", _("Customer"), "record"),
        Column("promised", _("Promised"), "date"),
        Column("products", _("Products")),
        Column("delivery", _("Delivery")),
        Column("amount", _("Total"), "money", 2, adds=one),
        Column("currency", _("Currency")),
    )
    sales.order_line.product_id.mapped("name")  # all at once, not sale by sale
    rows = tuple(Row(ref(sale), _cells(env, sale)) for sale in sales)
    return Table(_("Sales orders"), columns, rows, where)


def _cells(env: Any, sale: Any) -> tuple[Any, ...]:
    day = local_day(env, sale.commitment_date) if sale.commitment_date else None
    late = day is not None and day < today(env)
    lines = sale.order_line.filtered("product_id")
    parts = [
        f"{show(line.product_uom_qty, 'number', 2)} {line.product_id.name}"
        for line in lines[:3]
    ]
    more = "…" if len(lines) > 3 else ""
    state = label(sale, "delivery_status") if _has_delivery(sale) else label(sale)
    return (
        ref(sale),
        ref(sale.partner_id),
        Cell(day, "danger" if late else None),
        Phrase(", ".join(parts) + more),
        state or None,
        sale.amount_total,
        sale.currency_id.name,
    )


def _has_delivery(sale: Any) -> bool:
    return "delivery_status" in sale._fields and bool(sale.delivery_status)


def _summary(
    env: Any, sales: Any, total: int, delivered: bool, money: list[Any] | None
) -> Any:
    """How many, and the earliest promise; what those of the domain ``money`` are
    worth."""
    if money is not None:
        yield from worth(env, money)
    if delivered:
        yield _("Sales orders delivered: %(n)s.", n=total)
    else:
        yield _("Sales orders that are not fully delivered: %(n)s.", n=total)
    first = sales.filtered("commitment_date")[:1]
    if first and not delivered:
        yield _(
            "The earliest promise: %(sale)s of %(customer)s, for %(day)s.",
            sale=first.display_name,
            customer=first.partner_id.display_name,
            day=show(local_day(env, first.commitment_date), "date"),
        )


def _sold(env: Any, domain: list[Any], total: int, product: Any) -> Any:
    """How many, and what they are worth before taxes in each currency; of one
    ``product`` its own units and lines."""
    model, path = "sale.order", "amount_untaxed"
    for fact in _units(env, domain, product):
        values = {"product": product.name, "amount": fact.display}
        yield _("Sold of %(product)s: %(amount)s.", **values)
    if product is not None:
        domain = _lines(env, domain, product)
        model, path = "sale.order.line", "price_subtotal"
    yield _("Sales orders confirmed: %(n)s.", n=total)
    yield from worth(env, domain, model, path)


def _lines(env: Any, domain: list[Any], product: Any) -> list[Any]:
    """The lines of one product in the sales of ``domain``."""
    orders = env["sale.order"]._search(domain)
    return [("order_id", "in", orders), ("product_id", "=", product.id)]


def _units(env: Any, domain: list[Any], product: Any) -> list[Fact]:
    """How much of one product was sold, in each unit; nothing without a product."""
    if not product:
        return []
    found = env["sale.order.line"]._read_group(
        _lines(env, domain, product), ["product_uom_id"], ["product_uom_qty:sum"]
    )
    role = nouns(_("quantity;units;sold"))
    return [
        Fact(_("quantity sold"), quantity(amount, unit), "quantity", nouns=role)
        for unit, amount in found
    ]


def _facts(env: Any, sales: Any, total: int) -> tuple[Fact, ...]:
    role = nouns(_("sale;sales order;sales orders"))
    facts = [Fact(_("sales orders"), total, "integer", nouns=role)]
    first = sales.filtered("commitment_date")[:1]
    if first:
        of = ref(first)
        day = local_day(env, first.commitment_date)
        who = nouns(_("customer;client"))
        facts += [
            Fact(_("earliest promise"), of, "record", nouns=role, of=of),
            Fact(_("customer"), ref(first.partner_id), "record", nouns=who, of=of),
            Fact(
                _("date promised to the customer"),
                day,
                "date",
                nouns=nouns(_("promised;due")),
                of=of,
            ),
        ]
    return tuple(facts)


def _undated(env: Any, domain: list[Any], period: Any) -> tuple[str, ...]:
    """A period leaves out the sales that nobody has promised a day for."""
    if period is None:
        return ()
    kept = [term for term in domain if term[0] != "commitment_date"]
    n = env["sale.order"].search_count([*kept, ("commitment_date", "=", False)])
    return (_("Without a promised date, not counted: %(n)s.", n=n),) if n else ()
