"""The demand history of several products, fit to be learnt from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..core.forecast import Forecaster
from ..core.forecast.backtest import usable
from ..core.forecast.classes import xyz
from ..core.forecast.history import cleaned
from .assessment import Grounds
from .facts import Fact
from .history import BoolArray, FloatArray


@dataclass(frozen=True)
class Known:
    """``demand`` and ``stocked`` are (rows, days); ``capped`` had one order too large
    to be usual; ``steady`` are X, Y or Z."""

    rows: Sequence[Fact]
    demand: FloatArray
    stocked: BoolArray
    capped: BoolArray
    steady: Sequence[Any]

    def grounds(self, row: int) -> Grounds:
        """What is known of that one."""
        seen = self.stocked[row]
        first = int(seen.argmax()) if seen.any() else len(seen)
        return Grounds(
            days=len(seen) - first,
            sold=int((self.demand[row] > 0).sum()),
            empty=int((~seen[first:]).sum()),
            capped=bool(self.capped[row]),
            foreign=self.rows[row].moved.foreign,
        )

    def enough(self, forecaster: Forecaster) -> BoolArray:
        """The rows whose history carries a forecast."""
        grid = forecaster.grid
        if self.demand.shape[1] < max(forecaster.length, grid.least_history):
            return np.zeros(len(self.rows), dtype=bool)
        return usable(self.demand, grid, grid.least_demand)


def known_of(rows: Sequence[Fact]) -> Known:
    stocked = np.stack([fact.stocked() for fact in rows])
    found = cleaned(np.stack([fact.moved.sold for fact in rows]), stocked)
    return Known(rows, found.demand, stocked, found.capped, xyz(found.demand))
