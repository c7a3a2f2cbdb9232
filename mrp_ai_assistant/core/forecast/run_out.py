"""When stock runs out: what is there and comes in, against the paths of demand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from .lateness import Lateness
from .points import FloatArray

FAN = np.array([0.1, 0.5, 0.9])


@dataclass(frozen=True)
class Receipt:
    """``quantity`` promised for ``day``, counted from today; less than 0: overdue."""

    day: int
    quantity: float
    lateness: Lateness


@dataclass(frozen=True)
class Position:
    """One product in one warehouse. ``confirmed`` is what orders already ask for, by
    day; what is overdue is asked for today. Nothing here is simulated."""

    on_hand: float
    receipts: Sequence[Receipt] = ()
    confirmed: Sequence[tuple[int, float]] = ()


@dataclass(frozen=True)
class RunOut:
    """``first_out`` is the day of each path on which stock is not enough, ``horizon``
    where it lasts; ``stock`` is (paths, horizon)."""

    horizon: int
    stock: FloatArray = field(repr=False)
    first_out: FloatArray = field(repr=False)

    def chance_by(self, day: int | FloatArray) -> float:
        """The probability that it has run out by the end of ``day``; of one day a path,
        where it is not the same in all."""
        return float((self.first_out <= np.minimum(day, self.horizon - 1)).mean())

    def by_day(self) -> FloatArray:
        """The same for every day. (horizon,)"""
        counts = np.bincount(self.first_out.astype(int), minlength=self.horizon + 1)
        share: FloatArray = np.cumsum(counts[: self.horizon]) / len(self.first_out)
        return share

    def day_at(self, chance: float) -> int | None:
        """The first day by which it has run out with probability ``chance``; None when
        it is not that probable within the horizon."""
        reached = np.nonzero(self.by_day() >= chance - 1e-9)[0]
        return int(reached[0]) if len(reached) else None

    def fan(self) -> FloatArray:
        """The stock of the low, the middle and the high path of each day, never less
        than nothing. (3, horizon)"""
        found: FloatArray = np.quantile(np.maximum(self.stock, 0.0), FAN, axis=0)
        return found

    @property
    def missing(self) -> float:
        """How much will be lacking at the worst, on the average of the paths."""
        return float(np.maximum(-self.stock.min(axis=1), 0.0).mean())


def run_out(position: Position, demand: FloatArray, seed: int = 0) -> RunOut:
    """``demand`` is (paths, horizon). Confirmed orders are a part of the demand that
    was forecast, until they are more than it: they are never added to it."""
    paths, horizon = demand.shape
    random = np.random.default_rng(seed)
    asked = np.maximum(np.cumsum(demand, axis=1), _ordered(position, horizon))
    stock = position.on_hand + _received(position, paths, horizon, random) - asked
    below = stock < -1e-9
    first = np.where(below.any(axis=1), below.argmax(axis=1), horizon)
    return RunOut(horizon, stock, first.astype(float))


def _ordered(position: Position, horizon: int) -> FloatArray:
    days = np.zeros(horizon)
    for day, quantity in position.confirmed:
        if day < horizon:
            days[max(day, 0)] += quantity
    return np.cumsum(days)


def _received(
    position: Position, paths: int, horizon: int, random: np.random.Generator
) -> FloatArray:
    """What has come in by each day, (paths, horizon): late as its vendor is."""
    arrived = np.zeros((paths, horizon + 1))
    for receipt in position.receipts:
        # Due today and not there: not late yet.
        overdue = -receipt.day if receipt.day < 0 else None
        late = receipt.lateness.drawn(
            paths, random, at_least=None if overdue is None else overdue - 0.5
        )
        day = np.clip(np.ceil(receipt.day + late), 0, horizon).astype(int)
        np.add.at(arrived, (np.arange(paths), day), receipt.quantity)
    return np.cumsum(arrived[:, :horizon], axis=1)
