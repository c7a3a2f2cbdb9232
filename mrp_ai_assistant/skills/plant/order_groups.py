"""Manufacturing orders counted by product, responsible, state or span of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from ...core.evidence import Column, Fact, RecordRef, Row, Scope, Table, Value, show
from ...core.i18n import _
from ...core.skill import GroupBy
from .clock import days_since
from .record import labels, nouns, quantity, ref
from .spans import SPANS, span_label

By = Annotated[
    str | None,
    GroupBy(
        {
            concept: concept
            for concept in ("product", "responsible", "state", "priority", *SPANS)
        }
    ),
]
_FIELDS = {
    "product": "product_id",
    "responsible": "user_id",
    "state": "state",
    "priority": "priority",
}


@dataclass(frozen=True)
class Group:
    """``count`` orders of ``name``; ``made`` is set when they are of one product,
    ``delay`` in days of the most delayed, when asked for."""

    name: Value
    count: int
    made: Value = None
    delay: int | None = None


def groups(env: Any, domain: list[Any], by: str, dated: str) -> list[Group]:
    """The orders of ``domain`` by ``by``; spans of time by the field ``dated``.

    Spans come in their own order, the others with most orders first.
    """
    spans = by in SPANS
    keys = [f"{dated}:{by}" if spans else _FIELDS[by]]
    if by == "product":
        keys.append("product_uom_id")
    found = env["mrp.production"]._read_group(
        domain, keys, ["__count", "product_qty:sum", "date_deadline:min"]
    )
    known = labels(env["mrp.production"], by) if by in ("state", "priority") else {}
    listed = []
    for key, *unit, count, amount, deadline in found:
        name = span_label(key, by) if spans else known.get(key) or _name(key)
        made = quantity(amount, unit[0]) if unit else None
        delay = days_since(env, deadline) if deadline else None
        listed.append(Group(name, count, made, delay))
    return listed if spans else sorted(listed, key=lambda group: -group.count)


def _name(key: Any) -> Value:
    if not key:
        return _("none")
    return key if isinstance(key, str) else ref(key)


def table(
    found: Sequence[Group], by: str, where: Scope, limit: int, *, late: bool = False
) -> Table:
    """The first ``limit`` groups; ``where`` is told of the orders in them."""
    shown = found[:limit]
    columns = [
        Column(by, heading(by), "record"),
        Column("orders", _("Orders"), "integer"),
    ]
    if by == "product":
        columns.append(Column("quantity", _("Quantity"), "quantity"))
    if late:
        columns.append(Column("delay", _("Longest delay"), "days"))
    rows = []
    for group in shown:
        cells: list[Value] = [group.name, group.count]
        cells += [group.made] if by == "product" else []
        cells += [group.delay] if late else []
        target = group.name if isinstance(group.name, RecordRef) else None
        rows.append(Row(target, tuple(cells)))
    counted = sum(group.count for group in shown)
    totals = (None, counted, *[None] * (len(columns) - 2))
    title = _("Orders by %(what)s", what=heading(by).lower())
    where = replace(where, shown=counted)
    return Table(title, tuple(columns), tuple(rows), where, totals)


def heading(by: str) -> str:
    known = {
        "product": _("Product"),
        "responsible": _("Responsible"),
        "state": _("State"),
        "priority": _("Priority"),
        "day": _("Day"),
        "week": _("Week"),
        "month": _("Month"),
        "quarter": _("Quarter"),
        "year": _("Year"),
    }
    return known[by]


def told(found: Sequence[Group], by: str, limit: int) -> list[str]:
    """Which group has more than the others, and what the table leaves out."""
    first = _first(found)
    lines = []
    if first and len(found) > 1:
        lines.append(
            _(
                "The most: %(name)s, with %(n)s of %(total)s.",
                name=show(first.name),
                n=first.count,
                total=sum(group.count for group in found),
            )
        )
    if len(found) > limit:
        text = _("The table shows %(shown)s of %(total)s groups.")
        lines.append(text % {"shown": limit, "total": len(found)})
    return lines


def _first(found: Sequence[Group]) -> Group | None:
    """The group that has more orders than any other."""
    most = max(group.count for group in found)
    ahead = [group for group in found if group.count == most]
    return ahead[0] if len(ahead) == 1 else None


def facts(found: Sequence[Group], by: str) -> list[Fact]:
    """The group with most orders, and how many; none where several have as many."""
    most = _first(found)
    if most is None:
        return []
    of = most.name if isinstance(most.name, RecordRef) else None
    role = nouns(heading(by).lower())
    kind = "record" if of else "text"
    orders = nouns(_("order;orders"))
    return [
        Fact(_("most orders are of"), most.name, kind, nouns=role, of=of),
        Fact(_("orders there"), most.count, "integer", nouns=orders, of=of),
    ]
