"""¿Qué órdenes de trabajo están en curso y en qué centro? ¿Qué toca ahora en Montaje?

Which work orders are in progress, ready or blocked, at which work center? What is next
at a work center?
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Missing,
    NoData,
    PlanStep,
    RecordRef,
    Row,
    Scope,
    Table,
)
from ...core.i18n import _, _lt
from ...core.period import Period
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    OneOf,
    Operation,
    Order,
    Person,
    Product,
    Result,
    When,
    WorkCenter,
    skill,
)
from ..plant.clock import local_day, now, stored, today, within
from ..plant.next_work import first_of, next_lines
from ..plant.order_rows import OPEN_STATES
from ..plant.record import (
    ROWS,
    in_companies,
    label,
    labels,
    quantity,
    ref,
    scope,
    status,
)
from ..plant.work_load import Load, counted, facts, loads_of, over, summary

_STATES = {
    "in_progress": ("progress",),
    "ready": ("ready",),
    "blocked": ("blocked",),
    "waiting": ("ready", "blocked"),
    "done": ("done",),
    "cancelled": ("cancel",),
    "next": ("progress", "ready"),
    "open": ("progress", "ready", "blocked"),
}
_OPEN = _STATES["open"]
_LAST = 500
_TONES = {"progress": "info", "blocked": "warning", "done": "success"}
State = Annotated[str | None, OneOf({concept: concept for concept in _STATES})]
Late = Annotated[bool, FlagOf(("late",))]
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
                "late",
                "working",
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
    operation: Operation = None,
    person: Person = None,
    state: State = None,
    late: Late = False,
    period: When = None,
    counting: Counting = False,
    limit: Limit = ROWS,
) -> Result:
    """Work orders of each center: running first, then ready, then blocked; counted by
    center when several are asked for."""
    domain, filters = _search(env, state, period)
    _narrow(domain, filters, center, order, product, operation)
    if person is not None:
        _of_person(domain, filters, person, state)
    if late:
        moment = stored(now())
        domain += ["|", ("date_finished", "<", moment)]
        domain.append(("production_id.date_deadline", "<", moment))
        filters.append(_("past their planned end or the deadline of their order"))
    loads = loads_of(env, domain)
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
        tables.insert(0, counted(loads, replace(where, shown=total)))
    return Evidence(
        tables=tuple(tables),
        facts=facts(loads),
        summary=(*(next_lines(found) if state == "next" else ()), *summary(loads)),
        steps=tuple(_steps(found)),
        followups=(_("Which manufacturing orders are late?"),),
    )


def _in_turn(env: Any, domain: list[Any], loads: list[Load]) -> Any:
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
    env: Any, state: str | None, period: Period | None
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
    if period is not None:
        domain += _when(env, state, period)
        filters.append(period.label)
    return domain, filters


def _narrow(
    domain: list[Any],
    filters: list[str],
    center: Any,
    order: Any,
    product: Any,
    operation: Any,
) -> None:
    """Of one record each, where there is one."""
    for field, record in (
        ("workcenter_id", center),
        ("production_id", order),
        ("production_id.product_id", product),
    ):
        if record is not None:
            domain.append((field, "=", record.id))
            filters.append(record.name)
    if operation is not None:
        domain.append(("name", "=", operation.name))
        filters.append(operation.name)


def _of_person(
    domain: list[Any], filters: list[str], person: Any, state: str | None
) -> None:
    """Who logged time, of what has begun; else whose orders they are."""
    if state in ("done", "in_progress"):
        domain.append(("time_ids.user_id", "=", person.id))
        text = _("%(person)s logged time on them")
    else:
        domain.append(("production_id.user_id", "=", person.id))
        text = _("of the orders of %(person)s")
    filters.append(text % {"person": person.name})


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


def _minutes(work: Any) -> float:
    """What it took when it is done, else what it is expected to take."""
    return work.duration if work.state == "done" else work.duration_expected


def _table(found: Any, where: Scope) -> Table:
    done = over(found)
    columns = (
        Column("center", _("Work center"), "record"),
        Column("operation", _("Operation"), "record"),
        Column("order", _("Order"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Made") if done else _("Remaining"), "quantity"),
        Column("state", _("State"), "status"),
        Column("components", _("Components"), "status"),
        Column("start", _("Start"), "datetime"),
        Column(
            "expected", _("Took") if done else _("Expected"), "number", 0, unit="min"
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
