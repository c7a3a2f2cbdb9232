"""What confirmed documents bring into each warehouse and take out of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..skills.plant.incoming import OPEN_MOVES
from ..skills.plant.plain_rows import plain_rows
from .days import Days
from .history import Pair
from .places import Places

_FIELDS = (
    "id",
    "product_id",
    "location_id",
    "location_dest_id",
    "date",
    "date_deadline",
    "product_qty",
    "picking_id",
    "partner_id",
    "production_id",
)


@dataclass(frozen=True)
class Due:
    """An open move that comes in: promised for ``day``, counted from today."""

    move: int
    day: int
    quantity: float
    picking: int | None
    partner: int | None
    production: int | None


@dataclass
class Open:
    """``leaving`` are (day, quantity); what is overdue is wanted today."""

    coming: list[Due] = field(default_factory=list)
    leaving: list[tuple[int, float]] = field(default_factory=list)


def open_orders(
    env: Any, products: Sequence[int], days: Days, places: Places
) -> dict[Pair, Open]:
    """By product and warehouse, in the product's unit. Transfers inside a warehouse
    are neither."""
    found: dict[Pair, Open] = defaultdict(Open)
    domain = [
        ("state", "in", list(OPEN_MOVES)),
        ("company_id", "=", env.company.id),
        ("product_id", "in", list(products)),
    ]
    for row in plain_rows(env, "stock.move", domain, _FIELDS):
        move, product, start, end, planned, promised, amount, *whose = row
        source, target = places.warehouse.get(start), places.warehouse.get(end)
        if source == target or not amount:
            continue
        amount, expected = float(amount), days.number(planned)
        if source:
            leaving = found[product, source].leaving
            leaving.append((max(expected, 0), amount))
        if target:
            # Put off, it is promised anew; planned sooner, its promise still counts.
            day = max(expected, days.number(promised)) if promised else expected
            found[product, target].coming.append(Due(move, day, amount, *whose))
    for each in found.values():
        each.leaving.sort()
        each.coming.sort(key=lambda due: (due.day, due.move))
    return dict(found)
