"""The plant's open orders as ``core.chain`` takes them: what would end when.

Assumed, and told with every answer (``assumed``): centers work their queues off in
their calendars, by priority and planned start; nothing starts before its planned start
nor without its components; what is overdue arrives now, and blocked centers work again
now. Nothing is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from ...core.chain import (
    Demand,
    Job,
    Part,
    Peg,
    Schedule,
    Span,
    Supply,
    Work,
    peg,
    schedule,
    subtract,
)
from ...core.i18n import _
from .clock import now
from .incoming import OPEN_MOVES, open_arrivals
from .record import in_companies
from .working_time import working_intervals

MOST_ORDERS = 200
HORIZON = timedelta(days=90)
_STATES = ("confirmed", "progress", "to_close")
_NOTHING = 1e-6
_FIELDS = (
    "state",
    "priority",
    "date_start",
    "date_finished",
    "date_deadline",
    "product_id",
    "product_qty",
)


def assumed() -> tuple[str, ...]:
    """The assumptions, in words for people."""
    return (
        _(
            "Computed, not promised: queues by priority and planned start in each "
            "work center's calendar; overdue arrivals come now, blocked centers work "
            "again now; no drafts."
        ),
    )


@dataclass(frozen=True)
class Rush:
    """Orders that are not there yet, ``demands`` and all: ``hurried``, they take first.
    Else they take what is free, and of what arrives what the others leave.
    ``supplies`` are what they make for one another; ``buys`` says when what nobody
    brings would be there, by product id."""

    works: tuple[Work, ...]
    demands: tuple[Demand, ...]
    supplies: tuple[Supply, ...] = ()
    buys: Mapping[int, datetime] = field(default_factory=dict)
    hurried: bool = True


class PlanOfPlant:
    """Open orders, read once; ``run`` computes when they would end.

    ``orders`` are those of ``first`` and the ``most`` earliest starts, of ``total``.
    """

    def __init__(self, env: Any, first: Any = None, most: int = MOST_ORDERS) -> None:
        self.env = env
        self.at = now()
        domain = [("state", "in", list(_STATES)), *in_companies(env)]
        production = env["mrp.production"]
        found = production.search_fetch(
            domain, _FIELDS, order="date_start, id", limit=most
        )
        self.orders = (first if first is not None else production) | found
        self.total = max(production.search_count(domain), len(self.orders))

    @cached_property
    def demands(self) -> list[Demand]:
        """What the orders have not reserved yet, those that take first in front."""
        claims = self.env["stock.move"]._read_group(
            [
                ("raw_material_production_id", "in", self.orders.ids),
                ("raw_material_production_id.state", "!=", "to_close"),
                ("state", "in", OPEN_MOVES),
                ("product_id.is_storable", "=", True),
            ],
            ["raw_material_production_id", "product_id", "location_id", "product_uom"],
            ["product_qty:sum", "product_uom_qty:sum", "quantity:sum"],
        )
        ranks = {order.id: (*self._rank(order), order.id) for order in self.orders}
        ranked = sorted(claims, key=lambda claim: ranks[claim[0].id])
        found = [_demand(*claim) for claim in ranked]
        return [demand for demand in found if demand.amount > _NOTHING]

    @cached_property
    def stock(self) -> dict[tuple[int, int], float]:
        """What is free for the demands, by place and product."""
        return self.free([(d.place, d.product) for d in self.demands])

    def free(self, wanted: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """What nobody has reserved of each (place, product)."""
        by_place: dict[int, set[int]] = defaultdict(set)
        for place, product in wanted:
            by_place[place].add(product)
        found = {}
        for place, products in by_place.items():
            groups = self.env["stock.quant"]._read_group(
                [
                    ("product_id", "in", list(products)),
                    ("location_id", "child_of", place),
                ],
                ["product_id"],
                ["quantity:sum", "reserved_quantity:sum"],
            )
            for product, hand, kept in groups:
                found[place, product.id] = max(hand - kept, 0.0)
        return found

    @cached_property
    def arrivals(self) -> Any:
        """The moves that bring what stock does not cover, the earliest first."""
        lacking = {p.demand.product for p in peg(self.demands, self.stock, ())}
        return self.arrivals_of(sorted(lacking))

    def arrivals_of(self, products: Sequence[int]) -> Any:
        domain = [("product_id", "in", list(products)), *open_arrivals(self.env)]
        return self.env["stock.move"].search(domain, order="date, id")

    @cached_property
    def works(self) -> list[Work]:
        jobs = self._jobs()
        return [self._work(order, jobs.get(order.id, ())) for order in self.orders]

    @cached_property
    def hours(self) -> Mapping[int, Sequence[Span]]:
        ids = {c for w in self.works for job in w.jobs for c, _minutes in job.centers}
        centers = self.env["mrp.workcenter"].browse(sorted(ids))
        return self.hours_of(centers)

    def hours_of(self, centers: Any) -> Mapping[int, Sequence[Span]]:
        return working_intervals(self.env, centers, self.at, self.at + HORIZON)

    def run(
        self,
        *,
        arrive: Mapping[int, datetime] | None = None,
        down: Mapping[int, Span] | None = None,
        rush: Rush | None = None,
    ) -> Schedule:
        """When every order would end.

        ``arrive`` has other dates of arrivals, by move id; ``down`` are the hours in
        which a center does not work, by center id.
        """
        parts = self._parts(arrive or {}, rush)
        works = [replace(w, parts=tuple(parts.get(w.id, ()))) for w in self.works]
        hours = dict(self.hours)
        if rush is not None:
            own = rush.works
            works += [replace(w, parts=tuple(parts.get(w.id, ()))) for w in own]
            used = {c for w in own for job in w.jobs for c, _minutes in job.centers}
            other = self.env["mrp.workcenter"].browse(sorted(used - set(hours)))
            hours |= self.hours_of(other)
        for center, out in (down or {}).items():
            hours[center] = subtract(hours.get(center, ()), out)
        return schedule(works, hours)

    def takers(self, moves: Any) -> set[int]:
        """The orders that get what they lack from ``moves``, or from an order that
        does."""
        asked, found = set(moves.ids), set[int]()
        pegs = self.pegs()
        while True:
            more = {
                each.demand.order
                for each in pegs
                if each.supply
                and (each.supply.key in asked or each.supply.maker in found)
            }
            if more <= found:
                return found
            found |= more

    def expected(self, move: Any) -> datetime:
        """When ``move`` arrives: what is overdue, now."""
        return max(move.date, self.at)

    def _parts(
        self, arrive: Mapping[int, datetime], rush: Rush | None
    ) -> dict[int, list[Part]]:
        buys = rush.buys if rush else {}
        parts: dict[int, list[Part]] = defaultdict(list)
        own = {work.id for work in rush.works} if rush else set[int]()
        for each in self.pegs(arrive, rush):
            order = each.demand.order
            parts[order].append(_part(each, buys if order in own else {}))
        return parts

    def pegs(
        self,
        arrive: Mapping[int, datetime] | None = None,
        rush: Rush | None = None,
    ) -> list[Peg]:
        """What every order lacks, and what brings it."""
        if not arrive and rush is None:
            return self._as_it_is
        return self._pegged(arrive or {}, rush)

    @cached_property
    def _as_it_is(self) -> list[Peg]:
        return self._pegged({}, None)

    def _pegged(self, arrive: Mapping[int, datetime], rush: Rush | None) -> list[Peg]:
        if rush is None:
            return peg(self.demands, self.stock, self._supplies(arrive, ()))
        stock = self.stock | self.free([(d.place, d.product) for d in rush.demands])
        products = [demand.product for demand in rush.demands]
        coming = [*self._supplies(arrive, products), *rush.supplies]
        if rush.hurried:
            return peg([*rush.demands, *self.demands], stock, coming)
        lacking, left = _from_stock(rush.demands, stock)
        return peg([*self.demands, *lacking], left, coming)

    def _supplies(
        self, arrive: Mapping[int, datetime], rushed: Sequence[int]
    ) -> list[Supply]:
        moves = self.arrivals
        if rushed:
            more = set(rushed) - set(moves.product_id.ids)
            moves |= self.arrivals_of(sorted(more))
        supplies = [
            Supply(
                move.id,
                move.product_id.id,
                move.product_qty,
                arrive.get(move.id, self.expected(move)),
                move.production_id.id or None,
            )
            for move in moves
        ]
        return sorted(supplies, key=lambda s: (s.ready or self.at, s.key))

    def _rank(self, order: Any) -> tuple[float, ...]:
        begun = order.state in ("progress", "to_close")
        start = (order.date_start or self.at).timestamp()
        return (0.0 if begun else 1.0, -float(order.priority or 0), start)

    def _work(self, order: Any, jobs: Sequence[Job]) -> Work:
        begun = order.state != "confirmed"
        start = order.date_start or self.at
        release = self.at if begun else max(start, self.at)
        lead = timedelta()
        if not jobs and order.state != "to_close" and order.date_finished:
            lead = max(order.date_finished - max(start, self.at), timedelta())
            if not begun:
                lead = max(order.date_finished - start, timedelta())
        if order.state == "to_close":
            jobs = ()
        return Work(order.id, self._rank(order), release, tuple(jobs), lead)

    def _jobs(self) -> dict[int, list[Job]]:
        """The open operations of every order, each after those that it follows."""
        work = self.env["mrp.workorder"].search_fetch(
            [
                ("production_id", "in", self.orders.ids),
                ("state", "in", ("ready", "progress", "blocked")),
            ],
            [
                "production_id",
                "workcenter_id",
                "state",
                "duration_expected",
                "duration",
                "blocked_by_workorder_ids",
            ],
            order="sequence, id",
        )
        open_ids = set(work.ids)
        found: dict[int, list[Job]] = defaultdict(list)
        for each in work:
            after = tuple(i for i in each.blocked_by_workorder_ids.ids if i in open_ids)
            job = Job(each.id, _centers(each), after)
            found[each.production_id.id].append(job)
        return {order: _in_turn(jobs) for order, jobs in found.items()}


def _from_stock(
    demands: Sequence[Demand], stock: Mapping[tuple[int, int], float]
) -> tuple[list[Demand], dict[tuple[int, int], float]]:
    """What ``stock`` does not cover of ``demands``, and the stock that they leave."""
    lacking = [replace(p.demand, amount=p.amount) for p in peg(demands, stock, ())]
    left = dict(stock)
    for sign, some in ((-1, demands), (1, lacking)):
        for each in some:
            key = (each.place, each.product)
            left[key] = left.get(key, 0.0) + sign * each.amount
    return lacking, left


def _demand(
    order: Any,
    product: Any,
    place: Any,
    _uom: Any,
    needed: float,
    in_uom: float,
    reserved: float,
) -> Demand:
    """``needed`` is in the unit of the product, ``in_uom`` and ``reserved`` in that of
    the move: the first two tell how the third is converted."""
    rate = needed / in_uom if in_uom else 1.0
    return Demand(order.id, product.id, needed - reserved * rate, place.id)


def _part(each: Peg, buys: Mapping[int, datetime]) -> Part:
    if each.supply is None:
        return Part(each.demand.product, buys.get(each.demand.product))
    return Part(each.demand.product, each.supply.ready, each.supply.maker)


def _centers(work: Any) -> tuple[tuple[int, float], ...]:
    """The minutes left at its center, and at those that may do it instead."""
    own = work.workcenter_id
    if work.state == "progress":
        left = max(work.duration_expected - work.duration, 0.0)
        return ((own.id, left),)
    minutes = work.duration_expected
    centers = [(own.id, minutes)]
    for other in own.alternative_workcenter_ids:
        pace = (own.time_efficiency or 100.0) / (other.time_efficiency or 100.0)
        centers.append((other.id, minutes * pace))
    return tuple(centers)


def _in_turn(jobs: Sequence[Job]) -> list[Job]:
    """``jobs`` so that each stands after those that it follows; a circle is cut."""
    left, done, turn = list(jobs), set[int](), []
    while left:
        ready = [job for job in left if set(job.after) <= done] or left[:1]
        turn += ready
        done |= {job.id for job in ready}
        left = [job for job in left if job.id not in done]
    return turn
