"""Shelves and other places of the warehouse."""

from .factory import Factory

# key: (name, under the stock location?). What stands in quarantine belongs to no
# warehouse: no order can reserve it and no forecast counts on it.
PLACES = {
    "shelf_A": ("Estantería A", True),
    "shelf_B": ("Estantería B", True),
    "shelf_C": ("Estantería C", True),
    "shelf_D": ("Estantería D", True),
    "shelf_P": ("Zona de terminados", True),
    "quarantine": ("Cuarentena", False),
}


def build_places(factory: Factory) -> None:
    stock = factory.warehouse.lot_stock_id
    for key, (name, in_stock) in PLACES.items():
        location = factory.env["stock.location"].create(
            {
                "name": name,
                "location_id": stock.id if in_stock else False,
                "usage": "internal",
                "company_id": factory.company.id,
                "barcode": f"ROBLE-{key.upper()}",
            }
        )
        factory.keep(f"place_{key}", location)
