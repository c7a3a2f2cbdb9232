# ruff: noqa: E501
"""Products that may run out: probabilities, ranges of days, what to order. Spanish."""

from datetime import date

from odoo.addons.mrp_ai_assistant.core.evidence import (
    Column,
    Evidence,
    Fact,
    Phrase,
    PlanStep,
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

QUESTION = "¿Qué se nos va a acabar en 15 días?"
SCREW = R("product.product", 13, "[TOR-M5] Tornillo M5")
LOCK = R("product.product", 21, "[CER-LLA] Cerradura con llave")
BOARD = R("product.product", 2, "[TAB-ROB-18] Tablero de roble")
EVIDENCE = Evidence(
    tables=(
        Table(
            "Qué puede agotarse",
            (
                Column("product", "Producto", "record", 0, ""),
                Column("on_hand", "A mano", "quantity", 0, ""),
                Column("cover", "Días de cobertura", "days", 0, ""),
                Column("chance", "Agotado hasta el 8 dic 2026", "percent", 0, ""),
                Column("likely", "Día probable", "date", 0, ""),
                Column("range", "8 de cada 10 casos", "text", 0, ""),
                Column("order_by", "Pedir como tarde", "date", 0, ""),
                Column("order", "A pedir", "quantity", 0, ""),
                Column("source", "De", "text", 0, ""),
            ),
            (
                Row(
                    SCREW,
                    (
                        SCREW,
                        Q(1064.0, "Unidades", 2),
                        7,
                        35,
                        date(2026, 11, 30),
                        Phrase("27 nov 2026 – 4 dic 2026"),
                        date(2026, 11, 24),
                        Q(3062.0, "Unidades", 2),
                        Phrase("Herrajes Ibarra"),
                    ),
                ),
                Row(
                    LOCK,
                    (
                        LOCK,
                        Q(14.0, "Unidades", 2),
                        25,
                        90,
                        date(2026, 12, 6),
                        Phrase("25 nov 2026 – 11 dic 2026"),
                        date(2026, 11, 23),
                        Q(38.0, "Unidades", 2),
                        Phrase("Cerrajería Norte"),
                    ),
                ),
                Row(
                    BOARD,
                    (
                        BOARD,
                        Q(105.0, "Unidades", 2),
                        16,
                        Phrase("más del 95 %"),
                        date(2026, 11, 28),
                        Phrase("26 nov 2026 – 29 nov 2026"),
                        date(2026, 11, 23),
                        Q(251.0, "Unidades", 2),
                        Phrase("Maderas del Norte"),
                    ),
                ),
            ),
            scope("mrp.ai.stock.risk", ("probabilidad del 10 % o más",), 3),
        ),
    ),
    facts=(
        Fact(
            "productos que pueden agotarse",
            3,
            "integer",
            nouns=("producto", "productos"),
        ),
        Fact("producto", SCREW, "record", nouns=("producto", "componente"), of=SCREW),
        Fact(
            "a mano",
            Q(1064.0, "Unidades", 2),
            "quantity",
            nouns=("a mano", "stock"),
            of=SCREW,
        ),
        Fact(
            "demanda esperada al día",
            Q(152.0, "Unidades", 1),
            "quantity",
            nouns=("demanda", "esperada"),
            of=SCREW,
        ),
        Fact("días de cobertura", 7, "days", nouns=("cobertura", "dura"), of=SCREW),
        Fact(
            "probabilidad de agotarse hasta el 8 dic 2026",
            35,
            "percent",
            nouns=("probabilidad", "riesgo"),
            of=SCREW,
        ),
        Fact(
            "día más probable de agotamiento",
            date(2026, 11, 30),
            "date",
            nouns=("agota", "agotará", "agotamiento", "acaba"),
            of=SCREW,
        ),
        Fact(
            "día más temprano de agotamiento",
            date(2026, 11, 27),
            "date",
            nouns=("temprano", "pronto"),
            of=SCREW,
        ),
        Fact(
            "día más tardío de agotamiento",
            date(2026, 12, 4),
            "date",
            nouns=("tardío", "tarde"),
            of=SCREW,
        ),
        Fact(
            "último día para pedir",
            date(2026, 11, 24),
            "date",
            nouns=("pedir", "pedido"),
            of=SCREW,
        ),
        Fact(
            "cantidad que pedir",
            Q(3062.0, "Unidades", 2),
            "quantity",
            nouns=("cantidad",),
            of=SCREW,
        ),
        Fact("plazo de entrega", 9, "days", nouns=("plazo de entrega",), of=SCREW),
    ),
    summary=(
        "Productos que pueden agotarse hasta el 8 dic 2026 (probabilidad del 10 % o más): 3.",
        "El de más riesgo: [TOR-M5] Tornillo M5, 35 %. Se agota hacia el 30 nov 2026: en la mayoría de los casos entre el 27 nov 2026 y el 4 dic 2026.",
        "Hay que pedir hoy: [CER-LLA] Cerradura con llave, [TAB-ROB-18] Tablero de roble.",
    ),
    steps=(
        PlanStep(
            "Pedir 38 Unidades de [CER-LLA] Cerradura con llave a Cerrajería Norte",
            "si no, se agota hacia el 6 dic 2026",
            1,
            None,
            date(2026, 11, 23),
            LOCK,
        ),
    ),
)
