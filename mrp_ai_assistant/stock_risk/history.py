"""What left each warehouse by day, and what was there: from the moves that are done.

One pass over the moves in the database, which groups them; days and amounts come back
as arrays, a hundred times smaller than records. Its rows are those that the user of
``env`` may read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from .days import Days
from .places import Places
from .units import Units

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
Pair = tuple[int, int]  # product, warehouse
_MOVES = (
    "product_id",
    "product_uom",
    "location_id",
    "location_dest_id",
    "date",
    "quantity",
    "is_inventory",
    "scrap_id",
    "origin_returned_move_id",
    "production_id",
    "consume_unbuild_id",
)


@dataclass
class Moved:
    """One product in one warehouse, by day: ``sold`` for good, less what came back
    (days,); ``net`` is all that came in less all that went out (days + 1, the last is
    today). ``foreign`` moves were in a unit that is not one of the product's."""

    sold: FloatArray
    net: FloatArray
    foreign: int = 0

    @classmethod
    def nothing(cls, days: Days) -> Moved:
        return cls(np.zeros(days.count), np.zeros(days.count + 1))


def moved(
    env: Any, products: Sequence[int], days: Days, places: Places, units: Units
) -> dict[Pair, Moved]:
    """The moves of ``products`` in the company of ``env``. What is done on a day to
    come has left stock, but is nobody's demand of the past."""
    found: dict[Pair, Moved] = {}
    for product, uom, source, target, use, back, numbers, amounts in _grouped(
        env, products, days, places
    ):
        factor = units.factor(uom, product)
        by_day = None
        if factor is not None:
            numbers, amounts = np.asarray(numbers), np.asarray(amounts)
            by_day = np.bincount(numbers, amounts * factor, days.count + 1)
        for warehouse, sign, counts in ((source, 1.0, use), (target, -1.0, back)):
            if warehouse is None:
                continue
            each = found.setdefault((product, warehouse), Moved.nothing(days))
            if by_day is None:
                each.foreign += len(numbers)
                continue
            each.net -= sign * by_day
            if counts:
                each.sold += sign * by_day[:-1]
    return found


def _grouped(
    env: Any, products: Sequence[int], days: Days, places: Places
) -> Iterable[tuple[Any, ...]]:
    """Rows (product, unit, warehouse it left, warehouse it came to, whether that is
    demand, whether it is a return, days, amounts)."""
    moves = env["stock.move"]
    domain = [
        ("state", "=", "done"),
        ("company_id", "=", env.company.id),
        ("date", ">=", days.starts[0]),
        ("product_id", "in", list(products)),
    ]
    moves.check_access("read")
    moves.flush_model()
    inner = moves._search(domain).select(*(f'"stock_move"."{f}"' for f in _MOVES))
    ids = sorted({*places.warehouse, *places.uses, *places.back})
    parameters = (
        ids,
        [places.warehouse.get(i) for i in ids],
        [i in places.uses for i in ids],
        [i in places.back for i in ids],
        list(days.starts),
        *inner.params,
    )
    # Only the text that the ORM has made goes into the statement: values are bound.
    env.cr.execute(_STATEMENT.replace("MOVES", inner.code), parameters)
    return env.cr.fetchall()  # type: ignore[no-any-return]


_STATEMENT = """
WITH place AS (
    SELECT * FROM unnest(%s::int[], %s::int[], %s::bool[], %s::bool[])
        AS place(id, warehouse, uses, back)
), day AS (SELECT %s::timestamp[] AS starts)
SELECT m.product_id, m.product_uom, source.warehouse, target.warehouse,
       m.quiet AND target.uses AND m.consume_unbuild_id IS NULL,
       m.quiet AND (m.origin_returned_move_id IS NOT NULL
                    OR source.back AND m.production_id IS NULL),
       array_agg(greatest(width_bucket(m.date, day.starts) - 1, 0)),
       array_agg(m.quantity::float8)
FROM (SELECT *, NOT coalesce(is_inventory, false) AND scrap_id IS NULL AS quiet
      FROM (MOVES) AS readable) AS m
CROSS JOIN day
LEFT JOIN place AS source ON source.id = m.location_id
LEFT JOIN place AS target ON target.id = m.location_dest_id
WHERE source.warehouse IS DISTINCT FROM target.warehouse
GROUP BY 1, 2, 3, 4, 5, 6
"""


def stock_by_day(now: float, net: FloatArray) -> FloatArray:
    """What was there at the end of each day before today, walked back from ``now``.
    (days,)"""
    after = np.cumsum(net[::-1])[::-1]
    found: FloatArray = now - after[1:]
    return found
