"""Vendors with their prices and lead times, and customers."""

from .components_data import COMPONENTS
from .factory import Factory

# key: (name, city, usual lateness in days, its spread). The lateness is what the
# receipts of the last year show, not a field.
VENDORS = {
    "maderas": ("Maderas del Norte", "Burgos", 5, 6),
    "tableros": ("Tableros Levante", "Valencia", 1, 3),
    "herrajes": ("Herrajes Ibarra", "Vitoria", 0, 1),
    "metal": ("Metales Orbea", "Bilbao", 1, 3),
    "vidrios": ("Vidrios Costa", "Málaga", 4, 7),
    "quimicas": ("Barnices Turia", "Valencia", 0, 2),
    "textil": ("Textiles Alcoy", "Alcoy", 2, 4),
    "embalajes": ("Embalajes Sur", "Sevilla", 0, 0),
    "luz": ("Iluminación Prado", "Madrid", 1, 5),
}
# A second source: dearer, quicker.
SECOND_SOURCES = {
    "TAB-ROB-18": ("tableros", 44.0, 4),
    "TOR-M5": ("metal", 0.06, 3),
    "BAR-MAT": ("embalajes", 10.4, 3),
}
CUSTOMERS = {
    "miramar": ("Hotel Miramar", "Cádiz"),
    "encina": ("Restaurante La Encina", "Salamanca"),
    "marcos": ("Colegio San Marcos", "León"),
    "delta": ("Oficinas Delta", "Madrid"),
    "vela": ("Interiores Vela", "Barcelona"),
    "olmos": ("Residencia Los Olmos", "Zaragoza"),
    "bahia": ("Hotel Bahía", "Santander"),
    "garcia": ("Mueblería García", "Murcia"),
}


def build_partners(factory: Factory) -> None:
    for key, (name, city, *_rest) in (*VENDORS.items(), *CUSTOMERS.items()):
        partner = factory.env["res.partner"].create(
            {
                "name": name,
                "is_company": True,
                "city": city,
                "country_id": factory.env.ref("base.es").id,
                "company_id": factory.company.id,
            }
        )
        factory.keep(f"partner_{key}", partner)
    for reference, (*_names, cost, vendor, days, _shelf) in COMPONENTS.items():
        _price(factory, reference, vendor, cost, days, 1)
    for reference, (vendor, cost, days) in SECOND_SOURCES.items():
        _price(factory, reference, vendor, cost, days, 2)


def _price(
    factory: Factory, reference: str, vendor: str, cost: float, days: int, rank: int
) -> None:
    product = factory.product(reference)
    factory.env["product.supplierinfo"].create(
        {
            "partner_id": factory.get(f"partner_{vendor}").id,
            "product_tmpl_id": product.product_tmpl_id.id,
            "sequence": rank,
            "price": cost,
            "delay": days,
            "min_qty": 0,
            "company_id": factory.company.id,
        }
    )
