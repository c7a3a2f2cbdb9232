"""¿Cuánto consumimos al mes de un producto y para cuántos días hay stock?

How much of a product is consumed each month, and for how many days does the stock
last at that pace? Without a product, those of which most is consumed or, where the
cover is asked for, those that last least.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import floor
from typing import Annotated, Any

from ...core.evidence import (
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
from ...core.i18n import _, _lt, formats
from ...core.period import Period
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    Product,
    Result,
    When,
    skill,
)
from ..plant.clock import today
from ..plant.consumed import DAYS, consumed, daily, stock_places
from ..plant.projected import on_hand
from ..plant.record import ROWS, nouns, quantity, ref, scope

_MONTHS = 6
_SHORT = 7  # days of stock: with less it is shown in red
By = Annotated[str | None, GroupBy({"month": "month", "week": "week"})]
Cover = Annotated[bool, FlagOf(("coverage",))]
_ALSO = (
    "stock",
    "component",
    "month",
    "week",
    "average",
    "quantity",
    "coverage",
    "consumption",
    "product",
)


@skill(
    title=_lt("Consumption and cover"),
    models=("stock.move", "stock.quant", "stock.warehouse"),
    phrases={
        "es": (
            "¿Cuánto consumimos al mes del producto y cuántos días cubre el stock?",
            "consumo mensual del producto",
            "consumo de este mes",
            "¿cuánto hemos consumido del componente?",
        ),
        "en": (
            "How much of the product do we consume a month, and how long does the "
            "stock last?",
            "monthly consumption of the product",
            "consumption of this month",
            "how much did we use of the component?",
        ),
    },
    when=(
        Concepts(all=("consumption",), also=_ALSO),
        Concepts(all=("consumption", "coverage"), also=_ALSO),
        Concepts(all=("consumption", "month"), also=_ALSO),
    ),
    tells_past=True,
)
def consumption(
    env: Any,
    *,
    product: Product = None,
    period: When = None,
    by: By = None,
    cover: Cover = False,
    limit: Limit = ROWS,
) -> Result:
    """By month or by week for one product; for all, what is consumed most first, or
    what lasts least where the ``cover`` is asked for."""
    if product is None:
        return lasting_least(env, period, limit, cover)
    weekly = by == "week"
    return _one(env, env["product.product"].browse(product.id), period, weekly)


def _one(env: Any, product: Any, period: Period | None, weekly: bool) -> Result:
    now = today(env)
    since = (period and period.start) or _months_ago(now, _MONTHS)
    until = min((period and period.end) or now, now)
    by = "date:week" if weekly else "date:month"
    used = consumed(env, since, product, until=until, by=[by])
    uom = product.uom_id
    name = product.display_name
    label = period.label if period else _("the last %(n)s months", n=_MONTHS)
    domain = [
        ("product_id", "=", product.id),
        ("state", "=", "done"),
        ("location_dest_id.usage", "in", ("production", "customer")),
    ]
    filters = [name, label, _("into production and to customers, less returns")]
    months = {key[1].date(): amount for key, amount in used.items()}
    spans = _each_span(min(months), max(months), weekly) if months else ()
    n = len(list(spans))
    where = scope(env, "stock.move", domain, filters, shown=n, total=n)
    if not any(months.values()):
        text = _("%(product)s: nothing was consumed (%(period)s).")
        told = text % {"product": name, "period": label}
        ask = _("How much stock is there of %(product)s?", product=name)
        return NoData(Missing.NO_ROWS, told, where, (ask,))
    total = quantity(sum(months.values()), uom)
    days = (since, until)
    table = _by_span(product, months, days, total, where, weekly=weekly)
    rate = daily(env, product).get(product.id, 0.0)
    hand = on_hand(env, stock_places(env), product.ids).get(product.id, 0.0)
    return Evidence(
        tables=(table,),
        facts=tuple(_facts(product, total, rate, hand)),
        summary=tuple(_told(product, total, rate, hand, label, weekly)),
        followups=(
            _("When does %(product)s arrive?", product=name),
            _("Where is %(product)s?", product=name),
        ),
    )


def _by_span(
    product: Any,
    spans: dict[date, float],
    days: tuple[date, date],
    total: Any,
    where: Any,
    *,
    weekly: bool,
) -> Table:
    columns = (
        Column("month", _("Week of") if weekly else _("Month")),
        Column("consumed", _("Consumed"), "quantity", adds=True),
    )
    rows = []
    for first in _each_span(min(spans), max(spans), weekly):
        text = formats().day(first) if weekly else f"{first:%Y-%m}"
        if days[0] > first or _next(first, weekly) - timedelta(days=1) > days[1]:
            text = _("%(month)s (in part)", month=text)
        amount = quantity(spans.get(first, 0.0), product.uom_id)
        rows.append(Row(ref(product), (Phrase(text), amount)))
    return Table(
        _("Consumption of %(product)s", product=product.display_name),
        columns,
        tuple(rows),
        where,
        (None, total),
    )


def _months_ago(day: date, months: int) -> date:
    place = day.year * 12 + day.month - 1 - months
    return date(place // 12, place % 12 + 1, 1)


def _next(first: date, weekly: bool) -> date:
    return first + timedelta(days=7) if weekly else _months_ago(first, -1)


def _each_span(first: date, last: date, weekly: bool) -> Iterator[date]:
    """Every month or week between, those without consumption too: they are zero, not
    absent."""
    while first <= last:
        yield first
        first = _next(first, weekly)


def _told(
    product: Any, total: Any, rate: float, hand: float, label: str, weekly: bool
) -> Iterator[str]:
    name, uom = product.display_name, product.uom_id
    text = _("Of %(product)s %(total)s were consumed (%(period)s).")
    yield text % {"product": name, "total": show(total), "period": label}
    if rate > 0:
        yield _(
            "At the average of the last %(n)s days, %(rate)s in 30 days, the "
            "%(hand)s on hand last %(days)s.",
            n=DAYS,
            rate=show(quantity(rate * 30, uom, 1)),
            hand=show(quantity(hand, uom)),
            days=show(_lasts(hand, rate), "days"),
        )
        if weekly:
            week = show(quantity(rate * 7, uom, 1))
            yield _("That is %(amount)s a week.", amount=week)
    else:
        yield _("In the last %(n)s days nothing of it was consumed.", n=DAYS)


def _lasts(hand: float, rate: float) -> int:
    return floor(max(hand, 0.0) / rate + 1e-9)


def _facts(product: Any, total: Any, rate: float, hand: float) -> Iterator[Fact]:
    of, uom = ref(product), product.uom_id
    role = nouns(_("product;component"))
    yield Fact(_("product"), of, "record", nouns=role, of=of)
    role = nouns(_("consumption;consumed"))
    yield Fact(_("consumed in all"), total, "quantity", nouns=role, of=of)
    if rate > 0:
        amount = quantity(rate * 30, uom, 1)
        yield Fact(_("consumed in 30 days"), amount, "quantity", nouns=role, of=of)
        role = nouns(_("cover;lasts;days"))
        days = _lasts(hand, rate)
        yield Fact(_("days that the stock lasts"), days, "days", nouns=role, of=of)
    role = nouns(_("on hand;stock"))
    yield Fact(_("on hand"), quantity(hand, uom), "quantity", nouns=role, of=of)


def lasting_least(
    env: Any, period: Period | None, limit: int, cover: bool = True
) -> Result:
    """By the average consumption, of ``period`` or of the last months; without
    ``cover`` what is consumed most stands first."""
    now = today(env)
    if period is None:
        rates = daily(env)
        amounts = {i: rate * 30 for i, rate in rates.items()}
        label = _("average of the last %(n)s days", n=DAYS)
    else:
        since, until = period.start or date.min, min(period.end or now, now)
        if since == date.min:
            since = _months_ago(now, 12)
        used = consumed(env, since, until=until)
        amounts = {key[0]: amount for key, amount in used.items() if amount > 0}
        days = max((until - since).days + 1, 1)
        rates = {i: amount / days for i, amount in amounts.items()}
        label = period.label
    hand = on_hand(env, stock_places(env), list(rates))
    ranked = sorted((_lasts(hand.get(i, 0.0), rate), i) for i, rate in rates.items())
    least = ranked[0][1] if ranked else 0
    if not cover:
        ranked.sort(key=lambda pair: -amounts[pair[1]])
    domain = [("id", "in", [i for _days, i in ranked])]
    filters = [label, _("into production and to customers, less returns")]
    shown = ranked[:limit]
    where = scope(
        env, "product.product", domain, filters, shown=len(shown), total=len(ranked)
    )
    if not ranked:
        text = _("Nothing was consumed (%(period)s).", period=label)
        return NoData(Missing.NO_ROWS, text, where)
    products = env["product.product"].browse([i for _days, i in shown])
    lasting = {i: days for days, i in ranked}
    table = _listed(products, lasting, amounts, hand, period, where)
    first = products.browse(least).with_prefetch(products.ids)
    return _lasting(table, first, lasting, len(ranked))


def _listed(
    products: Any,
    lasting: dict[int, int],
    amounts: dict[int, float],
    hand: dict[int, float],
    period: Period | None,
    where: Any,
) -> Table:
    consumed_ = _("Consumed") if period else _("Consumed in 30 days")
    columns = (
        Column("product", _("Product"), "record"),
        Column("consumed", consumed_, "quantity"),
        Column("on_hand", _("On hand"), "quantity"),
        Column("days", _("Lasts"), "days"),
    )
    rows = tuple(
        Row(
            ref(each),
            (
                ref(each),
                quantity(amounts[each.id], each.uom_id, 1),
                quantity(hand.get(each.id, 0.0), each.uom_id),
                Cell(lasting[each.id], "danger" if lasting[each.id] < _SHORT else None),
            ),
        )
        for each in products
    )
    return Table(_("Consumption and cover"), columns, rows, where)


def _lasting(table: Table, first: Any, lasting: dict[int, int], total: int) -> Evidence:
    """What the table says in all; ``first`` is what lasts least."""
    of = ref(first)
    role = nouns(_("cover;lasts;days"))
    days = lasting[first.id]
    parts = nouns(_("product;products;component;components"))
    facts = (
        Fact(_("products consumed"), total, "integer", nouns=parts),
        Fact(_("product that lasts least"), of, "record", nouns=parts, of=of),
        Fact(_("days that the stock lasts"), days, "days", nouns=role, of=of),
    )
    lines: Sequence[str] = (
        _("%(n)s products were consumed.", n=total),
        _(
            "%(product)s lasts least: %(days)s at that pace.",
            product=first.display_name,
            days=show(days, "days"),
        ),
    )
    return Evidence(
        tables=(table,),
        facts=facts,
        summary=tuple(lines),
        followups=(_("Which products will run out of stock in 15 days?"),),
    )
