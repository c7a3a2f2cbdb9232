"""Reordering rules, goods in quarantine and scrap."""

from .components_data import COMPONENTS
from .factory import Factory

# reference: (minimum, maximum). Some are under their minimum today.
RULES = {
    "TAB-ROB-18": (60, 200),
    "TAB-MDF-16": (80, 300),
    "TOR-M5": (1800, 5000),
    "TOR-M6": (600, 2500),
    "BAR-MAT": (25, 80),
    "LAC-BLA": (30, 90),
    "VID-TEM-06": (5, 25),
    "TEJ-GRI": (30, 120),
    "CAR-EMB": (80, 300),
    "CER-LLA": (10, 40),
}
QUARANTINE = {"VID-TEM-06": 2.0, "TAB-NOG-18": 3.0}
# (reference, quantity, days from today)
SCRAPPED = (("TAB-MDF-16", 2, -4), ("TIR-LAT-096", 3, -2), ("CON-10", 1.5, -1))


def build_reordering(factory: Factory) -> None:
    # Odoo takes manual rules made by its own robot for suggestions and deletes them.
    planner = factory.person("lucia")
    rules = factory.env["stock.warehouse.orderpoint"].with_user(planner).sudo()
    for reference, (least, most) in RULES.items():
        rule = rules.create(
            {
                "product_id": factory.product(reference).id,
                "warehouse_id": factory.warehouse.id,
                "location_id": factory.warehouse.lot_stock_id.id,
                "product_min_qty": least,
                "product_max_qty": most,
                "trigger": "manual",
                "company_id": factory.company.id,
            }
        )
        factory.keep(f"rule_{reference}", rule)
    _fill_quarantine(factory)
    _scrap(factory)


def _fill_quarantine(factory: Factory) -> None:
    place = factory.get("place_quarantine")
    quants = (
        factory.env["stock.quant"]
        .with_context(inventory_mode=True)
        .create(
            [
                {
                    "product_id": factory.product(reference).id,
                    "location_id": place.id,
                    "inventory_quantity": quantity,
                }
                for reference, quantity in QUARANTINE.items()
            ]
        )
    )
    quants._apply_inventory(factory.clock.at(-5, 10))


def _scrap(factory: Factory) -> None:
    for reference, quantity, days in SCRAPPED:
        product = factory.product(reference)
        scrap = factory.env["stock.scrap"].create(
            {
                "product_id": product.id,
                "product_uom_id": product.uom_id.id,
                "scrap_qty": quantity,
                "location_id": factory.get(
                    f"place_shelf_{COMPONENTS[reference][-1]}"
                ).id,
                "company_id": factory.company.id,
            }
        )
        scrap.do_scrap()
        when = factory.clock.at(days, 12)
        scrap.date_done = when
        factory.backdate(scrap.move_ids, date=when)
        factory.backdate(scrap.move_ids.move_line_ids, date=when)
