"""What is on hand: unexpired, and not in a place or a lot that is blocked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..skills.plant.clock import now
from ..skills.plant.plain_rows import plain_rows
from .days import Days
from .history import Pair
from .places import Places, blocked_by

_EXPIRY = "expiration_date"


@dataclass
class Hand:
    """``usable`` can be taken now, ``expired`` and ``blocked`` cannot; ``total`` is
    all that stands in the warehouse. ``expiring`` are (day, quantity) of what can be
    taken until then only."""

    total: float = 0.0
    usable: float = 0.0
    expired: float = 0.0
    blocked: float = 0.0
    expiring: list[tuple[int, float]] = field(default_factory=list)


def on_hand(
    env: Any, products: Sequence[int], days: Days, places: Places
) -> dict[Pair, Hand]:
    """By product and warehouse."""
    found: dict[Pair, Hand] = defaultdict(Hand)
    domain = [
        ("product_id", "in", list(products)),
        ("location_id", "in", list(places.warehouse)),
    ]
    fields = ("product_id", "location_id", "lot_id", "quantity")
    rows = plain_rows(env, "stock.quant", domain, fields)
    lots = _lots(env, [row[2] for row in rows if row[2]])
    for product, place, lot, amount in rows:
        each, amount = found[product, places.warehouse[place]], float(amount or 0.0)
        expires, blocked = lots.get(lot, (None, False))
        each.total += amount
        if blocked or place not in places.stock:
            each.blocked += amount
        elif expires is not None and expires <= now() and amount > 0:
            each.expired += amount
        else:
            each.usable += amount
            if expires is not None and amount > 0:
                each.expiring.append((days.number(expires), amount))
    return dict(found)


def _lots(env: Any, ids: Sequence[int]) -> dict[int, tuple[Any, bool]]:
    """When each expires, and whether it is blocked."""
    model = env["stock.lot"]
    dated = [_EXPIRY] if _EXPIRY in model._fields else []
    flags = blocked_by(model)
    if not ids or not (dated or flags) or not model.has_access("read"):
        return {}
    domain = [("id", "in", sorted(set(ids)))]
    rows = plain_rows(env, "stock.lot", domain, ("id", *dated, *flags))
    return {
        row[0]: (row[1] if dated else None, any(row[1 + len(dated) :])) for row in rows
    }
