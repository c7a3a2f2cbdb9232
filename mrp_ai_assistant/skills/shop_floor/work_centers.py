"""¿Qué centros y máquinas tenemos, con qué horario y a qué coste por hora?

Which work centers and machines are there: schedule, hours a week, cost per hour, target
of OEE and state now; of each machine its category, technician and next maintenance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Row,
    Table,
)
from ...core.i18n import _, _lt, formats
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    Result,
    WorkCenter,
    skill,
)
from ..plant.maintenance import OPEN, only_own
from ..plant.money import can_read, money_column
from ..plant.record import ROWS, in_companies, labels, nouns, ref, scope

_EQUIPMENT = "maintenance.equipment"
By = Annotated[str | None, GroupBy({"work_center": "center"})]
Idle = Annotated[bool, FlagOf(("idle",))]
Machines = Annotated[bool, FlagOf(("machine_data",))]


@skill(
    title=_lt("Work centers and machines"),
    models=("mrp.workcenter", "resource.calendar"),
    phrases={
        "es": (
            "¿Qué centros de trabajo tenemos?",
            "lista de máquinas",
            "¿qué turno tiene cada centro de trabajo?",
            "coste por hora de los centros de trabajo",
        ),
        "en": (
            "Which work centers do we have?",
            "list our machines",
            "what are the working hours of each work center?",
            "cost per hour of the work centers",
        ),
    },
    when=(
        Concepts(
            some=("center_data", "center_list", "machine_data"),
            also=("work_center", "equipment", "location", "hours", "cost", "shift"),
        ),
        Concepts(all=("idle", "work_center"), also=("location",)),
        Concepts(
            all=("shift", "work_center"),
            also=("working", "center_data", "equipment", "hours"),
        ),
    ),
)
def work_centers(
    env: Any,
    *,
    center: WorkCenter = None,
    machines: Machines = False,
    idle: Idle = False,
    by: By = None,
    limit: Limit = ROWS,
) -> Result:
    """One row a center; the machines too where maintenance is installed, first when
    they are what is asked for. ``by`` says nothing more."""
    domain: list[Any] = in_companies(env)
    filters = []
    if center is not None:
        domain.append(("id", "=", center.id))
        filters.append(center.name)
    model = env["mrp.workcenter"]
    if idle:
        domain.append(("working_state", "=", "normal"))
        filters.append(_("nobody works there now, and it is not blocked"))
    found = model.search(domain, limit=limit)
    total = model.search_count(domain)
    where = scope(env, "mrp.workcenter", domain, filters, shown=len(found), total=total)
    if not found:
        text = _("There is no work center.")
        if idle:
            text = _("No work center is idle: each is in use or blocked.")
        return NoData(Missing.NO_ROWS, text, where)
    tables = [_table(env, found, where)]
    equipment = None if idle else _machines(env, center, limit)
    if equipment:
        tables.append(equipment)
    told = list(_idle(found) if idle else _summary(found, total))
    if equipment and center is None:
        n = equipment.scope.total
        told.append(_("There are %(n)s machines.", n=n) if n != 1 else _one_machine())
    hidden = only_own(env) if _EQUIPMENT in env else None
    return Evidence(
        tables=tuple(tables[::-1] if machines else tables),
        facts=tuple(_facts(found, total)),
        summary=tuple(told[::-1] if machines else told),
        warnings=(hidden,) if hidden else (),
        followups=(
            _("What will be the bottleneck next week?"),
            _("Which work centers are blocked, and why?"),
        ),
    )


def _idle(found: Any) -> list[str]:
    names = ", ".join(found.mapped("display_name"))
    return [_("Idle now, and not blocked: %(names)s.", names=names)]


def _one_machine() -> str:
    return _("There is 1 machine.")


def _table(env: Any, found: Any, where: Any) -> Table:
    priced = can_read(env["mrp.workcenter"], "costs_hour")
    known = labels(env["mrp.workcenter"], "working_state")
    columns = [
        Column("center", _("Work center"), "record"),
        Column("code", _("Code")),
        Column("schedule", _("Schedule"), "record"),
        Column("week", _("Hours a week"), "number", 1, "h"),
        Column("target", _("OEE target"), "percent", 1),
        Column("state", _("Now")),
    ]
    if priced:
        columns.append(money_column(env, "cost", _("Cost per hour")))
    rows = []
    for each in found:
        calendar = each.resource_calendar_id
        state = each.working_state
        tone = "danger" if state == "blocked" else None
        cells: list[Any] = [
            ref(each),
            each.code or None,
            ref(calendar),
            round(_week(calendar), 1),
            each.oee_target,
            Cell(known.get(state, state), tone),
        ]
        if priced:
            cells.append(round(each.costs_hour, 2))
        rows.append(Row(ref(each), tuple(cells)))
    return Table(_("Work centers"), tuple(columns), tuple(rows), where)


def _week(calendar: Any) -> float:
    """Hours of a week of ``calendar``; of one of two weeks, their mean."""
    lines = calendar.attendance_ids.filtered(lambda line: not line.display_type)
    hours = sum(line.hour_to - line.hour_from for line in lines)
    return hours / 2 if calendar.two_weeks_calendar else hours


def _machines(env: Any, center: Any, limit: int) -> Table | None:
    if _EQUIPMENT not in env or not env[_EQUIPMENT].has_access("read"):
        return None
    model = env[_EQUIPMENT]
    domain: list[Any] = in_companies(env)
    filters = []
    if center is not None:
        if "workcenter_id" not in model._fields:
            return None
        domain.append(("workcenter_id", "=", center.id))
        filters.append(center.name)
    found = model.search(domain, limit=limit)
    if not found:
        return None
    total = model.search_count(domain)
    where = scope(env, _EQUIPMENT, domain, filters, shown=len(found), total=total)
    open_ = dict(
        env["maintenance.request"]._read_group(
            [("equipment_id", "in", found.ids), *OPEN], ["equipment_id"], ["__count"]
        )
    )
    columns = (
        Column("machine", _("Machine"), "record"),
        Column("category", _("Category"), "record"),
        Column("serial", _("Serial number")),
        Column("technician", _("Technician"), "record"),
        Column("open", _("Open requests"), "integer"),
    )
    rows = tuple(
        Row(
            ref(each),
            (
                ref(each),
                ref(each.category_id),
                each.serial_no or None,
                ref(each.technician_user_id),
                open_.get(each, 0),
            ),
        )
        for each in found
    )
    return Table(_("Machines"), columns, rows, where)


def _facts(found: Any, total: int) -> Iterator[Fact]:
    role = nouns(_("center;work center;work centers"))
    yield Fact(_("work centers"), total, "integer", nouns=role)
    for each in found[:1] if len(found) == 1 else ():
        role = nouns(_("hours;week"))
        week = round(_week(each.resource_calendar_id), 1)
        label = _("hours a week")
        yield Fact(label, week, "number", 1, "h", nouns=role, of=ref(each))


def _summary(found: Any, total: int) -> Sequence[str]:
    if len(found) == 1:
        (each,) = found
        calendar = each.resource_calendar_id
        return [
            _(
                "%(center)s: schedule “%(schedule)s”, %(hours)s hours a week.",
                center=each.display_name,
                schedule=calendar.display_name or _("none"),
                hours=formats().number(_week(calendar), 1),
            )
        ]
    return [_("There are %(n)s work centers.", n=total)]
