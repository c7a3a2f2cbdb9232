"""How many of a product the free stock is enough for, and what runs out first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor, inf
from typing import Any

from ...core.evidence import show
from .consumed import stock_places
from .recipe import Recipes, bottom_up, direct
from .record import in_companies, quantity

_NEARLY = 1e-6
_HUNDREDTH = 0.01
_UNLIMITED = 10**12


@dataclass(frozen=True)
class Limit:
    """A component: ``per`` unit made, ``free`` of it, ``enough`` units made.

    Figures in the component's own unit; ``enough`` in that of what is made. What is
    not kept in stock limits nothing: then ``free`` is None and ``enough`` infinite.
    """

    product: Any
    per: float
    free: float | None
    enough: float


@dataclass(frozen=True)
class Reach:
    """What free stock allows: ``now`` with what stands ready, ``in_all`` when missing
    subassemblies are made first; ``short`` of what, by product id, for ``wanted``, and
    ``short_of_more`` for one more than ``in_all``. ``more`` is how many of each
    subassembly could be made."""

    product: Any
    limits: list[Limit]
    now: float
    in_all: float
    wanted: float | None
    short: Mapping[int, float]
    short_of_more: Mapping[int, float]
    more: Mapping[int, float]

    @property
    def first(self) -> Limit:
        """What runs out first."""
        return self.limits[0]

    def amount(self, value: float) -> str:
        return show(quantity(value, self.product.uom_id))


def reach(found: Recipes, product: Any, wanted: float | None = None) -> Reach:
    """How far the free stock goes; ``product`` must be made of something."""
    free = free_stock(found, product)
    listed = limits(found, product, free)
    in_all = most(found, product, free)
    lacking = short(found, product, wanted or 0, free)
    beyond = min(in_all, _UNLIMITED) + smallest(product)
    one_more = short(found, product, beyond, free)
    parts = [limit.product for limit in listed if limit.product.id in found]
    more = {part.id: most(found, part, free) for part in parts}
    now = listed[0].enough
    return Reach(product, listed, now, in_all, wanted, lacking, one_more, more)


def limits(found: Recipes, product: Any, free: Mapping[int, float]) -> list[Limit]:
    """Every component of ``product``, the one that runs out first at the top."""
    step = smallest(product)
    listed = []
    for part, per in direct(found, product).items():
        if not part.is_storable:
            listed.append(Limit(part, per, None, inf))
            continue
        there = free[part.id]
        listed.append(Limit(part, per, there, _down(there / per, step)))
    return sorted(listed, key=lambda limit: limit.enough)


def free_stock(found: Recipes, product: Any) -> dict[int, float]:
    """What is free of all that ``product`` is made of; never less than nothing."""
    ids = {part.product.id for recipe in found.values() for part in recipe.parts}
    parts = product.browse(sorted(ids))
    return {part.id: max(part.free_qty, 0.0) for part in parts if part.is_storable}


def free_of_all(products: Any) -> dict[int, float]:
    """What is free of each of ``products``, in one statement: Odoo's ``free_qty``, that
    also reckons what comes and goes, is dear for hundreds. Never less than nothing."""
    env = products.env
    storable = products.filtered("is_storable")
    groups = env["stock.quant"]._read_group(
        [
            ("product_id", "in", storable.ids),
            ("location_id", "in", stock_places(env)),
        ],
        ["product_id"],
        ["quantity:sum", "reserved_quantity:sum"],
    )
    there = {product.id: hand - kept for product, hand, kept in groups}
    return {each: max(there.get(each, 0.0), 0.0) for each in storable.ids}


def most(found: Recipes, product: Any, free: Mapping[int, float]) -> float:
    """How many, when subassemblies that run short are made first, from free stock."""
    step = smallest(product)
    enough, too_much = 0, 1
    while not short(found, product, too_much * step, free):
        enough, too_much = too_much, too_much * 2
        if too_much > _UNLIMITED:
            return inf
    while too_much - enough > 1:
        middle = (enough + too_much) // 2
        if short(found, product, middle * step, free):
            too_much = middle
        else:
            enough = middle
    return round(enough * step, 2)


def short(
    found: Recipes, product: Any, amount: float, free: Mapping[int, float]
) -> dict[int, float]:
    """What nobody makes and is not free, to make ``amount``: quantity by product id.

    Free subassemblies are used up before any is made.
    """
    needed: dict[int, float] = {product.id: amount}
    for made in reversed(bottom_up(found, product)):
        recipe = found[made.id]
        asked = needed.pop(made.id, 0.0)
        if made.id != product.id and not recipe.kit:
            asked -= free.get(made.id, 0.0)
        if asked <= _NEARLY:
            continue
        for part in recipe.parts:
            before = needed.get(part.product.id, 0.0)
            needed[part.product.id] = before + asked * part.per
    return {
        each: quantity - free[each]
        for each, quantity in needed.items()
        if each in free and quantity - free[each] > _NEARLY
    }


def still_needed(product: Any) -> float:
    """What released orders want of ``product`` and have not reserved."""
    open_moves = ("waiting", "confirmed", "partially_available", "assigned")
    groups = product.env["stock.move"]._read_group(
        [
            ("product_id", "=", product.id),
            ("raw_material_production_id", "!=", False),
            ("state", "in", open_moves),
            *in_companies(product.env),
        ],
        ["product_uom"],
        ["product_uom_qty:sum", "quantity:sum"],
    )
    return sum(
        uom._compute_quantity(wanted - kept, product.uom_id, round=False)
        for uom, wanted, kept in groups
    )


def smallest(product: Any) -> float:
    """Nobody makes half a table; of what is weighed or measured, hundredths."""
    names = product.env["ir.model.data"]
    unit = names._xmlid_to_res_id("uom.product_uom_unit", raise_if_not_found=False)
    whole = unit and product.uom_id._has_common_reference(
        product.env["uom.uom"].browse(unit)
    )
    return 1.0 if whole else _HUNDREDTH


def _down(amount: float, step: float) -> float:
    return round(floor(amount / step + _NEARLY) * step, 2)
