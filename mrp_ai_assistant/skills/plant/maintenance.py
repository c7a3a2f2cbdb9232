"""Maintenance requests: which are open or late, and what of them a reader sees."""

from __future__ import annotations

from typing import Any

from ...core.i18n import _
from ...core.period import Period
from .clock import local_day, start_of, stored, today, within
from .record import in_companies, labels

OPEN: tuple[Any, ...] = (("stage_id.done", "=", False), ("archive", "=", False))
DONE: tuple[Any, ...] = (("stage_id.done", "=", True), ("archive", "=", False))


def requests_domain(env: Any, *, done: bool = False) -> list[Any]:
    """Requests of the companies of the conversation, not archived."""
    return [*(DONE if done else OPEN), *in_companies(env)]


def overdue_domain(env: Any) -> list[Any]:
    """Of open requests, those whose planned day has passed."""
    return [("schedule_date", "<", stored(start_of(env, today(env))))]


def is_overdue(request: Any) -> bool:
    """What ``overdue_domain`` finds, of a request that is there already."""
    planned, env = request.schedule_date, request.env
    late = bool(planned) and local_day(env, planned) < today(env)
    return late and not request.stage_id.done


def only_own(env: Any) -> str | None:
    """What the rules of Odoo keep from this user, in words; None when nothing.

    Who does not manage equipment sees the machines and requests of their own alone.
    """
    if env.user.has_group("maintenance.group_equipment_manager"):
        return None
    return _(
        "Odoo shows you only the machines and maintenance requests that you follow, "
        "made or handle."
    )


def order_of(sort: str | None, *, done: bool) -> str:
    if sort:
        return f"request_date {sort}, id {sort}"
    return "close_date desc, id desc" if done else "schedule_date, priority desc, id"


def search_all(
    env: Any, equipment: Any, person: Any, kind: str | None, period: Period | None
) -> tuple[list[Any], list[str]]:
    """Whatever became of it: breakdowns of the days on which they were reported, other
    work of those that it was planned for."""
    domain: list[Any] = [*OPEN[1:], *in_companies(env)]
    records = (("equipment_id", equipment), ("user_id", person))
    named = [(field, record) for field, record in records if record is not None]
    domain += [(field, "=", record.id) for field, record in named]
    filters = [record.name for _field, record in named]
    if kind:
        domain.append(("maintenance_type", "=", kind))
        filters.insert(0, labels(env["maintenance.request"], "maintenance_type")[kind])
    if period is None:
        return domain, [*filters, _("whatever became of them")]
    if kind == "corrective":
        days = ((">=", period.start), ("<=", period.end))
        domain += [("request_date", sign, str(day)) for sign, day in days if day]
        return domain, [*filters, _("reported %(period)s", period=period.label)]
    domain += within(env, "schedule_date", period)
    return domain, [*filters, _("planned %(period)s", period=period.label)]
