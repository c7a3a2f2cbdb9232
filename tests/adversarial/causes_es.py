# ruff: noqa: E501
"""Why an order is late, from the vendor to the customer. Spanish."""

from datetime import date

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

QUESTION = "¿Por qué se retrasa la orden WH/MO/00272?"
EVIDENCE = Evidence(
    tables=(
        Table(
            "De la causa al cliente",
            (
                Column("link", "Eslabón", "text", 0, ""),
                Column("record", "Registro", "text", 0, ""),
                Column("what", "Qué ocurre", "text", 0, ""),
                Column("day", "Previsto", "date", 0, ""),
                Column("promised", "Prometido o límite", "date", 0, ""),
                Column("late", "Retraso", "days", 0, ""),
                Column("computed", "Listo (calculado)", "date", 0, ""),
            ),
            (
                Row(
                    R("res.partner", 12, "Vidrios Costa"),
                    (
                        "Proveedor",
                        Phrase("Vidrios Costa", R("res.partner", 12, "Vidrios Costa")),
                        "proveedor",
                        None,
                        None,
                        None,
                        None,
                    ),
                ),
                Row(
                    R("purchase.order", 75, "P00075"),
                    (
                        "Compra",
                        Phrase("P00075", R("purchase.order", 75, "P00075")),
                        "vencido, sin nueva fecha",
                        None,
                        date(2026, 11, 18),
                        4,
                        None,
                    ),
                ),
                Row(
                    R("product.product", 31, "[VID-TEM-06] Vidrio templado 6 mm"),
                    (
                        "Componente",
                        Phrase(
                            "[VID-TEM-06] Vidrio templado 6 mm",
                            R(
                                "product.product",
                                31,
                                "[VID-TEM-06] Vidrio templado 6 mm",
                            ),
                        ),
                        "faltan 1,8 de 1,8 m²",
                        None,
                        None,
                        None,
                        None,
                    ),
                ),
                Row(
                    R("mrp.production", 272, "WH/MO/00272"),
                    (
                        "Orden",
                        Phrase("WH/MO/00272", R("mrp.production", 272, "WH/MO/00272")),
                        "3 Unidades de Aparador Marina, confirmado",
                        None,
                        date(2026, 11, 16),
                        6,
                        date(2026, 11, 25),
                    ),
                ),
                Row(
                    R("sale.order", 9, "S00009"),
                    (
                        "Cliente",
                        Phrase("S00009", R("sale.order", 9, "S00009")),
                        "Oficinas Delta",
                        None,
                        date(2026, 11, 21),
                        4,
                        date(2026, 11, 25),
                    ),
                ),
            ),
            scope("mrp.production", ("WH/MO/00272",), 5),
            None,
        ),
    ),
    facts=(
        Fact(
            "orden",
            R("mrp.production", 272, "WH/MO/00272"),
            "record",
            0,
            "",
            ("orden",),
            R("mrp.production", 272, "WH/MO/00272"),
        ),
        Fact(
            "retraso de la orden",
            6,
            "days",
            0,
            "",
            ("retraso", "retrasada", "días"),
            R("mrp.production", 272, "WH/MO/00272"),
        ),
        Fact(
            "día en que estaría listo, calculado",
            date(2026, 11, 25),
            "date",
            0,
            "",
            ("listo", "calculado"),
            R("mrp.production", 272, "WH/MO/00272"),
        ),
        Fact(
            "proveedor",
            R("res.partner", 12, "Vidrios Costa"),
            "record",
            0,
            "",
            ("proveedor", "suministrador"),
            R("res.partner", 12, "Vidrios Costa"),
        ),
        Fact(
            "compra que lo trae",
            R("purchase.order", 75, "P00075"),
            "record",
            0,
            "",
            ("compra", "pedido"),
            R("purchase.order", 75, "P00075"),
        ),
        Fact(
            "llegada que se prometió",
            date(2026, 11, 18),
            "date",
            0,
            "",
            ("prometido", "prometida", "debía"),
            R("purchase.order", 75, "P00075"),
        ),
        Fact(
            "componente que falta",
            R("product.product", 31, "[VID-TEM-06] Vidrio templado 6 mm"),
            "record",
            0,
            "",
            ("componente", "material", "falta", "faltan"),
            R("product.product", 31, "[VID-TEM-06] Vidrio templado 6 mm"),
        ),
        Fact(
            "cantidad que falta",
            Q(1.8, "m²", 2),
            "quantity",
            0,
            "",
            ("cantidad", "falta", "faltan"),
            R("product.product", 31, "[VID-TEM-06] Vidrio templado 6 mm"),
        ),
        Fact(
            "pedido de venta que depende de ello",
            R("sale.order", 9, "S00009"),
            "record",
            0,
            "",
            ("venta", "pedido", "pedido de venta"),
            R("sale.order", 9, "S00009"),
        ),
        Fact(
            "fecha prometida al cliente",
            date(2026, 11, 21),
            "date",
            0,
            "",
            ("prometido", "prometida", "debía"),
            R("sale.order", 9, "S00009"),
        ),
    ),
    summary=(
        "WH/MO/00272 (Aparador Marina) lleva 6 días de retraso.",
        "Causa: P00075 de Vidrios Costa (1,8 m² de Vidrio templado 6 mm) debía llegar el 18 nov 2026 y no tiene nueva fecha.",
        "WH/MO/00272 terminaría el 25 nov 2026 (calculado) y S00009 estaría listo 4 días después de lo prometido.",
        "Clientes que dependen de ello: Oficinas Delta (S00009, prometido para el 21 nov 2026).",
    ),
    warnings=(
        "Calculado, no prometido: colas por prioridad e inicio planificado en el calendario de cada centro; lo vencido llega ahora, los centros bloqueados ya trabajan; sin borradores.",
    ),
    flags={"late": True},
)
