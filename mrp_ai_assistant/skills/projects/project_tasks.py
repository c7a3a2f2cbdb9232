"""¿Qué tareas del proyecto P vencen esta semana? ¿Cuáles van con retraso?

Which tasks of a project, or of a person, are open, due in a period, overdue or done?
Overdue is a task whose deadline was before today.
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
from ...core.i18n import _, _lt
from ...core.period import Period
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    OneOf,
    Person,
    Project,
    Result,
    When,
    skill,
)
from ..plant.clock import days_since, local_day, start_of, stored, today, within
from ..plant.record import ROWS, nouns, ref, scope, status

Late = Annotated[bool, FlagOf(("late",))]
Done = Annotated[bool, FlagOf(("done",))]
Mine = Annotated[bool, FlagOf(("mine",))]
Unset = Annotated[
    str | None, OneOf({"no_responsible": "user_ids", "no_due": "date_deadline"})
]
By = Annotated[
    str | None,
    GroupBy(
        {
            "project": "project_id",
            "responsible": "user_ids",
            "employee": "user_ids",
            "state": "stage_id",
        }
    ),
]
_MODEL = "project.task"
_CLOSED = ("1_done", "1_canceled")
_CLOSED_ON = "date_last_stage_update"  # when the state last changed


@skill(
    title=_lt("Tasks of projects"),
    models=(_MODEL, "project.project"),
    phrases={
        "es": (
            "¿Qué tareas vencen esta semana?",
            "tareas atrasadas",
            "¿qué tareas abiertas hay por proyecto?",
            "tareas pendientes del proyecto",
            "mis tareas",
        ),
        "en": (
            "Which tasks are due this week?",
            "overdue tasks",
            "which open tasks are there per project?",
            "pending tasks of the project",
            "my tasks",
        ),
    },
    when=(
        Concepts(
            all=("task",),
            also=(
                "project",
                "due",
                "open",
                "responsible",
                "finish",
                "planned",
                "next",
            ),
        ),
        Concepts(all=("project",), also=("due", "open", "finish")),
    ),
)
def project_tasks(
    env: Any,
    *,
    project: Project = None,
    person: Person = None,
    period: When = None,
    late: Late = False,
    done: Done = False,
    mine: Mine = False,
    unset: Unset = None,
    by: By = None,
    limit: Limit = ROWS,
) -> Result:
    """Open tasks, the first deadline first; or the overdue, or the done ones."""
    domain, filters = _search(env, project, person, period, late, done, mine)
    if unset:
        domain.append((unset, "=", False))
        filters.append(_lacking(unset))
    model = env[_MODEL]
    order = (
        f"{_CLOSED_ON} desc, id desc" if done else "date_deadline, priority desc, id"
    )
    found = model.search(domain, order=order, limit=limit)
    total = len(found) if len(found) < limit else model.search_count(domain)
    where = scope(env, _MODEL, domain, filters, shown=len(found), total=total)
    asks = (_("Which manufacturing orders belong to each project?"),)
    undated = _undated(env, domain) if done and period is not None else ()
    if not found:
        text = _("No task matches: %(filters)s.", filters=", ".join(filters))
        return NoData(Missing.NO_ROWS, " ".join([text, *undated]), where, asks)
    overdue = 0 if done else model.search_count([*domain, _overdue(env)])
    tables = [_table(env, found, where)]
    if by:
        tables.insert(0, _counted(env, domain, where, by, total))
    return Evidence(
        tables=tuple(tables),
        facts=_facts(env, found, total, overdue, done=done),
        summary=(
            *_summary(found, total, overdue, done=done, late=late),
            *(_most(tables[0]) if by else ()),
        ),
        steps=() if done else tuple(_steps(env, found)),
        warnings=undated,
        followups=asks,
    )


def _lacking(field: str) -> str:
    people = field == "user_ids"
    return _("assigned to nobody") if people else _("without a deadline")


def _undated(env: Any, domain: list[Any]) -> tuple[str, ...]:
    """A task that was made as done has no day on which it became so."""
    kept = [term for term in domain if term[0] != _CLOSED_ON]
    n = env[_MODEL].search_count([*kept, (_CLOSED_ON, "=", False)])
    text = _("Done, but Odoo does not say on which day: %(n)s.", n=n)
    return (text,) if n else ()


def _most(counted: Table) -> tuple[str, ...]:
    """Who, or which project, has the most."""
    if len(counted.rows) < 2:
        return ()
    name, n = counted.rows[0].cells[:2]
    return (_("The most: %(name)s, with %(n)s.", name=show(name), n=n),)


def _overdue(env: Any) -> tuple[str, str, str]:
    return ("date_deadline", "<", stored(start_of(env, today(env))))


def _search(
    env: Any,
    project: Any,
    person: Any,
    period: Period | None,
    late: bool,
    done: bool,
    mine: bool,
) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("project_id", "!=", False),
        ("project_id.is_template", "=", False),
        ("company_id", "in", [False, *env.companies.ids]),
    ]
    domain.append(("state", "=", "1_done") if done else ("state", "not in", _CLOSED))
    filters = [_("done tasks") if done else _("open tasks")]
    if late and not done:
        domain.append(_overdue(env))
        filters.append(_("overdue"))
    if project is not None:
        domain.append(("project_id", "=", project.id))
        filters.append(project.name)
    people = {person.id: person.name} if person is not None else {}
    if mine:
        people[env.uid] = env.user.name
    for user, name in people.items():
        domain.append(("user_ids", "in", [user]))
        filters.append(name)
    if period is not None and done:
        domain += within(env, _CLOSED_ON, period)
        filters.append(_("done %(period)s", period=period.label))
    elif period is not None:
        domain += within(env, "date_deadline", period)
        filters.append(_("deadline %(period)s", period=period.label))
    return domain, filters


def _people(task: Any) -> str | None:
    return ", ".join(task.user_ids.mapped("name")) or None


def _delay(env: Any, task: Any) -> int | None:
    """Days late, of a task that is open."""
    if not task.date_deadline or task.state in _CLOSED:
        return None
    days = days_since(env, task.date_deadline)
    return days if days > 0 else None


def _table(env: Any, found: Any, where: Scope) -> Table:
    columns = (
        Column("task", _("Task"), "record"),
        Column("project", _("Project"), "record"),
        Column("deadline", _("Deadline"), "date"),
        Column("delay", _("Delay"), "days"),
        Column("state", _("State"), "status"),
        Column("stage", _("Stage"), "record"),
        Column("people", _("Assigned to")),
    )
    rows = []
    for task in found:
        delay = _delay(env, task)
        cells = (
            ref(task),
            ref(task.project_id),
            Cell(task.date_deadline or None, "danger" if delay else None),
            delay,
            status(task),
            ref(task.stage_id),
            _people(task),
        )
        rows.append(Row(ref(task), cells))
    return Table(_("Tasks"), columns, tuple(rows), where)


def _counted(
    env: Any, domain: list[Any], where: Scope, field: str, total: int
) -> Table:
    model = env[_MODEL]
    groups = model._read_group(domain, [field], ["__count"])
    overdue = dict(model._read_group([*domain, _overdue(env)], [field], ["__count"]))
    columns = (
        Column("group", model._fields[field]._description_string(env)),
        Column("tasks", _("Tasks"), "integer", adds=True),
        Column("overdue", _("Overdue"), "integer", adds=True),
    )
    rows = []
    for record, count in sorted(groups, key=lambda each: -each[1]):
        name = record.display_name if record else _("nobody in particular")
        rows.append(Row(ref(record), (name, count, overdue.get(record, 0))))
    whole = scope(env, _MODEL, domain, where.filters, shown=total, total=total)
    return Table(_("How many"), columns, tuple(rows), whole)


def _facts(
    env: Any, found: Any, total: int, overdue: int, *, done: bool
) -> tuple[Fact, ...]:
    role = nouns(_("task;tasks"))
    what = _("tasks done") if done else _("open tasks")
    facts = [Fact(what, total, "integer", nouns=role)]
    first = found[0]
    of = ref(first)
    if not done:
        late = nouns(_("overdue;late"))
        facts.append(Fact(_("overdue tasks"), overdue, "integer", nouns=late))
        facts.append(Fact(_("first task"), of, "record", nouns=role, of=of))
        if first.date_deadline:
            due = nouns(_("deadline;due"))
            day = first.date_deadline
            facts.append(Fact(_("deadline of it"), day, "date", nouns=due, of=of))
        delay = _delay(env, first)
        if delay:
            late = nouns(_("delay;late;days"))
            facts.append(Fact(_("delay of it"), delay, "days", nouns=late, of=of))
    return tuple(facts)


def _summary(
    found: Any, total: int, overdue: int, *, done: bool, late: bool
) -> Iterator[str]:
    if done:
        yield _("Tasks done: %(n)s.", n=total)
        return
    if late:
        yield _("Overdue tasks: %(n)s.", n=total)
    elif overdue:
        yield _("Open tasks: %(n)s, of which overdue: %(late)s.", n=total, late=overdue)
    else:
        yield _("Open tasks: %(n)s; none is overdue.", n=total)
    first = found[0]
    if first.date_deadline:
        yield _(
            "The first: “%(task)s” (%(project)s), due %(day)s.",
            task=first.name,
            project=first.project_id.display_name,
            day=show(first.date_deadline, "date"),
        )


def _steps(env: Any, found: Any) -> Iterator[PlanStep]:
    place = 0
    for task in found:
        if not task.date_deadline:
            continue
        place += 1
        delay = _delay(env, task)
        due = local_day(env, task.date_deadline)
        reason = _("due %(day)s", day=show(task.date_deadline, "date"))
        if delay:
            reason = _("%(days)s late", days=show(delay, "days"))
        action = _("Finish “%(task)s”", task=task.name)
        owner = ref(task.user_ids[:1])
        yield PlanStep(action, reason, place, owner, max(due, today(env)), ref(task))
