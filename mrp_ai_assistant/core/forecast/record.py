"""What a forecaster would have told before, product by product, and what then came."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .backtest import origins, replayed
from .demand import Forecaster
from .points import FloatArray
from .score import LEVELS, Log, Score, score

_AT_ONCE = 250  # series; more of them would fill the memory with points


@dataclass(frozen=True)
class Tested:
    """``log`` of all cases; ``series`` (cases,) is the row that each is of. The levels
    of the forecaster were learnt on cases like these, if not on these: what it tells
    from now on is scored when its windows close."""

    log: Log | None
    series: npt.NDArray[np.intp]

    @property
    def plant(self) -> Score | None:
        """All series together; None where every history was too short to test."""
        return score(self.log) if self.log else None

    def of(self, row: int) -> Score | None:
        """That series alone; None where its history was too short to test."""
        first, end = np.searchsorted(self.series, [row, row + 1])
        if self.log is None or first == end:
            return None
        return score(self.log.rows(np.arange(first, end)))


def tested(history: FloatArray, forecaster: Forecaster) -> Tested:
    """At the last origins whose outcome is known; ``history`` is (series, periods).
    A stock-out is asked about for stocks from half of to three times the demand of
    late."""
    logs: list[Log] = []
    rows: list[npt.NDArray[np.intp]] = []
    for start in range(0, len(history), _AT_ONCE):
        found = _tested(history[start : start + _AT_ONCE], forecaster)
        if found is not None:
            logs.append(found[0])
            rows.append(found[1] + start)
    if not logs:
        return Tested(None, np.zeros(0, dtype=np.intp))
    series = np.concatenate(rows)
    order = np.argsort(series, kind="stable")
    parts = (
        np.concatenate([getattr(log, name) for log in logs])[order]
        for name in ("chance", "out", "expected", "came", "order")
    )
    return Tested(Log(*parts), series[order])


def _tested(
    history: FloatArray, forecaster: Forecaster
) -> tuple[Log, npt.NDArray[np.intp]] | None:
    past = origins(history, forecaster.length, forecaster.grid)
    if not past:
        return None
    length, grid = forecaster.length, forecaster.grid
    replay = replayed(past, length, grid, forecaster.tuning.credible)
    demand = forecaster.told(replay)
    order = np.stack([demand.order_up_to(level) for level in LEVELS], axis=1)
    chance, out = demand.exceeds(replay.stocks), replay.demand[:, None] > replay.stocks
    return Log(chance, out, demand.expected, replay.demand, order), replay.series
