"""What Odoo knows of some products of a plant, warehouse by warehouse."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .assessment import Supplied
from .days import Days
from .history import BoolArray, FloatArray, Moved, Pair, moved, stock_by_day
from .lateness import Sources, sources_of
from .orders import Open, open_orders
from .plant import Plant
from .quants import Hand, on_hand
from .supply import Source, sources
from .units import units_of

_MOSTLY = 0.5


@dataclass(frozen=True)
class Fact:
    """One product in one warehouse."""

    product: Any
    warehouse: int
    moved: Moved
    hand: Hand
    open: Open
    source: Source

    def stock(self) -> FloatArray:
        """What was there at the end of each day of the history. (days,)"""
        return stock_by_day(self.hand.total, self.moved.net)

    def stocked(self) -> BoolArray:
        """Whether a day tells a demand: not where there was nothing to take. (days,)

        A product that is mostly not there is made or bought to order: its empty days
        had no demand. Before it was first there, it was not sold at all.
        """
        stock = self.stock()
        start = np.concatenate(([stock[0] - self.moved.net[0]], stock[:-1]))
        most = np.maximum(start, stock)
        # Less than nothing is a book that is wrong: it does not tell an empty shelf.
        there = (most > 1e-9) | (most < -1e-9) | (self.moved.sold > 0)
        first = int(there.argmax()) if there.any() else len(there)
        if first < len(there) and there[first:].mean() < _MOSTLY:
            there[first:] = True
        return there


@dataclass(frozen=True)
class Facts:
    """``rows`` in the order of their products; ``whose`` tells how late what is
    coming to them is."""

    rows: Sequence[Fact]
    whose: Sources
    days: Days


def facts_of(
    plant: Plant, products: Any, warehouses: Collection[int], *, every: bool = False
) -> Facts:
    """Of ``products`` that hold stock, where anything of them was, is, or is to be; in
    each of ``warehouses`` when ``every``."""
    env, days = plant.env, plant.days
    products = products.with_env(env).filtered("is_storable")
    found = sources(env, products, plant.late)
    ids = [product.id for product in products if product.id in found]
    history = moved(env, ids, days, plant.places, units_of(env, ids))
    hands = on_hand(env, ids, days, plant.places)
    orders = open_orders(env, ids, days, plant.places)
    known = {*history, *hands, *orders}
    if every:
        known |= {(product, warehouse) for product in ids for warehouse in warehouses}
    pairs: list[Pair] = sorted(pair for pair in known if pair[1] in warehouses)
    by_id = {product.id: product for product in products}
    rows = [
        Fact(
            by_id[product],
            warehouse,
            history.get((product, warehouse)) or Moved.nothing(days),
            hands.get((product, warehouse)) or Hand(),
            orders.get((product, warehouse)) or Open(),
            found[product],
        )
        for product, warehouse in pairs
    ]
    due = [each for row in rows for each in row.open.coming]
    return Facts(rows, sources_of(env, plant.late, due), days)


def bare_facts(plant: Plant, products: Sequence[int]) -> list[Fact]:
    """The same of their past and their stock alone: who replenishes them, and what is
    ordered, is not read."""
    env, days = plant.env, plant.days
    history = moved(env, products, days, plant.places, units_of(env, products))
    hands = on_hand(env, products, days, plant.places)
    source = Source(Supplied(), plant.late.of_center(None))
    return [
        Fact(
            env["product.product"].browse(pair[0]),
            pair[1],
            history.get(pair) or Moved.nothing(days),
            hands.get(pair) or Hand(),
            Open(),
            source,
        )
        for pair in sorted({*history, *hands})
    ]
