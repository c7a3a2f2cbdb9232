"""¿Qué pasa si se para Montaje 3 días, o hasta el viernes?

What happens if a work center stands still for some days: which work orders wait or go
to an alternative center, which orders would end later, and which customers are hit?
Computed, before and after; nothing is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from ...core.chain import Schedule, Slot, Span
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
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.period import Period
from ...core.skill import Concepts, Duration, Limit, Result, When, WorkCenter, skill
from ..plant.center_load import OPEN_WORK
from ..plant.chain_rows import unseen_sales
from ..plant.clock import end_of, start_of
from ..plant.plan_of_plant import PlanOfPlant, assumed
from ..plant.record import ROWS, in_companies, nouns, ref, scope
from ..plant.what_if import (
    Moved,
    Shifted,
    effect_facts,
    effect_sentences,
    moved,
    orders_table,
    part_of,
    sales_table,
    shifted,
    tell_missed,
)

_DOWN = ("stoppage", "blocked", "failure", "corrective")
_ALSO = (
    "stoppage",
    "blocked",
    "affected",
    "customer",
    "manufacturing_order",
    "work_order",
    "sale",
    "maintenance",
    "late",
    "reason",
    "equipment",
    "corrective",
    "work_center",
)


@skill(
    title=_lt("What a stopped work center would cause"),
    models=("mrp.production", "mrp.workorder", "mrp.workcenter", "stock.move"),
    phrases={
        "es": (
            "¿Qué pasa si se para el centro de trabajo 3 días?",
            "si se avería la máquina dos días, ¿qué órdenes se ven afectadas?",
            "¿y si paramos la línea hasta el viernes?",
            "¿qué clientes sufren si se para el centro de trabajo una semana?",
        ),
        "en": (
            "What happens if the work center is down for 3 days?",
            "if the machine breaks down for two days, which orders are affected?",
            "what if the line is down until Friday?",
            "which customers suffer if the work center is down for a week?",
        ),
    },
    when=(
        Concepts(all=("whatif",), some=_DOWN, also=_ALSO),
        Concepts(all=("whatif", "work_center"), also=_ALSO),
        Concepts(all=("affected",), some=_DOWN, also=_ALSO),
    ),
    required=("center",),
)
def center_down(
    env: Any,
    *,
    center: WorkCenter = None,
    length: Duration = None,
    period: When = None,
    limit: Limit = ROWS,
) -> Result:
    """Before and after of orders and customers when a center does not work."""
    assert center is not None
    if length is None and (period is None or period.end is None):
        options = [
            _("What if %(center)s is down for 1 day?", center=center.name),
            _("What if %(center)s is down for 3 days?", center=center.name),
        ]
        return Ask(_("For how long would it stand still?"), tuple(options))
    record = env["mrp.workcenter"].browse(center.id)
    at_it = env["mrp.production"].search(
        [
            ("state", "in", ("confirmed", "progress")),
            (
                "workorder_ids",
                "any",
                [("workcenter_id", "=", record.id), ("state", "in", list(OPEN_WORK))],
            ),
            *in_companies(env),
        ],
        order="date_start, id",
        limit=ROWS,
    )
    plan = PlanOfPlant(env, at_it)
    stop = _Stop(plan, record, _span(plan, length, period))
    return _effect(env, stop, limit)


@dataclass(frozen=True)
class _Stop:
    """``center`` does not work in ``out``; ``before`` and ``after`` are computed."""

    plan: PlanOfPlant
    center: Any
    out: Span

    def schedules(self) -> tuple[Schedule, Schedule]:
        down = {self.center.id: self.out}
        return self.plan.run(), self.plan.run(down=down)

    def what(self) -> str:
        return _(
            "%(center)s does not work from %(start)s to %(end)s",
            center=self.center.display_name,
            start=show(self.out[0], "datetime"),
            end=show(self.out[1], "datetime"),
        )


def _span(plan: PlanOfPlant, length: int | None, period: Period | None) -> Span:
    """From now, or from the first day of ``period``; for ``length`` days, or until the
    end of ``period``."""
    start = plan.at
    if period is not None and period.start is not None:
        start = max(start, start_of(plan.env, period.start))
    if length is not None:
        return start, start + timedelta(days=length)
    assert period is not None and period.end is not None
    end = end_of(plan.env, period.end)
    return start, max(end, start)


def _effect(env: Any, stop: _Stop, limit: int) -> Result:
    plan = stop.plan
    before, after = stop.schedules()
    own = {
        work.id
        for work in plan.works
        for job in work.jobs
        if any(center == stop.center.id for center, _minutes in job.centers)
    }
    changed = moved(plan, before, after, own)
    found = shifted(plan, changed, before, after)
    jobs = _jobs(stop, before, after)
    shown = changed[:limit]
    where = scope(
        env,
        "mrp.production",
        [("id", "in", [each.order.id for each in changed])],
        [_("orders whose day changes"), stop.what()],
        shown=len(shown),
        total=len(changed),
    )
    limits = (*assumed(), *part_of(plan), *unseen_sales(env))
    if not changed and not jobs:
        text = _("No open order would end on another day: %(what)s.", what=stop.what())
        return NoData(Missing.NO_ROWS, f"{text} {limits[0]}", where)
    why = _("its work at %(center)s", center=stop.center.display_name)
    tables = [orders_table(shown, where, why)] if changed else []
    if found:
        tables.append(sales_table(env, found, limit))
    if jobs:
        tables.append(_jobs_table(env, jobs, limit))
    return Evidence(
        tables=tuple(tables),
        facts=(*_facts(stop, len(jobs)), *effect_facts(changed, found)),
        summary=tuple(_summary(stop, jobs, changed, found)),
        steps=tuple(_steps(stop, changed, found)),
        warnings=limits,
        followups=tuple(_followups(stop, changed)),
    )


# (work order, its slot before, its slot after or None)
_Job = tuple[Any, Slot, "Slot | None"]


def _jobs(stop: _Stop, before: Schedule, after: Schedule) -> list[_Job]:
    """The work that would be done there in that time, the earliest first."""
    start, end = stop.out
    hit = [
        (job, slot)
        for job, slot in before.slots.items()
        if slot.center == stop.center.id and slot.start < end and slot.end > start
    ]
    hit.sort(key=lambda pair: pair[1].start)
    all_work = stop.plan.env["mrp.workorder"].browse([job for job, _slot in hit])
    slots = dict(hit)
    return [(work, slots[work.id], after.slots.get(work.id)) for work in all_work]


def _summary(
    stop: _Stop, jobs: list[_Job], changed: list[Moved], found: list[Shifted]
) -> Any:
    yield _("Supposed: %(what)s.", what=stop.what())
    if changed:
        yield from effect_sentences(changed, found)
    else:
        yield _("No order would end on another day.")
    yield _("Work orders that would not be done there then: %(n)s.", n=len(jobs))
    elsewhere = _elsewhere(stop, jobs)
    if elsewhere:
        yield _("Of these, alternative centers would take: %(n)s.", n=elsewhere)
    elif not stop.center.alternative_workcenter_ids:
        name = stop.center.display_name
        yield _("%(center)s has no alternative work center.", center=name)


def _elsewhere(stop: _Stop, jobs: list[_Job]) -> int:
    return sum(bool(slot) and slot.center != stop.center.id for _w, _b, slot in jobs)


def _facts(stop: _Stop, jobs: int) -> list[Fact]:
    of = ref(stop.center)
    center = nouns(_("center;work center"))
    work = nouns(_("work order;work orders"))
    return [
        Fact(_("work center that would stop"), of, "record", nouns=center, of=of),
        Fact(_("work orders that would wait"), jobs, "integer", nouns=work, of=of),
    ]


def _jobs_table(env: Any, jobs: list[_Job], limit: int) -> Table:
    columns = (
        Column("operation", _("Operation"), "record"),
        Column("order", _("Order"), "record"),
        Column("before", _("Would start now (computed)"), "datetime"),
        Column("after", _("Would start then (computed)"), "datetime"),
        Column("center", _("Work center"), "record"),
    )
    domain = [("id", "in", [work.id for work, _before, _after in jobs])]
    shown = jobs[:limit]
    total = len(jobs)
    where = scope(env, "mrp.workorder", domain, [], shown=len(shown), total=total)
    rows = []
    for work, before, after in shown:
        name = RecordRef(work._name, work.id, work.name)
        center = env["mrp.workcenter"].browse(after.center) if after else None
        tone = "success" if after and after.center != before.center else None
        cells = (
            name,
            ref(work.production_id),
            before.start,
            after.start if after else None,
            Cell(ref(center) if center else None, tone),
        )
        rows.append(Row(name, cells))
    title = _("Work that would be moved")
    return Table(title, columns, tuple(rows), where)


def _steps(stop: _Stop, changed: list[Moved], found: list[Shifted]) -> Any:
    later = sum(each.later for each in changed)
    action = _("Keep %(center)s working", center=stop.center.display_name)
    reason = _("Orders that would end later if not: %(n)s", n=later)
    yield PlanStep(action, reason, 1, ref=ref(stop.center))
    yield from tell_missed(found)


def _followups(stop: _Stop, changed: list[Moved]) -> Any:
    yield _("What is next at %(center)s?", center=stop.center.display_name)
    for each in changed[:1]:
        yield _("Why is %(order)s late?", order=each.order.display_name)
