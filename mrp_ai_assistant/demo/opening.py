"""The stock count a year ago, and putting all on its shelf at the end of history."""

from typing import Any

from .components_data import COMPONENTS, LOT_TRACKED
from .factory import Factory
from .history_plan import HistoryPlan
from .ledger import LotQueue


def count_opening_stock(factory: Factory, plan: HistoryPlan) -> dict[int, LotQueue]:
    """Enter the opening quantities; returns the lots in use, by product id."""
    lots: dict[int, LotQueue] = {}
    values = []
    for reference, quantity in plan.opening.items():
        product = factory.product(reference)
        row: dict[str, Any] = {
            "product_id": product.id,
            "location_id": factory.warehouse.lot_stock_id.id,
            "inventory_quantity": quantity,
        }
        if reference in LOT_TRACKED:
            queue = lots.setdefault(product.id, LotQueue())
            lot = new_lot(factory, reference, "0001")
            queue.add(lot, quantity)
            row["lot_id"] = lot.id
        if quantity:
            values.append(row)
    quants = factory.env["stock.quant"].with_context(inventory_mode=True).create(values)
    quants._apply_inventory(factory.clock.on(plan.days[0], 6))
    return lots


def new_lot(factory: Factory, reference: str, number: str) -> Any:
    return factory.env["stock.lot"].create(
        {
            "name": f"{reference[:3]}-{number}",
            "product_id": factory.product(reference).id,
            "company_id": factory.company.id,
        }
    )


def put_on_shelves(factory: Factory, day: int) -> None:
    """Move all stock from the warehouse's root location to the shelf of its product."""
    shelf_of = {factory.product(ref).id: row[-1] for ref, row in COMPONENTS.items()}
    quants = factory.env["stock.quant"].search(
        [
            ("location_id", "=", factory.warehouse.lot_stock_id.id),
            (
                "product_id",
                "in",
                [p.id for key, p in factory.kept.items() if "product_" in key],
            ),
        ]
    )
    by_shelf: dict[str, Any] = {}
    for quant in quants.filtered(lambda quant: quant.quantity > 0):
        shelf = shelf_of.get(quant.product_id.id, "P")
        by_shelf[shelf] = by_shelf.get(shelf, quants.browse()) | quant
    for shelf, group in sorted(by_shelf.items()):
        place = factory.get(f"place_shelf_{shelf}")
        before = factory.env["stock.move"].search([], order="id desc", limit=1).id
        group.move_quants(location_dest_id=place, message="Ubicar en estantería")
        moved = factory.env["stock.move"].search([("id", ">", before)])
        factory.backdate(moved, date=factory.clock.at(day, 15))
        factory.backdate(moved.move_line_ids, date=factory.clock.at(day, 15))
    quants._unlink_zero_quants()
