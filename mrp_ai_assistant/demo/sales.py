"""Customers' orders and the manufacturing orders that serve them."""

from typing import Any

from .factory import Factory
from .orders_data import ORDERS, Order

# Days after an order's deadline on which its customer was promised the goods.
SLACK = 3
PROMISES = {"azteca": 1, "nogal": 2, "marina": -1, "luna": 3, "alba": 0}
# Sold from stock: (customer, promised in days, lines)
FROM_STOCK = (
    ("garcia", 2, {"SIL-CLA": 12}),
    ("garcia", 6, {"COM-SER": 2, "ESC-NOR": 3}),
    ("vela", 4, {"LIB-RIB": 1}),
)
OFFERS = (
    ("bahia", 20, {"MES-AZT": 12, "SIL-CLA": 48}),
    ("marcos", 25, {"ESC-NOR": 30}),
)


def has_sales(factory: Factory) -> bool:
    """Whether sales make deliveries here (sales with their stock bridge)."""
    return (
        factory.has("sale.order")
        and "sale_line_id" in factory.env["stock.move"]._fields
    )


def build_sales(factory: Factory) -> None:
    if not has_sales(factory):
        return
    for order in ORDERS:
        if order.customer:
            promise = PROMISES.get(order.key, order.deadline + SLACK)
            sale = _sale(
                factory, order.customer, promise, {order.product: order.quantity}
            )
            sale.action_confirm()
            factory.keep(f"sale_{order.key}", sale)
            _link(factory, order, sale)
    for number, (customer, promise, lines) in enumerate(FROM_STOCK):
        sale = _sale(factory, customer, promise, lines)
        sale.action_confirm()
        factory.keep(f"sale_stock_{number}", sale)
    for number, (customer, promise, lines) in enumerate(OFFERS):
        factory.keep(f"sale_offer_{number}", _sale(factory, customer, promise, lines))


def _sale(
    factory: Factory, customer: str, promise: int, lines: dict[str, float]
) -> Any:
    return factory.env["sale.order"].create(
        {
            "partner_id": factory.get(f"partner_{customer}").id,
            "company_id": factory.company.id,
            "user_id": factory.person("lucia").id,
            "commitment_date": factory.clock.at(promise, 17),
            "order_line": [
                (
                    0,
                    0,
                    {
                        "product_id": factory.product(reference).id,
                        "product_uom_qty": quantity,
                    },
                )
                for reference, quantity in lines.items()
            ],
        }
    )


def _link(factory: Factory, order: Order, sale: Any) -> None:
    """Tie an order to the sale that it is made for, as make-to-order would."""
    production = factory.get(f"order_{order.key}")
    line = sale.order_line
    production.origin = sale.name
    if "sale_line_id" in production._fields:
        production.sale_line_id = line
    sale.stock_reference_ids.production_ids = [(4, production.id)]
    made = production.move_finished_ids
    deliveries = line.move_ids.filtered(
        lambda move: move.state not in ("done", "cancel")
    )
    deliveries._do_unreserve()
    deliveries.write(
        {"procure_method": "make_to_order", "move_orig_ids": [(6, 0, made.ids)]}
    )
    if "sale_line_id" in made._fields:
        made.sale_line_id = line
    deliveries._recompute_state()
