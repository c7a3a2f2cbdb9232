# ruff: noqa: E501
"""Real against planned cost of an order: money, in two tables. Spanish."""

from odoo.addons.mrp_ai_assistant.core.evidence import (
    Column,
    Evidence,
    Fact,
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

QUESTION = "¿Coste real vs previsto de la OF WH/MO/00225?"
EVIDENCE = Evidence(
    tables=(
        Table(
            "Componentes",
            (
                Column("component", "Componente", "record", 0, ""),
                Column("planned", "Previsto", "quantity", 0, ""),
                Column("real", "Consumido", "quantity", 0, ""),
                Column("planned_cost", "Coste previsto", "money", 2, "$"),
                Column("real_cost", "Coste real", "money", 2, "$"),
                Column("over", "Diferencia", "money", 2, "$"),
            ),
            (
                Row(
                    R("product.product", 45, "[SUB-PUE-NOG] Puerta de nogal"),
                    (
                        R("product.product", 45, "[SUB-PUE-NOG] Puerta de nogal"),
                        Q(8.0, "Unidades", 2),
                        Q(8.0, "Unidades", 2),
                        392.0,
                        392.0,
                        0.0,
                    ),
                ),
                Row(
                    R("product.product", 44, "[SUB-CUE-ARM] Cuerpo de armario"),
                    (
                        R("product.product", 44, "[SUB-CUE-ARM] Cuerpo de armario"),
                        Q(4.0, "Unidades", 2),
                        Q(4.0, "Unidades", 2),
                        272.0,
                        272.0,
                        0.0,
                    ),
                ),
                Row(
                    R("product.product", 2, "[TAB-NOG-18] Tablero de nogal"),
                    (
                        R("product.product", 2, "[TAB-NOG-18] Tablero de nogal"),
                        Q(4.0, "Unidades", 2),
                        Q(4.0, "Unidades", 2),
                        208.0,
                        208.0,
                        0.0,
                    ),
                ),
                Row(
                    R("product.product", 22, "[TIR-LAT-096] Tirador de latón"),
                    (
                        R("product.product", 22, "[TIR-LAT-096] Tirador de latón"),
                        Q(8.0, "Unidades", 2),
                        Q(8.0, "Unidades", 2),
                        29.6,
                        29.6,
                        0.0,
                    ),
                ),
            ),
            scope(
                "mrp.production",
                ("WH/MO/00225", "consumo al valor de sus movimientos de stock"),
                1,
            ),
            None,
        ),
        Table(
            "Operaciones",
            (
                Column("operation", "Operación", "record", 0, ""),
                Column("center", "Centro de trabajo", "record", 0, ""),
                Column("planned", "Previsto", "number", 1, "min"),
                Column("real", "Tardó", "number", 1, "min"),
                Column("planned_cost", "Coste previsto", "money", 2, "$"),
                Column("real_cost", "Coste real", "money", 2, "$"),
                Column("over", "Diferencia", "money", 2, "$"),
            ),
            (
                Row(
                    R("mrp.workorder", 597, "Montar armario"),
                    (
                        R("mrp.workorder", 597, "Montar armario"),
                        R("mrp.workcenter", 3, "Montaje"),
                        150.0,
                        131.5,
                        70.0,
                        61.35,
                        -8.65,
                    ),
                ),
                Row(
                    R("mrp.workorder", 598, "Teñir armario"),
                    (
                        R("mrp.workorder", 598, "Teñir armario"),
                        R("mrp.workcenter", 4, "Acabado"),
                        133.7,
                        127.6,
                        69.08,
                        65.94,
                        -3.14,
                    ),
                ),
                Row(
                    R("mrp.workorder", 596, "Cortar fondo"),
                    (
                        R("mrp.workorder", 596, "Cortar fondo"),
                        R("mrp.workcenter", 1, "Corte"),
                        57.1,
                        52.3,
                        32.36,
                        29.62,
                        -2.74,
                    ),
                ),
            ),
            scope(
                "mrp.production",
                ("WH/MO/00225", "consumo al valor de sus movimientos de stock"),
                1,
            ),
            None,
        ),
    ),
    facts=(
        Fact(
            "coste real",
            1143.77,
            "money",
            2,
            "$",
            ("coste", "costes", "real", "costó", "costaron"),
            R("mrp.production", 225, "WH/MO/00225"),
        ),
        Fact(
            "coste previsto",
            1158.3,
            "money",
            2,
            "$",
            ("coste", "costes", "previsto", "previstos"),
            R("mrp.production", 225, "WH/MO/00225"),
        ),
        Fact(
            "diferencia con lo previsto",
            -14.53,
            "money",
            2,
            "$",
            ("diferencia", "desviación", "más", "menos"),
            R("mrp.production", 225, "WH/MO/00225"),
        ),
        Fact(
            "desviación del coste previsto",
            -1.3,
            "percent",
            1,
            "",
            ("diferencia", "desviación", "más", "menos"),
            R("mrp.production", 225, "WH/MO/00225"),
        ),
    ),
    summary=(
        "WH/MO/00225 ([ARM-NOG] Armario Nogal) costó 1.143,77 $ frente a 1.158,30 $ previstos: 14,53 $ menos, un 1,3 %.",
        "Componentes: +0,00 $ frente a lo previsto.",
        "Trabajo: −14,53 $ frente a lo previsto.",
    ),
    warnings=(),
    flags={},
)
