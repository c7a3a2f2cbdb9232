"""¿Qué órdenes de fabricación cuelgan del proyecto P, y cómo van?

Which manufacturing orders belong to a project, or to any, and how are they going?
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from ...core.evidence import Column, Evidence, Fact, Missing, NoData, PlanStep, Table
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    OneOf,
    Order,
    Project,
    Result,
    When,
    skill,
)
from ..plant import order_rows
from ..plant.clock import days_since, today, within
from ..plant.record import ROWS, in_companies, label, labels, nouns, ref, scope

State = Annotated[
    str | None,
    OneOf(
        {
            "draft": "draft",
            "planned": "confirmed",
            "in_progress": "progress",
            "to_close": "to_close",
            "done": "done",
            "cancelled": "cancel",
            "open": "open",
        }
    ),
]
Late = Annotated[bool, FlagOf(("late",))]
By = Annotated[str | None, GroupBy({"project": "project"})]
_NAMES = (
    "order",
    "product",
    "quantity",
    "state",
    "start",
    "deadline",
    "delay",
    "responsible",
)


@skill(
    title=_lt("Manufacturing orders of a project"),
    models=("mrp.production", "project.project"),
    fields=("mrp.production.project_id",),
    phrases={
        "es": (
            "¿Qué órdenes de fabricación hay por proyecto?",
            "¿qué OF cuelgan del proyecto?",
            "órdenes de fabricación de los proyectos",
            "¿qué órdenes de los proyectos van con retraso?",
        ),
        "en": (
            "Which manufacturing orders belong to each project?",
            "which MOs belong to the project?",
            "manufacturing orders of the projects",
            "which orders of the projects are late?",
        ),
    },
    when=(Concepts(all=("project", "manufacturing_order"), also=("due",)),),
)
def project_orders(
    env: Any,
    *,
    project: Project = None,
    order: Order = None,
    state: State = None,
    period: When = None,
    late: Late = False,
    by: By = None,
    limit: Limit = ROWS,
) -> Result:
    """Orders of a project, or of all projects, the first deadline first.

    Without a state every order counts but the cancelled ones; ``period`` is that of
    the deadlines. Where no project is named, each row tells its own (``by`` or not).
    Of a named ``order`` it tells the project.
    """
    model = env["mrp.production"]
    domain, filters = _search(env, project, state, period, late)
    if order is not None:
        domain.append(("id", "=", order.id))
        filters.append(order.name)
    sort = "project_id, date_deadline, id" if by else "date_deadline, id"
    orders = model.search(domain, order=sort, limit=limit)
    total = len(orders) if len(orders) < limit else model.search_count(domain)
    where = scope(env, model._name, domain, filters, shown=len(orders), total=total)
    asks = (_("Which tasks are due this week?"),)
    if not orders:
        text = _("No manufacturing order of a project matches: %(filters)s.")
        text %= {"filters": ", ".join(filters)}
        return NoData(Missing.NO_ROWS, text, where, asks)
    late_ones = model.search_count([*domain, *order_rows.late_domain()])
    return Evidence(
        tables=(_table(env, orders, where, one=project is not None),),
        facts=_facts(model, domain, total, late_ones),
        summary=tuple(
            _summary(model, domain, orders, total, late_ones, project, order)
        ),
        steps=tuple(_steps(env, orders)),
        followups=asks,
    )


def _search(
    env: Any, project: Any, state: str | None, period: Any, late: bool
) -> tuple[list[Any], list[str]]:
    domain: list[Any] = in_companies(env)
    filters = []
    if project is None:
        domain.append(("project_id", "!=", False))
        filters.append(_("of any project"))
    else:
        domain.append(("project_id", "=", project.id))
        filters.append(project.name)
    known = labels(env["mrp.production"])
    if state == "open":
        domain.append(("state", "not in", ["done", "cancel"]))
        filters.append(_("neither done nor cancelled"))
    elif state:
        domain.append(("state", "=", state))
        filters.append(known[state])
    else:
        domain.append(("state", "!=", "cancel"))
        filters.append(_("not cancelled"))
    if late:
        domain += order_rows.late_domain()
        filters.append(_("late"))
    if period is not None:
        domain += within(env, "date_deadline", period)
        filters.append(_("deadline %(period)s", period=period.label))
    return domain, filters


def _table(env: Any, orders: Any, where: Any, *, one: bool) -> Table:
    """With a column for the project, unless there is ``one`` alone."""
    columns = order_rows.columns(*_NAMES)
    rows = []
    for order in orders:
        delay = None
        if order_rows.is_late(order):
            delay = days_since(env, order.date_deadline)
        row = order_rows.row(order, _NAMES, delay=delay)
        if not one:
            project = ref(order.project_id)
            row = type(row)(row.ref, (project, *row.cells))
        rows.append(row)
    if not one:
        columns = (Column("project", _("Project"), "record"), *columns)
    return Table(_("Manufacturing orders of projects"), columns, tuple(rows), where)


def _states(model: Any, domain: list[Any]) -> list[tuple[str, int]]:
    """(state label, orders), in the order of the states."""
    found = dict(model._read_group(domain, ["state"], ["__count"]))
    return [(name, found[key]) for key, name in labels(model).items() if key in found]


def _facts(model: Any, domain: list[Any], total: int, late: int) -> tuple[Fact, ...]:
    role = nouns(_("order;orders"))
    facts = [Fact(_("orders of projects"), total, "integer", nouns=role)]
    facts += [
        Fact(name, count, "integer", nouns=(name.lower(),))
        for name, count in _states(model, domain)
    ]
    late_role = nouns(_("delay;late"))
    facts.append(Fact(_("late orders of projects"), late, "integer", nouns=late_role))
    return tuple(facts)


def _summary(
    model: Any,
    domain: list[Any],
    orders: Any,
    total: int,
    late: int,
    project: Any,
    one: Any,
) -> Iterator[str]:
    parts = "; ".join(f"{name}: {n}" for name, n in _states(model, domain))
    if one is not None:
        yield _(
            "%(order)s belongs to the project %(project)s.",
            order=one.name,
            project=orders.project_id.display_name,
        )
        return
    if project is not None:
        yield _(
            "Manufacturing orders of %(project)s: %(n)s (%(parts)s).",
            project=project.name,
            n=total,
            parts=parts,
        )
    else:
        yield _(
            "Manufacturing orders of projects: %(n)s (%(parts)s).", n=total, parts=parts
        )
    if late:
        worst = next((each for each in orders if order_rows.is_late(each)), None)
        name = worst.display_name if worst else ""
        yield _("Late: %(n)s, the first of them %(order)s.", n=late, order=name)
    else:
        yield _("None of them is late.")


def _steps(env: Any, orders: Any) -> Iterator[PlanStep]:
    late = [each for each in orders if order_rows.is_late(each)]
    for place, each in enumerate(late[:10], 1):
        action = _("Find out what holds %(order)s", order=each.display_name)
        reason = _(
            "%(state)s, due for %(project)s",
            state=label(each),
            project=each.project_id.display_name,
        )
        owner = ref(each.user_id)
        yield PlanStep(action, reason, place, owner, today(env), ref(each))
