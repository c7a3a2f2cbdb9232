"""What orders cost, real and planned, by product, by person or over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ...core.evidence import Column, RecordRef, Row, Scope, Table, Value
from ...core.i18n import _
from .clock import local_day
from .money import money_column
from .money_told import money_cells, money_columns, percent
from .order_money import Money
from .record import ref
from .spans import SPANS, begin_of, span_label


def whole(found: Sequence[Money]) -> Money:
    """The sum of several orders."""
    parts = [line for each in found for line in each.parts]
    work = [line for each in found for line in each.work]
    return Money(0, parts, work, sum(each.extra for each in found))


def by_group(
    env: Any,
    found: Sequence[Money],
    by: str,
    limit: int,
    where: Scope,
    sort: str | None = None,
) -> Table:
    """A row a group: those furthest above their plan first, spans in their order; with
    a ``sort``, products by what a unit has cost."""
    orders = env["mrp.production"].browse([each.order for each in found])
    groups: dict[Any, list[Money]] = {}
    for order, each in zip(orders, found, strict=True):
        groups.setdefault(_key(env, order, by), []).append(each)
    sums = {key: whole(each) for key, each in groups.items()}
    if by in SPANS:
        ranked = sorted(sums)[-limit:]
    elif sort and by == "product":
        units = _units(orders)
        falling = sort == "largest"
        ranked = sorted(
            sums, key=lambda key: sums[key].real / units[key], reverse=falling
        )[:limit]
    else:
        ranked = sorted(sums, key=lambda key: -sums[key].over)[:limit]
    units = _units(orders) if by == "product" else {}
    rows = tuple(
        _row(key, by, sums, len(groups[key]), units.get(key)) for key in ranked
    )
    own = replace(where, shown=len(rows), total=len(groups))
    return Table(_title(by), _columns(env, by), rows, own)


def _units(orders: Any) -> dict[Any, float]:
    """How much of each product was made, in its own unit."""
    found: dict[Any, float] = {}
    for order in orders:
        item = order.product_id
        made = order.product_uom_id._compute_quantity(order.product_qty, item.uom_id)
        found[item] = found.get(item, 0.0) + (made or 1.0)
    return found


def _key(env: Any, order: Any, by: str) -> Any:
    if by in SPANS:
        return begin_of(local_day(env, order.date_finished), by)
    return order.product_id if by == "product" else order.user_id


def _row(
    key: Any, by: str, sums: Mapping[Any, Money], orders: int, units: float | None
) -> Row:
    name: RecordRef | Value = span_label(key, by) if by in SPANS else ref(key)
    cells = [orders, *money_cells(sums[key]), percent(sums[key])]
    if by == "product":
        cells.append(round(sums[key].real / units, 2) if units else None)
    record = name if isinstance(name, RecordRef) else None
    return Row(record, (name or _("none"), *cells))


def _title(by: str) -> str:
    titles = {
        "product": _("Cost by product"),
        "responsible": _("Cost by responsible"),
    }
    return titles.get(by) or _("Cost over time")


def _columns(env: Any, by: str) -> tuple[Column, ...]:
    heads = {
        "product": Column("product", _("Product"), "record"),
        "responsible": Column("responsible", _("Responsible"), "record"),
    }
    unit = money_column(env, "unit", _("Cost of a unit"))
    return (
        heads.get(by) or Column("span", _("When")),
        Column("orders", _("Orders"), "integer", adds=True),
        *money_columns(env),
        Column("share", _("Deviation"), "percent", 1),
        *((unit,) if by == "product" else ()),
    )
