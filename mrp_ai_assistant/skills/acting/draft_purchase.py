"""Prepara una solicitud de presupuesto de 100 Tornillo M5.

Prepare a request for quotation for a product: vendor, price and day are those of its
vendor list, and nothing is created until a person confirms its card.
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import Ask, Missing, NoData
from ...core.i18n import _lt
from ...core.proposal import Draft
from ...core.skill import (
    Amount,
    Concepts,
    Product,
    Result,
    SalesOrder,
    Vendor,
    When,
    skill,
)
from ..plant.amount import to_propose
from ..plant.proposed import proposed
from ..plant.purchase_check import cannot_be_bought, purchase_check
from ..plant.purchase_values import completed, read
from ..plant.rights import no_right

KIND = "draft_purchase"


@skill(
    title=_lt("Request for quotation"),
    models=("purchase.order", "purchase.order.line", "product.supplierinfo"),
    phrases={
        "es": (
            "Prepara una solicitud de presupuesto de 100 unidades del producto",
            "crea una orden de compra de 100 unidades del componente",
            "compra 50 unidades del componente",
            "haz un pedido de compra del producto",
        ),
        "en": (
            "Prepare a request for quotation for 100 units of the product",
            "create a purchase order for 100 units of the component",
            "buy 50 units of the component",
            "make an RFQ for the product",
        ),
    },
    when=(
        Concepts(
            all=("request_purchase",),
            also=(
                "product",
                "component",
                "vendor",
                "purchase",
                "quantity",
                "due",
                "arrival",
                "sale",
            ),
        ),
    ),
    required=("product", "amount"),
    proposes=True,
)
def draft_purchase(
    env: Any,
    *,
    product: Product = None,
    amount: Amount = None,
    vendor: Vendor = None,
    period: When = None,
    sale: SalesOrder = None,
) -> Result:
    """One product of one vendor; without one, its card asks for it."""
    assert product is not None and amount is not None
    if nothing := no_right(env, "purchase.order", "create"):
        return nothing
    record = env["product.product"].browse(product.id)
    wanted = to_propose(record, amount)
    if isinstance(wanted, Ask):
        return wanted
    why = cannot_be_bought(record)
    if why:
        return NoData(Missing.NO_ROWS, why)
    values: dict[str, Any] = {"product": record.id, "quantity": wanted}
    if vendor is not None:
        values["vendor"] = vendor.id
    if period is not None:
        values["expected"] = (period.end or period.start).isoformat()
    if sale is not None:
        values["origin"] = sale.name
    values = completed(env, values, frozenset(values))
    check = purchase_check(env, read(env, values))
    return proposed(Draft(KIND, values, check=check))
