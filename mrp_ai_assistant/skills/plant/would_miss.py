"""Which open orders would end after their deadline: computed, nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from .clock import local_day, now
from .plan_of_plant import PlanOfPlant


@dataclass(frozen=True)
class Missed:
    """``ready`` is the computed end, None where nobody can tell; ``due`` the deadline.
    ``overdue``: it is past already."""

    order: Any
    due: date
    ready: date | None
    overdue: bool

    @property
    def late(self) -> int | None:
        """Days after the deadline, negative before it."""
        return (self.ready - self.due).days if self.ready else None

    @property
    def misses(self) -> bool:
        return self.overdue or self.late is None or self.late > 0


def judged(env: Any, orders: Any, plan: PlanOfPlant) -> list[Missed]:
    """Each of ``orders``, which all have a deadline, in their own order."""
    ends = plan.run().finish
    moment = now()
    found = []
    for order in orders:
        end = ends.get(order.id)
        found.append(
            Missed(
                order,
                local_day(env, order.date_deadline),
                local_day(env, end) if end else None,
                order.date_deadline < moment,
            )
        )
    return found
