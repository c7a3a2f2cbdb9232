"""The groups of a query as a table, figures and sentences."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Quantity,
    Row,
    Table,
    Value,
    show,
)
from ...core.i18n import _, formats
from ...core.query import Query
from ..plant.record import nouns, scope
from .search import MOST_GROUPS, Group, cell, figure_of, record_of


def group_name(word: str) -> str:
    """What a column of groups is called."""
    known = {
        "product": _("Product"),
        "component": _("Component"),
        "category": _("Category"),
        "responsible": _("Responsible"),
        "employee": _("Employee"),
        "state": _("State"),
        "priority": _("Priority"),
        "bom": _("Bill of materials"),
        "work_center": _("Work center"),
        "location": _("Location"),
        "lot": _("Lot"),
        "customer": _("Customer"),
        "vendor": _("Vendor"),
        "equipment": _("Equipment"),
        "team": _("Team"),
        "maintenance_kind": _("Kind"),
        "loss": _("Loss"),
        "reason": _("Reason"),
        "day": _("Day"),
        "week": _("Week"),
        "month": _("Month"),
        "quarter": _("Quarter"),
        "year": _("Year"),
    }
    return known[word]


def evidence(
    env: Any,
    query: Query,
    found: list[Group],
    domain: list[Any],
    filters: list[str],
    total: int,
) -> Evidence:
    """``found`` in its order, of ``total`` records."""
    shown = found[: query.limit]
    counted = min(sum(group.count for group in shown), total)
    model = query.subject.model
    where = scope(
        env, model, domain, [*filters, _measured(query)], shown=counted, total=total
    )
    table = Table(_title(query), _columns(query), tuple(_rows(query, shown)), where)
    return Evidence(
        tables=(table,),
        facts=tuple(_facts(query, found, total)),
        summary=tuple(_summary(query, found, filters, total)),
        warnings=tuple(_warnings(query, found)),
        followups=(_("Which manufacturing orders are late?"),),
    )


def _title(query: Query) -> str:
    if not query.by:
        return str(query.subject.title)
    names = _(" and ").join(group_name(word).lower() for word in query.by)
    return _("%(what)s by %(names)s", what=query.subject.title, names=names)


def _measured(query: Query) -> str:
    """What the figure is, for the scope."""
    figure = query.figure
    if figure is None:
        return _("counted")
    if figure.between:
        if query.state == "done":
            return _(
                "average days from the deadline to the end, of those that ended late"
            )
        return _("average days since the deadline, of those that are late")
    label = str(figure.label).lower()
    if query.total == "avg":
        return _("average of %(figure)s per record", figure=label)
    return _("sum of %(figure)s", figure=label)


def _figure_label(query: Query) -> str:
    figure = query.figure
    assert figure is not None
    if query.total == "avg" or figure.between:
        return _("Average: %(figure)s", figure=str(figure.label).lower())
    return str(figure.label)


def _columns(query: Query) -> tuple[Column, ...]:
    columns = [Column(word, group_name(word), "record") for word in query.by]
    columns.append(Column("count", _("Number"), "integer", adds=True))
    figure = query.figure
    if figure is not None:
        kind = "quantity" if figure.kind == "money" else figure.kind
        digits = 1 if kind in ("number", "days") else 0
        unit = "h" if figure.kind == "number" else ""
        columns.append(Column("figure", _figure_label(query), kind, digits, unit))
    return tuple(columns)


def _rows(query: Query, shown: list[Group]) -> Any:
    for group in shown:
        cells: list[Value | Cell] = [*group.names, group.count]
        if query.figure is not None:
            cells.append(cell(query, group))
        yield Row(record_of(group), tuple(cells))


def _totals(query: Query, found: list[Group]) -> list[Value]:
    """The sums of all groups, one a unit; of an average there is none."""
    if query.figure is None or query.total == "avg" or query.figure.between:
        return []
    sums: dict[str, float] = defaultdict(float)
    for group in found:
        sums[group.unit] += group.amount or 0.0
    if not query.figure.unit:
        return [f"{formats().number(value, 1)} h" for value in sums.values()]
    return [Quantity(round(value, 6), unit) for unit, value in sums.items()]


def _summary(query: Query, found: list[Group], filters: list[str], total: int) -> Any:
    values = {"what": query.subject.title, "n": formats().number(total)}
    averaged = bool(query.figure) and (query.total == "avg" or query.figure.between)
    said = ", ".join([*filters, _measured(query)] if averaged else filters)
    said = said or _("no filter")
    totals = _totals(query, found)
    if totals and len(totals) <= 3:
        amount = "; ".join(show(each) for each in totals)
        label = str(query.figure.label).lower() if query.figure else ""
        yield _(
            "%(what)s: %(n)s, %(label)s %(amount)s (%(filters)s).",
            label=label,
            amount=amount,
            filters=said,
            **values,
        )
    else:
        yield _("%(what)s: %(n)s (%(filters)s).", filters=said, **values)
    comparable = len({group.unit for group in found}) == 1
    if query.by and len(found) > 1 and comparable:
        yield _leading(query, found)
    elif not query.by and query.figure is not None and not totals:
        yield f"{_figure_label(query)}: {_shown(query, found[0])}."
    if len(found) > query.limit:
        yield _(
            "The table shows %(shown)s of %(total)s groups.",
            shown=query.limit,
            total=len(found),
        )


def _leading(query: Query, found: list[Group]) -> str:
    """The group with the largest figure, or the smallest when that is asked for."""
    pick = min if query.smallest_first else max
    first = pick(found, key=figure_of)
    name = ", ".join(show(each) for each in first.names)
    text = _("The least is of %(name)s: %(figure)s.")
    if not query.smallest_first:
        text = _("The most is of %(name)s: %(figure)s.")
    return text % {"name": name, "figure": _shown(query, first)}


def _shown(query: Query, group: Group) -> str:
    column = _columns(query)[-1]
    return show(cell(query, group), column.kind, column.digits, column.unit)


def _facts(query: Query, found: list[Group], total: int) -> Any:
    what = str(query.subject.title).lower()
    yield Fact(what, total, "integer", nouns=(what,))
    totals = _totals(query, found)
    if len(totals) == 1 and query.figure is not None and query.figure.unit:
        label = str(query.figure.label).lower()
        yield Fact(label, totals[0], "quantity", nouns=(label,))
    if not query.by or len(found) < 2 or len({group.unit for group in found}) > 1:
        return
    first = (min if query.smallest_first else max)(found, key=figure_of)
    of = record_of(first)
    column = _columns(query)[-1]
    role = (group_name(query.by[0]).lower(),)
    kind = "record" if of else "text"
    yield Fact(_("first of the groups"), first.names[0], kind, nouns=role, of=of)
    label = column.label.lower()
    value = cell(query, first)
    yield Fact(
        _("its figure: %(label)s", label=label),
        value,
        column.kind,
        column.digits,
        column.unit,
        nouns(label),
        of,
    )


def _warnings(query: Query, found: list[Group]) -> Any:
    if len({group.unit for group in found}) > 1:
        yield _("Figures of different units stand apart: they are not summed.")
    if len(found) >= MOST_GROUPS:
        yield _("There are more groups than %(n)s: I read the first.", n=MOST_GROUPS)
