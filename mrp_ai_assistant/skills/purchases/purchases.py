"""¿Qué compras están retrasadas, cuántos días, y qué órdenes las esperan?

Which purchases are late, by how many days, and which orders wait for them? And the
open ones, the requests for quotation, those of a vendor or of a period, and one alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
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
)
from ...core.i18n import _, _lt
from ...core.measure import Comparison
from ...core.query.query import SPANS
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    OneOf,
    Order,
    Person,
    Product,
    PurchaseOrder,
    Result,
    SortBy,
    Threshold,
    Vendor,
    When,
    skill,
)
from ..plant.asked_for import first_told
from ..plant.clock import within
from ..plant.moved import is_past
from ..plant.purchase_lines import (
    UNRECEIVED,
    Pending,
    delay_facts,
    late_purchases,
    late_sentence,
    pending,
    steps,
    unseen_orders,
)
from ..plant.purchase_state import purchase_state
from ..plant.purchases_listed import TELL_WORTH, listed
from ..plant.record import (
    ROWS,
    in_companies,
    nouns,
    ref,
    scope,
)
from ..plant.waiting import names
from ..plant.worth import worth
from ..query.counted import counted
from .incoming_material import incoming_material

Kind = Annotated[
    str | None,
    OneOf(
        {
            "late": "late",
            "to_warn": "late",
            "open": "open",
            "unreceived": "open",
            "planned": "open",
            "due": "open",
            "rfq": "rfq",
            "draft": "rfq",
            "bought": "bought",
            "received": "received",
            "moved": "received",
            "cancelled": "cancelled",
        }
    ),
]
By = Annotated[
    str | None,
    GroupBy({name: name for name in ("vendor", "responsible", "state", *SPANS)}),
]
Direction = Annotated[
    str | None,
    SortBy({name: name for name in ("largest", "smallest", "oldest", "newest")}),
]
ByValue = Annotated[str | None, SortBy({"value": "value", "cost": "value"})]
Worth = Annotated[bool, FlagOf(("value", "sum_of"))]
_PENDING = ("late", "open")
_DATED = {"newest": "date_order desc", "oldest": "date_order"}
_REQUESTED = [("state", "in", ("draft", "sent", "to approve"))]
_RECEIVED = [("state", "=", "purchase"), ("receipt_status", "=", "full")]
_ALSO = ("arrival", "delivery", "manufacturing_order", "waiting", "component")


@skill(
    title=_lt("Purchases"),
    models=("purchase.order", "purchase.order.line", "stock.move"),
    phrases={
        "es": (
            "¿Qué compras están retrasadas?",
            "pedidos de compra abiertos",
            "¿qué solicitudes de presupuesto hay?",
            "¿qué proveedores van con retraso?",
            "¿qué compras están pendientes de recibir?",
            "compras de esta semana",
            "¿cuántas compras por proveedor?",
        ),
        "en": (
            "Which purchases are late?",
            "open purchase orders",
            "which requests for quotation are there?",
            "which vendors are late?",
            "which purchases are still to be received?",
            "purchases of this week",
            "how many purchases per vendor?",
        ),
    },
    when=(
        Concepts(some=("purchase", "rfq", "bought"), also=_ALSO),
        Concepts(all=("purchase", "late"), also=_ALSO),
        Concepts(all=("purchase", "arrival"), also=(*_ALSO, "sale")),
        Concepts(all=("vendor",), some=("late", "unreceived", "to_warn"), also=_ALSO),
    ),
)
def purchases(
    env: Any,
    *,
    order: PurchaseOrder = None,
    vendor: Vendor = None,
    product: Product = None,
    period: When = None,
    person: Person = None,
    waiting: Order = None,
    kind: Kind = None,
    delay: Threshold = None,
    by: By = None,
    direction: Direction = None,
    sort: ByValue = None,
    money: Worth = False,
    limit: Limit = ROWS,
) -> Result:
    """Purchase orders: the late ones first, each with what waits for it.

    Counted ``by`` something, they are the confirmed ones, whether received or not.
    """
    delay, amount = _bounds(delay, kind)
    if told := _of_one(env, order, waiting) or _no_days(delay):
        return told
    counted_by = by or direction or (person and not period)
    if kind is None and delay is None and (counted_by or is_past(env, period)):
        kind = "bought"  # "las compras de octubre" are what was bought then
    kind = kind or ("late" if delay else "open")
    domain, filters = _search(env, vendor, product, period, kind, amount)
    if person is not None:
        domain.append(("user_id", "=", person.id))
        filters.append(person.name)
    orders = env["purchase.order"]
    if delay is not None:
        found = pending(orders.search(domain), awaited=False)
        kept = [each for each in found if delay(each.late)]
        domain = [("id", "in", [each.order.id for each in kept])]
        filters.append(_("delay: %(bound)s", bound=delay.label))
    if by is not None:
        measure = "" if kind in _PENDING and not (money or sort) else None
        found = (domain, filters)
        return counted(env, "purchase", by, found, limit, measure, direction)
    return _listed(env, (domain, filters), kind, direction, limit, money=money)


def _listed(
    env: Any,
    searched: tuple[list[Any], list[str]],
    kind: str,
    direction: str | None,
    limit: int,
    *,
    money: bool,
) -> Evidence | NoData:
    """The purchases that were ``searched``, as those of ``kind`` are told."""
    domain, filters = searched
    orders = env["purchase.order"]
    total = orders.search_count(domain)
    orders = orders.search(domain, order=_sorting(kind, direction), limit=limit)
    n = len(orders)
    where = scope(env, orders._name, domain, filters, shown=n, total=total)
    if not orders:
        text = _("No purchase matches: %(filters)s.", filters=", ".join(filters))
        others = kind != "open"
        asks = (_("Which purchase orders are open?"),) if others else ()
        return NoData(Missing.NO_ROWS, text, where, asks)
    shown = _pending if kind in _PENDING else listed
    alone = bool(direction) and limit == 1 < total
    found = first_told(shown(orders, kind, where), orders[:1], alone)
    if money and kind not in TELL_WORTH:
        told = worth(env, list(where.domain), orders._name)
        found = replace(found, summary=(*told, *found.summary))
    return found


def _of_one(env: Any, order: Any, waiting: Any) -> Result | None:
    """One purchase; or what is on its way for one manufacturing order."""
    if order is not None:
        return purchase_state(env["purchase.order"].browse(order.id))
    if waiting is not None:
        found: Result = incoming_material.run(env, {"order": waiting})
        return found
    return None


def _no_days(delay: Comparison | None) -> Ask | None:
    if delay is None or delay.unit in ("days", ""):
        return None
    text = _("A delay is counted in days, not as “%(words)s”.", words=delay.label)
    return Ask(text, (_("Which purchases are late?"),))


def _sorting(kind: str, direction: str | None) -> str:
    usual = "date_planned, id" if kind in (*_PENDING, "rfq") else "date_order desc"
    if direction is None:
        return usual
    falling = "amount_total desc" if direction == "largest" else "amount_total"
    return f"{_DATED.get(direction, falling)}, {usual}"


def _bounds(
    bound: Comparison | None, kind: str | None
) -> tuple[Comparison | None, Comparison | None]:
    """(of the delay in days, of the amount): one of them, as its unit says. A bare
    number is of the days of what is late, and of the money of what is bought."""
    money = bound is not None and (
        bound.unit in ("€", "$") or (not bound.unit and kind != "late")
    )
    return (None, bound) if money else (bound, None)


def _search(
    env: Any, vendor: Any, product: Any, period: Any, kind: str, amount: Any
) -> tuple[list[Any], list[str]]:
    domain, told, day, of_day = {
        "late": (late_purchases(), _("late"), "date_planned", _("promised")),
        "open": ([*UNRECEIVED], _("not received"), "date_planned", _("promised")),
        "rfq": (_REQUESTED, _("not confirmed"), "date_planned", _("planned")),
        "bought": ([("state", "=", "purchase")], _("confirmed"), "date_approve", ""),
        "received": (_RECEIVED, _("received"), "effective_date", ""),
        "cancelled": ([("state", "=", "cancel")], _("cancelled"), "date_order", ""),
    }[kind]
    domain = [*domain, *in_companies(env)]
    filters = [told]
    if vendor is not None:
        domain.append(("partner_id", "child_of", vendor.id))
        filters.append(vendor.name)
    if product is not None:
        domain.append(("order_line.product_id", "=", product.id))
        filters.append(product.name)
    if amount is not None:
        domain.append(("amount_total", amount.operator, amount.value))
        filters.append(_("total: %(bound)s", bound=amount.label))
    if period is not None:
        domain += within(env, day, period)
        filters.append(f"{of_day} {period.label}".strip())
    return domain, filters


def _pending(orders: Any, kind: str, where: Any) -> Evidence:
    columns = (
        Column("purchase", _("Purchase"), "record"),
        Column("vendor", _("Vendor"), "record"),
        Column("content", _("Still to bring")),
        Column("promised", _("Promised"), "date"),
        Column("expected", _("Expected"), "date"),
        Column("late", _("Delay"), "days"),
        Column("orders", _("Orders that wait")),
    )
    found = sorted(pending(orders), key=lambda each: -each.late)
    rows = tuple(
        Row(
            ref(each.order),
            (
                ref(each.order),
                ref(each.order.partner_id),
                each.content or None,
                each.promised,
                each.next and each.next.expected_cell,
                each.next and each.next.late_cell,
                names(each.lacks) or None,
            ),
        )
        for each in found
    )
    title = _("Late purchases") if kind == "late" else _("Open purchases")
    return Evidence(
        tables=(Table(title, columns, rows, where),),
        facts=tuple(_facts(found, kind, where.total)),
        summary=tuple(_summary(found, kind, where.total)),
        steps=tuple(steps(found)),
        warnings=(
            *(_unconfirmed(orders.env) if kind == "open" else ()),
            *unseen_orders(orders.env),
        ),
        followups=tuple(_followups(found, kind)),
        flags={"late": True} if kind == "late" else {},
    )


def _summary(found: Sequence[Pending], kind: str, total: int) -> Iterator[str]:
    late = [each for each in found if each.late]
    if kind == "late":
        yield (
            _("1 purchase is late.")
            if total == 1
            else _("%(n)s purchases are late.", n=total)
        )
    else:
        yield (
            _("1 purchase is still to be received.")
            if total == 1
            else _("%(n)s purchases are still to be received.", n=total)
        )
        if late:
            yield _("Late, of those shown: %(n)s.", n=len(late))
    if late and total > len(found):
        yield _("What follows is of the %(n)s shown only.", n=len(found))
    if late:
        yield late_sentence(late[0])
    holding = [each for each in late if each.lacks]
    if holding:
        lacks = [need for each in holding for need in each.lacks]
        yield _("Orders that wait for late purchases: %(orders)s.", orders=names(lacks))


def _facts(found: Sequence[Pending], kind: str, total: int) -> Iterator[Fact]:
    role = nouns(_("purchase;purchases"))
    label = _("late purchases") if kind == "late" else _("purchases not received")
    yield Fact(label, total, "integer", nouns=role)
    if found[0].late and total == len(found):  # of more, another may be the latest
        of = ref(found[0].order)
        yield Fact(_("latest purchase"), of, "record", nouns=role, of=of)
        yield from delay_facts(found[0])


def _unconfirmed(env: Any) -> tuple[str, ...]:
    domain = [("state", "in", ("draft", "sent", "to approve")), *in_companies(env)]
    n = env["purchase.order"].search_count(domain)
    return (_("Besides, not confirmed yet: %(n)s.", n=n),) if n else ()


def _followups(found: Sequence[Pending], kind: str) -> Iterator[str]:
    if kind != "late":
        yield _("Which purchases are late?")
    yield _("When does the missing material arrive and with which purchase?")
    for need in [need for each in found for need in each.lacks][:1]:
        yield _("What is %(order)s missing?", order=need.order.display_name)
