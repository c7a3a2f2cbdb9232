"""¿Qué órdenes de trabajo están en curso y en qué centro? ¿Qué toca ahora en Montaje?

Which work orders are in progress, ready or blocked, at which work center? What is next
at a work center?
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Annotated, Any

from ...core.evidence import (
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
    Status,
    Table,
)
from ...core.i18n import _, _lt, formats
from ...core.period import Period
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    OneOf,
    Order,
    Product,
    Result,
    When,
    WorkCenter,
    skill,
)
from ..plant.clock import local_day, today, within
from ..plant.next_work import first_of, next_lines
from ..plant.order_rows import OPEN_STATES
from ..plant.record import (
    ROWS,
    in_companies,
    label,
    labels,
    nouns,
    quantity,
    ref,
    scope,
    status,
)

_STATES = {
    "in_progress": ("progress",),
    "ready": ("ready",),
    "blocked": ("blocked",),
    "waiting": ("blocked",),
    "done": ("done",),
    "cancelled": ("cancel",),
    "next": ("progress", "ready"),
    "open": ("progress", "ready", "blocked"),
}
_OPEN = _STATES["open"]
_LAST = 500
_TONES = {"progress": "info", "blocked": "warning", "done": "success"}
State = Annotated[str | None, OneOf({concept: concept for concept in _STATES})]
Counting = Annotated[bool, FlagOf(("count",))]


@skill(
    title=_lt("Work orders by work center"),
    models=("mrp.workorder", "mrp.workcenter"),
    phrases={
        "es": (
            "¿Qué órdenes de trabajo están en curso y en qué centro?",
            "órdenes de trabajo por centro de trabajo",
            "¿qué toca ahora en cada centro de trabajo?",
            "¿qué operaciones están bloqueadas?",
            "cola del centro de trabajo",
        ),
        "en": (
            "Which work orders are in progress, and at which work center?",
            "work orders by work center",
            "what is next at each work center?",
            "which operations are blocked?",
            "queue of the work center",
        ),
    },
    when=(
        Concepts(
            all=("work_order",),
            also=(
                *_STATES,
                "work_center",
                "start",
                "manufacturing_order",
                "location",
            ),
        ),
        Concepts(
            some=("work_center", "next"),
            also=("in_progress", "ready", "next", "open", "start", "waiting"),
        ),
    ),
)
def work_orders_by_center(
    env: Any,
    *,
    center: WorkCenter = None,
    order: Order = None,
    product: Product = None,
    state: State = None,
    period: When = None,
    counting: Counting = False,
    limit: Limit = ROWS,
) -> Result:
    """Work orders of each center: running first, then ready, then blocked; counted by
    center when several are asked for."""
    domain, filters = _search(env, center, order, product, state, period)
    loads = _loads(env, domain)
    total = sum(load.count for load in loads)
    found = _in_turn(env, domain, loads)
    shown = found[:limit]
    where = scope(env, "mrp.workorder", domain, filters, shown=len(shown), total=total)
    if not found:
        text = _("No work order matches: %(filters)s.")
        text %= {"filters": ", ".join(filters)}
        asks = (_("Which work orders are open?"),) if state else ()
        return NoData(Missing.NO_ROWS, text, where, asks)
    tables = [_table(shown, where)]
    if counting and len({load.center for load in loads}) > 1:
        tables.insert(0, _counted(loads, replace(where, shown=total)))
    return Evidence(
        tables=tuple(tables),
        facts=_facts(loads),
        summary=(*(next_lines(found) if state == "next" else ()), *_summary(loads)),
        steps=tuple(_steps(found)),
        followups=(_("Which manufacturing orders are late?"),),
    )


@dataclass(frozen=True)
class _Load:
    """``count`` work orders of a ``center`` in one ``state``; ``minutes`` that they
    took when they are done, else that they are expected to take."""

    center: Any
    state: str
    count: int
    minutes: float


def _loads(env: Any, domain: list[Any]) -> list[_Load]:
    groups = env["mrp.workorder"]._read_group(
        domain,
        ["workcenter_id", "state"],
        ["__count", "duration:sum", "duration_expected:sum"],
    )
    return [
        _Load(center, state, count, (took if state == "done" else expected) or 0.0)
        for center, state, count, took, expected in groups
    ]


def _in_turn(env: Any, domain: list[Any], loads: list[_Load]) -> Any:
    """Center by center, running first, then ready, then blocked; of what is over only
    the last: there are years of it."""
    works = env["mrp.workorder"]
    if {load.state for load in loads} <= {"done", "cancel"}:
        return works.search(domain, order="date_finished desc, id desc", limit=_LAST)
    rank = {"progress": 0, "ready": 1, "blocked": 2}
    fields = ["workcenter_id", "state", "date_start", "production_date"]
    fields += ["production_availability", "name", "production_id"]
    return works.search_fetch(domain, fields).sorted(
        lambda w: (
            w.workcenter_id.sequence,
            w.workcenter_id.id,
            rank.get(w.state, 3),
            w.date_start or w.production_date or w.create_date,
            w.id,
        )
    )


def _search(
    env: Any,
    center: Any,
    order: Any,
    product: Any,
    state: str | None,
    period: Any,
) -> tuple[list[Any], list[str]]:
    states = _STATES[state] if state else _OPEN
    # The company is asked of the order, so that the rules on orders hold here too.
    domain: list[Any] = [
        ("state", "in", list(states)),
        *in_companies(env, "production_id.company_id"),
    ]
    known = labels(env["mrp.workorder"])
    filters = [", ".join(known[each] for each in states)]
    if not {"done", "cancel"} & set(states):
        # A draft order is not released: its operations are nobody's work yet.
        domain.append(("production_id.state", "in", OPEN_STATES))
    if center is not None:
        domain.append(("workcenter_id", "=", center.id))
        filters.append(center.name)
    if order is not None:
        domain.append(("production_id", "=", order.id))
        filters.append(order.name)
    if product is not None:
        domain.append(("production_id.product_id", "=", product.id))
        filters.append(product.name)
    if period is not None:
        domain += _when(env, state, period)
        filters.append(period.label)
    return domain, filters


def _when(env: Any, state: str | None, period: Period) -> list[Any]:
    """Inside ``period``; an operation without a plan starts when its order does.

    What comes next today is also what should have begun before and has not.
    """
    if state == "done":
        return within(env, "date_finished", period)
    if state == "next" and today(env) in period:
        period = Period(None, period.end, period.label)
    # Odoo's own production_date is that start, or else the start of the order.
    return within(env, "production_date", period)


def _over(found: Any) -> bool:
    """Whether all of ``found``, work orders or loads, are done."""
    return all(each.state == "done" for each in found)


def _minutes(work: Any) -> float:
    """What it took when it is done, else what it is expected to take."""
    return work.duration if work.state == "done" else work.duration_expected


def _table(found: Any, where: Scope) -> Table:
    over = _over(found)
    columns = (
        Column("center", _("Work center"), "record"),
        Column("operation", _("Operation"), "record"),
        Column("order", _("Order"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Made") if over else _("Remaining"), "quantity"),
        Column("state", _("State"), "status"),
        Column("components", _("Components"), "status"),
        Column("start", _("Start"), "datetime"),
        Column(
            "expected", _("Took") if over else _("Expected"), "number", 0, unit="min"
        ),
        Column("worker", _("Working on it")),
    )
    return Table(_("Work orders"), columns, tuple(_row(w) for w in found), where)


def _row(work: Any) -> Row:
    name = RecordRef(work._name, work.id, work.name)  # its order has its own column
    waits = work.state in ("ready", "blocked") and work.production_availability
    return Row(
        name,
        (
            ref(work.workcenter_id),
            name,
            ref(work.production_id),
            ref(work.product_id),
            quantity(
                work.qty_produced if work.state == "done" else work.qty_remaining,
                work.product_uom_id,
            ),
            Cell(status(work), _TONES.get(work.state)),
            status(work, "production_availability") if waits else None,
            work.date_start or None,
            round(_minutes(work), 1),
            ", ".join(work.working_user_ids.mapped("name")) or None,
        ),
    )


def _counted(loads: list[_Load], where: Scope) -> Table:
    columns = (
        Column("center", _("Work center"), "record"),
        Column("orders", _("Work orders"), "integer"),
        Column("hours", _("Hours"), "number", digits=1, unit="h"),
    )
    groups = _by_center(loads)
    rows = tuple(
        Row(ref(center), (ref(center), n, round(hours, 1)))
        for center, n, hours in groups
    )
    hours = round(sum(each for _center, _n, each in groups), 1)
    totals = (None, where.total, hours)
    return Table(_("Work orders by work center"), columns, rows, where, totals)


def _by_state(loads: list[_Load]) -> list[tuple[Status, int]]:
    counts: Counter[str] = Counter()
    for load in loads:
        counts[load.state] += load.count
    known = labels(loads[0].center.env["mrp.workorder"]).items()
    return [(Status(s, name), counts[s]) for s, name in known if s in counts]


def _by_center(loads: list[_Load]) -> list[tuple[Any, int, float]]:
    """(center, work orders, hours), the most loaded first."""
    sums: dict[Any, list[float]] = {}
    for load in loads:
        total = sums.setdefault(load.center, [0, 0.0])
        total[0] += load.count
        total[1] += load.minutes / 60
    found = [(center, int(n), hours) for center, (n, hours) in sums.items()]
    return sorted(found, key=lambda each: -each[2])


def _facts(loads: list[_Load]) -> tuple[Fact, ...]:
    center, count, hours = _by_center(loads)[0]
    total = sum(load.count for load in loads)
    of = ref(center)
    work = nouns(_("work order;work orders"))
    facts = [Fact(_("work orders"), total, "integer", nouns=work)]
    for state, n in _by_state(loads):
        role = (state.label.lower(),)
        facts.append(Fact(state.label, n, "integer", nouns=role))
    if all(load.state == "cancel" for load in loads):
        return tuple(facts)
    spent = _("hours spent there") if _over(loads) else _("expected hours there")
    role = nouns(_("hour;hours"))
    facts += [
        Fact(
            _("most loaded work center"),
            of,
            "record",
            nouns=nouns(_("center;work center")),
            of=of,
        ),
        Fact(_("work orders there"), count, "integer", nouns=work, of=of),
        Fact(spent, round(hours, 1), "number", 1, "h", nouns=role, of=of),
    ]
    return tuple(facts)


def _summary(loads: list[_Load]) -> tuple[str, ...]:
    total = sum(load.count for load in loads)
    parts = "; ".join(f"{state.label}: {n}" for state, n in _by_state(loads))
    lines = [
        _("There is 1 work order (%(parts)s).", parts=parts)
        if total == 1
        else _("There are %(n)s work orders (%(parts)s).", n=total, parts=parts)
    ]
    if not all(load.state == "cancel" for load in loads):
        lines.append(_load(loads))
    return tuple(lines)


def _load(loads: list[_Load]) -> str:
    centers = _by_center(loads)
    center, _count, hours = centers[0]
    values = {"center": center.display_name, "hours": formats().number(hours, 1)}
    if len(centers) > 1:
        return _("The work center with most work is %(center)s: %(hours)s h.", **values)
    if _over(loads):
        return _("Time spent at %(center)s: %(hours)s h.", **values)
    return _("Expected work at %(center)s: %(hours)s h.", **values)


def _steps(found: Any) -> Any:
    """For each center: go on with what runs, else start what is ready."""
    place = 0
    for center, work in found.grouped("workcenter_id").items():
        live = work.filtered(lambda w: w.state in ("progress", "ready"))
        if not live:
            continue
        place += 1
        first = first_of(live)
        name = f"{first.name} ({first.production_id.display_name})"
        running = first.state == "progress"
        action = (
            _("Finish %(work)s", work=name) if running else _("Start %(w)s", w=name)
        )
        reason = _(
            "It is %(state)s, and the first of %(n)s at %(center)s",
            state=label(first).lower(),
            n=len(work),
            center=center.display_name,
        )
        owner = ref(first.production_id.user_id)
        start = first.date_start
        day = local_day(first.env, start) if start else None
        yield PlanStep(action, reason, place, owner, day, ref(first.production_id))
