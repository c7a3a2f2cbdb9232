"""The values of a request for quotation that is not there yet, by Odoo's own choices.

Keys are those of the action ``draft_purchase``; a value is JSON (core.proposal.field).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from .clock import local_day, now
from .units import in_own_unit

FIELDS = ("product", "vendor", "quantity", "uom", "expected", "origin")
_NEARLY = 1e-6


@dataclass(frozen=True)
class PurchaseValues:
    """The same as records and a day; ``amount`` is in the product's own unit, None
    when its unit is of another kind."""

    product: Any
    vendor: Any
    quantity: float
    uom: Any
    expected: date | None
    origin: str

    @property
    def amount(self) -> float | None:
        return in_own_unit(self.product, self.quantity, self.uom)


def read(env: Any, values: Mapping[str, Any]) -> PurchaseValues:
    """``values`` as records of ``env``."""
    day = values.get("expected")
    return PurchaseValues(
        product=env["product.product"].browse(values.get("product") or []),
        vendor=env["res.partner"].browse(values.get("vendor") or []),
        quantity=float(values.get("quantity") or 0.0),
        uom=env["uom.uom"].browse(values.get("uom") or []),
        expected=date.fromisoformat(day) if day else None,
        origin=str(values.get("origin") or ""),
    )


def completed(
    env: Any, values: Mapping[str, Any], changed: frozenset[str]
) -> dict[str, Any]:
    """``values`` with what another product or vendor brings along: the vendor that
    Odoo would take, and the day on which it would deliver."""
    found = dict.fromkeys(FIELDS) | dict(values)
    product = env["product.product"].browse(found["product"] or [])
    if "product" in changed and "uom" not in changed:
        found["uom"] = product.uom_id.id or None
    if "product" in changed and "vendor" not in changed:
        found["vendor"] = usual_vendor(env, read(env, found)).id or None
    if {"product", "quantity"} <= changed and "uom" not in changed:
        found |= _in_packs(env, read(env, found))
    if changed & {"product", "vendor"} and "expected" not in changed:
        line = as_line(env, read(env, found))
        day = line and line.date_planned and local_day(env, line.date_planned)
        found["expected"] = day.isoformat() if day else None
    return found


def usual_vendor(env: Any, wanted: PurchaseValues) -> Any:
    """Who Odoo would buy that much from; without enough for any, its first vendor."""
    if not wanted.product:
        return env["res.partner"]
    product = wanted.product.with_company(env.company)
    amount = wanted.quantity if wanted.amount is not None else None
    seller = product._select_seller(quantity=amount, uom_id=wanted.uom)
    return (seller or product._select_seller(quantity=None)).partner_id


def _in_packs(env: Any, wanted: PurchaseValues) -> dict[str, Any]:
    """The same quantity in the unit that the vendor's price is for, when it is a whole
    number of these: Odoo applies the price to no other unit."""
    for price in sellers(env, wanted.product, wanted.vendor) if wanted.vendor else ():
        unit = price.product_uom_id
        if unit == wanted.uom or not unit._has_common_reference(wanted.uom):
            continue
        packs = wanted.uom._compute_quantity(wanted.quantity, unit, round=False)
        if packs >= 1 and abs(packs - round(packs)) < _NEARLY:
            return {"quantity": float(round(packs)), "uom": unit.id}
    return {}


def as_line(env: Any, wanted: PurchaseValues) -> Any:
    """The line as Odoo would make it, price, currency and day; nothing is stored.

    None while something is missing that it needs.
    """
    if not (wanted.product and wanted.vendor and wanted.quantity):
        return None
    if wanted.amount is None:
        return None
    order = env["purchase.order"].new(
        {
            "partner_id": wanted.vendor.id,
            "company_id": env.company.id,
            "date_order": now(),
        }
    )
    return env["purchase.order.line"].new(
        {
            "order_id": order,
            "product_id": wanted.product.id,
            "product_qty": wanted.quantity,
            "product_uom_id": wanted.uom.id,
        }
    )


def sellers(env: Any, product: Any, vendor: Any) -> Any:
    """The valid prices of ``vendor`` for ``product``, whatever the quantity."""
    own = product.with_company(env.company)
    return own._get_filtered_sellers(partner_id=vendor, quantity=None)
