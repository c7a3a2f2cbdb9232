"""Which units of measure a quantity of a product may be in."""

from __future__ import annotations

from typing import Any


def convertible(env: Any, product: Any) -> list[Any]:
    """The domain of those that the unit of ``product`` can be converted to; without a
    product, of pieces."""
    unit = product.uom_id or env.ref("uom.product_uom_unit")
    root = (unit.parent_path or f"{unit.id}/").split("/")[0]
    return [("parent_path", "=like", f"{root}/%")]
