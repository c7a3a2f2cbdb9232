"""The units of measure of a quantity, and what it is in the unit of its product."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.evidence import show
from ...core.i18n import _
from ...core.proposal import Conflict
from .record import quantity


def convertible(env: Any, product: Any) -> list[Any]:
    """The domain of those that the unit of ``product`` can be converted to; without a
    product, of pieces."""
    unit = product.uom_id or env.ref("uom.product_uom_unit")
    root = (unit.parent_path or f"{unit.id}/").split("/")[0]
    return [("parent_path", "=like", f"{root}/%")]


def in_own_unit(product: Any, amount: float, uom: Any) -> float | None:
    """``amount`` of ``uom`` in the unit of ``product``; None when it is of another
    kind, or when either is not known."""
    own = product.uom_id
    if not own or not uom or not uom._has_common_reference(own):
        return None
    return float(uom._compute_quantity(amount, own, round=False))


def of_another_kind(product: Any, amount: float, uom: Any) -> Iterator[Conflict]:
    """That ``product`` is not counted in ``uom``, if it is not."""
    if not product or not uom or in_own_unit(product, amount, uom) is not None:
        return
    text = _(
        "%(product)s is not counted in %(unit)s but in %(own)s.",
        product=product.display_name,
        unit=uom.name,
        own=product.uom_id.name,
    )
    yield Conflict(text, "blocks", "uom")


def hints(product: Any, amount: float, uom: Any) -> dict[str, str]:
    """The reference of ``product``, and its quantity in its own unit where that is
    another one, for the fields ``product`` and ``quantity``."""
    found = {}
    if product.default_code:
        found["product"] = product.default_code
    own = in_own_unit(product, amount, uom)
    if own is not None and uom != product.uom_id:
        found["quantity"] = show(quantity(own, product.uom_id))
    return found
