"""¿Qué presupuestos están sin confirmar, de quién y de cuánto?

Which quotations has no customer confirmed yet, of whom and what are they worth?
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
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
from ..plant.clock import local_day, within
from ..plant.record import ROWS, in_companies, joined, nouns, ref, scope, status
from ..plant.worth import is_money, worth
from ..query.counted import counted

Until = Annotated[bool, FlagOf(("due", "expiry"))]
Sent = Annotated[bool, FlagOf(("moved",))]
By = Annotated[
    str | None,
    GroupBy({name: name for name in ("customer", "responsible", "state", *SPANS)}),
]
Direction = Annotated[
    str | None,
    SortBy({name: name for name in ("largest", "smallest", "oldest", "newest")}),
]
ByValue = Annotated[str | None, SortBy({"value": "value", "cost": "value"})]
_ORDERS = {
    "largest": "amount_untaxed desc",
    "smallest": "amount_untaxed",
    "oldest": "date_order",
    "newest": "date_order desc",
}
_MODEL = "sale.order"


@skill(
    title=_lt("Quotations"),
    models=(_MODEL, "sale.order.line"),
    phrases={
        "es": (
            "¿Qué presupuestos están sin confirmar?",
            "ofertas pendientes de respuesta",
            "¿qué presupuestos hemos enviado al cliente?",
            "importe de las cotizaciones abiertas",
        ),
        "en": (
            "Which quotations are not confirmed?",
            "offers waiting for an answer",
            "which quotes have we sent to the customer?",
            "value of the open quotations",
        ),
    },
    when=(
        Concepts(
            all=("quotation",),
            also=(
                "sale",
                "customer",
                "product",
                "open",
                "draft",
                "unreceived",
                "waiting",
                "delivery",
                "value",
                "cost",
                "sum_of",
                "quantity",
            ),
        ),
    ),
)
def quotations(
    env: Any,
    *,
    customer: Customer = None,
    product: Product = None,
    period: When = None,
    sent: Sent = False,
    until: Until = False,
    bound: Threshold = None,
    by: By = None,
    direction: Direction = None,
    sort: ByValue = None,
    limit: Limit = ROWS,
) -> Result:
    """Offers that are neither confirmed nor cancelled, the newest first; only those
    that were ``sent``, if that is said. ``period`` is the day of the offer, or the one
    ``until`` which it is valid."""
    if bound is not None and not is_money(bound):
        return Ask(_("I can limit quotations by their amount before taxes."))
    offered = None if until else period
    domain, filters = _search(env, customer, product, offered, sent, bound)
    if period is not None and until:
        days = ((">=", period.start), ("<=", period.end))
        domain += [("validity_date", s, str(day)) for s, day in days if day]
        filters.append(_("valid until: %(period)s", period=period.label))
    if by is not None:
        return counted(env, "sale", by, (domain, filters), limit, None, direction)
    order = f"{_ORDERS[direction or 'newest']}, id desc"
    if until and direction is None:
        order = "validity_date, id"
    found = env[_MODEL].search(domain, order=order, limit=limit)
    total = env[_MODEL].search_count(domain)
    where = scope(env, _MODEL, domain, filters, shown=len(found), total=total)
    if not found:
        text = _("No quotation matches: %(filters)s.", filters=", ".join(filters))
        if sent:
            drafts, __ = _search(env, customer, product, period, False, bound)
            n = env[_MODEL].search_count(drafts)
            text += " " + _("Not sent yet: %(n)s.", n=n)
        return NoData(Missing.NO_ROWS, text, where)
    told = Evidence(
        tables=(_table(env, found, where),),
        facts=(Fact(_("quotations"), total, "integer", nouns=_role()),),
        summary=tuple(_summary(env, domain, found, total)),
        followups=(_("Which sales orders are open?"),),
    )
    return first_told(told, found[:1], bool(direction) and limit == 1 < total)


def _role() -> tuple[str, ...]:
    return nouns(_("quotation;quotations;offers"))


def _search(
    env: Any, customer: Any, product: Any, period: Any, sent: bool, bound: Any
) -> tuple[list[Any], list[str]]:
    states = ("sent",) if sent else ("draft", "sent")
    domain: list[Any] = [("state", "in", list(states)), *in_companies(env)]
    filters = [_("sent, not confirmed") if sent else _("not confirmed")]
    if customer is not None:
        domain.append(("partner_id", "child_of", customer.id))
        filters.append(customer.name)
    if product is not None:
        domain.append(("order_line.product_id", "=", product.id))
        filters.append(product.name)
    if bound is not None:
        domain += [("amount_untaxed", sign, value) for sign, value in bound.ends]
        filters.append(_("before taxes: %(bound)s", bound=bound.label))
    if period is not None:
        domain += within(env, "date_order", period)
        filters.append(_("of %(period)s", period=period.label))
    return domain, filters


def _table(env: Any, found: Any, where: Any) -> Table:
    one = len(found.currency_id) == 1
    columns = (
        Column("quotation", _("Quotation"), "record"),
        Column("customer", _("Customer"), "record"),
        Column("day", _("Date"), "date"),
        Column("until", _("Valid until"), "date"),
        Column("products", _("Products")),
        Column("state", _("State"), "status"),
        Column("amount", _("Before taxes"), "money", 2, adds=one),
        Column("currency", _("Currency")),
    )
    rows = tuple(
        Row(
            ref(sale),
            (
                ref(sale),
                ref(sale.partner_id),
                local_day(env, sale.date_order),
                sale.validity_date or None,
                joined(sale.order_line.product_id.mapped("display_name"), 2),
                status(sale),
                sale.amount_untaxed,
                sale.currency_id.name,
            ),
        )
        for sale in found
    )
    return Table(_("Quotations"), columns, rows, where)


def _summary(env: Any, domain: list[Any], found: Any, total: int) -> Iterator[str]:
    yield _("Quotations that are not confirmed: %(n)s.", n=total)
    yield from worth(env, domain)
    if len(found) == total > 1 == len(found.currency_id):
        first = max(found, key=lambda sale: sale.amount_untaxed)
        yield _(
            "The largest: %(sale)s of %(customer)s, %(amount)s %(currency)s.",
            sale=first.display_name,
            customer=first.partner_id.display_name,
            amount=show(first.amount_untaxed, "number", 2),
            currency=first.currency_id.name,
        )
