"""What a recipe costs through every level: bought components, and work.

The way of Odoo's own overview of a bill of materials: a component that is made costs
what its components and operations cost, all others their cost in Odoo. Odoo keeps one
cost a company: that of the conversation's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .recipe import Recipes, bottom_up

_MINUTES = 60.0


@dataclass(frozen=True)
class Work:
    """One operation of ``product``: ``minutes`` for all of it, set-up included."""

    operation: Any
    product: Any
    minutes: float

    @property
    def cost(self) -> float:
        return self.minutes / _MINUTES * self.operation.workcenter_id.costs_hour


@dataclass(frozen=True)
class Cost:
    """``materials`` is (component, quantity, cost), dearest first."""

    materials: list[tuple[Any, float, float]]
    work: list[Work]

    @property
    def of_materials(self) -> float:
        return sum(cost for _product, _amount, cost in self.materials)

    @property
    def of_work(self) -> float:
        return sum(work.cost for work in self.work)

    @property
    def total(self) -> float:
        return self.of_materials + self.of_work


def quantities(found: Recipes, product: Any, amount: float) -> dict[int, float]:
    """How much of everything goes into ``amount``, by product id; stock aside."""
    needed = {product.id: amount}
    for made in reversed(bottom_up(found, product)):
        for part in found[made.id].parts:
            before = needed.get(part.product.id, 0.0)
            needed[part.product.id] = before + needed[made.id] * part.per
    return needed


def work_of(found: Recipes, product: Any, amount: float) -> Iterator[Work]:
    """The operations that make ``amount`` of one product, its components not."""
    bom = found[product.id].bom
    made = product.uom_id._compute_quantity(amount, bom.product_uom_id, round=False)
    sized = bom.operation_ids.with_context(
        product=product, quantity=made, unit=bom.product_uom_id
    )
    for operation in sized:
        if not operation._skip_operation_line(product):
            yield Work(operation, product, operation.time_total)


def recipe_cost(found: Recipes, product: Any, amount: float) -> Cost:
    """What ``amount`` of ``product`` costs; each level made in one go."""
    needed = quantities(found, product, amount)
    leaves = product.browse([each for each in needed if each not in found])
    priced = leaves.with_company(product.env.company)
    materials = [(p, needed[p.id], needed[p.id] * p.standard_price) for p in priced]
    work = [
        each
        for made in reversed(bottom_up(found, product))
        for each in work_of(found, made, needed[made.id])
    ]
    return Cost(sorted(materials, key=lambda m: -m[2]), work)
