"""¿Quién trabaja en qué y cuántas horas lleva?

Who works on what now, and for how long? How many hours did each person work in a
period? From the time records of work orders: what a person writes down as a loss of a
machine is no work of theirs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from ...core.evidence import (
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    RecordRef,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt, formats
from ...core.period import Period
from ...core.skill import (
    Concepts,
    GroupBy,
    Limit,
    Order,
    Person,
    Result,
    When,
    WorkCenter,
    skill,
)
from ..plant.clock import now, today, within
from ..plant.record import ROWS, in_companies, joined, nouns, ref, scope

By = Annotated[
    str | None,
    GroupBy({"employee": "person", "responsible": "person", "work_center": "center"}),
]
_WORK = ("productive", "performance")


@skill(
    title=_lt("Who works on what"),
    models=("mrp.workcenter.productivity", "mrp.workorder"),
    phrases={
        "es": (
            "¿Quién está trabajando en qué y desde cuándo?",
            "¿quién trabaja ahora en cada centro de trabajo?",
            "¿cuántas horas ha trabajado cada operario esta semana?",
            "horas por operario hoy",
        ),
        "en": (
            "Who is working on what, and since when?",
            "who works at each work center now?",
            "how many hours did each operator work this week?",
            "hours per operator today",
        ),
    },
    when=(
        Concepts(
            some=("working", "employee"),
            also=(
                "responsible",
                "work_order",
                "work_center",
                "hours",
                "in_progress",
                "manufacturing_order",
            ),
        ),
        Concepts(all=("hours", "responsible"), also=("work_center", "work_order")),
    ),
)
def who_works(
    env: Any,
    *,
    person: Person = None,
    center: WorkCenter = None,
    order: Order = None,
    period: When = None,
    by: By = None,
    limit: Limit = ROWS,
) -> Result:
    """Who works now and the hours of today; with a ``period``, the hours in it."""
    asked = [*in_companies(env), ("loss_type", "in", _WORK)]
    filters = []
    if person is not None:
        asked.append(("user_id", "=", person.id))
        filters.append(person.name)
    if center is not None:
        asked.append(("workcenter_id", "=", center.id))
        filters.append(center.name)
    if order is not None:
        asked.append(("workorder_id.production_id", "=", order.id))
        filters.append(order.name)
    field = "workcenter_id" if by == "center" else "user_id"
    if order is not None and period is None and not _runs(env, asked):
        period = Period(None, None, _("so far"))  # who has worked on it
    if period is not None:
        return _in_period(env, asked, filters, period, field, limit)
    return _now(env, asked, filters, field, limit)


def _runs(env: Any, asked: list[Any]) -> bool:
    model = env["mrp.workcenter.productivity"]
    return bool(model.search([*asked, ("date_end", "=", False)], limit=1))


def _now(
    env: Any, asked: list[Any], filters: list[str], field: str, limit: int
) -> Result:
    running = [*asked, ("date_end", "=", False)]
    model = env["mrp.workcenter.productivity"]
    found = model.search(running, order="date_start, id", limit=limit)
    total = len(found) if len(found) < limit else model.search_count(running)
    where = scope(
        env,
        model._name,
        running,
        [_("working now"), *filters],
        shown=len(found),
        total=total,
    )
    day = today(env)
    hours = _hours(env, asked, Period(day, day, _("today")), field)
    asks = (_("How many hours did each operator work this week?"),)
    if not found and not hours:
        text = _("Nobody has a work order running now.")
        if filters:
            text = _("No work order is running now: %(who)s.", who=", ".join(filters))
        return NoData(Missing.NO_ROWS, text, where, asks)
    tables = [_running_table(found, where)] if found else []
    if hours:
        tables.append(_hours_table(env, asked, filters, day, hours, field, limit))
    return Evidence(
        tables=tuple(tables),
        facts=_running_facts(found, total),
        summary=tuple(_running_summary(found, total)),
        followups=(_("What is next at each work center?"), *asks),
    )


def _running_table(found: Any, where: Any) -> Table:
    columns = (
        Column("person", _("Person"), "record"),
        Column("operation", _("Operation"), "record"),
        Column("order", _("Order"), "record"),
        Column("product", _("Product"), "record"),
        Column("center", _("Work center"), "record"),
        Column("since", _("Since"), "datetime"),
        Column("hours", _("Hours"), "number", 1, "h", adds=True),
    )
    rows = []
    for each in found:
        work = each.workorder_id
        name = RecordRef(work._name, work.id, work.name) if work else None
        cells = (
            ref(each.user_id),
            name,
            ref(work.production_id),
            ref(work.product_id),
            ref(each.workcenter_id),
            each.date_start,
            round(_since(each.date_start), 1),
        )
        rows.append(Row(name, cells))
    return Table(_("Working now"), columns, tuple(rows), where)


def _since(start: datetime) -> float:
    """Hours from ``start`` until now."""
    return max((now() - start).total_seconds(), 0) / 3600


def _running_facts(found: Any, total: int) -> tuple[Fact, ...]:
    people = len(found.user_id)
    facts = [
        Fact(_("work orders running"), total, "integer", nouns=nouns(_("work order"))),
        Fact(_("people working"), people, "integer", nouns=nouns(_("person;people"))),
    ]
    for each in found[:2]:
        of = ref(each.user_id)
        hours = round(_since(each.date_start), 1)
        role = nouns(_("hour;hours"))
        label = _("hours on the work in hand")
        facts.append(Fact(label, hours, "number", 1, "h", role, of))
    return tuple(facts)


def _running_summary(found: Any, total: int) -> Any:
    if not found:
        yield _("Nobody has a work order running now.")
        return
    if total == 1:
        yield _("1 work order is running now.")
    else:
        yield _("%(n)s work orders are running now.", n=total)
    for each in found[:4]:
        yield _(
            "%(person)s: %(operation)s at %(center)s, since %(moment)s.",
            person=each.user_id.name or _("somebody"),
            operation=each.workorder_id.name or each.loss_id.name,
            center=each.workcenter_id.display_name,
            moment=show(each.date_start, "datetime"),
        )


@dataclass
class Worked:
    """Hours of one person or at one center; ``running`` when a timer is open."""

    hours: float = 0.0
    orders: int = 0
    running: bool = False


def _hours(
    env: Any, asked: list[Any], period: Period, field: str
) -> list[tuple[Any, Worked]]:
    """What was worked in ``period``, most hours first; open timers until now."""
    model = env["mrp.workcenter.productivity"]
    domain = [*asked, *within(env, "date_start", period)]
    sums: dict[Any, Worked] = defaultdict(Worked)
    for record, minutes, orders in model._read_group(
        domain, [field], ["duration:sum", "workorder_id:count_distinct"]
    ):
        sums[record] = Worked(minutes / 60, orders)
    for each in model.search([*domain, ("date_end", "=", False)]):
        worked = sums[each[field]]
        worked.hours += _since(each.date_start)
        worked.running = True
    return sorted(sums.items(), key=lambda each: -each[1].hours)


def _in_period(
    env: Any,
    asked: list[Any],
    filters: list[str],
    period: Period,
    field: str,
    limit: int,
) -> Result:
    found = _hours(env, asked, period, field)
    if not found:
        text = _("No working time is recorded: %(filters)s.")
        text %= {"filters": ", ".join([period.label, *filters])}
        domain = [*asked, *within(env, "date_start", period)]
        where = scope(
            env,
            "mrp.workcenter.productivity",
            domain,
            [period.label, *filters],
            shown=0,
            total=0,
        )
        asks = (_("Who is working on what, and since when?"),)
        return NoData(Missing.NO_ROWS, text, where, asks)
    table = _hours_table(env, asked, filters, period, found, field, limit)
    total = round(sum(worked.hours for _who, worked in found), 1)
    who, most = found[0]
    name = who.display_name if who else _("nobody in particular")
    number = formats().number
    values = {"period": period.label[:1].upper() + period.label[1:]}
    values |= {"hours": number(most.hours, 1), "who": name, "total": number(total, 1)}
    line = _("%(period)s: %(who)s, %(hours)s h.", **values)
    if len(found) > 1:
        line = _(
            "%(period)s: %(total)s h in all; the most: %(who)s, %(hours)s h.",
            **values,
        )
    running = [record.display_name for record, worked in found if worked.running]
    lines = [line]
    if running:
        lines.append(_("Counting until now: %(names)s.", names=joined(running)))
    role = nouns(_("hour;hours"))
    facts = (
        Fact(_("hours in all"), total, "number", 1, "h", role),
        Fact(_("most hours"), round(most.hours, 1), "number", 1, "h", role, ref(who)),
        Fact(_("work orders"), most.orders, "integer", of=ref(who)),
    )
    asks = (_("Who is working on what, and since when?"),)
    return Evidence((table,), facts, tuple(lines), followups=asks)


def _hours_table(
    env: Any,
    asked: list[Any],
    filters: list[str],
    when: Any,
    found: list[tuple[Any, Worked]],
    field: str,
    limit: int,
) -> Table:
    """``when`` is a period, or today."""
    period = when if isinstance(when, Period) else Period(when, when, _("today"))
    domain = [*asked, *within(env, "date_start", period)]
    shown = found[:limit]
    where = scope(
        env,
        "mrp.workcenter.productivity",
        domain,
        [period.label, *filters],
        shown=len(shown),
        total=len(found),
    )
    first = _("Work center") if field == "workcenter_id" else _("Person")
    columns = (
        Column("who", first, "record"),
        Column("hours", _("Hours"), "number", 1, "h", adds=True),
        Column("orders", _("Work orders"), "integer"),
    )
    rows = tuple(
        Row(ref(who), (ref(who), round(worked.hours, 1), worked.orders))
        for who, worked in shown
    )
    total = round(sum(worked.hours for _who, worked in found), 1)
    totals = (None, total, None) if len(rows) == len(found) else None
    return Table(_("Hours worked"), columns, rows, where, totals)
