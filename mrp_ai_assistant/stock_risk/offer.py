"""What a click would prepare: a request to the vendor, or an order."""

from __future__ import annotations

from typing import Any

from ..core.fan import Offer
from ..core.i18n import _
from ..skills.plant import order_values, purchase_values
from .assessment import Assessment

_KINDS = {
    "buy": ("draft_purchase", "purchase.order"),
    "make": ("draft_order", "mrp.production"),
}


def offer_of(env: Any, found: Assessment) -> Offer | None:
    """The proposal of what is to be ordered today; None when nothing is, nobody makes
    or sells it, or the user of ``env`` may not."""
    if not found.order or found.lead is None or found.supplied.how is None:
        return None
    kind, model = _KINDS[found.supplied.how]
    if model not in env or not env[model].has_access("create"):
        return None
    values: dict[str, Any] = {
        "product": found.product,
        "quantity": found.order,
        "origin": _("Stock-out forecast"),
    }
    if kind == "draft_purchase":
        values["vendor"] = found.supplied.vendor
        values = purchase_values.completed(env, values, frozenset(values))
        return Offer(_("Prepare the request for quotation"), kind, values)
    values["bom"] = found.supplied.bom
    values = order_values.completed(env, values, frozenset(values))
    return Offer(_("Prepare the manufacturing order"), kind, values)
