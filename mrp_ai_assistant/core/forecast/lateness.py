"""How many days after its promise something comes, from what came before.

A vendor with few receipts is taken to be like all vendors of the company, the less so
the more receipts there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .points import FloatArray

ENOUGH = 8  # receipts of one vendor; from here on it stands for itself


@dataclass(frozen=True)
class Lateness:
    """Days after the promise, ``own`` and of the ``pool``; less than 0 is early."""

    own: FloatArray
    pool: FloatArray

    @property
    def known(self) -> bool:
        return bool(len(self.own) or len(self.pool))

    def drawn(
        self, count: int, random: np.random.Generator, *, at_least: float | None = None
    ) -> FloatArray:
        """``count`` lateness values; only those over ``at_least``, for what is already
        that late. Nothing known: on time, or a day later than it is now."""
        own, pool = self._over(self.own, at_least), self._over(self.pool, at_least)
        if not len(own) and not len(pool):
            return np.full(count, 0.0 if at_least is None else at_least + 1)
        share = min(len(self.own) / ENOUGH, 1.0) if len(own) else 0.0
        if not len(pool):
            share = 1.0
        of_own = random.random(count) < share
        mine = random.choice(own, count) if len(own) else np.zeros(count)
        theirs = random.choice(pool, count) if len(pool) else np.zeros(count)
        return np.where(of_own, mine, theirs)

    @staticmethod
    def _over(days: FloatArray, least: float | None) -> FloatArray:
        return days if least is None else days[days > least]


def lateness(own: Sequence[float], pool: Sequence[float]) -> Lateness:
    """From days late, as measured; what cannot be a delay (NaN) is left out."""
    return Lateness(_clean(own), _clean(pool))


def _clean(days: Sequence[float]) -> FloatArray:
    found = np.asarray(days, dtype=float)
    return found[np.isfinite(found)]
