"""What an order that is not there yet would find: material, time, room and its cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from math import inf
from typing import Any

from ...core.chain import Peg, Schedule
from ...core.evidence import Phrase
from ...core.i18n import _
from .capacity_of_stock import Limit, limits
from .center_room import FURTHEST, Center, measured
from .clock import end_of, local_day, start_of, today
from .incoming import document
from .money import can_read
from .plan_of_plant import PlanOfPlant
from .recipe import Recipes, direct
from .recipe_cost import recipe_cost, work_of
from .record import in_companies
from .rush import FIRST, Rushed, in_turn, ready_at

_QUEUE = 120  # orders whose queues it would join
_WEEK = timedelta(days=6)


@dataclass(frozen=True)
class Component:
    """``needed`` of a component that goes straight into it, ``free`` of it now and
    ``reserved`` for others, in its own unit. ``short`` is what is not there;
    ``waits`` is what brings that, ``ready`` the moment when all of it is there.

    What is not kept in stock is never short; its ``free`` is what is needed.
    """

    product: Any
    needed: float
    free: float
    reserved: float
    waits: Peg | None
    ready: datetime | None

    @property
    def short(self) -> float:
        return max(self.product.uom_id.round(self.needed - self.free), 0.0)

    @property
    def there(self) -> float:
        return min(self.free, self.needed)


class Feasibility:
    """``amount`` of ``product``, in its own unit, from the stock at ``place``, begun at
    ``start`` or now, in the queues of ``plan``."""

    def __init__(
        self,
        found: Recipes,
        product: Any,
        amount: float,
        place: Any,
        start: datetime | None = None,
        plan: PlanOfPlant | None = None,
    ) -> None:
        self.env = product.env
        self.found, self.product, self.amount = found, product, amount
        self.place = place
        self.plan = plan or queues(self.env)
        self.order: Rushed = in_turn(self.plan, found, product, amount, start, place)

    @cached_property
    def ends(self) -> Schedule:
        return self.plan.run(rush=self.order.rush)

    @cached_property
    def finish(self) -> datetime | None:
        """The earliest end in the queues of the plant; None when nobody can tell."""
        return self.ends.finish.get(FIRST)

    @property
    def finish_day(self) -> date | None:
        return local_day(self.env, self.finish) if self.finish else None

    @cached_property
    def limits(self) -> list[Limit]:
        ids = {part.id for part in direct(self.found, self.product)}
        places = self.plan.free([(self.place.id, each) for each in sorted(ids)])
        free = dict.fromkeys(ids, 0.0)
        free |= {product: amount for (_place, product), amount in places.items()}
        return limits(self.found, self.product, free)

    @property
    def possible(self) -> float | None:
        """How many free stock is enough for now; None when stock limits nothing."""
        now = min((limit.enough for limit in self.limits), default=inf)
        return None if now == inf else now

    @cached_property
    def components(self) -> list[Component]:
        """What goes straight into it, in the order of its bill of materials."""
        kept = self._reserved()
        free = {limit.product.id: limit.free for limit in self.limits}
        found = []
        for part, per in direct(self.found, self.product).items():
            if part.type != "consu":
                continue  # no order moves a service
            uom = part.uom_id
            needed = uom.round(per * self.amount, rounding_method="UP")
            there = needed if free[part.id] is None else uom.round(free[part.id])
            pegs = [p for p in self.order.pegs if p.demand.product == part.id]
            waits, ready = self._last(pegs)
            kept_of = kept.get(part.id, 0.0)
            found.append(Component(part, needed, there, kept_of, waits, ready))
        return found

    def _last(self, pegs: Sequence[Peg]) -> tuple[Peg | None, datetime | None]:
        """What comes last, or the one that nobody can date."""
        if not pegs:
            return None, None
        dated = [
            (ready_at(self.plan, each, self.order.rush, self.ends.finish), each)
            for each in pegs
        ]
        ready, last = max(dated, key=lambda one: (one[0] is None, one[0] or 0))
        return last, ready

    def _reserved(self) -> Mapping[int, float]:
        ids = [part.id for part in direct(self.found, self.product)]
        groups = self.env["stock.quant"]._read_group(
            [("product_id", "in", ids), ("location_id", "child_of", self.place.id)],
            ["product_id"],
            ["reserved_quantity:sum"],
        )
        return {product.id: kept for product, kept in groups}

    @property
    def short(self) -> list[Component]:
        """What is not there, that which comes last first."""
        lacking = [each for each in self.components if each.short > 0]
        return sorted(
            lacking,
            key=lambda c: (c.ready is None, c.ready or datetime.min),
            reverse=True,
        )

    def brings(self, each: Component) -> Phrase:
        """What brings the missing part of a component, in words."""
        peg = each.waits
        if peg is None or peg.supply is None:
            lead = self.order.leads.get(each.product.id)
            if lead is None or lead.how != "buy":
                return Phrase(_("nothing on its way"))
            return Phrase(_("to be bought"))
        if peg.supply.key < 0:
            return Phrase(_("to be made first"))
        return document(self.env["stock.move"].browse(peg.supply.key))

    def tightest(self, day: date) -> tuple[Center, float | None] | None:
        """The tightest center of its operations in the week of ``day``, and its load
        in percent with this order; None without operations, or in a year."""
        minutes: dict[int, float] = {}
        for work in work_of(self.found, self.product, self.amount):
            center = work.operation.workcenter_id.id
            minutes[center] = minutes.get(center, 0.0) + work.minutes
        if not minutes:
            return None
        if day > today(self.env) + FURTHEST:
            return None
        monday = day - timedelta(days=day.weekday())
        span = (start_of(self.env, monday), end_of(self.env, monday + _WEEK))
        centers = self.env["mrp.workcenter"].browse(minutes)
        loads = [
            (each, _percent(each, minutes[each.record.id]))
            for each in measured(self.env, centers, *span)
        ]
        return max(loads, key=lambda one: (one[1] is None, one[1] or 0.0))

    @property
    def stopped(self) -> Any:
        """The centers of its operations that a loss stops now."""
        work = work_of(self.found, self.product, self.amount)
        ids = {each.operation.workcenter_id.id for each in work}
        centers = self.env["mrp.workcenter"].browse(sorted(ids))
        return centers.filtered(lambda each: each.working_state == "blocked")

    @cached_property
    def cost(self) -> float | None:
        """Material and work in the company's currency; None for who may not see it."""
        centers = self.env["mrp.workcenter"]
        if not can_read(self.product, "standard_price"):
            return None
        if not can_read(centers, "costs_hour"):
            return None
        return recipe_cost(self.found, self.product, self.amount).total


def queues(env: Any) -> PlanOfPlant:
    """The orders that a new one stands in line with."""
    return PlanOfPlant(env, most=_QUEUE)


def same_need(env: Any, product: Any, origin: str, day: date | None) -> Any:
    """Open orders that may be for the same need: of the same source, or due on a day
    near ``day``; without either, drafts that nobody has released."""
    near: list[Any] = [("state", "=", "draft")]
    if origin:
        near = [("origin", "=", origin)]
    elif day:
        first = start_of(env, day) - timedelta(days=2)
        last = end_of(env, day) + timedelta(days=2)
        near = [("date_deadline", ">=", first), ("date_deadline", "<", last)]
    return env["mrp.production"].search(
        [
            ("product_id", "=", product.id),
            ("state", "in", ("draft", "confirmed", "progress")),
            *near,
            *in_companies(env),
        ],
        order="id desc",
        limit=3,
    )


def _percent(center: Center, more: float) -> float | None:
    """The load of ``center`` with ``more`` minutes; None when it does not work then."""
    if not center.available:
        return None
    return 100 * (center.work + more) / center.available
