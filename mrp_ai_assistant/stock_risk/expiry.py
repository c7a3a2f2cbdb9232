"""What is thrown away, because nobody wanted it before it expired."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .history import FloatArray


def with_expiry(
    demand: FloatArray, expiring: Sequence[tuple[int, float]]
) -> FloatArray:
    """``demand`` (paths, days) and what is lost; what expires first is taken first.

    ``expiring`` are (day, quantity): it can be taken until the end of the day before.
    """
    taken = demand
    due = 0.0
    for day, quantity in sorted(expiring):
        due += quantity
        if day >= demand.shape[1]:
            break
        if taken is demand:
            taken = demand.copy()
        left = due - taken[:, : max(day, 0)].sum(axis=1)
        taken[:, max(day, 0)] += np.maximum(left, 0.0)
    return taken
