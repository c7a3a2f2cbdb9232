"""Figures over many records: averages, sums, trends."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "average": """promedio+, promedio de, media, media de, medi@, en promedio, de media,
        por termino medio, valor medio""",
    "sum_of": "suma, suma de, sumar, sumatorio, total acumulado",
    "evolution": "evolucion, evolucion de, tendencia+, historico+, historico de",
    "stock_move": """movimiento+, movimiento+ de stock, movimiento+ de inventario,
        movimiento+ de almacen, movimiento+ de existencias""",
}
