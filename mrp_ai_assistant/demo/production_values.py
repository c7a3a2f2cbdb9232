"""Values of manufacturing orders with all their parts, to make hundreds at once.

Left alone, Odoo computes components, finished moves and work orders one order at a
time, as in a form; given together with the order they are created in bulk.
"""

from datetime import datetime
from typing import Any

from .factory import Factory


def full_order_values(
    factory: Factory,
    reference: str,
    quantity: float,
    start: datetime,
    deadline: datetime,
) -> dict[str, Any]:
    """What ``mrp.production.create`` needs; dates are naive UTC."""
    bom = factory.get(f"bom_{reference}")
    kind = factory.warehouse.manu_type_id
    shared = {
        "picking_type_id": kind.id,
        "company_id": factory.company.id,
        "warehouse_id": factory.warehouse.id,
        "procure_method": "make_to_stock",
        "state": "draft",
    }
    product = factory.product(reference)
    return {
        "product_id": product.id,
        "product_uom_id": product.uom_id.id,
        "bom_id": bom.id,
        "product_qty": quantity,
        "date_start": start,
        "date_deadline": deadline,
        "move_raw_ids": [
            (0, 0, shared | _component(factory, line, quantity, start))
            for line in bom.bom_line_ids
        ],
        "move_finished_ids": [(0, 0, shared | _finished(factory, product, quantity))],
        "workorder_ids": [(0, 0, _work(operation)) for operation in bom.operation_ids],
    }


def _component(
    factory: Factory, line: Any, quantity: float, start: datetime
) -> dict[str, Any]:
    kind = factory.warehouse.manu_type_id
    made = line.bom_id.product_tmpl_id
    return {
        "sequence": line.sequence,
        "bom_line_id": line.id,
        "product_id": line.product_id.id,
        "product_uom": line.product_uom_id.id,
        "product_uom_qty": round(line.product_qty * quantity, 2),
        "location_id": kind.default_location_src_id.id,
        "location_dest_id": made.property_stock_production.id,
        "date": start,
        "date_deadline": start,
    }


def _finished(factory: Factory, product: Any, quantity: float) -> dict[str, Any]:
    kind = factory.warehouse.manu_type_id
    return {
        "product_id": product.id,
        "product_uom": product.uom_id.id,
        "product_uom_qty": quantity,
        "location_id": product.property_stock_production.id,
        "location_dest_id": kind.default_location_dest_id.id,
    }


def _work(operation: Any) -> dict[str, Any]:
    return {
        "name": operation.name,
        "operation_id": operation.id,
        "workcenter_id": operation.workcenter_id.id,
        "sequence": operation.sequence,
        "state": "ready",
    }
