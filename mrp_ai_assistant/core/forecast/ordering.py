"""How much to order, and until when it can wait."""

from __future__ import annotations

from math import ceil

import numpy as np

from .lateness import Lateness
from .run_out import Position, RunOut


def quantity_to_order(
    needed: float, position: Position, *, least: float = 0.0, multiple: float = 0.0
) -> float:
    """What brings the position up to ``needed``, in whole multiples and not less than
    the vendor's least; 0 when there is enough."""
    coming = sum(receipt.quantity for receipt in position.receipts)
    lacking = needed - position.on_hand - coming
    if lacking <= 1e-9:
        return 0.0
    wanted = max(lacking, least)
    if multiple > 0:
        wanted = ceil(round(wanted / multiple, 9)) * multiple
    return float(wanted)


def order_by(
    out: RunOut, lead_days: int, lateness: Lateness, level: float, seed: int = 0
) -> int | None:
    """The last day on which an order still comes in time with probability ``level``.

    0 is today, and also when today is too late; None when it need not be ordered
    within the horizon, which must be longer than ``lead_days``.
    """
    random = np.random.default_rng(seed)
    late = lateness.drawn(len(out.first_out), random)
    best = 0
    for day in range(out.horizon - lead_days):
        if out.chance_by(np.ceil(day + lead_days + late)) > 1 - level + 1e-9:
            return best
        best = day
    return None


def days_of_cover(on_hand: float, expected_a_day: float) -> float | None:
    """How long stock lasts at the pace of late; None when nobody takes any."""
    return max(on_hand, 0.0) / expected_a_day if expected_a_day > 0 else None
