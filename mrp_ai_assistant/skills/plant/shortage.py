"""Which components orders lack now, and when these arrive."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from ...core.i18n import _, formats
from .arrivals import Arrival, next_arrivals

_OPEN_MOVE = ("draft", "waiting", "confirmed", "partially_available", "assigned")


@dataclass(frozen=True)
class Need:
    """One component of one order; figures in the product's own unit of measure.

    ``missing`` is what neither the reservation nor free stock covers. Free stock is
    given out once, to the earliest start first, so two orders never count the same
    pieces.
    """

    order: Any
    product: Any
    needed: float
    reserved: float
    missing: float
    arrival: Arrival | None

    def sentence(self) -> str:
        """``lacks 6 uds of Tablero: P00098, due 26 Nov 2026``."""
        amount = f"{formats().number(self.missing, 2)} {self.product.uom_id.name}"
        values = {"amount": amount, "product": self.product.name}
        arrival = self.arrival
        if arrival is None:
            return _("lacks %(amount)s of %(product)s: nothing on its way", **values)
        values |= {
            "day": formats().day(arrival.day),
            "document": arrival.document.text,
        }
        if arrival.overdue:
            return _(
                "lacks %(amount)s of %(product)s: %(document)s, overdue since %(day)s",
                **values,
            )
        return _("lacks %(amount)s of %(product)s: %(document)s, due %(day)s", **values)

    def pressing(self) -> str:
        """The action that brings it: there must be an ``arrival``."""
        return _(
            "Press for %(product)s: %(document)s",
            product=self.product.display_name,
            document=self.arrival.document.text if self.arrival else "",
        )


def needs(env: Any, orders: Any) -> dict[int, list[Need]]:
    """The storable components that ``orders`` have not got yet, by order id.

    Orders that nobody asked about stand in the queue too: what an earlier one will
    take is not there for a later one, whatever the question was.
    """
    moves = _queue(env, orders)
    free = _free_stock(moves)
    asked = set(orders.ids)
    arrivals = next_arrivals(env, moves.product_id)
    found: dict[int, list[Need]] = defaultdict(list)
    for move in moves:
        need = _need(move, free, arrivals.get(move.product_id.id))
        if need is not None and need.order.id in asked:
            found[need.order.id].append(need)
    return found


def _queue(env: Any, orders: Any) -> Any:
    """Open moves of the components of ``orders``, of any order, in the sequence in
    which they may take free stock: released orders by start, then drafts."""
    storable = [("state", "in", _OPEN_MOVE), ("product_id.is_storable", "=", True)]
    own = [("raw_material_production_id", "in", orders.ids), *storable]
    mine = env["stock.move"].search(own)
    others = env["stock.move"].search(
        [
            ("raw_material_production_id.state", "in", ("confirmed", "progress")),
            ("product_id", "in", mine.product_id.ids),
            ("location_id", "in", mine.location_id.ids),
            *storable,
        ]
    )

    def turn(move: Any) -> tuple[Any, ...]:
        order = move.raw_material_production_id
        return (order.state == "draft", order.date_start, order.id, move.id)

    return (mine | others).sorted(turn)


def missing(env: Any, orders: Any) -> dict[int, list[Need]]:
    """Only what stock cannot cover, the largest hole first."""
    lacking = {}
    for order_id, found in needs(env, orders).items():
        holes = [need for need in found if need.missing > 0]
        if holes:
            lacking[order_id] = sorted(holes, key=_latest_arrival, reverse=True)
    return lacking


def _latest_arrival(need: Need) -> tuple[bool, Any]:
    """What nobody brings holds an order longest; then the latest arrival."""
    arrival = need.arrival
    return (arrival is None, arrival.day.toordinal() if arrival else 0)


def _free_stock(moves: Any) -> dict[tuple[int, int], float]:
    free = {}
    for location, at in moves.grouped("location_id").items():
        for product in at.product_id.with_context(location=location.id):
            free[location.id, product.id] = max(product.free_qty, 0.0)
    return free


def _need(
    move: Any, free: dict[tuple[int, int], float], arrival: Arrival | None
) -> Need | None:
    uom = move.product_id.uom_id
    reserved = move.product_uom._compute_quantity(move.quantity, uom)
    short = move.product_qty - reserved
    if uom.compare(short, 0) <= 0:
        return None
    pool = (move.location_id.id, move.product_id.id)
    taken = min(short, free[pool])
    free[pool] -= taken
    hole = uom.round(short - taken)
    order = move.raw_material_production_id
    return Need(order, move.product_id, move.product_qty, reserved, hole, arrival)
