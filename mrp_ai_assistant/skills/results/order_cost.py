"""¿Cuál es el coste real de una orden frente al previsto, y cuáles se han desviado más?

Real against planned cost of one order, by component and operation; or the orders that
were finished in a period, those that cost most above their plan first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, Any

from ...core.evidence import (
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
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    Order,
    Product,
    Result,
    SortBy,
    When,
    skill,
)
from ..plant import order_rows, periods
from ..plant.cost_groups import by_group, whole
from ..plant.cost_of_orders import (
    LAST_FIRST,
    MOST,
    dearest,
    finished_in,
    in_order,
    labour_told,
    unit_cost,
    unit_told,
)
from ..plant.money import can_read, money, money_fact
from ..plant.money_told import deviation, facts, money_cells, money_columns, percent
from ..plant.order_money import Line, Money, of_orders, valued
from ..plant.record import ROWS, label, nouns, quantity, ref, scope
from ..plant.spans import SPANS, days_of

Products = Annotated[bool, FlagOf(("product",))]
Evolution = Annotated[bool, FlagOf(("evolution",))]
Average = Annotated[bool, FlagOf(("average",))]
Deviation = Annotated[bool, FlagOf(("against_plan",))]
Labour = Annotated[bool, FlagOf(("labour",))]
By = Annotated[
    str | None,
    GroupBy(
        {"product": "product", "responsible": "responsible"} | {s: s for s in SPANS}
    ),
]
Sort = Annotated[
    str | None,
    SortBy({"newest": "newest", "largest": "largest", "smallest": "smallest"}),
]


@skill(
    title=_lt("Real and planned cost"),
    models=("mrp.production", "stock.move", "mrp.workorder", "mrp.workcenter"),
    phrases={
        "es": (
            "¿Qué órdenes se han desviado más de su coste previsto este mes?",
            "¿cuál es el coste real frente al previsto de la orden?",
            "coste de la orden de fabricación",
            "desviación de costes de las órdenes de este mes",
            "¿qué órdenes han costado más de lo previsto?",
        ),
        "en": (
            "Which orders deviated most from their planned cost this month?",
            "what is the real cost of the order versus planned?",
            "cost of the manufacturing order",
            "cost deviation of the orders this month",
            "which orders cost more than planned?",
        ),
    },
    when=(
        Concepts(all=("against_plan", "manufacturing_order"), also=("done", "real")),
        Concepts(all=("cost", "average"), also=("manufacturing_order", "product")),
        Concepts(
            all=("cost",),
            some=("manufacturing_order", "against_plan", "real"),
            also=(
                "product",
                "planned",
                "done",
                "finish",
                "aggregate",
                "component",
                "reason",
                "labour",
                "average",
                "evolution",
            ),
        ),
    ),
    tells_past=True,
    worst_first=True,
)
def order_cost(
    env: Any,
    *,
    order: Order = None,
    product: Product = None,
    period: When = None,
    products: Products = False,
    evolution: Evolution = False,
    average: Average = False,
    deviation: Deviation = False,
    labour: Labour = False,
    by: By = None,
    sort: Sort = None,
    limit: Limit = ROWS,
) -> Result:
    """One order line by line, or those of a period, the costliest deviation first;
    the last one alone line by line."""
    if not can_read(env["product.product"], "standard_price"):
        text = _("You do not have access to the costs of products.")
        return NoData(Missing.NO_ACCESS, text)
    if order is not None:
        return _of_one(env, env["mrp.production"].browse(order.id), labour=labour)
    if deviation and sort in ("largest", "smallest"):
        sort = None  # those that deviate most come first anyway
    if products and product is None and sort in ("largest", "smallest"):
        by = by or "product"
    if evolution and by not in SPANS:
        by = "month"
    span = by if by in SPANS else None
    period = periods.or_last(env, period, days_of(span, periods.DAYS))
    found = _of_period(env, product, period, by, sort, limit)
    if isinstance(found, Evidence) and (average or labour):
        more = [*(unit_cost(env, product, period) if average else ())]
        if labour:
            more.append(_labour_of(env, product, period))
        return replace(found, summary=(*more, *found.summary))
    return found


def _labour_of(env: Any, product: Any, period: Any) -> str:
    domain = finished_in(env, product, period)
    orders = env["mrp.production"].search(domain, order=LAST_FIRST, limit=MOST)
    return labour_told(env, list(of_orders(env, orders.ids).values()))


def _of_one(env: Any, order: Any, *, labour: bool = False) -> Result:
    where = scope(
        env,
        "mrp.production",
        [("id", "=", order.id)],
        [order.display_name, _basis(env)],
        shown=1,
        total=1,
    )
    if order.state in ("draft", "cancel"):
        text = _(
            "%(order)s is %(state)s: it has cost nothing.",
            order=order.display_name,
            state=label(order).lower(),
        )
        return NoData(Missing.NO_ROWS, text, where)
    env = order.with_company(order.company_id).env
    found = of_orders(env, [order.id])[order.id]
    if not found.planned and not found.real:
        text = _(
            "%(order)s has neither a planned nor a real cost: its components and work "
            "centers have no cost in Odoo.",
            order=order.display_name,
        )
        return NoData(Missing.NO_ROWS, text, where)
    done = order.state == "done"
    tables = (
        _parts_table(env, found, where, done),
        _work_table(env, found, where, done),
    )
    told = tuple(facts(env, found, ref(order)))
    return Evidence(
        tables=tuple(table for table in tables if table.rows),
        facts=told if done else told[:2],  # so far, nothing has deviated
        summary=(
            *([labour_told(env, [found])] if labour else ()),
            *_summary(env, order, found),
        ),
        warnings=tuple(_warnings(order, found)),
        followups=(
            _("How much does it cost to make %(p)s?", p=order.product_id.name),
            _("Which operations take longer than expected?"),
        ),
    )


def _worst_first(lines: Sequence[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-abs(line.over), -line.real_cost))


def _parts_table(env: Any, found: Money, where: Scope, done: bool) -> Table:
    columns = (
        Column("component", _("Component"), "record"),
        Column("planned", _("Planned"), "quantity"),
        Column("real", _("Consumed"), "quantity"),
        *money_columns(env),
    )
    rows = []
    for line in _worst_first(found.parts):
        uom = line.record.uom_id
        amounts = (quantity(line.planned, uom), quantity(line.real, uom))
        cells = (ref(line.record), *amounts, *money_cells(line, over=done))
        rows.append(Row(ref(line.record), cells))
    return Table(_("Components"), columns, tuple(rows), where)


def _work_table(env: Any, found: Money, where: Scope, done: bool) -> Table:
    columns = (
        Column("operation", _("Operation"), "record"),
        Column("center", _("Work center"), "record"),
        Column("planned", _("Expected"), "number", 1, unit="min", adds=True),
        Column("real", _("Took"), "number", 1, unit="min", adds=True),
        *money_columns(env),
    )
    rows = []
    for line in _worst_first(found.work):
        work = line.record
        name = RecordRef(work._name, work.id, work.name)
        minutes = (round(line.planned, 1), round(line.real, 1))
        cells = (name, ref(work.workcenter_id), *minutes, *money_cells(line, over=done))
        rows.append(Row(name, cells))
    return Table(_("Operations"), columns, tuple(rows), where)


def _summary(env: Any, order: Any, found: Money) -> Iterator[str]:
    values = {
        "order": order.display_name,
        "product": order.product_id.display_name,
        "real": money(env, found.real),
        "planned": money(env, found.planned),
        "deviation": deviation(env, found),
    }
    if order.state == "done":
        yield _(
            "%(order)s (%(product)s) cost %(real)s against %(planned)s planned: "
            "%(deviation)s.",
            **values,
        )
    else:
        yield _(
            "%(order)s (%(product)s) is not finished: it has cost %(real)s so far, of "
            "%(planned)s planned.",
            **values,
        )
        return
    for lines, text in (
        (found.parts, _("Components: %(over)s against the plan.")),
        (found.work, _("Work: %(over)s against the plan.")),
    ):
        over = sum(line.over for line in lines)
        if lines:
            sign = "+" if over >= 0 else "−"
            yield text % {"over": f"{sign}{money(env, abs(over))}"}


def _warnings(order: Any, found: Money) -> Iterator[str]:
    free = sorted(
        {x.record.name for x in found.parts if not x.planned_cost + x.real_cost}
    )
    if free:
        yield _("Components without a cost in Odoo: %(n)s.", n=len(free))
    untimed = sum(not line.real for line in found.work)
    if untimed and order.state == "done":
        yield _("Operations without any time logged: %(n)s.", n=untimed)
    if found.extra:
        yield _("An extra cost per unit is in the real cost.")
    if order.move_byproduct_ids:
        yield _("It has by-products: their share of the cost is not taken off.")


def _basis(env: Any) -> str:
    if valued(env):
        return _("consumption at the value of its stock moves")
    return _("consumption at the present cost of the products")


def _of_period(
    env: Any, product: Any, period: Any, by: str | None, sort: str | None, limit: int
) -> Result:
    # Money is of one company, in its own currency: the scope names no other.
    only = {"allowed_company_ids": env.company.ids}
    env = env["mrp.production"].with_context(**only).env
    domain = finished_in(env, product, period)
    filters = [_("finished %(period)s", period=period.label), _basis(env)]
    if product is not None:
        filters.insert(0, product.name)
    model = env["mrp.production"]
    total = model.search_count(domain)
    if sort == "newest" and limit == 1 and total:
        return _of_one(env, model.search(domain, order=LAST_FIRST, limit=1))
    ids = model._search(domain, order=LAST_FIRST, limit=MOST)
    spent = of_orders(env, list(ids.get_result_ids()))
    ranked = sorted(spent.values(), key=lambda each: (-each.over, each.order))
    shown = in_order(env, ranked, sort)[:limit]
    where = scope(env, "mrp.production", domain, filters, shown=len(shown), total=total)
    if not ranked:
        text = _("No finished order in the period: %(filters)s.")
        text %= {"filters": ", ".join(filters[:-1])}
        return NoData(Missing.NO_ROWS, text, where)
    worst = model.browse(ranked[0].order)
    cut = ()
    if total > MOST:
        cut = (_("Only the last %(n)s orders were looked at.", n=MOST),)
    tables = [_ranked_table(env, shown, where)]
    if by:
        tables.insert(0, by_group(env, ranked, by, limit, where, sort))
    return Evidence(
        tables=tuple(tables),
        facts=tuple(_period_facts(env, ranked, worst)),
        summary=(
            *(() if by else dearest(env, shown, sort)),
            *(unit_told(env, tables[0], sort) if by == "product" else ()),
            *_period_summary(env, ranked, worst, period),
        ),
        warnings=cut,
        followups=(
            _("What is the real cost of %(order)s?", order=worst.name),
            _("Which operations take longer than expected?"),
        ),
    )


def _ranked_table(env: Any, shown: Sequence[Money], where: Scope) -> Table:
    names = ("order", "product", "quantity", "finished")
    columns = (
        *order_rows.columns(*names),
        *money_columns(env),
        Column("share", _("Deviation"), "percent", 1),
    )
    orders = env["mrp.production"].browse([each.order for each in shown])
    rows = []
    for order, each in zip(orders, shown, strict=True):
        plain = order_rows.cells(order)
        cells = [plain[name] for name in names]
        rows.append(Row(ref(order), (*cells, *money_cells(each), percent(each))))
    return Table(_("Cost of the orders"), columns, tuple(rows), where)


def _period_facts(env: Any, ranked: Sequence[Money], worst: Any) -> Iterator[Fact]:
    yield from facts(env, whole(ranked), None)
    role = nouns(_("order;orders"))
    yield Fact(_("orders"), len(ranked), "integer", nouns=role)
    if ranked[0].over > 0:
        of = ref(worst)
        text = _("order furthest above its plan")
        yield Fact(text, of, "record", nouns=role, of=of)
        role = nouns(_("difference;deviation"))
        over = ranked[0].over
        yield money_fact(env, _("difference of that order"), over, role, of)


def _period_summary(
    env: Any, ranked: Sequence[Money], worst: Any, period: Any
) -> Iterator[str]:
    total = whole(ranked)
    yield _(
        "The %(n)s orders finished (%(period)s) cost %(real)s against %(planned)s "
        "planned: %(deviation)s.",
        n=len(ranked),
        period=period.label,
        real=money(env, total.real),
        planned=money(env, total.planned),
        deviation=deviation(env, total),
    )
    above = sum(round(each.over, 2) > 0 for each in ranked)
    yield _("Above their plan: %(n)s of %(total)s.", n=above, total=len(ranked))
    if above:
        yield _(
            "The furthest above it is %(order)s (%(product)s): %(deviation)s.",
            order=worst.display_name,
            product=worst.product_id.display_name,
            deviation=deviation(env, ranked[0]),
        )
