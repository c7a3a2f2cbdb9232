"""Which components orders lack now, and when these arrive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import starmap
from typing import Any

from ...core.i18n import _, formats
from .incoming import Arrival, next_arrivals
from .record import read_units

_NOT_RESERVED = ("state", "!=", "assigned")
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


def needs(env: Any, orders: Any, products: Any = None) -> dict[int, list[Need]]:
    """The storable components that ``orders`` have not got yet, by order id; with
    ``products`` only those of them.

    Orders that nobody asked about stand in the queue too: what an earlier one will
    take is not there for a later one, whatever the question was.
    """
    queue = _queue(env, orders, products)
    free = _free_stock(env, queue)
    asked = set(orders.ids)
    products = env["product.product"].browse({claim[1].id for claim in queue})
    arrivals = next_arrivals(env, products)
    found: dict[int, list[Need]] = defaultdict(list)
    for claim in queue:
        need = _need(claim, free, arrivals)
        if need is not None and need.order.id in asked:
            found[need.order.id].append(need)
    return found


# (order, product, location, needed, reserved); both in the product's unit of measure
_Claim = tuple[Any, Any, Any, float, float]


def _queue(env: Any, orders: Any, products: Any) -> list[_Claim]:
    """What any order still lacks of the components of ``orders``, in the sequence in
    which they may take free stock: released orders by start, then drafts.

    Summed by the database: a plant has thousands of open moves.
    """
    storable = [("state", "in", _OPEN_MOVE), ("product_id.is_storable", "=", True)]
    own = ("raw_material_production_id", "in", orders.ids)
    released = ("raw_material_production_id.state", "in", ("confirmed", "progress"))
    moves = env["stock.move"]
    mine = [("product_id", "in", products.ids)] if products is not None else []
    keys = moves._read_group(
        [own, *mine, *storable, _NOT_RESERVED], ["product_id", "location_id"]
    )
    wanted = [
        ("product_id", "in", list({product.id for product, _place in keys})),
        ("location_id", "in", list({place.id for _product, place in keys})),
        "|",
        own,
        released,
        *storable,
    ]
    # Most orders have all of it reserved: their thousands of moves are not summed.
    lacking = moves._read_group(
        [*wanted, _NOT_RESERVED], ["raw_material_production_id"]
    )
    orders_lacking = [order.id for (order,) in lacking]
    groups = moves._read_group(
        [*wanted, ("raw_material_production_id", "in", orders_lacking)],
        ["raw_material_production_id", "product_id", "location_id", "product_uom"],
        ["product_qty:sum", "quantity:sum"],
    )

    _light(env, groups)

    def turn(claim: _Claim) -> tuple[Any, ...]:
        order, product = claim[0], claim[1]
        return (order.state == "draft", order.date_start, order.id, product.id)

    claims = (claim for claim in starmap(_claim, groups) if claim[3] > claim[4])
    return sorted(claims, key=turn)


def _light(env: Any, groups: list[tuple[Any, ...]]) -> None:
    """Read only what is needed of all of them: a thousand orders and products have a
    hundred fields each."""
    orders = env["mrp.production"].browse({group[0].id for group in groups})
    orders.fetch(["name", "state", "date_start"])
    read_units(env["product.product"].browse({group[1].id for group in groups}))


def _claim(
    order: Any, product: Any, place: Any, uom: Any, needed: float, reserved: float
) -> _Claim:
    own = product.uom_id
    if reserved and uom != own:
        reserved = uom._compute_quantity(reserved, own)
    return (order, product, place, needed, reserved)


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


def _free_stock(env: Any, queue: list[_Claim]) -> dict[tuple[int, int], float]:
    """What is neither reserved nor below nothing, by (location, product): the
    ``free_qty`` of Odoo, which also counts what comes and goes."""
    wanted: dict[int, set[int]] = defaultdict(set)
    for _order, product, place, _needed, _reserved in queue:
        wanted[place.id].add(product.id)
    free = {}
    for place, products in wanted.items():
        groups = env["stock.quant"]._read_group(
            [("product_id", "in", list(products)), ("location_id", "child_of", place)],
            ["product_id"],
            ["quantity:sum", "reserved_quantity:sum"],
        )
        for product, hand, kept in groups:
            free[place, product.id] = max(hand - kept, 0.0)
    return free


def _need(
    claim: _Claim,
    free: dict[tuple[int, int], float],
    arrivals: Mapping[int, Arrival],
) -> Need | None:
    order, product, place, needed, reserved = claim
    uom = product.uom_id
    short = needed - reserved
    if uom.compare(short, 0) <= 0:
        return None
    pool = (place.id, product.id)
    taken = min(short, free.get(pool, 0.0))
    if taken:
        free[pool] -= taken
    hole = uom.round(short - taken)
    return Need(order, product, needed, reserved, hole, arrivals.get(product.id))
