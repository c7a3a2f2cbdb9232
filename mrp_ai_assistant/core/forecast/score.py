"""What forecasts were worth, once it is known what came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .points import BoolArray, FloatArray

LEVELS = (0.8, 0.9, 0.95, 0.98, 0.99)
_EQUAL = 1e-9
_BINS = 10


@dataclass(frozen=True)
class Log:
    """Forecasts whose windows have closed, one row each. ``chance`` of a stock-out as
    told and whether the stock was ``out``, (rows,) or (rows, questions); ``expected``
    demand and what ``came``, (rows,); ``order``: the stock told for each of ``LEVELS``,
    (rows, levels). Rows in which something is unknown (NaN) are left out."""

    chance: FloatArray
    out: BoolArray
    expected: FloatArray
    came: FloatArray
    order: FloatArray

    def rows(self, chosen: npt.NDArray[np.intp] | BoolArray) -> Log:
        """The part of it that these are."""
        return Log(
            self.chance[chosen],
            self.out[chosen],
            self.expected[chosen],
            self.came[chosen],
            self.order[chosen],
        )


@dataclass(frozen=True)
class Score:
    """``brier``: the mean square of what each probability was wrong by (0 is best);
    ``bias``: how much more was expected than came, as a share of it (None: nothing
    came); ``covered``: the share of demands that the stock told for each of ``LEVELS``
    was enough for; ``ece``: by how much probabilities differ from how often it
    happened."""

    cases: int
    brier: float
    bias: float | None
    covered: tuple[float, ...]
    ece: float

    def at(self, level: float) -> float:
        """The service that was achieved where ``level`` was aimed at; ``level`` is one
        of ``LEVELS``."""
        return self.covered[LEVELS.index(level)]


def score(log: Log) -> Score | None:
    """Of all rows together; None when no window has closed yet."""
    log = log.rows(_whole(log))
    if not len(log.came):
        return None
    came = float(log.came.sum())
    more = float(log.expected.sum()) - came
    covered = (log.came[:, None] <= log.order + _EQUAL).mean(axis=0)
    return Score(
        cases=len(log.came),
        brier=float(((log.chance - log.out) ** 2).mean()),
        bias=more / came if came > 0 else None,
        covered=tuple(float(share) for share in covered),
        ece=calibration_error(log.chance.ravel(), log.out.ravel()),
    )


def calibration_error(chance: FloatArray, out: BoolArray) -> float:
    """The mean difference, by tenths of ``chance``, between what was told and what
    happened, each tenth as heavy as it has cases."""
    place = np.clip((chance * _BINS).astype(int), 0, _BINS - 1)
    told = np.bincount(place, weights=chance, minlength=_BINS)
    happened = np.bincount(place, weights=out.astype(float), minlength=_BINS)
    return float(np.abs(told - happened).sum() / max(len(chance), 1))


def _whole(log: Log) -> BoolArray:
    parts: Sequence[FloatArray] = (log.chance, log.expected, log.came, log.order)
    whole = np.ones(len(log.came), dtype=bool)
    for part in parts:
        whole &= np.isfinite(part).all(axis=tuple(range(1, part.ndim)))
    return whole
