"""Bills of materials with their operations, two levels deep."""

from typing import Any

from .factory import Factory
from .products_data import FINISHED, SUBASSEMBLIES

# Days that planning allows from start to finish.
LEAD_DAYS = {"sub": 1, "finished": 2}


def build_boms(factory: Factory) -> None:
    for kind, recipes in (("sub", SUBASSEMBLIES), ("finished", FINISHED)):
        for reference, (*_names, lines, operations) in recipes.items():
            bom = _bom(factory, reference, LEAD_DAYS[kind], lines, operations)
            factory.keep(f"bom_{reference}", bom)


def _bom(
    factory: Factory,
    reference: str,
    days: int,
    lines: dict[str, float],
    operations: list[tuple],
) -> Any:
    product = factory.product(reference)
    return factory.env["mrp.bom"].create(
        {
            "product_tmpl_id": product.product_tmpl_id.id,
            "product_qty": 1,
            "product_uom_id": product.uom_id.id,
            "code": f"BOM-{reference}",
            "type": "normal",
            "company_id": factory.company.id,
            "produce_delay": days,
            "bom_line_ids": [
                (
                    0,
                    0,
                    {"product_id": factory.product(part).id, "product_qty": quantity},
                )
                for part, quantity in lines.items()
            ],
            "operation_ids": [
                (
                    0,
                    0,
                    {
                        "name": name,
                        "workcenter_id": factory.centre(centre).id,
                        "time_mode": "manual",
                        "time_cycle_manual": minutes,
                        "sequence": 10 * position,
                    },
                )
                for position, (name, centre, minutes) in enumerate(operations, 1)
            ],
        }
    )
