"""¿OEE de cada centro esta semana y su mayor pérdida?

What is the OEE of each work center in a period, against its target, and what cost it
most minutes? Productive time by all the time logged there, as Odoo defines it, from
records that have ended and began in those days; idle time that nobody logged is in
neither. Odoo's own field always covers the last month.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
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
    Row,
    Scope,
    Table,
    show,
)
from ...core.i18n import _, _lt, formats
from ...core.measure import Comparison
from ...core.period import Period
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Result,
    Threshold,
    When,
    WorkCenter,
    skill,
)
from ..plant.clock import within
from ..plant.open_losses import open_losses
from ..plant.periods import or_last
from ..plant.record import ROWS, in_companies, joined, nouns, ref, scope

By = Annotated[
    str | None, GroupBy({"work_center": "center", "reason": "loss", "loss": "loss"})
]
BelowTarget = Annotated[bool, FlagOf(("below_target",))]
LossesFirst = Annotated[bool, FlagOf(("loss",))]


@dataclass
class Center:
    """Minutes logged at one center; ``losses`` are (reason, minutes, times)."""

    record: Any
    productive: float = 0.0
    losses: list[tuple[Any, float, int]] = field(default_factory=list)

    @property
    def lost(self) -> float:
        return sum(minutes for _loss, minutes, _times in self.losses)

    @property
    def oee(self) -> float:
        logged = self.productive + self.lost
        return round(100 * self.productive / logged, 1) if logged else 0.0

    @property
    def gap(self) -> float:
        """Points over the target; negative below it."""
        return round(self.oee - self.record.oee_target, 1)

    @property
    def worst(self) -> tuple[Any, float, int] | None:
        return max(self.losses, key=lambda each: each[1], default=None)


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
            also=("work_center", "hours", "reason", "target", "location"),
        ),
    ),
    tells_past=True,
)
def oee_losses(
    env: Any,
    *,
    center: WorkCenter = None,
    period: When = None,
    bound: Threshold = None,
    below_target: BelowTarget = False,
    losses: LossesFirst = False,
    by: By = None,
) -> Result:
    """OEE of each center, the furthest below its target first, and its losses.

    ``bound`` compares the OEE in percent; ``losses``, or ``by`` loss, puts their table
    first.
    """
    if bound is not None and bound.unit not in ("", "%"):
        return Ask(_("The OEE is a percentage. Of how many percent do you speak?"))
    period = or_last(env, period)
    domain, filters = _search(env, center, period)
    logged = _centers(env, domain)
    centers = _kept(logged, bound, below_target, filters)
    where = scope(
        env,
        "mrp.workcenter.productivity",
        domain,
        filters,
        shown=len(centers),
        total=len(centers),
    )
    if not centers:
        text = _("No work center matches: %(filters)s.")
        if not logged:
            text = _("No time was logged: %(filters)s.")
        text %= {"filters": ", ".join(filters)}
        return NoData(Missing.NO_ROWS, text, where)
    tables = [_table(centers, where), _loss_table(centers, where)]
    return Evidence(
        tables=tuple(tables[::-1] if losses or by == "loss" else tables),
        facts=_facts(centers),
        summary=tuple(_summary(env, centers, period)),
        steps=tuple(_steps(centers)),
        followups=(
            _("Which work centers are blocked, and why?"),
            _("What will be the bottleneck next week?"),
        ),
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


def _loss_table(centers: list[Center], where: Scope) -> Table:
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
        for each, loss, minutes, times in found[:ROWS]
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


def _by_reason(centers: list[Center]) -> list[tuple[Any, float]]:
    sums: dict[Any, float] = defaultdict(float)
    for each in centers:
        for loss, minutes, _times in each.losses:
            sums[loss] += minutes
    return sorted(sums.items(), key=lambda each: -each[1])


def _facts(centers: list[Center]) -> tuple[Fact, ...]:
    low = centers[0]
    of = ref(low.record)
    below = sum(each.gap < 0 for each in centers)
    target = low.record.oee_target
    facts = [
        Fact(
            _("work centers below their OEE target"),
            below,
            "integer",
            nouns=nouns(_("center;centers;target")),
        ),
        Fact(
            _("work center furthest from its target"),
            of,
            "record",
            nouns=nouns(_("center;work center")),
            of=of,
        ),
        Fact(_("OEE there"), low.oee, "percent", 1, nouns=("OEE",), of=of),
        Fact(
            _("OEE target there"),
            target,
            "percent",
            1,
            nouns=nouns(_("target")),
            of=of,
        ),
    ]
    if low.worst:
        loss, minutes, _times = low.worst
        role = nouns(_("loss;biggest loss"))
        facts += [
            Fact(_("biggest loss there"), loss.name, nouns=role, of=of),
            Fact(
                _("minutes of that loss"),
                round(minutes),
                "integer",
                unit="min",
                nouns=nouns(_("minute;minutes")),
                of=of,
            ),
        ]
    return tuple(facts)


def _summary(env: Any, centers: list[Center], period: Period) -> Iterator[str]:
    low = centers[0]
    number = formats().number
    when = period.label[:1].upper() + period.label[1:]
    values = {
        "period": when,
        "center": low.record.display_name,
        "oee": number(low.oee, 1),
        "target": number(low.record.oee_target, 1),
    }
    if len(centers) == 1:
        yield _(
            "%(period)s: the OEE of %(center)s is %(oee)s %%, for a target of "
            "%(target)s %%.",
            **values,
        )
    elif low.gap < 0:
        yield _(
            "%(period)s: furthest from its target is %(center)s, with an OEE of "
            "%(oee)s %% for a target of %(target)s %%.",
            **values,
        )
    else:
        yield _(
            "%(period)s: every work center reaches its OEE target; the closest to it "
            "is %(center)s, with %(oee)s %% for %(target)s %%.",
            **values,
        )
    if low.worst:
        loss, minutes, times = low.worst
        values = {"loss": loss.name, "minutes": number(minutes), "times": times}
        once = _("Its biggest loss: %(loss)s, %(minutes)s min, once.", **values)
        often = _("Its biggest loss: %(loss)s, %(minutes)s min, %(times)s times.")
        yield once if times == 1 else often % values
    reasons = _by_reason(centers)
    if len(centers) > 1 and reasons:
        loss, minutes = reasons[0]
        yield _(
            "Of all centers: %(loss)s, %(minutes)s min.",
            loss=loss.name,
            minutes=number(minutes),
        )
    yield from _still_open(env, centers)


def _still_open(env: Any, centers: list[Center]) -> Iterator[str]:
    """Losses that go on have no length yet, so they are in no figure."""
    ids = [each.record.id for each in centers]
    found = open_losses(env, ids)
    if found:
        parts = [
            f"{each.workcenter_id.display_name} ({show(each.date_start, 'datetime')})"
            for each in found
        ]
        yield _("Not counted, because it goes on: %(names)s.", names=joined(parts))


def _steps(centers: list[Center]) -> Iterator[PlanStep]:
    low = [each for each in centers if each.gap < 0 and each.worst]
    for place, each in enumerate(low, 1):
        assert each.worst
        loss, minutes, _times = each.worst
        action = _(
            "Look into “%(loss)s” at %(center)s",
            loss=loss.name,
            center=each.record.display_name,
        )
        reason = _(
            "%(minutes)s min, OEE %(gap)s points below its target",
            minutes=formats().number(minutes),
            gap=formats().number(-each.gap, 1),
        )
        yield PlanStep(action, reason, place, ref=ref(each.record))
