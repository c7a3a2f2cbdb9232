"""¿Cuánto hemos desechado en un periodo, de qué y por qué?

How much was scrapped in a period, of which products, for which reasons and in which
orders, and what it was worth? Quantities of different units are never added up.
They come from the stock moves: Odoo 19 may set the quantity of a scrap back to 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from ...core.evidence import (
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
from ...core.period import Period
from ...core.skill import Concepts, GroupBy, Limit, Order, Product, Result, When, skill
from ..plant import periods
from ..plant.clock import within
from ..plant.money import can_read, money, money_column, money_fact
from ..plant.produced import totals
from ..plant.record import ROWS, in_companies, joined, nouns, quantity, ref, scope

By = Annotated[
    str | None,
    GroupBy({"product": "product", "reason": "reason", "manufacturing_order": "order"}),
]
_FIELDS = {"reason": "scrap_reason_tag_ids", "order": "production_id"}


@skill(
    title=_lt("Scrap"),
    models=("stock.scrap", "stock.scrap.reason.tag", "mrp.production"),
    phrases={
        "es": (
            "¿Cuánto hemos desechado esta semana y por qué?",
            "¿cuánto desecho hemos tenido este mes?",
            "mermas de este mes por producto",
            "desechos por motivo este mes",
            "¿qué se ha desechado esta semana?",
        ),
        "en": (
            "How much have we scrapped this month?",
            "scrap this week and why",
            "scrap by product this month",
            "scrap by reason this month",
            "what was scrapped this week?",
        ),
    },
    when=(
        Concepts(
            all=("scrap",),
            also=(
                "reason",
                "product",
                "component",
                "quantity",
                "manufacturing_order",
                "cost",
            ),
        ),
    ),
    tells_past=True,
)
def scrap(
    env: Any,
    *,
    product: Product = None,
    order: Order = None,
    period: When = None,
    by: By = None,
    limit: Limit = ROWS,
) -> Result:
    """By product, reason or order, and each scrap with its reason."""
    if order is None or period is not None:
        period = periods.or_last(env, period)
    domain, filters = _search(env, product, order, period)
    model = env["stock.scrap"]
    total = model.search_count(domain)
    newest = model.search(domain, order="date_done desc, id desc", limit=limit)
    where = scope(env, model._name, domain, filters, shown=len(newest), total=total)
    if not newest:
        text = _("Nothing was scrapped: %(filters)s.")
        text %= {"filters": ", ".join(filters)}
        ask = _("How much have we produced this month?")
        return NoData(Missing.NO_ROWS, text, where, (ask,))
    lost = _lost(env, domain)
    n = len(lost)
    products = scope(env, model._name, domain, filters, shown=min(n, limit), total=n)
    first = _by_product(env, lost[:limit], products)
    if by in _FIELDS:
        first = _by_field(env, domain, by, limit, where)
    return Evidence(
        tables=(first, _listed(newest, where)),
        facts=tuple(_facts(env, lost, total)),
        summary=tuple(_summary(env, lost, total, filters, domain)),
        warnings=tuple(_warnings(lost, newest, total)),
        followups=(
            _("How much have we produced this month?"),
            _("Which operations take longer than expected?"),
        ),
    )


@dataclass(frozen=True)
class _Lost:
    """``amount`` of ``product`` in its unit, in ``times`` scraps; ``cost`` is None
    for those who may not read costs."""

    product: Any
    amount: float
    times: int
    cost: float | None


def _search(
    env: Any, product: Any, order: Any, period: Period | None
) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [("state", "=", "done"), *in_companies(env)]
    filters = []
    if period is not None:
        domain += within(env, "date_done", period)
        filters.append(period.label)
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    if order is not None:
        domain.append(("production_id", "=", order.id))
        filters.append(order.name)
    return domain, filters


def _moves(domain: list[Any]) -> list[Any]:
    """The stock moves of the scraps of ``domain``."""
    return [("scrap_id", "any", domain), ("state", "=", "done")]


def _lost(env: Any, domain: list[Any]) -> list[_Lost]:
    """Product by product, what cost most first."""
    groups = env["stock.move"]._read_group(
        _moves(domain),
        ["product_id", "product_uom"],
        ["quantity:sum", "scrap_id:count_distinct"],
    )
    sums: dict[Any, tuple[float, int]] = {}
    for product, uom, amount, times in groups:
        own = uom._compute_quantity(amount, product.uom_id, round=False)
        before = sums.get(product, (0.0, 0))
        sums[product] = (before[0] + own, before[1] + times)
    priced = can_read(env["product.product"], "standard_price")
    found = []
    for product, (amount, times) in sums.items():
        each = product.with_company(env.company)
        cost = amount * each.standard_price if priced else None
        found.append(_Lost(product, amount, times, cost))
    return sorted(found, key=lambda each: (-(each.cost or 0), -each.times))


def _by_product(env: Any, lost: Sequence[_Lost], where: Scope) -> Table:
    columns = [
        Column("product", _("Product"), "record"),
        Column("quantity", _("Scrapped"), "quantity", adds=True),
        Column("times", _("Times"), "integer", adds=True),
    ]
    priced = any(each.cost is not None for each in lost)
    if priced:
        columns.append(money_column(env, "cost", _("Cost"), adds=True))
    rows = []
    for each in lost:
        amount = quantity(each.amount, each.product.uom_id)
        cells: list[Any] = [ref(each.product), amount, each.times]
        if each.cost is not None:
            cells.append(round(each.cost, 2))
        rows.append(Row(ref(each.product), tuple(cells)))
    return Table(_("Scrap by product"), tuple(columns), tuple(rows), where)


def _by_field(env: Any, domain: list[Any], by: str, limit: int, where: Scope) -> Table:
    """A row for each reason or order and unit, the most frequent first."""
    moved = env["stock.move"]._read_group(
        _moves(domain), ["scrap_id", "product_uom"], ["quantity:sum"]
    )
    sums: dict[tuple[Any, Any], list[float]] = {}
    for each, uom, amount in moved:
        for key in each[_FIELDS[by]] or [None]:
            counted = sums.setdefault((key, uom), [0.0, 0])
            counted[0] += amount
            counted[1] += 1
    ranked = sorted(sums.items(), key=lambda pair: -pair[1][1])
    label = _("Reason") if by == "reason" else _("Order")
    nothing = _("no reason given") if by == "reason" else _("no order")
    columns = (
        Column(by, label, "record"),
        Column("quantity", _("Scrapped"), "quantity", adds=True),
        Column("times", _("Times"), "integer", adds=True),
    )
    rows = tuple(
        Row(ref(key), (ref(key) or nothing, quantity(amount, uom), int(times)))
        for (key, uom), (amount, times) in ranked[:limit]
    )
    n = len(ranked)
    own = scope(env, where.model, domain, where.filters, shown=min(n, limit), total=n)
    title = _("Scrap by reason") if by == "reason" else _("Scrap by order")
    return Table(title, columns, rows, own)


def _listed(found: Any, where: Scope) -> Table:
    columns = (
        Column("scrap", _("Scrap"), "record"),
        Column("day", _("Date"), "date"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Quantity"), "quantity", adds=True),
        Column("reason", _("Reason")),
        Column("order", _("Order"), "record"),
        Column("place", _("From"), "record"),
    )
    rows = tuple(
        Row(
            ref(each),
            (
                ref(each),
                each.date_done,
                ref(each.product_id),
                _amount(each),
                ", ".join(each.scrap_reason_tag_ids.mapped("name")) or None,
                ref(each.production_id),
                ref(each.location_id),
            ),
        )
        for each in found
    )
    return Table(_("Scraps, the latest first"), columns, rows, where)


def _amount(scrapped: Any) -> Any:
    """What left the stock; of a kit, whose components did, how many kits."""
    move = scrapped.move_ids
    if len(move) == 1:
        return quantity(move.quantity, move.product_uom)
    return quantity(scrapped.scrap_qty, scrapped.product_uom_id)


def _totals(lost: Sequence[_Lost]) -> list[tuple[Any, float]]:
    return totals([(each.product.uom_id, each.amount) for each in lost])


def _worth(lost: Sequence[_Lost]) -> float | None:
    known = [each.cost for each in lost if each.cost is not None]
    return sum(known) if known else None


def _facts(env: Any, lost: Sequence[_Lost], total: int) -> Iterator[Fact]:
    role = nouns(_("scrap;scrapped;scraps"))
    yield Fact(_("scraps"), total, "integer", nouns=role)
    for uom, amount in _totals(lost)[:3]:
        value = quantity(amount, uom)
        yield Fact(_("quantity scrapped"), value, "quantity", nouns=role)
    worth = _worth(lost)
    if worth:
        words = nouns(_("cost;costs;worth"))
        yield money_fact(env, _("cost of what was scrapped"), worth, words, None)
    top = lost[0]
    of = ref(top.product)
    words = nouns(_("product;component;most"))
    yield Fact(_("product that costs most in scrap"), of, "record", nouns=words, of=of)
    value = quantity(top.amount, top.product.uom_id)
    label = _("scrapped of that product")
    yield Fact(label, value, "quantity", nouns=role, of=of)


def _summary(
    env: Any,
    lost: Sequence[_Lost],
    total: int,
    filters: Sequence[str],
    domain: list[Any],
) -> Iterator[str]:
    amounts = [show(quantity(amount, uom)) for uom, amount in _totals(lost)]
    values = {"filters": ", ".join(filters), "amounts": "; ".join(amounts), "n": total}
    worth = _worth(lost)
    if worth:
        yield _(
            "Scrapped (%(filters)s): %(amounts)s, in %(n)s scraps worth %(cost)s.",
            cost=money(env, worth),
            **values,
        )
    else:
        yield _("Scrapped (%(filters)s): %(amounts)s, in %(n)s scraps.", **values)
    top = lost[0]
    if len(lost) > 1:
        values = {
            "product": top.product.display_name,
            "amount": show(quantity(top.amount, top.product.uom_id)),
        }
        if worth:
            yield _("Most of the cost is %(product)s: %(amount)s.", **values)
        else:
            yield _("Most often %(product)s: %(amount)s.", **values)
    reasons = env["stock.scrap"]._read_group(
        domain, ["scrap_reason_tag_ids"], ["__count"]
    )
    told = sorted(((n, tag.name) for tag, n in reasons if tag), reverse=True)
    if told:
        named = joined([f"{name} ({n})" for n, name in told])
        yield _("Reasons given: %(reasons)s.", reasons=named)


def _warnings(lost: Sequence[_Lost], newest: Any, total: int) -> Iterator[str]:
    silent = sum(not each.scrap_reason_tag_ids for each in newest)
    if silent and len(newest) == total:
        yield _("Scraps without a reason: %(n)s of %(total)s.", n=silent, total=total)
    if len(_totals(lost)) > 1:
        yield _("Quantities of different units are not added up.")
    if any(each.cost is None for each in lost):
        yield _("You do not have access to the costs: they are left out.")
    free = [each.product.display_name for each in lost if each.cost == 0]
    if free:
        names = joined(free)
        yield _("Without a cost in Odoo, counted as zero: %(names)s.", names=names)
