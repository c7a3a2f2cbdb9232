# ruff: noqa: E501
"""What a late vendor would cause: three tables with days before and after. Spanish."""

from datetime import date, datetime

from odoo.addons.mrp_ai_assistant.core.evidence import (
    Column,
    Evidence,
    Fact,
    Phrase,
    Row,
    Table,
)
from odoo.addons.mrp_ai_assistant.core.evidence import (
    Quantity as Q,
)
from odoo.addons.mrp_ai_assistant.core.evidence import (
    RecordRef as R,
)

from tests.adversarial.scope import scope

QUESTION = "Si Maderas del Norte se retrasa una semana, ¿qué OF y clientes afecta?"
EVIDENCE = Evidence(
    tables=(
        Table(
            "Órdenes que se mueven",
            (
                Column("order", "Orden", "record", 0, ""),
                Column("product", "Producto", "record", 0, ""),
                Column("before", "Termina ahora (calculado)", "date", 0, ""),
                Column("after", "Terminaría (calculado)", "date", 0, ""),
                Column("days", "Cambio", "days", 0, ""),
                Column("deadline", "Fecha límite", "date", 0, ""),
                Column("why", "Por qué se mueve", "text", 0, ""),
            ),
            (
                Row(
                    R("mrp.production", 277, "WH/MO/00277"),
                    (
                        R("mrp.production", 277, "WH/MO/00277"),
                        R("product.product", 50, "[MES-AZT] Mesa Azteca"),
                        date(2026, 11, 26),
                        date(2026, 12, 3),
                        7,
                        datetime(2026, 11, 3, 19, 0),
                        "depende de lo que se retrasa",
                    ),
                ),
                Row(
                    R("mrp.production", 280, "WH/MO/00280"),
                    (
                        R("mrp.production", 280, "WH/MO/00280"),
                        R("product.product", 50, "[MES-AZT] Mesa Azteca"),
                        date(2026, 11, 30),
                        date(2026, 12, 4),
                        4,
                        datetime(2026, 12, 2, 19, 0),
                        "depende de lo que se retrasa",
                    ),
                ),
                Row(
                    R("mrp.production", 263, "WH/MO/00263"),
                    (
                        R("mrp.production", 263, "WH/MO/00263"),
                        R("product.product", 47, "[SUB-EST-SIL] Estructura de silla"),
                        date(2026, 12, 3),
                        date(2026, 12, 7),
                        4,
                        datetime(2026, 12, 4, 19, 0),
                        "colas de los centros de trabajo",
                    ),
                ),
                Row(
                    R("mrp.production", 253, "WH/MO/00253"),
                    (
                        R("mrp.production", 253, "WH/MO/00253"),
                        R("product.product", 53, "[ARM-NOG] Armario Nogal"),
                        date(2026, 11, 26),
                        date(2026, 11, 27),
                        1,
                        datetime(2026, 11, 28, 19, 0),
                        "colas de los centros de trabajo",
                    ),
                ),
            ),
            scope(
                "mrp.production",
                (
                    "órdenes cuyo día cambia",
                    "Maderas del Norte llega 7 días más tarde de lo previsto",
                ),
                7,
            ),
            None,
        ),
        Table(
            "Clientes afectados",
            (
                Column("sale", "Pedido de venta", "record", 0, ""),
                Column("customer", "Cliente", "record", 0, ""),
                Column("promised", "Prometido", "date", 0, ""),
                Column("before", "Listo ahora (calculado)", "date", 0, ""),
                Column("after", "Estaría listo (calculado)", "date", 0, ""),
                Column("late", "Días después de lo prometido", "days", 0, ""),
            ),
            (
                Row(
                    R("sale.order", 12, "S00012"),
                    (
                        R("sale.order", 12, "S00012"),
                        R("res.partner", 17, "Hotel Miramar"),
                        date(2026, 11, 23),
                        date(2026, 11, 26),
                        date(2026, 12, 3),
                        10,
                    ),
                ),
                Row(
                    R("sale.order", 13, "S00013"),
                    (
                        R("sale.order", 13, "S00013"),
                        R("res.partner", 18, "Restaurante La Encina"),
                        date(2026, 12, 5),
                        date(2026, 11, 30),
                        date(2026, 12, 4),
                        Phrase("a tiempo", None),
                    ),
                ),
            ),
            scope("sale.order", (), 2),
            None,
        ),
        Table(
            "Llegadas que se suponen con retraso",
            (
                Column("document", "Con", "text", 0, ""),
                Column("component", "Componente", "record", 0, ""),
                Column("quantity", "Cantidad", "quantity", 0, ""),
                Column("expected", "Previsto ahora", "date", 0, ""),
                Column("after", "Llegaría", "date", 0, ""),
            ),
            (
                Row(
                    R("product.product", 1, "[TAB-ROB-18] Tablero de roble"),
                    (
                        Phrase("P00074", R("purchase.order", 74, "P00074")),
                        R("product.product", 1, "[TAB-ROB-18] Tablero de roble"),
                        Q(40.0, "Unidades", 2),
                        date(2026, 11, 26),
                        date(2026, 12, 3),
                    ),
                ),
                Row(
                    R("product.product", 7, "[LIS-ROB-40] Listón de roble"),
                    (
                        Phrase("P00074", R("purchase.order", 74, "P00074")),
                        R("product.product", 7, "[LIS-ROB-40] Listón de roble"),
                        Q(120.0, "m", 2),
                        date(2026, 11, 26),
                        date(2026, 12, 3),
                    ),
                ),
            ),
            scope("stock.move", (), 2),
            None,
        ),
    ),
    facts=(
        Fact(
            "órdenes que terminarían más tarde",
            4,
            "integer",
            0,
            "",
            ("orden", "órdenes"),
            None,
        ),
        Fact(
            "orden que más se retrasa",
            R("mrp.production", 277, "WH/MO/00277"),
            "record",
            0,
            "",
            ("orden",),
            R("mrp.production", 277, "WH/MO/00277"),
        ),
        Fact(
            "días que terminaría más tarde",
            7,
            "days",
            0,
            "",
            ("retraso", "más tarde", "días"),
            R("mrp.production", 277, "WH/MO/00277"),
        ),
        Fact(
            "pedidos de venta afectados",
            2,
            "integer",
            0,
            "",
            ("cliente", "clientes", "pedido", "pedidos", "pedidos de venta"),
            None,
        ),
    ),
    summary=(
        "Supuesto: Maderas del Norte llega 7 días más tarde de lo previsto.",
        "Órdenes que terminarían más tarde: 4. La que más: WH/MO/00277, del 26 nov 2026 al 3 dic 2026.",
        "Clientes afectados: Hotel Miramar (S00012, 10 días después de lo prometido), Restaurante La Encina (S00013, aún a tiempo).",
        "Órdenes que terminarían antes, en el hueco: 3.",
    ),
    warnings=(
        "Calculado, no prometido: colas por prioridad e inicio planificado en el calendario de cada centro; lo vencido llega ahora, los centros bloqueados ya trabajan; sin borradores.",
    ),
    flags={},
)
