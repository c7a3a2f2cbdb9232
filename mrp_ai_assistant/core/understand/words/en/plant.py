"""What there is in a plant."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "manufacturing_order": """order+, manufacturing order+, production order+, mo,
        mos, manufacture order+, mfg order+, schedule, production schedule, production
        plan+, production, production run+, build order+, manufacture, manufacturing,
        produce, build, assemble, make, assembly order+""",
    "work_order": "work order+, workorder+, wo, wos, operation+, job+, shop order+",
    "work_center": """work center+, work centre+, workcenter+, workcentre+, center+,
        centre+, work station+, workstation+, station+, machine+, line+, cell+,
        production line+""",
    "component": """component+, part+, material+, raw material+, piece+, ingredient+,
        different components, distinct components""",
    "product": "product+, item+, article+, sku+, reference+, finished good+",
    "stock": """stock, in inventory, in stock, inventory, inventories, on hand, in
        stock, stock level+, inventory level+, how much do we have, how much is there,
        how much is left, how many do we have, how many are left, stocked""",
    "location": """location+, warehouse+, where, bin+, aisle+, storage, stored,
        storage location+, located""",
}
