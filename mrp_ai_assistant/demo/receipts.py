"""A year of receipts from vendors who keep their word more or less."""

from datetime import timedelta
from typing import Any

from .components_data import COMPONENTS, LOT_TRACKED
from .factory import Factory
from .history_plan import HistoryPlan
from .ledger import LotQueue
from .opening import new_lot
from .partners import VENDORS


def receive_history(
    factory: Factory, plan: HistoryPlan, lots: dict[int, LotQueue]
) -> None:
    """Order, receive and backdate every planned receipt, with the vendor's lateness."""
    rows = sorted(plan.receipts.items())
    arrivals = []
    for (day, vendor), quantities in rows:
        _name, _city, usual, spread = VENDORS[vendor]
        late = round(factory.dice.triangular(usual - spread, usual + spread, usual))
        arrived = factory.clock.on(plan.days[day], 9)
        arrivals.append((vendor, arrived, arrived - timedelta(days=late), quantities))
    pickings = (_by_orders if has_purchase(factory) else _by_transfers)(
        factory, arrivals
    )
    _receive(factory, pickings, arrivals, lots)


def has_purchase(factory: Factory) -> bool:
    """Whether purchase orders make receipts here (purchase with its stock bridge)."""
    return factory.has("purchase.order") and (
        "purchase_line_id" in factory.env["stock.move"]._fields
    )


def order_values(
    factory: Factory, vendor: str, planned: Any, quantities: dict[str, float]
) -> dict[str, Any]:
    lead = max(COMPONENTS[reference][5] for reference in quantities)
    lines = [
        (
            0,
            0,
            {
                "product_id": factory.product(reference).id,
                "product_qty": quantity,
                "price_unit": COMPONENTS[reference][3],
                "date_planned": planned,
            },
        )
        for reference, quantity in quantities.items()
    ]
    return {
        "partner_id": factory.get(f"partner_{vendor}").id,
        "company_id": factory.company.id,
        "user_id": factory.person("andres").id,
        "date_order": planned - timedelta(days=lead),
        "order_line": lines,
    }


def _by_orders(factory: Factory, arrivals: list[tuple]) -> list[Any]:
    orders = factory.env["purchase.order"].create(
        [
            order_values(factory, vendor, planned, qs)
            for vendor, _when, planned, qs in arrivals
        ]
    )
    orders.button_confirm()
    dates = [(order.id, order.date_order, order.date_order) for order in orders]
    factory.backdate_each("purchase.order", ("date_approve", "create_date"), dates)
    return [order.picking_ids for order in orders]


def _by_transfers(factory: Factory, arrivals: list[tuple]) -> list[Any]:
    kind = factory.warehouse.in_type_id
    suppliers = factory.env.ref("stock.stock_location_suppliers")
    shelf = factory.warehouse.lot_stock_id
    pickings = factory.env["stock.picking"].create(
        [
            {
                "picking_type_id": kind.id,
                "partner_id": factory.get(f"partner_{vendor}").id,
                "location_id": suppliers.id,
                "location_dest_id": shelf.id,
                "scheduled_date": planned,
                "move_ids": [
                    (
                        0,
                        0,
                        {
                            "product_id": factory.product(reference).id,
                            "product_uom_qty": quantity,
                            "product_uom": factory.product(reference).uom_id.id,
                            "location_id": suppliers.id,
                            "location_dest_id": shelf.id,
                            "date": planned,
                            "date_deadline": planned,
                        },
                    )
                    for reference, quantity in quantities.items()
                ],
            }
            for vendor, _when, planned, quantities in arrivals
        ]
    )
    pickings.action_confirm()
    return list(pickings)


def _receive(
    factory: Factory,
    pickings: list[Any],
    arrivals: list[tuple],
    lots: dict[int, LotQueue],
) -> None:
    traced = {factory.product(reference).id: reference for reference in LOT_TRACKED}
    everything = factory.env["stock.picking"].concat(*pickings)
    for move in everything.move_ids:
        if move.product_id.id in traced:
            queue = lots[move.product_id.id]
            lot = new_lot(
                factory, traced[move.product_id.id], f"{len(queue.names) + 1:04d}"
            )
            queue.add(lot, move.product_uom_qty)
            move.move_line_ids = [(5, 0, 0), (0, 0, _traced_line(move, lot))]
        else:
            move.quantity = move.product_uom_qty
    everything.move_ids.picked = True
    everything._action_done()
    for picking, (_vendor, arrived, _planned, _quantities) in zip(
        pickings, arrivals, strict=True
    ):
        picking.date_done = arrived
    moves = everything.move_ids
    dates = [(line.id, move.date) for move in moves for line in move.move_line_ids]
    factory.backdate_each("stock.move.line", ("date",), dates)


def _traced_line(move: Any, lot: Any) -> dict[str, Any]:
    return {
        "product_id": move.product_id.id,
        "product_uom_id": move.product_uom.id,
        "location_id": move.location_id.id,
        "location_dest_id": move.location_dest_id.id,
        "quantity": move.product_uom_qty,
        "lot_id": lot.id,
    }
