"""An amount that the question says, in the unit of the product that it is of."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Ask
from ...core.i18n import _
from ...core.measure import Measure
from ...core.proposal.errors import NumberTooLarge
from ...core.proposal.typed import LARGEST
from ...core.understand.normalise import fold

_PIECES = frozenset(
    """u ud uds unidad unidades pieza piezas pza pzas unit units piece pieces pc
    pcs""".split()
)


# What a question calls a unit (core.measure) and Odoo's own unit of it.
_SYMBOLS = {
    "kg": "uom.product_uom_kgm",
    "g": "uom.product_uom_gram",
    "t": "uom.product_uom_ton",
    "l": "uom.product_uom_litre",
    "m": "uom.product_uom_meter",
    "cm": "uom.product_uom_cm",
    "mm": "uom.product_uom_millimeter",
    "m²": "uom.product_uom_square_meter",
    "m³": "uom.product_uom_cubic_meter",
}


def amount_of(product: Any, measure: Measure) -> float | None:
    """``measure`` in the unit of ``product``; None when it has no such unit.

    An amount without a unit is in the product's own.
    """
    own = product.uom_id
    if not measure.unit or _is_called(own, measure.unit):
        return measure.value
    if measure.unit in _PIECES and _is_pieces(own):
        unit = own.env.ref("uom.product_uom_unit")
        return float(unit._compute_quantity(measure.value, own, round=False))
    known = _SYMBOLS.get(measure.unit)
    symbol = known and own.env.ref(known, raise_if_not_found=False)
    if symbol and symbol._has_common_reference(own):
        return float(symbol._compute_quantity(measure.value, own, round=False))
    for unit in own.search([]):
        if _is_called(unit, measure.unit) and unit._has_common_reference(own):
            return float(unit._compute_quantity(measure.value, own, round=False))
    return None


def to_propose(product: Any, measure: Measure) -> float | Ask:
    """``measure`` in the unit of ``product``; the question back when it has no such
    unit, when it is nothing, or when no proposal can hold so much."""
    amount = amount_of(product, measure)
    if amount is None or amount <= 0:
        return other_unit(product)
    return Ask(str(NumberTooLarge())) if amount > LARGEST else amount


def _is_called(unit: Any, word: str) -> bool:
    name = fold(unit.name or "")
    return word in (name, f"{name}s", f"{name}es") or f"{word}s" == name


def _is_pieces(unit: Any) -> bool:
    pieces = unit.env.ref("uom.product_uom_unit", raise_if_not_found=False)
    return bool(pieces and unit._has_common_reference(pieces))


def other_unit(product: Any) -> Ask:
    """The question back when an amount is in a unit that ``product`` has not."""
    text = _(
        "%(product)s is counted in %(unit)s. How many?",
        product=product.display_name,
        unit=product.uom_id.name,
    )
    return Ask(text)
