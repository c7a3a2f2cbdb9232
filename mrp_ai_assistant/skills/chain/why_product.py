"""¿Qué frena las sillas Luna? ¿Por qué no salen los armarios?

What holds up the Luna chairs? The order that makes a product is looked for: one that is
late, or the only one; where several may be meant, they are offered. Of a component that
orders lack, why it is missing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...core.evidence import Ask, Evidence, Missing, NoData, RecordRef
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Product, Result, skill
from ..orders.late_orders import late_orders
from ..plant import order_rows
from ..plant.record import in_companies, ref, scope
from ..plant.waiting import waiting
from .why_missing import why_missing
from .why_order import why_order

_MOST = 4
_ALSO = (
    "blocked",
    "waiting",
    "start",
    "finish",
    "done",
    "negation",
    "open",
    "ready",
    "stoppage",
    "delivery",
    "arrival",
)


@skill(
    title=_lt("What holds up a product"),
    models=("mrp.production", "stock.move", "mrp.workorder"),
    phrases={
        "es": (
            "¿Qué frena la fabricación del producto?",
            "¿por qué está parado el producto?",
            "¿qué problema hay con la orden del producto?",
            "¿por qué no podemos empezar el producto?",
        ),
        "en": (
            "What is holding up the product?",
            "the hold-up with the order of the product",
            "why is the product held up?",
            "what is keeping the order of the product?",
        ),
    },
    when=(
        Concepts(all=("reason", "product"), also=_ALSO),
        Concepts(all=("reason", "product", "manufacturing_order"), also=_ALSO),
        Concepts(all=("reason",), also=("manufacturing_order", *_ALSO)),
    ),
    required=("product",),
)
def why_product(env: Any, *, product: Product = None) -> Result:
    """The causes of the order that makes the product."""
    assert product is not None
    domain = [
        ("product_id", "=", product.id),
        ("state", "in", list(order_rows.OPEN_STATES)),
        *in_companies(env),
    ]
    orders = env["mrp.production"].search(domain, order="date_deadline, id")
    if not orders:
        return _not_made(env, product, domain)
    late = orders.filtered(order_rows.is_late)
    meant = late if late else orders
    if len(meant) > 1:
        return _which(env, meant, product)
    found: Result = why_order.run(env, {"order": ref(meant)})
    others = len(orders) - 1
    if others and isinstance(found, Evidence):
        text = _("Other open orders of %(product)s, which are not late: %(n)s.")
        text %= {"product": product.name, "n": others}
        return replace(found, warnings=(*found.warnings, text))
    return found


def _not_made(env: Any, product: RecordRef, domain: list[Any]) -> Result:
    """A part that orders lack is missing; else nothing of it is held up."""
    part = env["product.product"].browse(product.id)
    if waiting(env, part).get(part.id):
        found: Result = why_missing.run(env, {"product": product})
        return found
    filters = [product.name]
    where = scope(env, "mrp.production", domain, filters, shown=0, total=0)
    text = _("No open order makes %(product)s, and none lacks it.")
    asks = (_("How much stock is there of %(product)s?", product=product.name),)
    return NoData(Missing.NO_ROWS, text % {"product": product.name}, where, asks)


def _which(env: Any, orders: Any, product: RecordRef) -> Result:
    """The late ones, each with what holds it; else the question which one is meant."""
    if order_rows.is_late(orders[0]):
        found: Result = late_orders.run(env, {"product": product})
        return found
    text = _("%(product)s: %(n)s orders. Which one?")
    options = [
        _("Why is %(order)s late?", order=order.display_name)
        for order in orders[:_MOST]
    ]
    values = {"product": product.name, "n": len(orders)}
    return Ask(text % values, tuple(options))
