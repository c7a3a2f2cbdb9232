"""By when, how much and of whom to order, by the forecast: of one product as of now,
of all by what the cron keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    RecordRef,
    Row,
    Scope,
    Table,
)
from ...core.i18n import _, formats
from ...core.period import Period
from ...core.skill import Result
from ...stock_risk.draw import fan_of
from ...stock_risk.reason import history_told, ordered
from .clock import today
from .forecasts import MODEL, Seen, as_of, kept, kept_count, live, seen_of
from .offers import replenish
from .record import ROWS, in_companies, nouns, ref, scope
from .risk_figures import chance_cell, facts, origin, steps
from .risk_of_one import without_history
from .risk_told import position, to_order, when_out

_AHEAD = 14  # days that are looked at when no other ones are asked for


def order_day_of(env: Any, product: RecordRef) -> Result:
    """By when and how much of ``product``, the warehouse that presses most first."""
    seen = live(env, env["product.product"].browse(product.id))
    first = next((each for each in seen if each.known), None)
    if first is None:
        return without_history(env, product, None, seen)
    filters = [product.name, history_told(first.found)]
    return Evidence(
        tables=(_table(env, seen, _scope(env, seen, filters)),),
        facts=tuple(facts(first)),
        summary=(
            *to_order(first),
            position(first),
            *ordered(first.product, first.found),
            when_out(first),
        ),
        steps=tuple(steps(seen)),
        followups=tuple(_followups(env, first)),
        charts=(fan_of(env, first.found),),
    )


def order_days(env: Any, period: Period | None, limit: int = ROWS) -> Result | None:
    """What has to be ordered until the end of ``period``, the first day first; None
    where nothing was forecast yet, or none of it may be read."""
    if not kept(env, limit=1):
        return None
    until = (period and period.end) or today(env) + timedelta(days=_AHEAD)
    label = period.label if period else _("the next %(n)s days", n=_AHEAD)
    domain = [("order_by", "<=", until.isoformat()), ("order_qty", ">", 0)]
    rows = kept(env, domain, limit, "order_by, priority desc, id")
    moment = as_of(rows or kept(env, limit=1))
    filters = [
        _("to be ordered: %(period)s", period=label),
        _("forecast of %(moment)s", moment=formats().moment(moment)),
    ]
    total = kept_count(env, domain)
    whole = [*in_companies(env), *domain]
    where = scope(env, MODEL, whole, filters, shown=len(rows), total=total)
    if not rows:
        text = _("By the forecast nothing has to be ordered (%(period)s).")
        asks = (_("Which reordering rules are under their minimum?"),)
        return NoData(Missing.NO_ROWS, text % {"period": label}, where, asks)
    return _all(env, seen_of(rows), where, label)


def _all(env: Any, seen: Sequence[Seen], where: Scope, label: str) -> Evidence:
    first, now = seen[0], today(env)
    due = sum(each.found.on(each.found.order_by) <= now for each in seen)
    role = nouns(_("product;products;component;components"))
    counted = Fact(_("products to order"), where.total, "integer", nouns=role)
    values = {"n": where.total, "period": label, "due": due}
    return Evidence(
        tables=(_table(env, seen, where),),
        facts=(counted, *facts(first)),
        summary=(
            _("Products to order (%(period)s): %(n)s.", **values)
            if due == where.total
            else _("Products to order (%(period)s): %(n)s; today: %(due)s.", **values),
            f"{first.name}: " + next(to_order(first)),
        ),
        steps=tuple(steps(seen)),
        followups=tuple(_followups(env, first)),
        charts=(fan_of(env, first.found),),
    )


def not_forecast() -> NoData:
    """What is said where rules are not to be read either."""
    text = _(
        "No forecast was computed yet, so it is not known by when to order. The "
        "reordering rules tell what is under its minimum now."
    )
    asks = (_("Which reordering rules are under their minimum?"),)
    return NoData(Missing.NO_ROWS, text, None, asks)


def _scope(env: Any, seen: Sequence[Seen], filters: Sequence[str]) -> Scope:
    ids, n = [each.product.id for each in seen], len(seen)
    domain = [("id", "in", ids)]
    return scope(env, "product.product", domain, filters, shown=n, total=n)


def _table(env: Any, seen: Sequence[Seen], where: Scope) -> Table:
    several, now = any(each.several for each in seen), today(env)
    place = (Column("warehouse", _("Warehouse"), "record"),) if several else ()
    columns = (
        Column("product", _("Product"), "record"),
        *place,
        Column("order_by", _("Order by"), "date"),
        Column("order", _("To order"), "quantity"),
        Column("source", _("From")),
        Column("lead", _("Lead time"), "days"),
        Column("late", _("Usually late by"), "days"),
        Column("likely", _("Likely to run out"), "date"),
        Column("chance", _("Runs out before an order arrives"), "percent"),
    )
    rows = tuple(_row(each, now) for each in seen)
    return Table(_("What to order and by when"), columns, rows, where)


def _row(each: Seen, now: date) -> Row:
    found, supplied = each.found, each.found.supplied
    last = found.on(found.order_by) if found.lead is not None else None
    usual = supplied.late[1] if supplied.late and supplied.deliveries else None
    cells = (
        ref(each.product),
        *((ref(each.warehouse),) if each.several else ()),
        Cell(last, "danger" if last and last <= now else None),
        each.amount(found.order) if found.order else None,
        origin(each),
        found.lead,
        None if usual is None else max(round(usual), 0),
        each.run_out[1],
        chance_cell(found.p_out),
    )
    return Row(ref(each.product), cells)


def _followups(env: Any, each: Seen) -> Iterator[str]:
    name = each.product.display_name
    if each.found.order:
        yield from replenish(env, each.product)
    if each.found.lead is not None and each.found.supplied.vendor:
        yield _("What if the vendor of %(product)s takes 7 more days?", product=name)
    yield _("How are we doing for %(product)s?", product=name)
