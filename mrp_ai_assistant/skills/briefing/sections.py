"""What a briefing looks at, in the order in which it presses, for each role.

Every section is a question that one of the skills answers; what the briefing tells of
it is what that skill found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ...core.evidence import Tone
from ...core.i18n import LazyText, _, _lt
from ...core.period import Period
from ...core.skill import Skill
from ..forecast.stock_outlook import stock_outlook
from ..maintenance.machine_failures import machine_failures
from ..maintenance.maintenance_requests import maintenance_requests
from ..orders.late_orders import late_orders
from ..orders.manufacturing_orders import manufacturing_orders
from ..projects.project_tasks import project_tasks
from ..purchases.purchases import purchases
from ..results.on_time_delivery import on_time_delivery
from ..sales.sales_orders import sales_orders
from ..shop_floor.blocked_work_centers import blocked_work_centers
from ..shop_floor.capacity import capacity
from ..shop_floor.oee_losses import oee_losses
from ..shop_floor.who_works import who_works
from ..stock.component_shortages import component_shortages

Arguments = Callable[[date], dict[str, Any]]


@dataclass(frozen=True)
class Section:
    """``question`` leads to ``skill`` with ``arguments`` of that day; ``tone`` is how
    much it presses when there is something."""

    skill: Skill
    question: LazyText
    tone: Tone
    arguments: Arguments


def _today(day: date) -> Period:
    return Period(day, day, _("today"))


def _this_week(day: date) -> Period:
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6), _("this week"))


def _this_month(day: date) -> Period:
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return Period(first, last, _("this month"))


LATE = Section(
    late_orders,
    _lt("Which manufacturing orders are late?"),
    "danger",
    lambda day: {},
)
BLOCKED = Section(
    blocked_work_centers,
    _lt("Which work centers are blocked, and why?"),
    "danger",
    lambda day: {},
)
SHORT = Section(
    component_shortages,
    _lt("Which components are missing for this week's orders?"),
    "danger",
    lambda day: {"period": _this_week(day)},
)
MAINTENANCE_LATE = Section(
    maintenance_requests,
    _lt("Which maintenance requests are overdue?"),
    "danger",
    lambda day: {"late": True},
)
PURCHASES = Section(
    purchases,
    _lt("Which purchases are late?"),
    "warning",
    lambda day: {"kind": "late"},
)
DELIVERIES = Section(
    sales_orders,
    _lt("Which sales orders do we have to deliver this week?"),
    "warning",
    lambda day: {"period": _this_week(day), "to_deliver": True},
)
STARTS = Section(
    manufacturing_orders,
    _lt("Which MOs do we have to start today?"),
    "info",
    lambda day: {"moment": "start", "period": _today(day)},
)
LOAD = Section(
    capacity,
    _lt("What will be the bottleneck this week?"),
    "warning",
    lambda day: {"period": _this_week(day)},
)
OUTLOOK = Section(
    stock_outlook,
    _lt("What will run short this week?"),
    "warning",
    lambda day: {"period": _this_week(day)},
)
RUNNING = Section(
    who_works,
    _lt("Who is working on what, and since when?"),
    "info",
    lambda day: {},
)
MAINTENANCE = Section(
    maintenance_requests,
    _lt("Which maintenance requests are open?"),
    "warning",
    lambda day: {"pending": True},
)
FAILURES = Section(
    machine_failures,
    _lt("Which machine fails most?"),
    "info",
    lambda day: {},
)
LOSSES = Section(
    oee_losses,
    _lt("What is the OEE of each work center this week?"),
    "info",
    lambda day: {"period": _this_week(day), "by": "center"},
)
PUNCTUALITY = Section(
    on_time_delivery,
    _lt("How many orders did we finish on time this month?"),
    "info",
    lambda day: {"period": _this_month(day)},
)
TASKS = Section(
    project_tasks,
    _lt("Which tasks are overdue?"),
    "warning",
    lambda day: {"late": True},
)

ROLES: Mapping[str, tuple[Section, ...]] = {
    "planner": (LATE, SHORT, BLOCKED, PURCHASES, OUTLOOK, LOAD, STARTS),
    "manager": (LATE, BLOCKED, DELIVERIES, PURCHASES, LOAD, TASKS, PUNCTUALITY),
    "supervisor": (BLOCKED, LATE, SHORT, STARTS, RUNNING),
    "maintenance": (BLOCKED, MAINTENANCE_LATE, MAINTENANCE, FAILURES, LOSSES),
}
NAMES: Mapping[str, LazyText] = {
    "planner": _lt("planning"),
    "manager": _lt("production management"),
    "supervisor": _lt("the shift supervisor"),
    "maintenance": _lt("maintenance"),
}
# How a briefing that comes by itself is asked for; "auto" leaves the role to rights.
ASKED: Mapping[str, LazyText] = {
    "auto": _lt("Shift briefing"),
    "planner": _lt("Shift briefing for planning"),
    "manager": _lt("Shift briefing for the production manager"),
    "supervisor": _lt("Shift briefing for the supervisor"),
    "maintenance": _lt("Shift briefing for maintenance"),
    "stock": _lt("Which products are at risk of running out?"),
}
