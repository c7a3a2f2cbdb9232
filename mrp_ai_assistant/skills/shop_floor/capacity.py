"""¿Cuál será el cuello de botella la próxima semana? ¿Cuánta carga tiene cada centro?

What will be the bottleneck next week? How much work has each center, for how many
hours? Load: open work orders of released orders, in their expected time (which holds
the efficiency of the center), planned in those days, and what is behind and does not
fit before them. Capacity: the hours of the center's calendar, without time off.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
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
    Tone,
)
from ...core.i18n import _, _lt, formats
from ...core.period import Period
from ...core.skill import Concepts, GroupBy, Result, SortBy, When, WorkCenter, skill
from ..plant.center_room import Center, measured
from ..plant.clock import end_of, now, start_of, today
from ..plant.order_rows import OPEN_STATES
from ..plant.record import in_companies, joined, nouns, ref, scope
from ..plant.work_load import loads_of

By = Annotated[str | None, GroupBy({"work_center": "center"})]
Sort = Annotated[str | None, SortBy({"smallest": "least", "largest": "most"})]
_DAYS = 7
_MOST_DAYS = 370
_TIGHT = 85  # percent of the hours: from here on there is little room left


@skill(
    title=_lt("Load and capacity of the work centers"),
    models=("mrp.workcenter", "mrp.workorder", "resource.calendar"),
    phrases={
        "es": (
            "¿Cuál será el cuello de botella la próxima semana?",
            "carga y capacidad de cada centro de trabajo esta semana",
            "¿qué centros están saturados?",
            "¿cuántas horas libres tienen los centros mañana?",
            "¿tenemos capacidad la semana que viene?",
        ),
        "en": (
            "What will be the bottleneck next week?",
            "load and capacity of each work center this week",
            "which work centers are overloaded?",
            "how many free hours do the centers have tomorrow?",
            "do we have capacity next week?",
        ),
    },
    when=(
        Concepts(
            some=("capacity", "bottleneck"),
            also=(
                "work_center",
                "work_order",
                "hours",
                "free",
                "manufacturing_order",
                "location",
                "planned",
                "open",
            ),
        ),
        Concepts(all=("hours", "free"), also=("work_center",)),
        Concepts(all=("hours", "work_center"), some=("planned", "open")),
    ),
)
def capacity(
    env: Any,
    *,
    center: WorkCenter = None,
    period: When = None,
    by: By = None,
    sort: Sort = None,
) -> Result:
    """Load against capacity of each center, the tightest first, or the ``least``.

    There is one row a center, whether ``by`` says so or not.
    """
    day, whole = today(env), period is None
    if period is None:
        label = _("the next %(n)s days (the question says no period)", n=_DAYS)
        period = Period(day, day + timedelta(days=_DAYS - 1), label)
    refusal = _refusal(period, day)
    if refusal:
        return refusal
    domain: list[Any] = in_companies(env)
    filters = [period.label]
    if center is not None:
        domain.append(("id", "=", center.id))
        filters.append(center.name)
    records = env["mrp.workcenter"].search(domain)
    where = scope(
        env, "mrp.workcenter", domain, filters, shown=len(records), total=len(records)
    )
    if not records:
        return NoData(Missing.NO_ROWS, _("There is no work center."), where)
    start = start_of(env, period.start) if period.start else now()
    centers = measured(env, records, start, end_of(env, period.end))
    least = _least(centers, period) if sort == "least" and center is None else ()
    shown = centers[::-1] if least else centers
    return Evidence(
        tables=(_table(shown, where),),
        facts=_facts(centers),
        summary=(
            *least,
            *_summary(centers, period, alone=center is not None),
            *(_in_all(env, records) if whole else ()),
        ),
        steps=tuple(_steps(centers)),
        followups=(
            _("What is next at each work center?"),
            _("Which work centers are blocked, and why?"),
        ),
    )


def _refusal(period: Period, day: Any) -> Ask | NoData | None:
    """What has no answer: days that are over, or without an end."""
    if period.end is None or period.end > day + timedelta(days=_MOST_DAYS):
        return Ask(
            _("For which days? I need an end, within a year."),
            (
                _("What will be the bottleneck this week?"),
                _("What will be the bottleneck next week?"),
            ),
        )
    if period.end < day:
        text = _(
            "Load and capacity look ahead, and %(period)s is over. The OEE tells "
            "how the centers worked.",
            period=period.label,
        )
        asks = (_("What is the OEE of each work center this month?"),)
        return NoData(Missing.OUT_OF_SCOPE, text, followups=asks)
    return None


def _hours(value: float) -> float:
    return round(value / 60, 1)


def _told_hours(value: float) -> str:
    return formats().number(_hours(value), 1)


def _table(centers: list[Center], where: Scope) -> Table:
    columns = (
        Column("center", _("Work center"), "record"),
        Column("load", _("Load"), "number", 1, "h", adds=True),
        Column("behind", _("Of it, behind"), "number", 1, "h", adds=True),
        Column("available", _("Capacity"), "number", 1, "h", adds=True),
        Column("percent", _("Load of capacity"), "percent"),
        Column("free", _("Free"), "number", 1, "h"),
        Column("orders", _("Work orders"), "integer", adds=True),
        Column("blocked", _("Now")),
    )
    rows = tuple(Row(ref(each.record), _cells(each)) for each in centers)
    return Table(_("Load and capacity"), columns, rows, where)


def _cells(each: Center) -> tuple[Any, ...]:
    percent = each.percent
    tone: Tone | None = None
    if each.free < 0:
        tone = "danger"
    elif percent is not None and percent >= _TIGHT:
        tone = "warning"
    stopped = each.record.working_state == "blocked"
    return (
        ref(each.record),
        _hours(each.work),
        _hours(each.behind),
        _hours(each.available),
        Cell(percent and round(percent), tone),
        Cell(_hours(each.free), tone),
        each.load.orders,
        Cell(_("stopped by a loss"), "danger") if stopped else None,
    )


def _facts(centers: list[Center]) -> tuple[Fact, ...]:
    worst = centers[0]
    of = ref(worst.record)
    over = [each for each in centers if each.free < 0]
    role = nouns(_("hour;hours"))
    facts = [
        Fact(
            _("overloaded work centers"),
            len(over),
            "integer",
            nouns=nouns(_("center;centers;overloaded")),
        ),
        Fact(
            _("tightest work center"),
            of,
            "record",
            nouns=nouns(_("center;bottleneck")),
            of=of,
        ),
        Fact(_("hours of work there"), _hours(worst.work), "number", 1, "h", role, of),
        Fact(
            _("hours available there"),
            _hours(worst.available),
            "number",
            1,
            "h",
            nouns(_("hour;hours;capacity")),
            of,
        ),
    ]
    if worst.percent is not None:
        share = round(worst.percent)
        role = nouns(_("load;capacity"))
        facts.append(Fact(_("load there"), share, "percent", nouns=role, of=of))
    return tuple(facts)


def _least(centers: list[Center], period: Period) -> tuple[str, ...]:
    """The one with the most room."""
    last = centers[-1]
    text = _(
        "%(period)s: least loaded for its hours: %(center)s, %(work)s h of work for "
        "%(hours)s h."
    )
    return (
        text
        % {
            "period": period.label[:1].upper() + period.label[1:],
            "center": last.record.display_name,
            "work": _told_hours(last.work),
            "hours": _told_hours(last.available),
        },
    )


def _in_all(env: Any, records: Any) -> Iterator[str]:
    """All that is released, whatever its day: who says no period may mean that."""
    domain: list[Any] = [
        ("state", "in", ("blocked", "ready", "progress")),
        ("production_id.state", "in", OPEN_STATES),
        ("workcenter_id", "in", records.ids),
    ]
    minutes: dict[str, float] = {}
    for load in loads_of(env, domain):
        name = load.center.display_name
        minutes[name] = minutes.get(name, 0.0) + load.minutes
    ranked = sorted(minutes.items(), key=lambda each: -each[1])
    parts = [f"{name} {_told_hours(each)} h" for name, each in ranked]
    if parts:
        yield _("All open work, whatever its day: %(hours)s.", hours=joined(parts))


def _summary(centers: list[Center], period: Period, *, alone: bool) -> Iterator[str]:
    worst = centers[0]
    when = period.label[:1].upper() + period.label[1:]
    number = formats().number
    values = {
        "period": when,
        "center": worst.record.display_name,
        "work": number(_hours(worst.work), 1),
        "hours": number(_hours(worst.available), 1),
        "free": number(abs(_hours(worst.free)), 1),
    }
    if not any(each.work for each in centers):
        yield _("%(period)s: no open work order is planned there.", period=when)
    elif worst.free < 0:
        head = (
            _("%(period)s: %(center)s has %(work)s h of work for %(hours)s h:")
            if alone
            else _(
                "%(period)s: the bottleneck is %(center)s, with %(work)s h of work "
                "for %(hours)s h:"
            )
        )
        yield head % values + " " + _("%(free)s h too many.", free=values["free"])
    elif alone:
        yield _(
            "%(period)s: %(center)s has %(work)s h of work for %(hours)s h: "
            "%(free)s h are free.",
            **values,
        )
    else:
        yield _(
            "%(period)s: no work center is overloaded. The tightest is %(center)s, "
            "with %(work)s h of work for %(hours)s h.",
            **values,
        )
    also = [each.record.display_name for each in centers[1:] if each.free < 0]
    if also:
        yield _("Also overloaded: %(names)s.", names=joined(also))
    stopped = [e for e in centers if e.record.working_state == "blocked"]
    for each in stopped[:2]:
        yield _(
            "%(center)s is blocked now: its hours count as if it were not.",
            center=each.record.display_name,
        )


def _steps(centers: list[Center]) -> Iterator[PlanStep]:
    place = 0
    free = {each.record.id: each for each in centers if each.free > 0}
    for each in centers:
        name = each.record.display_name
        if each.record.working_state == "blocked" and each.work:
            place += 1
            reason = _("%(n)s h of work wait for it", n=_told_hours(each.work))
            action = _("Unblock %(center)s", center=name)
            yield PlanStep(action, reason, place, ref=ref(each.record))
        if each.free >= 0:
            continue
        place += 1
        others = each.record.alternative_workcenter_ids
        room = [other.display_name for other in others if other.id in free]
        reason = _("its alternatives with free hours: %(names)s", names=joined(room))
        if not room:
            reason = _(
                "no alternative center has free hours: add hours, or delay orders"
            )
        over = _told_hours(-each.free)
        action = _("Take %(n)s h off %(center)s", n=over, center=name)
        yield PlanStep(action, reason, place, ref=ref(each.record))
