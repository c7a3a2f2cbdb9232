"""Who replenishes a product: how many days it takes, how little and how much at once.

Odoo adds 365 days where there is no vendor or no bill of materials. Here that is no
lead time: it is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any

from ..skills.plant.capacity_of_stock import smallest
from ..skills.plant.lead_time import to_order
from .assessment import State, Supplied, Supply
from .lateness import Habit, Late


@dataclass(frozen=True)
class Source:
    """``habit`` is how late it is; ``lacking`` what keeps a product from being
    replenished."""

    supplied: Supplied
    habit: Habit
    lacking: State | None = None


def sources(env: Any, products: Any, late: Late) -> dict[int, Source]:
    """Of ``products`` that hold stock, by id; kits have none and are left out."""
    products = products.with_company(env.company)
    first, normal = _boms(env, products, False), _boms(env, products, "normal")
    found = {}
    for product in products:
        if product in first and first[product].type == "phantom":
            continue
        made, bought = _routes(env, product)
        if normal.get(product) and (made or not bought):
            found[product.id] = _made(normal[product], product, late)
        elif made and not bought:
            found[product.id] = Source(Supplied("make"), late.of_center(None), "no_bom")
        else:
            found[product.id] = _bought(product, late)
    return found


def _boms(env: Any, products: Any, kind: Any) -> dict[Any, Any]:
    """Odoo's choice of bill of materials; none for who may not read any."""
    boms = env["mrp.bom"]
    if not boms.has_access("read"):
        return {}
    found = boms._bom_find(products, company_id=env.company.id, bom_type=kind)
    return dict(found)


def _routes(env: Any, product: Any) -> tuple[bool, bool]:
    """Whether its own routes, or those of its category, make it, and buy it."""
    routes = product.route_ids | product.categ_id.total_route_ids
    actions = set(_actions(env, routes))
    return "manufacture" in actions, "buy" in actions


def _actions(env: Any, routes: Any) -> Iterator[str]:
    for rule in routes.rule_ids:
        if rule.company_id.id in (False, env.company.id):
            yield rule.action


def _made(bom: Any, product: Any, late: Late) -> Source:
    center = bom.operation_ids[-1:].workcenter_id.id or None
    known = late.of_center(center)
    batch = 0.0
    if bom.enable_batch_size:
        unit = bom.product_uom_id
        batch = unit._compute_quantity(bom.batch_size, product.uom_id, round=False)
    return Source(
        Supplied(
            "make",
            max(ceil(bom.produce_delay + bom.days_to_prepare_mo), 0),
            bom=bom.id,
            center=center,
            multiple=max(batch, smallest(product)),
            late=known.late,
            deliveries=known.deliveries,
        ),
        known,
    )


def _bought(product: Any, late: Late) -> Source:
    seller = product._select_seller(quantity=None)
    if not seller:
        how: Supply | None = "buy" if product.purchase_ok else None
        return Source(Supplied(how), late.of_vendor(None), "no_vendor")
    vendor = seller.partner_id.commercial_partner_id
    known = late.of_vendor(vendor.id)
    own, unit = product.uom_id, seller.product_uom_id
    least = unit._compute_quantity(seller.min_qty, own, round=False)
    pack = unit._compute_quantity(1.0, own, round=False) if unit != own else 0.0
    days = seller.delay + to_order(product.env)
    return Source(
        Supplied(
            "buy",
            max(ceil(days), 0),
            vendor=seller.partner_id.id,
            least=max(least, 0.0),
            multiple=max(pack, smallest(product)),
            late=known.late,
            deliveries=known.deliveries,
        ),
        known,
    )
