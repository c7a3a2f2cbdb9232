"""What a product is made of, through every level, in the units of each product.

Odoo's own choice of bill of materials decides (its sequence), for the company of the
conversation. Quantities are exact: Odoo rounds a line up only when an order is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...core.evidence import Missing, NoData
from ...core.i18n import _
from .record import scope

# Odoo refuses a bill of materials that leads back to itself; imported data might.
_DEEPEST = 20


@dataclass(frozen=True)
class Part:
    """``per`` of ``product``, in its own unit, for one unit of what it goes into."""

    product: Any
    per: float
    line: Any


@dataclass(frozen=True)
class Recipe:
    """How ``product`` is made with ``bom``; a kit is only a bundle of its parts."""

    product: Any
    bom: Any
    parts: tuple[Part, ...]

    @property
    def kit(self) -> bool:
        return self.bom.type == "phantom"


Recipes = Mapping[int, Recipe]


def boms_of(env: Any, product: Any) -> Any:
    """Every bill of materials that makes ``product``: Odoo's own choice first."""
    domain = env["mrp.bom"]._bom_find_domain(product, company_id=env.company.id)
    return env["mrp.bom"].search(domain, order="sequence, product_id, id")


def no_recipe(env: Any, product: Any) -> NoData:
    """Why nothing can be said of how ``product`` is made."""
    boms = boms_of(env, product)
    name = product.display_name
    domain = [("product_tmpl_id", "=", product.product_tmpl_id.id)]
    where = scope(env, "mrp.bom", domain, [name], shown=0, total=len(boms))
    text = _("%(product)s has no bill of materials: it is not made here.", product=name)
    if boms:
        text = _("The bill of materials of %(product)s has no lines.", product=name)
    asks = (_("How much stock of %(product)s is there?", product=product.name),)
    return NoData(Missing.NO_ROWS, text, where, asks)


def recipes(env: Any, product: Any, bom: Any = None) -> dict[int, Recipe]:
    """The recipe of ``product`` and of whatever it is made of, by product id.

    Empty when nobody makes it. ``bom`` is that of ``product`` itself, when it is not
    Odoo's choice. One search a level, however wide the level is.
    """
    found: dict[int, Recipe] = {}
    level = product
    for _depth in range(_DEEPEST):
        boms = env["mrp.bom"]._bom_find(level, company_id=env.company.id)
        if bom and not found:
            boms[product] = bom
        made = [_recipe(each, boms[each]) for each in level if boms.get(each)]
        found |= {recipe.product.id: recipe for recipe in made}
        below = {part.product.id for recipe in made for part in recipe.parts}
        level = env["product.product"].browse(sorted(below - set(found)))
        if not level:
            break
    return found


def _recipe(product: Any, bom: Any) -> Recipe:
    one = product.uom_id._compute_quantity(1, bom.product_uom_id, round=False)
    batches = one / bom.product_qty
    parts = []
    for line in bom.bom_line_ids:
        if line._skip_bom_line(product):
            continue  # of another variant
        amount = line.product_uom_id._compute_quantity(
            line.product_qty * batches, line.product_id.uom_id, round=False
        )
        if amount:
            parts.append(Part(line.product_id, amount, line))
    return Recipe(product, bom, tuple(parts))


def direct(found: Recipes, product: Any) -> dict[Any, float]:
    """What one unit of ``product`` takes from stock: kits are opened."""
    needed: dict[Any, float] = {}
    for part, amount in _opened(found, product, 1.0, 0):
        needed[part] = needed.get(part, 0.0) + amount
    return needed


def _opened(
    found: Recipes, product: Any, amount: float, depth: int
) -> Iterator[tuple[Any, float]]:
    for part in found[product.id].parts:
        inner = found.get(part.product.id)
        if inner is not None and inner.kit and depth < _DEEPEST:
            yield from _opened(found, part.product, amount * part.per, depth + 1)
        else:
            yield part.product, amount * part.per


def tree(
    found: Recipes, product: Any, amount: float, level: int = 1
) -> Iterator[tuple[int, Part, float]]:
    """(level, part, its quantity) of ``amount`` of ``product``, depth first."""
    for part in found[product.id].parts:
        needed = amount * part.per
        yield level, part, needed
        if part.product.id in found and level < _DEEPEST:
            yield from tree(found, part.product, needed, level + 1)


def bottom_up(found: Recipes, product: Any) -> list[Any]:
    """The made products of ``product``'s tree, each after what it is made of."""
    order: dict[int, Any] = {}
    _visit(found, product, order, set())
    return list(order.values())


def _visit(found: Recipes, product: Any, order: dict[int, Any], seen: set[int]) -> None:
    if product.id in seen or product.id not in found:
        return
    seen.add(product.id)
    for part in found[product.id].parts:
        _visit(found, part.product, order, seen)
    order[product.id] = product
