"""When the orders of a chain, and what their customers wait for, would be ready."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from ...core.evidence import show
from ...core.i18n import _
from .causes import Kind, Link
from .clock import local_day
from .customers import Promise
from .plan_of_plant import PlanOfPlant

# Enough of the queues to see what stands before a few orders.
_MOST = 100


@dataclass(frozen=True)
class Ends:
    """Computed days by order id, None where nobody can tell; ``plan`` is what they
    were computed with."""

    plan: PlanOfPlant
    by_order: Mapping[int, date | None]

    def dated(
        self, links: Sequence[Link], found: Mapping[int, Sequence[Promise]]
    ) -> list[Link]:
        """``links`` with the computed days of their orders and sales."""
        return [self._dated(link, found) for link in links]

    def _dated(self, link: Link, found: Mapping[int, Sequence[Promise]]) -> Link:
        if link.ref is None:
            return link
        if link.kind is Kind.ORDER:
            return replace(link, computed=self.by_order.get(link.ref.id))
        if link.kind is not Kind.SALE:
            return link
        sale = link.ref.id
        orders = [o for o, own in found.items() if sale in {p.sale.id for p in own}]
        days = [self.by_order.get(order) for order in orders]
        known = [day for day in days if day is not None]
        if not known or len(known) < len(days):
            return link
        ready = max(known)
        late = (ready - link.promised).days if link.promised else 0
        return replace(link, computed=ready, late=late if late > 0 else None)


def ends(env: Any, orders: Any) -> Ends:
    """When ``orders`` would end, behind the queues of the work centers."""
    plan = PlanOfPlant(env, orders, _MOST)
    made = plan.run().finish

    def day(moment: datetime | None) -> date | None:
        return local_day(env, moment) if moment else None

    return Ends(plan, {order: day(end) for order, end in made.items()})


def end_sentence(order: Any, found: Ends, sales: Sequence[Link]) -> str:
    """When ``order`` would end, and the sale that it makes latest."""
    day = found.by_order.get(order.id)
    values = {"order": order.display_name}
    if day is None:
        return _("Nobody can tell when %(order)s would end.", **values)
    values["day"] = show(day, "date")
    late = max((s for s in sales if s.late), key=lambda s: s.late or 0, default=None)
    if late is None:
        return _("%(order)s would end on %(day)s (computed).", **values)
    values |= {"sale": late.name, "days": show(late.late, "days")}
    return _(
        "%(order)s would end on %(day)s (computed), and %(sale)s be ready %(days)s "
        "after its promise.",
        **values,
    )
