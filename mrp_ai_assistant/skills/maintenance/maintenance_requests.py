"""¿Qué mantenimientos están abiertos? ¿Cuáles van con retraso, de qué máquina?

Which maintenance requests are open, overdue or done, of which machine, type or team?
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from ...core.evidence import (
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
from ...core.period import Period
from ...core.skill import (
    Concepts,
    Equipment,
    FlagOf,
    GroupBy,
    Limit,
    OneOf,
    Person,
    Result,
    SortBy,
    When,
    skill,
)
from ..plant.clock import days_since, local_day, today, within
from ..plant.maintenance import (
    OPEN,
    is_overdue,
    only_own,
    order_of,
    overdue_domain,
    requests_domain,
    search_all,
)
from ..plant.moved import is_past
from ..plant.record import ROWS, label, labels, nouns, ref, scope, status

Kind = Annotated[
    str | None, OneOf({"preventive": "preventive", "corrective": "corrective"})
]
Done = Annotated[bool, FlagOf(("done",))]
Open = Annotated[bool, FlagOf(("open", "planned", "due"))]
Late = Annotated[bool, FlagOf(("late",))]
_FIELDS = {
    "equipment": "equipment_id",
    "kind": "maintenance_type",
    "team": "maintenance_team_id",
    "person": "user_id",
    "stage": "stage_id",
}
By = Annotated[
    str | None,
    GroupBy(
        {
            "equipment": "equipment",
            "work_center": "equipment",
            "maintenance": "kind",
            "maintenance_kind": "kind",
            "team": "team",
            "responsible": "person",
            "employee": "person",
            "state": "stage",
        }
    ),
]
History = Annotated[bool, FlagOf(("history",))]
Sort = Annotated[str | None, SortBy({"oldest": "asc", "newest": "desc"})]
_MODEL = "maintenance.request"


@skill(
    title=_lt("Maintenance requests"),
    models=(_MODEL, "maintenance.equipment"),
    phrases={
        "es": (
            "¿Qué mantenimientos están abiertos?",
            "mantenimientos atrasados",
            "¿qué averías hay pendientes?",
            "mantenimientos preventivos de esta semana",
            "¿cuántos mantenimientos hay por máquina?",
        ),
        "en": (
            "Which maintenance requests are open?",
            "overdue maintenance",
            "which corrective maintenance is pending?",
            "preventive maintenance this week",
            "how many maintenance requests per machine?",
        ),
    },
    when=(
        Concepts(
            some=("maintenance", "preventive", "corrective"),
            also=(
                "preventive",
                "corrective",
                "maintenance",
                "equipment",
                "work_center",
                "open",
                "planned",
                "due",
                "responsible",
                "team",
                "start",
                *("next", "work_order", "history"),
            ),
        ),
        Concepts(
            all=("equipment",),
            some=("open", "late", "reason", "blocked", "planned", "due"),
            also=("planned", "reason", "in_progress"),
        ),
    ),
)
def maintenance_requests(
    env: Any,
    *,
    equipment: Equipment = None,
    person: Person = None,
    kind: Kind = None,
    period: When = None,
    late: Late = False,
    done: Done = False,
    pending: Open = False,
    history: History = False,
    by: By = None,
    sort: Sort = None,
    limit: Limit = ROWS,
) -> Result:
    """Open requests, the first planned first; or the overdue, or the done ones.

    "The breakdowns of October" are those reported then, whether open by now or not.
    """
    domain, filters = _search(env, equipment, person, kind, period, late, done)
    over = period is not None and (kind == "corrective" or is_past(env, period))
    then = over or (period is None and sort == "desc")
    if not (late or done or pending) and (history or then):
        found = search_all(env, equipment, person, kind, period)
        return _then(env, found, limit, by)
    model = env[_MODEL]
    found = model.search(domain, order=order_of(sort, done=done), limit=limit)
    total = len(found) if len(found) < limit else model.search_count(domain)
    where = scope(env, _MODEL, domain, filters, shown=len(found), total=total)
    hidden = only_own(env)
    if not found:
        return _none(filters, where, hidden)
    overdue = 0 if done else model.search_count([*domain, *overdue_domain(env)])
    tables = [_table(env, found, where, done=done)]
    if by:
        tables.insert(0, _counted(env, domain, where, _FIELDS[by], total))
    return Evidence(
        tables=tuple(tables),
        facts=_facts(env, domain, found, total, overdue, done=done),
        summary=tuple(_summary(found, total, overdue, done=done, late=late)),
        steps=() if done else tuple(_steps(env, found)),
        warnings=(hidden,) if hidden else (),
        followups=(
            _("Which machine fails most?"),
            _("Which work centers are blocked, and why?"),
        ),
    )


def _none(filters: list[str], where: Scope, hidden: str | None) -> NoData:
    text = _("No maintenance request matches: %(filters)s.")
    text %= {"filters": ", ".join(filters)}
    asks = (_("Which work centers are blocked, and why?"),)
    told = f"{text} {hidden}" if hidden else text
    return NoData(Missing.NO_ROWS, told, where, asks)


def _then(
    env: Any, search: tuple[list[Any], list[str]], limit: int, by: str | None
) -> Result:
    """All requests of days that are over, the newest first, or counted."""
    domain, filters = search
    model = env[_MODEL]
    found = model.search(domain, order="request_date desc, id desc", limit=limit)
    total = model.search_count(domain)
    where = scope(env, _MODEL, domain, filters, shown=len(found), total=total)
    hidden = only_own(env)
    told = ", ".join(filters)
    if not found:
        text = _("No maintenance request matches: %(filters)s.", filters=told)
        text = f"{text} {hidden}" if hidden else text
        asks = (_("Which maintenance requests are open?"),)
        return NoData(Missing.NO_ROWS, text, where, asks)
    left = model.search_count([*domain, *OPEN])
    role = nouns(_("maintenance;request;requests"))
    text = _("Maintenance requests: %(n)s (%(filters)s).", n=total, filters=told)
    return Evidence(
        tables=(
            *([_counted(env, domain, where, _FIELDS[by], total)] if by else []),
            _table(env, found, where, done=True),
        ),
        facts=(
            Fact(_("maintenance requests"), total, "integer", nouns=role),
            Fact(_("still open"), left, "integer", nouns=role),
        ),
        summary=(text, _("Still open, of these: %(n)s.", n=left), _latest(found[:1])),
        warnings=(hidden,) if hidden else (),
        followups=(_("Which machine fails most?"),),
    )


def _latest(request: Any) -> str:
    return _(
        "The latest: %(request)s (%(machine)s), reported on %(day)s.",
        request=request.name,
        machine=request.equipment_id.display_name or _("none"),
        day=formats().day(request.request_date) if request.request_date else _("none"),
    )


def _search(
    env: Any,
    equipment: Any,
    person: Any,
    kind: str | None,
    period: Period | None,
    late: bool,
    done: bool,
) -> tuple[list[Any], list[str]]:
    domain = requests_domain(env, done=done)
    filters = [_("done requests") if done else _("open requests")]
    if late and not done:
        domain += overdue_domain(env)
        filters.append(_("overdue requests"))
    if kind:
        domain.append(("maintenance_type", "=", kind))
        filters.append(labels(env[_MODEL], "maintenance_type")[kind])
    for field, record in (("equipment_id", equipment), ("user_id", person)):
        if record is not None:
            domain.append((field, "=", record.id))
            filters.append(record.name)
    if period is not None and done:
        for operator, day in ((">=", period.start), ("<=", period.end)):
            if day:
                domain.append(("close_date", operator, day.isoformat()))
        filters.append(_("closed %(period)s", period=period.label))
    elif period is not None:
        domain += within(env, "schedule_date", period)
        filters.append(_("planned %(period)s", period=period.label))
    return domain, filters


def _table(env: Any, found: Any, where: Scope, *, done: bool) -> Table:
    columns = [
        Column("request", _("Request"), "record"),
        Column("equipment", _("Equipment"), "record"),
        Column("kind", _("Type"), "status"),
        Column("planned", _("Planned"), "date"),
        Column("delay", _("Delay"), "days"),
        Column("closed", _("Closed"), "date"),
        Column("priority", _("Priority"), "status"),
        Column("stage", _("Stage"), "record"),
        Column("person", _("Technician"), "record"),
        Column("team", _("Team"), "record"),
    ]
    left_out = ("delay",) if done else ("closed",)
    keep = [place for place, each in enumerate(columns) if each.name not in left_out]
    rows = []
    for each in found:
        overdue = is_overdue(each)
        planned = each.schedule_date
        delay = days_since(env, planned) if overdue else None
        cells = (
            ref(each),
            ref(each.equipment_id),
            status(each, "maintenance_type") if each.maintenance_type else None,
            Cell(planned or None, "danger" if overdue else None),
            delay,
            each.close_date or None,
            status(each, "priority") if each.priority else None,
            ref(each.stage_id),
            ref(each.user_id),
            ref(each.maintenance_team_id),
        )
        rows.append(Row(ref(each), tuple(cells[place] for place in keep)))
    kept = tuple(columns[place] for place in keep)
    return Table(_("Maintenance requests"), kept, tuple(rows), where)


def _counted(
    env: Any, domain: list[Any], where: Scope, field: str, total: int
) -> Table:
    groups = env[_MODEL]._read_group(domain, [field], ["__count"])
    late = env[_MODEL]._read_group(
        [*domain, *overdue_domain(env)], [field], ["__count"]
    )
    overdue = dict(late)
    known = labels(env[_MODEL], field) if field == "maintenance_type" else {}
    columns = (
        Column("group", env[_MODEL]._fields[field]._description_string(env)),
        Column("requests", _("Requests"), "integer", adds=True),
        Column("overdue", _("Overdue"), "integer", adds=True),
    )
    rows = []
    for value, count in sorted(groups, key=lambda each: -each[1]):
        record = None if known else (ref(value) if value else None)
        name = known.get(value) if known else record and record.name
        cells = (name or _("none"), count, overdue.get(value, 0))
        rows.append(Row(record, cells))
    whole = scope(env, _MODEL, domain, where.filters, shown=total, total=total)
    return Table(_("How many"), columns, tuple(rows), whole)


def _facts(
    env: Any, domain: list[Any], found: Any, total: int, overdue: int, *, done: bool
) -> tuple[Fact, ...]:
    role = nouns(_("maintenance;request;requests"))
    what = _("maintenance requests done") if done else _("open maintenance requests")
    facts = [Fact(what, total, "integer", nouns=role)]
    if not done:
        late = nouns(_("overdue;late"))
        facts.append(
            Fact(_("overdue maintenance requests"), overdue, "integer", nouns=late)
        )
        kinds = env[_MODEL]._read_group(domain, ["maintenance_type"], ["__count"])
        known = labels(env[_MODEL], "maintenance_type")
        for kind, count in kinds:
            if kind:
                name = known[kind]
                facts.append(Fact(name, count, "integer", nouns=(name.lower(),)))
    first = found[0]
    facts.append(
        Fact(_("first request"), ref(first), "record", nouns=role, of=ref(first))
    )
    return tuple(facts)


def _summary(
    found: Any, total: int, overdue: int, *, done: bool, late: bool
) -> Iterator[str]:
    if done:
        yield _("Maintenance requests done: %(n)s.", n=total)
    elif late:
        yield _("Overdue maintenance requests: %(n)s.", n=total)
    elif total == 1:
        yield _("1 maintenance request is open.")
    else:
        yield _("%(n)s maintenance requests are open.", n=total)
    if late:
        pass
    elif overdue == 1:
        yield _("1 of them is overdue.")
    elif overdue:
        yield _("%(n)s of them are overdue.", n=overdue)
    first = found[0]
    values = {"request": first.display_name, "kind": label(first, "maintenance_type")}
    values["equipment"] = first.equipment_id.display_name or _("no equipment")
    if done and first.close_date:
        day = show(first.close_date, "date")
        yield _("The last: %(request)s (%(equipment)s), %(day)s.", day=day, **values)
    elif not done and first.schedule_date:
        day = show(first.schedule_date, "date")
        yield _(
            "The first: %(request)s (%(equipment)s, %(kind)s), planned %(day)s.",
            day=day,
            **values,
        )


def _steps(env: Any, found: Any) -> Iterator[PlanStep]:
    pressing = found.sorted(lambda r: (not is_overdue(r), -int(r.priority or 0)))
    for place, each in enumerate(pressing[:10], 1):
        equipment = each.equipment_id.display_name or _("no equipment")
        action = _(
            "Do “%(request)s” (%(equipment)s)", request=each.name, equipment=equipment
        )
        planned = each.schedule_date
        day = today(env)
        if is_overdue(each):
            reason = _("overdue since %(day)s", day=show(planned, "date"))
        elif planned:
            reason, day = label(each, "maintenance_type"), local_day(env, planned)
        else:
            reason = _("it has no day yet")
        yield PlanStep(action, reason, place, ref(each.user_id), day, ref(each))
