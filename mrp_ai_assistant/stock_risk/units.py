"""What a quantity is in the unit of its product, for arrays of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..skills.plant.plain_rows import plain_rows


@dataclass(frozen=True)
class Units:
    """``factors`` and ``roots`` of the units, ``own`` is the unit of each product."""

    factors: Mapping[int, float]
    roots: Mapping[int, str]
    own: Mapping[int, int]

    def factor(self, uom: int, product: int) -> float | None:
        """By how much an amount of ``uom`` is multiplied; None when it is of another
        kind, as where the unit of a product was changed."""
        own = self.own.get(product)
        if own == uom:
            return 1.0
        if own is None or self.roots.get(uom) != self.roots[own]:
            return None
        return self.factors[uom] / self.factors[own]


def units_of(env: Any, products: Sequence[int]) -> Units:
    fields = ("id", "factor", "parent_path")
    archived = env(context={**env.context, "active_test": False})
    rows = plain_rows(archived, "uom.uom", [], fields)
    # Without a path, as a unit that was never saved by the ORM, it is its own root.
    roots = {row[0]: (row[2] or f"{row[0]}/").split("/")[0] for row in rows}
    records = archived["product.product"].browse(products)
    templates = dict(
        plain_rows(
            archived,
            "product.product",
            [("id", "in", records.ids)],
            ("id", "product_tmpl_id"),
        )
    )
    own = dict(
        plain_rows(
            archived,
            "product.template",
            [("id", "in", sorted(set(templates.values())))],
            ("id", "uom_id"),
        )
    )
    factors = {row[0]: float(row[1]) for row in rows}
    mine = {product: own[template] for product, template in templates.items()}
    return Units(factors, roots, mine)
