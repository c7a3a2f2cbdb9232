"""¿Cuánto hemos producido hoy o esta semana, por producto o por día, semana o mes?

How much was produced in a period, by product or by day, week or month; against the days
before, and which product was made most?
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Quantity,
    Row,
    Scope,
    Table,
    Value,
    show,
)
from ...core.i18n import _, _lt, formats
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    Person,
    Product,
    Result,
    When,
    WorkCenter,
    skill,
)
from ..plant import periods, produced
from ..plant.made_at import made_at
from ..plant.produced_spans import best_span, mean_told
from ..plant.record import ROWS, joined, nouns, quantity, ref, scope
from ..plant.spans import SPANS, days_of, span_label

By = Annotated[
    str | None, GroupBy({"product": "product", **{span: span for span in SPANS}})
]
Average = Annotated[bool, FlagOf(("average",))]
Evolution = Annotated[bool, FlagOf(("evolution",))]
Compared = Annotated[bool, FlagOf(("than_before",))]
Totals = Sequence[tuple[Any, float]]


@skill(
    title=_lt("Quantity produced"),
    models=("stock.move", "mrp.production"),
    phrases={
        "es": (
            "¿Cuánto hemos producido esta semana?",
            "¿cuánto hemos fabricado hoy por producto?",
            "cantidad producida este mes por semana",
            "producción diaria de este mes",
            "¿cuántas unidades se han fabricado este mes?",
        ),
        "en": (
            "How much have we produced this week?",
            "how much did we make today by product?",
            "quantity produced this month by week",
            "daily production this month",
            "how many units were produced this month?",
        ),
    },
    when=(
        Concepts(
            all=("produced",),
            also=(
                *("quantity", "product", "done", "manufacturing_order"),
                *("average", "work_center", "responsible", "evolution", "sum_of"),
            ),
        ),
        Concepts(all=("done", "quantity"), also=("product",)),
    ),
    tells_past=True,
)
def produced_quantity(
    env: Any,
    *,
    product: Product = None,
    center: WorkCenter = None,
    person: Person = None,
    period: When = None,
    compared: Compared = False,
    average: Average = False,
    evolution: Evolution = False,
    by: By = None,
    limit: Limit = ROWS,
) -> Result:
    """Quantities by product, or of each span of time, and how it was before.

    ``compared`` to a past ``period`` is what came after that.
    """
    span = by if by in SPANS else ("month" if evolution else None)
    past = period if compared else None
    period = periods.after(env, past) if past is not None else period
    period = periods.or_last(env, period, days_of(span, periods.DAYS))
    if center is not None:
        more = bool(span or average or compared)
        return _at(env, center, (product, person, period, limit), more=more)
    domain = produced.domain(env, period, product, person)
    named = [each.name for each in (product, person) if each is not None]
    filters = [period.label, *named]
    made = produced.by_product(env, domain, max(limit, 1))
    n = len(made)
    where = scope(env, "stock.move", domain, filters, shown=min(n, limit), total=n)
    if not made:
        return _nothing(filters, where)
    tables = [_by_product(made, where, limit)]
    sums = produced.totals([(each.uom_id, amount) for each, amount, _n in made])
    earlier = _earlier(env, period, product, person)
    lines = list(_summary(made, sums, earlier, period, named))
    if span:
        tables.insert(0, _by_span(env, domain, span, where, limit))
        lines += best_span(env, domain, span)
    lines[:0] = [mean_told(env, domain, span, made)] if average else []
    if past is not None and past is not period:
        lines.append(_whole(env, past, product))
    return Evidence(
        tables=tuple(tables[:1] if product is not None and span else tables),
        facts=tuple(_facts(made, sums, earlier)),
        summary=tuple(lines),
        warnings=_mixed(sums),
        followups=_followups(),
    )


def _at(env: Any, center: Any, asked: tuple[Any, ...], *, more: bool) -> Result:
    """Of one center the sum by product, and no ``more`` than that."""
    if more:
        text = _(
            "Of one work center I tell what it processed, by product: not by day, on "
            "average or compared."
        )
        return Ask(text, (_("How much did we make today by product?"),))
    return made_at(env, center, *asked)


def _nothing(filters: Sequence[str], where: Scope) -> NoData:
    text = _("Nothing was produced: %(filters)s.")
    text %= {"filters": ", ".join(each for each in filters if each)}
    ask = _("What is in progress right now?")
    return NoData(Missing.NO_ROWS, text, where, (ask,))


def _by_product(
    made: Sequence[tuple[Any, float, int]], where: Scope, limit: int
) -> Table:
    one = len({product.uom_id for product, _amount, _orders in made}) == 1
    whole = sum(amount for _product, amount, _orders in made)
    columns = [
        Column("product", _("Product"), "record"),
        Column("quantity", _("Produced"), "quantity", adds=True),
        Column("orders", _("Orders"), "integer", adds=True),
    ]
    if one:
        columns.append(Column("share", _("Share"), "percent", 1))
    rows = []
    for product, amount, orders in made[:limit]:
        cells: list[Value | Cell] = [
            ref(product),
            quantity(amount, product.uom_id),
            orders,
        ]
        if one:
            cells.append(round(100 * amount / whole, 1) if whole else None)
        rows.append(Row(ref(product), tuple(cells)))
    totals = None
    if one:
        unit = made[0][0].uom_id
        count = sum(orders for _product, _amount, orders in made)
        totals = (_("Total"), quantity(whole, unit), count, None)
    return Table(_("Produced by product"), tuple(columns), tuple(rows), where, totals)


def _by_span(env: Any, domain: list[Any], span: str, where: Scope, limit: int) -> Table:
    found = produced.by_span(env, domain, span)
    columns = (
        Column("span", _("When")),
        Column("quantity", _("Produced"), "quantity", adds=True),
        Column("orders", _("Orders"), "integer", adds=True),
    )
    shown = found[-limit:]
    rows = tuple(
        Row(None, (span_label(start, span), quantity(amount, uom), orders))
        for start, uom, amount, orders in shown
    )
    n = len(found)
    filters = where.filters
    own = scope(env, where.model, domain, filters, shown=len(shown), total=n)
    return Table(_("Produced over time"), columns, rows, own)


def _earlier(
    env: Any, period: Any, product: Any, person: Any
) -> tuple[Any, Totals] | None:
    """The period before and what was made in it, unit by unit."""
    before = periods.before(env, period)
    if before is None:
        return None
    made = produced.by_product(env, produced.domain(env, before, product, person))
    return before, produced.totals([(each.uom_id, n) for each, n, _o in made])


def _whole(env: Any, past: Any, product: Any) -> str:
    """The past period to its end: the comparison is with as many days of it."""
    made = produced.by_product(env, produced.domain(env, past, product))
    sums = produced.totals([(each.uom_id, n) for each, n, _o in made])
    return _("All of %(period)s: %(total)s.", period=past.label, total=_told(sums))


def _change(sums: Totals, earlier: tuple[Any, Totals] | None) -> float | None:
    """In percent of the period before; None without one unit or without a before."""
    if earlier is None or len(sums) != 1:
        return None
    unit, amount = sums[0]
    was = dict(earlier[1]).get(unit, 0.0)
    return round(100 * (amount - was) / was, 1) if was else None


def _told(sums: Totals) -> str:
    if not sums:
        return _("nothing")
    return joined([show(quantity(amount, uom)) for uom, amount in sums], 4)


def _facts(
    made: Sequence[tuple[Any, float, int]],
    sums: Totals,
    earlier: tuple[Any, Totals] | None,
) -> Iterator[Fact]:
    role = nouns(_("produced;made;production"))
    for uom, amount in sums[:2]:
        total = quantity(amount, uom)
        yield Fact(_("quantity produced"), total, "quantity", nouns=role)
    top, most, _orders = made[0]
    of = ref(top)
    words = nouns(_("product;most"))
    yield Fact(_("product made most"), of, "record", nouns=words, of=of)
    value: Quantity = quantity(most, top.uom_id)
    yield Fact(_("quantity of that product"), value, "quantity", nouns=role, of=of)
    change = _change(sums, earlier)
    if change is not None:
        words = nouns(_("more;less;than before;change"))
        label = _("change against the period before")
        yield Fact(label, change, "percent", 1, nouns=words)


def _summary(
    made: Sequence[tuple[Any, float, int]],
    sums: Totals,
    earlier: tuple[Any, Totals] | None,
    period: Any,
    named: Sequence[str],
) -> Iterator[str]:
    orders = sum(n for _product, _amount, n in made)
    yield _(
        "Produced, %(period)s: %(total)s, in %(orders)s orders.",
        period=", ".join([period.label, *named]),
        total=_told(sums),
        orders=orders,
    )
    top, most, _orders = made[0]
    if len(made) > 1:
        yield _(
            "Most of it is %(product)s: %(amount)s.",
            product=top.display_name,
            amount=show(quantity(most, top.uom_id)),
        )
    if earlier is None:
        return
    before, was = earlier
    if not was:
        yield _("Nothing was produced in the days before (%(p)s).", p=before.label)
        return
    values = {"period": before.label, "total": _told(was)}
    change = _change(sums, earlier)
    if change is None:
        yield _("In the days before (%(period)s): %(total)s.", **values)
        return
    values["change"] = formats().number(abs(change), 1)
    if change > 0:
        yield _(
            "In the days before (%(period)s): %(total)s; now %(change)s %% more.",
            **values,
        )
    elif change < 0:
        yield _(
            "In the days before (%(period)s): %(total)s; now %(change)s %% less.",
            **values,
        )
    else:
        yield _("As much as in the days before (%(period)s): %(total)s.", **values)


def _mixed(sums: Totals) -> tuple[str, ...]:
    if len(sums) < 2:
        return ()
    return (_("Quantities of different units are not added up."),)


def _followups() -> tuple[str, ...]:
    return (
        _("How many orders did we finish on time this month?"),
        _("Which operations take longer than expected?"),
        _("How much have we scrapped this month?"),
    )
