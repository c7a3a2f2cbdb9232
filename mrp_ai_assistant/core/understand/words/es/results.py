"""Money and punctuality."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "cost": """coste+, costo+, cuesta, cuestan, costar, gasto+, valoracion, valor,
        valorad@, dinero, rentabilidad, margen, margenes""",
    "price": "precio+, tarifa+",
    "invoice": "factura+, facturar, facturacion, facturad@, contabilidad",
    "on_time": """a tiempo, en plazo, en fecha, puntual, puntuales, puntualidad,
        cumplimiento, otd, cumple, cumplen""",
}
