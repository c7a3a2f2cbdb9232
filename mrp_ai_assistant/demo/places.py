"""Shelves and other places of the warehouse."""

from .factory import Factory

# key: (name, under the stock location?). What stands in quarantine is in the house, but
# outside the stock, so that no order can reserve it.
PLACES = {
    "shelf_A": ("Estantería A", True),
    "shelf_B": ("Estantería B", True),
    "shelf_C": ("Estantería C", True),
    "shelf_D": ("Estantería D", True),
    "shelf_P": ("Zona de terminados", True),
    "quarantine": ("Cuarentena", False),
}


def build_places(factory: Factory) -> None:
    warehouse = factory.warehouse
    for key, (name, in_stock) in PLACES.items():
        parent = warehouse.lot_stock_id if in_stock else warehouse.view_location_id
        location = factory.env["stock.location"].create({
            "name": name,
            "location_id": parent.id,
            "usage": "internal",
            "company_id": factory.company.id,
            "barcode": f"ROBLE-{key.upper()}",
        })
        factory.keep(f"place_{key}", location)
