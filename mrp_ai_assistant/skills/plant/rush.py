"""An order that is not there yet, as the plan of the plant takes it.

What it lacks and nobody brings is made by further orders when it has a recipe, else
bought with its vendor's lead time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from ...core.chain import Demand, Job, Peg, Supply, Work
from .lead_time import Lead, bought, leads
from .plan_of_plant import PlanOfPlant, Rush
from .recipe import Recipe, Recipes, direct
from .recipe_cost import work_of

_DEEPEST = 6
# After what has begun, before everything else.
_FIRST_OF_ALL = (0.5,)
FIRST = -1


@dataclass(frozen=True)
class Rushed:
    """``rush`` for the plan; ``pegs`` of what its first order lacks; ``leads`` of what
    has to be bought."""

    rush: Rush
    pegs: list[Peg]
    leads: dict[int, Lead]


def rushed(plan: PlanOfPlant, found: Recipes, product: Any, amount: float) -> Rushed:
    """``amount`` of ``product``, in its own unit, before all that has not begun."""
    return _built(_Builder(plan, found), product, amount)


def in_turn(
    plan: PlanOfPlant,
    found: Recipes,
    product: Any,
    amount: float,
    start: datetime | None = None,
    place: Any = None,
) -> Rushed:
    """``amount`` of ``product`` as an order that nobody hurries, from ``start`` on, or
    from now: it takes what is free at ``place``, and of what arrives only what the
    orders that are there leave."""
    at = max(start or plan.at, plan.at)
    rank = (1.0, 0.0, at.timestamp())
    return _built(_Builder(plan, found, rank, at, place), product, amount)


def _built(builder: _Builder, product: Any, amount: float) -> Rushed:
    plan, found = builder.plan, builder.found
    level = [(product, amount)]
    for _depth in range(_DEEPEST):
        builder.add(level)
        level = builder.to_make()
        if not level:
            break
    known = leads(found, product)
    buys = {p: lead for p, lead in known.items() if lead.how == "buy"}
    for recipe in found.values():
        if recipe.bom.type == "subcontract":
            buys[recipe.product.id] = bought(recipe.product)
    rush = builder.rush({p: lead for p, lead in buys.items() if lead.how == "buy"})
    pegs = [p for p in plan.pegs(rush=rush) if p.demand.order == FIRST]
    return Rushed(rush, pegs, known | buys)


@dataclass
class _Builder:
    plan: PlanOfPlant
    found: Recipes
    rank: tuple[float, ...] = _FIRST_OF_ALL
    start: datetime | None = None
    place: Any = None
    works: list[Work] = field(default_factory=list)
    demands: list[Demand] = field(default_factory=list)
    supplies: list[Supply] = field(default_factory=list)
    ids: Any = field(default_factory=lambda: count(-1, -1))
    made: set[int] = field(default_factory=set)

    def add(self, level: Sequence[tuple[Any, float]]) -> None:
        for product, amount in level:
            number = next(self.ids)
            jobs = _jobs(self.found, product, amount, number)
            lead = timedelta() if jobs else _lead(self.found[product.id].bom)
            at = self.start if self.start and number == FIRST else self.plan.at
            self.works.append(Work(number, self.rank, at, tuple(jobs), lead))
            if number != FIRST:
                self.supplies.append(Supply(number, product.id, amount, maker=number))
            self.made.add(product.id)
            place = self.place or _source_of(self.found[product.id].bom, product.env)
            for part, per in direct(self.found, product).items():
                if part.is_storable:
                    needed = per * amount
                    self.demands.append(Demand(number, part.id, needed, place.id))

    def rush(self, buys: dict[int, Lead]) -> Rush:
        at = self.plan.at
        days = {p: at + timedelta(days=lead.own) for p, lead in buys.items()}
        own = (tuple(self.works), tuple(self.demands), tuple(self.supplies))
        return Rush(*own, days, hurried=self.rank == _FIRST_OF_ALL)

    def to_make(self) -> list[tuple[Any, float]]:
        """What the new orders lack, nobody brings, and has a recipe."""
        lacking: dict[int, float] = {}
        new = {work.id for work in self.works}
        for peg in self.plan.pegs(rush=self.rush({})):
            product = peg.demand.product
            recipe = self.found.get(product)
            if peg.supply is not None or peg.demand.order not in new:
                continue
            if recipe and made_here(recipe) and product not in self.made:
                lacking[product] = lacking.get(product, 0.0) + peg.amount
        return [(self.found[product].product, n) for product, n in lacking.items()]


def made_here(recipe: Recipe) -> bool:
    """Whether a manufacturing order makes it: no kit, and no subcontractor."""
    return bool(recipe.bom.type == "normal")


def _lead(bom: Any) -> timedelta:
    """How long an order without operations takes, as Odoo plans it."""
    return timedelta(days=bom.produce_delay) or timedelta(hours=1)


def _jobs(found: Recipes, product: Any, amount: float, number: int) -> list[Job]:
    """Its operations, one after the other; ids that no work order has."""
    jobs: list[Job] = []
    for place, work in enumerate(work_of(found, product, amount)):
        own = work.operation.workcenter_id
        centers = [(own.id, work.minutes)]
        for other in own.alternative_workcenter_ids:
            pace = (own.time_efficiency or 100.0) / (other.time_efficiency or 100.0)
            centers.append((other.id, work.minutes * pace))
        after = (jobs[-1].id,) if jobs else ()
        jobs.append(Job(number * 1000 - place, tuple(centers), after))
    return jobs


def _source_of(bom: Any, env: Any) -> Any:
    """Where an order of ``bom`` would take its components from."""
    kind = bom.picking_type_id or env["stock.picking.type"].search(
        [("code", "=", "mrp_operation"), ("company_id", "=", env.company.id)], limit=1
    )
    return kind.default_location_src_id


def ready_at(plan: PlanOfPlant, peg: Peg, rush: Rush, ends: Any) -> datetime | None:
    """When what ``peg`` waits for would be there; None when nobody can tell."""
    if peg.supply is None:
        return rush.buys.get(peg.demand.product)
    if peg.supply.maker is not None and peg.supply.maker in ends:
        found: datetime | None = ends[peg.supply.maker]
        return found
    return peg.supply.ready
