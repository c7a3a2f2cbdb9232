"""What has to be made and bought for a need, level by level, net of all that covers it.

Covers: free stock, what is on its way, and drafts that nobody has released yet; less
what released orders and deliveries still want of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import ceil
from typing import Any

from .capacity_of_stock import smallest
from .incoming import OPEN_MOVES, open_arrivals
from .recipe import Recipe, Recipes, bottom_up, recipes
from .record import in_companies

_NEARLY = 1e-6
_RFQ = ("draft", "sent", "to approve")


@dataclass
class Want:
    """``amount`` wanted of a product, in its own unit, on ``day`` at the latest;
    ``whom`` are the names of what wants it."""

    amount: float = 0.0
    day: date | None = None
    whom: list[str] = field(default_factory=list)

    def add(self, amount: float, day: date | None, whom: str) -> None:
        self.amount += amount
        if day and (self.day is None or day < self.day):
            self.day = day
        if whom not in self.whom:
            self.whom.append(whom)


@dataclass(frozen=True)
class Step:
    """``amount`` of ``product`` to "make" or to "buy", rounded up to what can be;
    ``lacking`` is what was needed of it. "nobody" makes or sells some."""

    product: Any
    how: str
    lacking: float
    amount: float
    day: date | None
    whom: tuple[str, ...]


Wants = dict[int, Want]


def steps(env: Any, wants: Wants, sale: Any = None, own: Any = None) -> list[Step]:
    """How to cover ``wants``, by product id: what goes into something else first.

    Of a ``sale``, ``own`` are its orders: what they make is there for it alone.
    """
    products = env["product.product"].browse(wants)
    found = recipes(env, products) if products else {}
    order = _parents_first(found, products)
    ids = {part.product.id for recipe in found.values() for part in recipe.parts}
    everything = env["product.product"].browse(sorted(ids | set(products.ids)))
    cover = covered(env, everything, sale, own)
    wanted = {product: Want(w.amount, w.day, [*w.whom]) for product, w in wants.items()}
    made = [s for each in order if (s := _made(found[each.id], wanted, cover))]
    bought = [
        step
        for product in everything
        if product.id in wanted
        and (step := _bought(env, product, wanted[product.id], cover))
    ]
    return [
        *sorted(bought, key=lambda s: (s.day or date.max, s.product.id)),
        *made[::-1],
    ]


def _parents_first(found: Recipes, products: Any) -> list[Any]:
    """The products that have a recipe, each before what it is made of."""
    order: dict[int, Any] = {}
    for product in products:
        for made in bottom_up(found, product):
            order.setdefault(made.id, made)
    return list(order.values())[::-1]


def _made(recipe: Recipe, wanted: Wants, cover: dict[int, float]) -> Step | None:
    """The order of one product, whose components are added to ``wanted``."""
    product = recipe.product
    if product.id not in wanted or recipe.bom.type == "subcontract":
        return None
    want = wanted.pop(product.id)
    lacking, name, day = want.amount, product.display_name, want.day
    step = None
    if not recipe.kit:
        lacking = _uncovered(product, want, cover)
        if lacking <= _NEARLY:
            return None
        amount = _up(lacking, smallest(product))
        step = Step(product, "make", lacking, amount, day, tuple(want.whom))
        lacking = amount
        day = day and day - timedelta(days=recipe.bom.produce_delay)
    for part in recipe.parts:
        own = wanted.setdefault(part.product.id, Want())
        own.add(part.per * lacking, day, name)
    return step


def _bought(env: Any, product: Any, want: Want, cover: dict[int, float]) -> Step | None:
    if not product.is_storable:
        return None  # nobody counts it
    lacking = _uncovered(product, want, cover)
    if lacking <= _NEARLY:
        return None
    how = "buy" if product.purchase_ok else "nobody"
    amount = orderable(env, product, lacking) if how == "buy" else lacking
    return Step(product, how, lacking, amount, want.day, tuple(want.whom))


def _uncovered(product: Any, want: Want, cover: dict[int, float]) -> float:
    taken = min(cover.get(product.id, 0.0), want.amount)
    if taken > 0:
        cover[product.id] -= taken
    return float(product.uom_id.round(want.amount - taken, rounding_method="UP"))


def _up(amount: float, step: float) -> float:
    return round(ceil(amount / step - _NEARLY) * step, 6)


def orderable(env: Any, product: Any, amount: float) -> float:
    """``amount`` as its usual vendor sells it: not less than the minimum, and in whole
    packs of the vendor's unit."""
    amount = _up(amount, smallest(product))
    own = product.with_company(env.company)
    seller = own._select_seller(quantity=None)
    if not seller:
        return amount
    prices = own._get_filtered_sellers(partner_id=seller.partner_id, quantity=None)
    least = min(prices, key=lambda each: each.min_qty)
    unit = least.product_uom_id
    packs = max(
        product.uom_id._compute_quantity(amount, unit, round=False), least.min_qty
    )
    if unit != product.uom_id:
        packs = _up(packs, 1.0)
    return float(unit._compute_quantity(packs, product.uom_id, round=False))


def covered(
    env: Any, products: Any, sale: Any = None, own: Any = None
) -> dict[int, float]:
    """What is there or comes for a new need of ``products``, by product id; of a
    ``sale``, what its ``own`` orders make first of all."""
    arriving = [("product_id", "in", products.ids), *open_arrivals(env)]
    mine = [("production_id", "in", own.ids if own else [])]
    coming = _sum(env, [*arriving, "!", *mine])
    kept = _sum(env, [*arriving, *mine]) if own else {}
    wanted = _claims(env, products, sale)
    drafts = in_drafts(env, products, sale)
    return {
        product.id: max(
            max(product.free_qty, 0.0)
            + coming.get(product.id, 0.0)
            - wanted.get(product.id, 0.0),
            0.0,
        )
        + kept.get(product.id, 0.0)
        + drafts.get(product.id, 0.0)
        for product in products
        if product.is_storable
    }


def _sum(env: Any, domain: list[Any]) -> dict[int, float]:
    groups = env["stock.move"]._read_group(domain, ["product_id"], ["product_qty:sum"])
    return {product.id: amount for product, amount in groups}


def _claims(env: Any, products: Any, sale: Any) -> dict[int, float]:
    """What released orders and deliveries want of stock and have not reserved, those
    of ``sale`` left out."""
    domain = [
        ("product_id", "in", products.ids),
        ("state", "in", list(OPEN_MOVES)),
        ("location_id.usage", "=", "internal"),
        ("location_dest_id.usage", "in", ["production", "customer"]),
        *in_companies(env),
    ]
    if sale and "sale_line_id" in env["stock.move"]._fields:
        domain += ["!", ("sale_line_id", "in", sale.order_line.ids)]
    groups = env["stock.move"]._read_group(
        domain, ["product_id", "product_uom"], ["product_qty:sum", "quantity:sum"]
    )
    found: dict[int, float] = {}
    for product, uom, wanted, kept in groups:
        kept = uom._compute_quantity(kept, product.uom_id, round=False)
        found[product.id] = found.get(product.id, 0.0) + wanted - kept
    return found


def in_drafts(env: Any, products: Any, sale: Any = None) -> Mapping[int, float]:
    """What drafts of orders and requests for quotation would bring, by product id: the
    same need is not proposed twice. Of a ``sale``, only what is for no other."""
    found: dict[int, float] = {}
    for model, origin, domain in _drafts():
        if model not in env or not env[model].has_access("read"):
            continue
        if sale:
            domain += [(origin, "in", [False, "", sale.name])]
        groups = env[model]._read_group(
            [("product_id", "in", products.ids), *domain, *in_companies(env)],
            ["product_id", "product_uom_id"],
            ["product_qty:sum"],
        )
        for product, uom, amount in groups:
            own = uom._compute_quantity(amount, product.uom_id, round=False)
            found[product.id] = found.get(product.id, 0.0) + own
    return found


def _drafts() -> Iterator[tuple[str, str, list[Any]]]:
    yield "mrp.production", "origin", [("state", "=", "draft")]
    yield "purchase.order.line", "order_id.origin", [("state", "in", list(_RFQ))]
