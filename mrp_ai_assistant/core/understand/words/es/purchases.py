"""Purchases, vendors and subcontracting."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "purchase": """compra+, comprar, compramos, comprad@, orden+ de compra, oc, ocs,
        pedido+ de compra, pedido+ a proveedor+, abastecimiento,
        reaprovisionamiento, aprovisionamiento, reabastecimiento, reabastecer, bajo
        minimo+, bajo minimos""",
    "vendor": "proveedor+, suministrador+",
    "subcontract": """subcontrata+, subcontratad@, subcontratacion+,
        subcontratista+, tercerizad@, maquila+, maquilad@""",
}
