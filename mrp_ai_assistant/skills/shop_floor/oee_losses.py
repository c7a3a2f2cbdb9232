"""¿OEE de cada centro esta semana y su mayor pérdida?

What is the OEE of each work center in a period, against its target, and what cost it
most minutes? Productive time by all the time logged there, as Odoo defines it, from
records that have ended and began in those days; idle time that nobody logged is in
neither. Odoo's own field always covers the last month.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Cell,
    Column,
    Evidence,
    Missing,
    NoData,
    Row,
    Scope,
    Table,
)
from ...core.i18n import _, _lt, formats
from ...core.measure import Comparison
from ...core.period import Period
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    Loss,
    Result,
    SortBy,
    Threshold,
    When,
    WorkCenter,
    skill,
)
from ..plant.clock import within
from ..plant.lost_time import of_reason, over_time
from ..plant.oee_told import Center, facts, steps, summary
from ..plant.periods import DAYS, or_last
from ..plant.record import ROWS, in_companies, ref, scope
from ..plant.spans import SPANS, days_of

By = Annotated[
    str | None,
    GroupBy(
        {"work_center": "center", "reason": "loss", "loss": "loss"}
        | {span: span for span in SPANS}
    ),
]
Sort = Annotated[str | None, SortBy({"largest": "best"})]
Evolution = Annotated[bool, FlagOf(("evolution",))]
BelowTarget = Annotated[bool, FlagOf(("below_target",))]
LossesFirst = Annotated[bool, FlagOf(("loss",))]


@skill(
    title=_lt("OEE and losses of the work centers"),
    models=("mrp.workcenter", "mrp.workcenter.productivity"),
    phrases={
        "es": (
            "¿Cuál es el OEE de cada centro de trabajo esta semana?",
            "OEE y mayor pérdida de cada centro este mes",
            "¿qué pérdidas hemos tenido esta semana?",
            "¿qué centros están por debajo de su objetivo de OEE?",
            "tiempo perdido por centro de trabajo",
        ),
        "en": (
            "What is the OEE of each work center this week?",
            "OEE and biggest loss of each center this month",
            "which losses did we have this week?",
            "which work centers are below their OEE target?",
            "time lost by work center",
        ),
    },
    when=(
        Concepts(
            some=("oee", "loss", "biggest_loss", "below_target"),
            also=(
                *("work_center", "hours", "reason", "target", "location"),
                *("lead_time", "evolution"),
            ),
        ),
    ),
    tells_past=True,
    worst_first=True,
)
def oee_losses(
    env: Any,
    *,
    center: WorkCenter = None,
    period: When = None,
    bound: Threshold = None,
    below_target: BelowTarget = False,
    losses: LossesFirst = False,
    loss: Loss = None,
    sort: Sort = None,
    evolution: Evolution = False,
    by: By = None,
    limit: Limit = ROWS,
) -> Result:
    """OEE of each center, the furthest below its target first, and its losses.

    ``bound`` compares the OEE in percent; ``losses``, or ``by`` loss, puts their table
    first. Of one ``loss``, only the time that it cost; ``by`` a span, how it went.
    """
    if bound is not None and bound.unit not in ("", "%"):
        return Ask(_("The OEE is a percentage. Of how many percent do you speak?"))
    span = by if by in SPANS else ("month" if evolution else None)
    period = or_last(env, period, days_of(span, DAYS))
    domain, filters = _search(env, center, period)
    if loss is not None or span:
        narrowed = bound is not None or below_target or bool(loss and span)
        return _apart(env, (domain, filters), loss, span, limit, narrowed=narrowed)
    logged = _centers(env, domain)
    centers = _kept(logged, bound, below_target, filters)
    n = len(centers)
    model = "mrp.workcenter.productivity"
    where = scope(env, model, domain, filters, shown=n, total=n)
    if not centers:
        return _none(filters, where, logged=bool(logged))
    best = sort == "best" and center is None
    ranked = sorted(centers, key=lambda each: -each.oee) if best else centers
    tables = [_table(ranked, where), _loss_table(centers, where, limit)]
    return Evidence(
        tables=tuple(tables[::-1] if losses or by == "loss" else tables),
        facts=facts(centers),
        summary=(
            *(_best(ranked[0]) if best else ()),
            *summary(env, centers, period),
        ),
        steps=tuple(steps(centers)),
        followups=(
            _("Which work centers are blocked, and why?"),
            _("What will be the bottleneck next week?"),
        ),
    )


def _apart(
    env: Any,
    search: tuple[list[Any], list[str]],
    loss: Any,
    span: str | None,
    limit: int,
    *,
    narrowed: bool,
) -> Result:
    """The time that one reason cost, or how it went over time: not both, and of no
    bound on the OEE."""
    if narrowed:
        return Ask(_("One at a time: a reason of loss, a span of time, or a bound?"))
    if loss is not None:
        return of_reason(env, *search, loss, limit)
    return over_time(env, *search, span or "month", limit)


def _none(filters: list[str], where: Scope, *, logged: bool) -> NoData:
    text = _("No work center matches: %(filters)s.")
    if not logged:
        text = _("No time was logged: %(filters)s.")
    return NoData(Missing.NO_ROWS, text % {"filters": ", ".join(filters)}, where)


def _best(first: Center) -> Iterator[str]:
    yield _(
        "The best: %(center)s, with an OEE of %(oee)s %%.",
        center=first.record.display_name,
        oee=formats().number(first.oee, 1),
    )


def _search(env: Any, center: Any, period: Period) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("date_end", "!=", False),
        *within(env, "date_start", period),
        *in_companies(env),
    ]
    filters = [period.label]
    if center is not None:
        domain.append(("workcenter_id", "=", center.id))
        filters.append(center.name)
    return domain, filters


def _centers(env: Any, domain: list[Any]) -> list[Center]:
    """The centers with time logged, the furthest below the target first."""
    found: dict[Any, Center] = {}
    groups = env["mrp.workcenter.productivity"]._read_group(
        domain, ["workcenter_id", "loss_id"], ["duration:sum", "__count"]
    )
    for record, loss, minutes, times in groups:
        each = found.setdefault(record, Center(record))
        if loss.loss_type == "productive":
            each.productive += minutes
        else:
            each.losses.append((loss, minutes, times))
    return sorted(found.values(), key=lambda each: (each.gap, each.record.id))


def _kept(
    centers: list[Center],
    bound: Comparison | None,
    below_target: bool,
    filters: list[str],
) -> list[Center]:
    """The centers that are asked for; what was kept by is added to ``filters``."""
    if bound is not None:
        centers = [each for each in centers if bound(each.oee)]
        filters.append(_("OEE %(bound)s", bound=bound.label))
    if below_target:
        centers = [each for each in centers if each.gap < 0]
        filters.append(_("below the target"))
    return centers


def _table(centers: list[Center], where: Scope) -> Table:
    columns = (
        Column("center", _("Work center"), "record"),
        Column("oee", _("OEE"), "percent", 1),
        Column("target", _("Target"), "percent", 1),
        Column("productive", _("Productive"), "number", 1, "h", adds=True),
        Column("lost", _("Lost"), "number", 1, "h", adds=True),
        Column("loss", _("Biggest loss")),
        Column("minutes", _("Its minutes"), "number", 0, "min"),
    )
    rows = []
    for each in centers:
        reason, minutes, _times = each.worst or (None, None, None)
        cells = (
            ref(each.record),
            Cell(each.oee, "danger" if each.gap < 0 else "success"),
            each.record.oee_target,
            round(each.productive / 60, 1),
            round(each.lost / 60, 1),
            reason and reason.name,
            minutes and round(minutes),
        )
        rows.append(Row(ref(each.record), cells))
    return Table(_("OEE by work center"), columns, tuple(rows), where)


def _loss_table(centers: list[Center], where: Scope, limit: int) -> Table:
    """Every reason at every center, the most minutes first."""
    columns = (
        Column("reason", _("Loss")),
        Column("center", _("Work center"), "record"),
        Column("minutes", _("Minutes"), "number", 0, "min", adds=True),
        Column("times", _("Times"), "integer", adds=True),
    )
    found = [(each, *loss) for each in centers for loss in each.losses]
    found.sort(key=lambda each: -each[2])
    rows = tuple(
        Row(
            ref(each.record),
            (loss.name, ref(each.record), round(minutes), times),
        )
        for each, loss, minutes, times in found[:limit]
    )
    shown = Scope(
        where.model,
        where.domain,
        where.as_of,
        where.company,
        where.filters,
        len(rows),
        len(found),
    )
    return Table(_("Losses"), columns, rows, shown)
