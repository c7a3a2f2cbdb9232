"""How many days it takes to have a product when nothing of it is in stock.

Odoo's own planning figures, calendar days: a product that is made needs the lead time
of its bill of materials after its slowest component is there; one that is bought needs
its vendor's lead time and the days that the company takes to confirm a purchase.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .recipe import Recipes, bottom_up


@dataclass(frozen=True)
class Lead:
    """``own`` days of the product itself, ``total`` with what it waits for.

    ``how`` is "make", "kit", "buy" or "unknown": nobody makes or sells it, and the
    days are not known. ``source`` is the bill of materials or the vendor's price.
    ``slowest`` is the component that the total waits for.
    """

    product: Any
    how: str
    own: float
    total: float
    source: Any
    slowest: Lead | None

    def chain(self) -> list[Lead]:
        """What the total is made of, from the product down."""
        return [self, *(self.slowest.chain() if self.slowest else [])]


def leads(found: Recipes, product: Any) -> dict[int, Lead]:
    """The leads of ``product`` and of all that it is made of, by product id."""
    ids = {part.product.id for recipe in found.values() for part in recipe.parts}
    leaves = product.browse(sorted((ids | {product.id}) - set(found)))
    by_id = {each.id: bought(each) for each in leaves}
    for made in bottom_up(found, product):
        recipe = found[made.id]
        # A product that is made of itself is not yet known here: it adds no time.
        parts = [by_id[p.product.id] for p in recipe.parts if p.product.id in by_id]
        slowest = max(parts, key=lambda each: each.total, default=None)
        own = 0.0 if recipe.kit else float(recipe.bom.produce_delay)
        total = own + (slowest.total if slowest else 0.0)
        how = "kit" if recipe.kit else "make"
        by_id[made.id] = Lead(made, how, own, total, recipe.bom, slowest)
    return by_id


def bought(product: Any) -> Lead:
    """How long it takes to buy ``product``."""
    seller = product.with_company(product.env.company)._select_seller(quantity=None)
    if not seller:
        return Lead(product, "unknown", 0.0, 0.0, None, None)
    days = float(seller.delay)
    return Lead(product, "buy", days, days + to_order(product.env), seller, None)


def to_order(env: Any) -> float:
    """Days that the company takes to confirm a purchase."""
    company = env.company
    return float(company.days_to_purchase) if _has(company, "days_to_purchase") else 0.0


def safety(env: Any) -> float:
    """Days that the company promises sales earlier than it must."""
    company = env.company
    return float(company.security_lead) if _has(company, "security_lead") else 0.0


def _has(company: Any, field: str) -> bool:
    return field in company._fields
