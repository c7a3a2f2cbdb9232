"""¿Qué centros de trabajo están bloqueados, desde cuándo y por qué?

Which work centers are blocked, since when and why, and which orders wait for them?
"""

from __future__ import annotations

from typing import Any

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
from ...core.skill import Concepts, Result, WorkCenter, skill
from ..plant.clock import today
from ..plant.open_losses import open_losses, why
from ..plant.order_rows import OPEN_STATES
from ..plant.record import in_companies, joined, nouns, ref, scope


@skill(
    title=_lt("Blocked work centers"),
    models=("mrp.workcenter", "mrp.workcenter.productivity", "mrp.workorder"),
    phrases={
        "es": (
            "¿Qué centros de trabajo están bloqueados y por qué?",
            "centros parados",
            "¿está bloqueado el centro?",
            "¿por qué está parado el centro de trabajo?",
        ),
        "en": (
            "Which work centers are blocked, and why?",
            "stopped work centers",
            "is the work center blocked?",
            "why is the work center down?",
        ),
    },
    when=(
        Concepts(all=("work_center", "blocked"), also=("reason",)),
        Concepts(all=("work_center", "blocked", "reason", "manufacturing_order")),
    ),
)
def blocked_work_centers(env: Any, *, center: WorkCenter = None) -> Result:
    """Blocked centers with the loss that is still open and the orders that wait."""
    domain: list[Any] = [("working_state", "=", "blocked"), *in_companies(env)]
    filters = [_("blocked")]
    if center is not None:
        domain.append(("id", "=", center.id))
        filters.append(center.name)
    centers = env["mrp.workcenter"].search(domain)
    where = scope(
        env, "mrp.workcenter", domain, filters, shown=len(centers), total=len(centers)
    )
    if not centers:
        text = (
            _("%(center)s is not blocked.", center=center.name)
            if center
            else _("No work center is blocked.")
        )
        return NoData(Missing.NO_ROWS, text, where)
    losses = _open_losses(env, centers)
    waiting = work_waiting(env, centers)
    table = _table(centers, losses, waiting, where)
    return Evidence(
        tables=(table,),
        facts=_facts(centers, waiting),
        summary=_summary(centers, losses, waiting),
        steps=tuple(_steps(env, centers, losses, waiting)),
        flags={"blocked": True},
    )


def _open_losses(env: Any, centers: Any) -> dict[int, Any]:
    """The loss that each center stands still for, by its id: of several the first."""
    found = open_losses(env, centers.ids)
    return {loss.workcenter_id.id: loss for loss in reversed(found)}


def work_waiting(env: Any, centers: Any) -> dict[int, Any]:
    """Work orders that could be done there now, by center id."""
    found = env["mrp.workorder"].search(
        [
            ("workcenter_id", "in", centers.ids),
            ("state", "in", ("ready", "progress")),
            ("production_id.state", "in", OPEN_STATES),
        ]
    )
    return {c.id: work for c, work in found.grouped("workcenter_id").items()}


def _names(work: Any) -> list[str]:
    return work.production_id.mapped("display_name") if work else []


def _why(loss: Any) -> str | None:
    return why(loss) if loss else None


def _table(centers: Any, losses: Any, waiting: Any, where: Scope) -> Table:
    columns = (
        Column("center", _("Work center"), "record"),
        Column("why", _("Why")),
        Column("since", _("Since"), "datetime"),
        Column("waiting", _("Orders waiting"), "integer"),
        Column("which", _("Which")),
    )
    rows = []
    for center in centers:
        loss = losses.get(center.id)
        names = _names(waiting.get(center.id))
        tone = "warning" if names else None
        since = loss.date_start if loss else None
        which = joined(names) or None
        cells = (ref(center), _why(loss), since, Cell(len(names), tone), which)
        rows.append(Row(ref(center), cells))
    return Table(_("Blocked work centers"), columns, tuple(rows), where)


def _facts(centers: Any, waiting: Any) -> tuple[Fact, ...]:
    role = nouns(_("center;centers;work center;work centers"))
    orders = sum(len(_names(work)) for work in waiting.values())
    return (
        Fact(_("blocked work centers"), len(centers), "integer", nouns=role),
        Fact(_("orders that wait"), orders, "integer", nouns=nouns(_("order;orders"))),
    )


def _summary(centers: Any, losses: Any, waiting: Any) -> tuple[str, ...]:
    lines = [
        _(
            "Blocked work centers: %(names)s.",
            names=joined(centers.mapped("display_name")),
        )
    ]
    for center in centers[:3]:
        loss = losses.get(center.id)
        if loss:
            lines.append(
                _(
                    "%(center)s, since %(moment)s: %(why)s.",
                    center=center.display_name,
                    moment=show(loss.date_start, "datetime"),
                    why=_why(loss),
                )
            )
        names = _names(waiting.get(center.id))
        if names:
            lines.append(
                _(
                    "Waiting for %(center)s: %(orders)s.",
                    center=center.display_name,
                    orders=joined(names),
                )
            )
    return tuple(lines)


def _steps(env: Any, centers: Any, losses: Any, waiting: Any) -> Any:
    ranked = sorted(centers, key=lambda c: -len(_names(waiting.get(c.id))))
    for place, center in enumerate(ranked, 1):
        reason = _why(losses.get(center.id)) or _("the reason was not written down")
        action = _("Unblock %(center)s", center=center.display_name)
        day = today(env)
        yield PlanStep(action, reason, place, day=day, ref=ref(center))
