"""What is missing, matched with what brings it: first come, first served."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

_EPSILON = 1e-6


@dataclass(frozen=True)
class Demand:
    """``order`` still needs ``amount`` of ``product``, from the stock at ``place``."""

    order: int
    product: int
    amount: float
    place: int = 0


@dataclass(frozen=True)
class Supply:
    """``amount`` of ``product`` that comes at ``ready``, or when the order ``maker``
    ends. ``key`` is the caller's name for it."""

    key: int
    product: int
    amount: float
    ready: datetime | None = None
    maker: int | None = None


@dataclass(frozen=True)
class Peg:
    """``amount`` for a demand: from ``supply``, or from nobody when that is None."""

    demand: Demand
    amount: float
    supply: Supply | None


def peg(
    demands: Iterable[Demand],
    stock: Mapping[tuple[int, int], float],
    supplies: Iterable[Supply],
) -> list[Peg]:
    """What every demand waits for, the demands in the order in which they take.

    ``stock`` is what is free, by place and product; what it covers waits for nothing
    and has no peg. Supplies are taken in their own order. No order is pegged to what
    it makes itself.
    """
    free = {key: max(amount, 0.0) for key, amount in stock.items()}
    coming: dict[int, list[Supply]] = defaultdict(list)
    left: dict[int, float] = {}
    for supply in supplies:
        coming[supply.product].append(supply)
        left[id(supply)] = supply.amount
    pegs: list[Peg] = []
    for demand in demands:
        rest = _from_stock(demand, free)
        for supply in coming[demand.product]:
            if rest <= _EPSILON:
                break
            taken = min(rest, left[id(supply)])
            if taken <= _EPSILON or supply.maker == demand.order:
                continue
            left[id(supply)] -= taken
            rest -= taken
            pegs.append(Peg(demand, taken, supply))
        if rest > _EPSILON:
            pegs.append(Peg(demand, rest, None))
    return pegs


def _from_stock(demand: Demand, free: dict[tuple[int, int], float]) -> float:
    """What stock does not cover of ``demand``."""
    pool = (demand.place, demand.product)
    taken = min(demand.amount, free.get(pool, 0.0))
    if taken > 0:
        free[pool] -= taken
    return demand.amount - taken
