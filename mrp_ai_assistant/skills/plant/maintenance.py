"""Maintenance requests: which are open or late, and what of them a reader sees."""

from __future__ import annotations

from typing import Any

from ...core.i18n import _
from .clock import local_day, start_of, stored, today
from .record import in_companies

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
