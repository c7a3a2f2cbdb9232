"""What the history of a plant teaches: learnt in the background, once a day."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..core.forecast import DAYS, Forecasters, learn_all
from ..core.forecast.outside import all_helped
from ..core.forecast.plant import LENGTHS
from ..core.forecast.record import tested
from ..core.forecast.score import Score
from .facts import bare_facts
from .known import known_of
from .plant import Plant

_MOST = 2_000  # products; more teach the same
_TESTED = 14  # days, the window that the plant's own back-test is told of


def learnt_of(plant: Plant) -> tuple[Forecasters | None, Score | None]:
    """How to forecast the plant, and how good that would have been; None without
    enough history."""
    products = _with_demand(plant)
    rows = bare_facts(plant, products) if products else []
    if not rows:
        return None, None
    history = known_of(rows).demand
    # What nobody wants any more too: it teaches that demand dies.
    history = history[(history > 0).any(axis=1)]
    lengths = tuple(n for n in LENGTHS if n < history.shape[1])
    if not len(history) or not lengths or history.shape[1] < DAYS.least_history:
        return None, None
    found = all_helped(learn_all(history, lengths), history)
    return found, tested(history, found.of(_TESTED)).plant


def _with_demand(plant: Plant) -> list[int]:
    """Products of which anything has left stock, evenly picked."""
    moves: Any = plant.env["stock.move"]
    groups = moves._read_group(
        [
            ("state", "=", "done"),
            ("company_id", "=", plant.env.company.id),
            ("location_dest_id", "in", sorted(plant.places.uses)),
            ("date", ">=", plant.days.starts[0]),
            ("product_id.is_storable", "=", True),
        ],
        ["product_id"],
        order="product_id",
    )
    ids = sorted(product.id for (product,) in groups)
    step = max(1, int(np.ceil(len(ids) / _MOST)))
    return ids[::step]
