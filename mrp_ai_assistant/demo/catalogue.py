"""Products: what is bought, what is made."""

from typing import Any

from .components_data import COMPONENTS, LOT_TRACKED
from .factory import Factory
from .products_data import FINISHED, SUBASSEMBLIES

UNITS = {
    "unit": "uom.product_uom_unit",
    "m": "uom.product_uom_meter",
    "m2": "uom.product_uom_square_meter",
    "kg": "uom.product_uom_kgm",
}
CATEGORIES = {
    "component": "Componentes",
    "sub": "Semielaborados",
    "finished": "Muebles",
}
MARGIN = 1.65


def build_catalogue(factory: Factory) -> None:
    for key, name in CATEGORIES.items():
        factory.keep(
            f"category_{key}", factory.env["product.category"].create({"name": name})
        )
    number = 0
    for reference, (name, english, unit, cost, *_rest) in COMPONENTS.items():
        number += 1
        values = {"purchase_ok": True, "sale_ok": False, "list_price": 0.0}
        _product(
            factory, number, reference, (name, english), unit, cost, "component", values
        )
    for kind, recipes in (("sub", SUBASSEMBLIES), ("finished", FINISHED)):
        for reference, (name, english, cost, *_rest) in recipes.items():
            number += 1
            sold = kind == "finished"
            price = round(cost * MARGIN) if sold else 0.0
            values = {"purchase_ok": False, "sale_ok": sold, "list_price": price}
            _product(
                factory, number, reference, (name, english), "unit", cost, kind, values
            )


def _product(
    factory: Factory,
    number: int,
    reference: str,
    names: tuple[str, str],
    unit: str,
    cost: float,
    kind: str,
    values: dict[str, Any],
) -> None:
    supported = factory.env["product.product"]._fields
    product = factory.env["product.product"].create(
        {
            "name": names[0],
            "default_code": reference,
            "barcode": _barcode(number),
            "type": "consu",
            "is_storable": True,
            "tracking": "lot" if reference in LOT_TRACKED else "none",
            "uom_id": factory.env.ref(UNITS[unit]).id,
            "categ_id": factory.get(f"category_{kind}").id,
            "standard_price": cost,
            "company_id": factory.company.id,
            **{name: value for name, value in values.items() if name in supported},
        }
    )
    _translate(product, names)
    factory.keep(f"product_{reference}", product)


def _translate(product: Any, names: tuple[str, str]) -> None:
    """English readers see English names where both languages are installed."""
    installed = {code for code, _name in product.env["res.lang"].get_installed()}
    if {"es_ES", "en_US"} <= installed:
        product.with_context(lang="es_ES").name = names[0]
        product.with_context(lang="en_US").name = names[1]


def _barcode(number: int) -> str:
    """A valid EAN-13 in the range kept for use inside one company (prefix 20)."""
    digits = f"20{4812:05d}{number:05d}"
    odd, even = digits[::2], digits[1::2]
    total = sum(map(int, odd)) + 3 * sum(map(int, even))
    return digits + str(-total % 10)
