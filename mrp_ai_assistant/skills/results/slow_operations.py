"""¿Qué operaciones tardan más de lo previsto?

Which operations take longer than expected: logged against expected minutes of the work
orders finished in a period, by operation, product or work center. Under three work
orders is no sample: those are counted, not ranked.
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
    PlanStep,
    RecordRef,
    Row,
    Scope,
    Table,
)
from ...core.i18n import _, _lt, formats
from ...core.period import Period
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    Operation,
    Order,
    Product,
    Result,
    Threshold,
    When,
    WorkCenter,
    skill,
)
from ..plant import periods
from ..plant.clock import within
from ..plant.operation_times import Times, by_group
from ..plant.record import ROWS, in_companies, nouns, ref, scope

Average = Annotated[bool, FlagOf(("average",))]
By = Annotated[
    str | None,
    GroupBy(
        {
            "work_order": "operation",
            "product": "product",
            "work_center": "center",
        }
    ),
]
_ENOUGH = 3


@skill(
    title=_lt("Operations against their expected time"),
    models=("mrp.workorder", "mrp.production", "mrp.workcenter"),
    phrases={
        "es": (
            "¿Qué operaciones tardan más de lo previsto?",
            "operaciones más lentas de este mes",
            "tiempo real y previsto por operación",
            "¿qué operaciones se pasan del tiempo previsto?",
            "tiempo real y previsto por centro de trabajo este mes",
        ),
        "en": (
            "Which operations take longer than expected?",
            "slowest operations this month",
            "actual time and expected time by operation",
            "which operations exceed their time?",
            "actual time against plan by work center this month",
        ),
    },
    when=(
        Concepts(
            all=("slower",),
            also=(
                "work_order",
                "work_center",
                "product",
                "against_plan",
                "planned",
                "hours",
                "lead_time",
                "done",
                "late",
                "real",
                "manufacturing_order",
            ),
        ),
        Concepts(
            all=("against_plan",),
            some=("work_order", "lead_time", "hours"),
            also=("real", "planned", "work_center", "product", "manufacturing_order"),
        ),
        Concepts(
            all=("lead_time", "average"),
            also=(
                *("work_order", "product", "manufacturing_order", "done", "real"),
                *("work_center", "component"),
            ),
        ),
        Concepts(
            all=("lead_time", "work_order"),
            also=("average", "real", "work_center", "product", "done"),
        ),
        Concepts(
            all=("real", "lead_time"),
            also=("work_order", "work_center", "product", "manufacturing_order"),
        ),
    ),
    tells_past=True,
    worst_first=True,
)
def slow_operations(
    env: Any,
    *,
    product: Product = None,
    center: WorkCenter = None,
    order: Order = None,
    operation: Operation = None,
    period: When = None,
    bound: Threshold = None,
    average: Average = False,
    by: By = None,
    limit: Limit = ROWS,
) -> Result:
    """Operations by the minutes that they took above what was expected."""
    if bound is not None and bound.unit not in ("", "%"):
        return Ask(_("By how many percent above the expected time?"))
    enough = 1 if order or operation else _ENOUGH
    if order is None:
        period = periods.or_last(env, period, 90)
    domain, filters = _search(env, product, center, order, period)
    if operation is not None:
        domain.append(("name", "=", operation.name))
        filters.append(operation.name)
    found = by_group(env, domain, by or "operation")
    measured = sum(each.count for each in found)
    ranked = [each for each in found if each.count >= enough]
    few = len(found) - len(ranked)
    if bound is not None:
        ranked = [each for each in ranked if bound(each.percent)]
        filters.append(_("deviation %(bound)s", bound=bound.label))
    ranked.sort(key=lambda each: -each.over)
    shown = ranked[:limit]
    n = len(ranked)
    where = scope(env, "mrp.workorder", domain, filters, shown=len(shown), total=n)
    if not ranked:
        return _none(measured, few, filters, where)
    return Evidence(
        tables=(_table(shown, by or "operation", where),),
        facts=tuple(_facts(ranked, measured)),
        summary=(
            *(_whole(ranked, filters[0]) if order else ()),
            *(_mean(shown) if average else ()),
            *_summary(ranked, measured, filters[0]),
        ),
        steps=tuple(_steps(ranked)),
        warnings=tuple(_warnings(env, domain, few, measured)),
        followups=_followups(ranked),
    )


def _search(
    env: Any, product: Any, center: Any, order: Any, period: Period | None
) -> tuple[list[Any], list[str]]:
    # The company is asked of the order, so that the rules on orders hold here too.
    domain: list[Any] = [
        ("state", "=", "done"),
        *in_companies(env, "production_id.company_id"),
    ]
    filters = []
    if order is not None:
        domain.append(("production_id", "=", order.id))
        filters.append(order.name)
    if period is not None:
        domain += within(env, "date_finished", period)
        filters.append(_("finished %(period)s", period=period.label))
    if product is not None:
        domain.append(("production_id.product_id", "=", product.id))
        filters.append(product.name)
    if center is not None:
        domain.append(("workcenter_id", "=", center.id))
        filters.append(center.name)
    return domain, filters


def _none(measured: int, few: int, filters: list[str], where: Scope) -> NoData:
    values = {"filters": ", ".join(filters), "n": measured, "enough": _ENOUGH}
    text = _("No operation with expected and logged time was finished: %(filters)s.")
    if measured > few * (_ENOUGH - 1):
        text = _(
            "No operation with at least %(enough)s work orders matches: %(filters)s."
        )
    elif few:
        text = _(
            "Work orders with expected and logged time: %(n)s. That is too few to say "
            "which operation is slow (%(filters)s)."
        )
    ask = _("Which work orders are in progress, and at which work center?")
    return NoData(Missing.NO_ROWS, text % values, where, (ask,))


def _table(shown: Sequence[Times], by: str, where: Scope) -> Table:
    label = {
        "operation": _("Operation"),
        "product": _("Product"),
        "center": _("Work center"),
    }[by]
    columns = [Column(by, label, "record")]
    if by == "operation":
        columns += [
            Column("product", _("Product"), "record"),
            Column("center", _("Work center"), "record"),
        ]
    columns += [
        Column("count", _("Work orders"), "integer", adds=True),
        Column("expected", _("Expected"), "number", 1, unit="h", adds=True),
        Column("took", _("Took"), "number", 1, unit="h", adds=True),
        Column("over", _("Difference"), "number", 1, unit="h", adds=True),
        Column("percent", _("Deviation"), "percent", 1),
        Column("mean", _("Each took"), "number", 1, unit="min"),
    ]
    rows = tuple(_row(each, by) for each in shown)
    return Table(
        _("Operations against their expected time"), tuple(columns), rows, where
    )


def _row(each: Times, by: str) -> Row:
    tone = "danger" if each.over > 0 else "success"
    cells: list[Any] = [each.name]
    if by == "operation":
        cells += [ref(each.product), ref(each.center)]
    cells += [
        each.count,
        _hours(each.expected),
        _hours(each.took),
        Cell(_hours(each.over), tone),
        each.percent,
        round(each.took / each.count, 1),
    ]
    own = each.name if isinstance(each.name, RecordRef) else None
    return Row(own, tuple(cells))


def _mean(shown: Sequence[Times]) -> Iterator[str]:
    """How long one work order took, of the first few."""
    number = formats().number
    for each in shown[:3]:
        yield _(
            "%(name)s takes %(took)s min on average, %(expected)s min expected "
            "(%(n)s work orders).",
            name=_told(each),
            took=number(each.took / each.count, 1),
            expected=number(each.expected / each.count, 1),
            n=each.count,
        )


def _hours(minutes: float) -> float:
    return round(minutes / 60, 1)


def _told(each: Times) -> str:
    name = each.name.name if isinstance(each.name, RecordRef) else each.name
    if each.product:
        return f"{name} ({each.product.display_name})"
    return name


def _facts(ranked: Sequence[Times], measured: int) -> Iterator[Fact]:
    slow = [each for each in ranked if each.over > 0]
    role = nouns(_("operation;operations;longer"))
    label = _("operations above their expected time")
    yield Fact(label, len(slow), "integer", nouns=role)
    label = _("work orders measured")
    words = nouns(_("work order;work orders"))
    yield Fact(label, measured, "integer", nouns=words)
    if not slow:
        return
    worst = slow[0]
    of = worst.name if isinstance(worst.name, RecordRef) else None
    yield Fact(
        _("operation that loses most time"), worst.name, "record", nouns=role, of=of
    )
    role = nouns(_("hours;time;longer"))
    label = _("hours above what was expected")
    yield Fact(label, _hours(worst.over), "number", 1, "h", nouns=role, of=of)
    label = _("deviation of that operation")
    role = nouns(_("percent;deviation;longer"))
    yield Fact(label, worst.percent, "percent", 1, nouns=role, of=of)


def _whole(ranked: Sequence[Times], order: str) -> Iterator[str]:
    """What its finished operations took in all."""
    yield _(
        "%(order)s: %(took)s h logged in its finished operations, %(expected)s h "
        "expected.",
        order=order,
        took=formats().number(_hours(sum(each.took for each in ranked)), 1),
        expected=formats().number(_hours(sum(each.expected for each in ranked)), 1),
    )


def _summary(ranked: Sequence[Times], measured: int, where: str) -> Iterator[str]:
    slow = [each for each in ranked if each.over > 0]
    values = {"n": len(slow), "total": len(ranked), "period": where}
    if not slow:
        yield _(
            "None of the %(total)s operations took longer than expected "
            "(%(period)s, %(measured)s work orders).",
            measured=measured,
            **values,
        )
        return
    yield _(
        "%(n)s of %(total)s took longer than expected (%(period)s, %(measured)s work "
        "orders).",
        measured=measured,
        **values,
    )
    for text, each in zip(
        (
            _(
                "Most time is lost in %(name)s: %(hours)s h more, %(share)s %%, over "
                "%(count)s work orders."
            ),
            _("Then %(name)s: %(hours)s h more, %(share)s %%."),
        ),
        slow[:2],
        strict=False,
    ):
        yield text % {
            "name": _told(each),
            "hours": formats().number(_hours(each.over), 1),
            "share": formats().number(each.percent, 1),
            "count": each.count,
        }


def _steps(ranked: Sequence[Times]) -> Iterator[PlanStep]:
    for place, each in enumerate([e for e in ranked if e.over > 0][:3], 1):
        action = _("Review the time of %(name)s", name=_told(each))
        reason = _(
            "%(share)s %% above what was expected in %(count)s work orders",
            share=formats().number(each.percent, 1),
            count=each.count,
        )
        own = each.name if isinstance(each.name, RecordRef) else None
        yield PlanStep(action, reason, place, ref=own)


def _warnings(env: Any, domain: list[Any], few: int, measured: int) -> Iterator[str]:
    if few:
        yield _(
            "With fewer than %(n)s work orders, not ranked: %(few)s.",
            n=_ENOUGH,
            few=few,
        )
    rest = env["mrp.workorder"].search_count(domain) - measured
    if rest > 0:
        yield _("Without expected or logged time, not counted: %(n)s.", n=rest)


def _followups(ranked: Sequence[Times]) -> tuple[str, ...]:
    product = next((each.product for each in ranked if each.product), None)
    asks = [_("Which orders deviated most from their planned cost this month?")]
    if product:
        name = product.name
        asks.append(_("How much does it cost to make %(p)s?", p=name))
    return tuple(asks)
