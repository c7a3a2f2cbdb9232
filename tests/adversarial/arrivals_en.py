# ruff: noqa: E501
"""Arrivals before and after their promise. English."""

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

QUESTION = "When does the missing material arrive and with which purchase order?"
EVIDENCE = Evidence(
    tables=(
        Table(
            "Material on its way",
            (
                Column("product", "Product", "record", 0, ""),
                Column("quantity", "Arriving", "quantity", 0, ""),
                Column("document", "Document", "text", 0, ""),
                Column("vendor", "Vendor", "record", 0, ""),
                Column("promised", "Promised", "date", 0, ""),
                Column("expected", "Expected", "date", 0, ""),
                Column("late", "Delay", "days", 0, ""),
                Column("missing", "Orders lack", "quantity", 0, ""),
                Column("orders", "Orders that wait", "text", 0, ""),
            ),
            (
                Row(
                    R("stock.move", 2870, "SUB-ASI-TAP: Production>Stock"),
                    (
                        R("product.product", 48, "[SUB-ASI-TAP] Upholstered seat"),
                        Q(40.0, "Units", 2),
                        Phrase("WH/MO/00274", R("mrp.production", 274, "WH/MO/00274")),
                        None,
                        date(2026, 11, 15),
                        date(2026, 11, 14),
                        7,
                        Q(28.0, "Units", 2),
                        "WH/MO/00273, WH/MO/00281",
                    ),
                ),
                Row(
                    R("stock.move", 2865, "SUB-PUE-LAC: Production>Stock"),
                    (
                        R("product.product", 46, "[SUB-PUE-LAC] Lacquered door"),
                        Q(20.0, "Units", 2),
                        Phrase("WH/MO/00269", R("mrp.production", 269, "WH/MO/00269")),
                        None,
                        date(2026, 11, 18),
                        date(2026, 11, 17),
                        4,
                        Q(12.0, "Units", 2),
                        "WH/MO/00276, WH/MO/00279",
                    ),
                ),
                Row(
                    R("stock.move", 2893, "P00075/VID-TEM-06: Vendors>Stock"),
                    (
                        R("product.product", 31, "[VID-TEM-06] Tempered glass 6 mm"),
                        Q(20.0, "m²", 2),
                        Phrase("P00075", R("purchase.order", 75, "P00075")),
                        R("res.partner", 12, "Vidrios Costa"),
                        date(2026, 11, 18),
                        date(2026, 11, 18),
                        4,
                        Q(1.8, "m²", 2),
                        "WH/MO/00272",
                    ),
                ),
                Row(
                    R("stock.move", 2894, "P00076/TEJ-GRI: Vendors>Stock"),
                    (
                        R("product.product", 38, "[TEJ-GRI] Grey fabric"),
                        Q(60.0, "m", 2),
                        Phrase("P00076", R("purchase.order", 76, "P00076")),
                        R("res.partner", 14, "Textiles Alcoy"),
                        date(2026, 11, 17),
                        date(2026, 11, 24),
                        7,
                        Q(24.0, "m", 2),
                        "WH/MO/00274",
                    ),
                ),
            ),
            scope("stock.move", ("not received yet", "what orders lack"), 5),
            None,
        ),
    ),
    facts=(
        Fact(
            "components that nobody brings",
            1,
            "integer",
            0,
            "",
            ("component", "components", "nothing"),
            None,
        ),
        Fact("open arrivals", 5, "integer", 0, "", ("arrival", "arrivals"), None),
        Fact(
            "material awaited",
            R("product.product", 1, "[TAB-ROB-18] Oak board"),
            "record",
            0,
            "",
            ("product", "material", "component"),
            R("product.product", 1, "[TAB-ROB-18] Oak board"),
        ),
        Fact(
            "quantity on its way",
            Q(40.0, "Units", 2),
            "quantity",
            0,
            "",
            ("quantity", "arriving"),
            R("product.product", 1, "[TAB-ROB-18] Oak board"),
        ),
        Fact(
            "expected day",
            date(2026, 11, 26),
            "date",
            0,
            "",
            ("arrival", "arrives", "expected"),
            R("product.product", 1, "[TAB-ROB-18] Oak board"),
        ),
        Fact(
            "promised day",
            date(2026, 11, 12),
            "date",
            0,
            "",
            ("promised", "promise"),
            R("product.product", 1, "[TAB-ROB-18] Oak board"),
        ),
        Fact(
            "delay of the arrival",
            14,
            "days",
            0,
            "",
            ("delay", "late", "days"),
            R("product.product", 1, "[TAB-ROB-18] Oak board"),
        ),
        Fact(
            "vendor",
            R("res.partner", 8, "Maderas del Norte"),
            "record",
            0,
            "",
            ("vendor", "supplier"),
            R("product.product", 1, "[TAB-ROB-18] Oak board"),
        ),
    ),
    summary=(
        "5 arrivals are awaited.",
        "Orders lack, and nobody brings: [GUI-EXT] Table slide.",
        "40 Units of [TAB-ROB-18] Oak board with P00074 (Maderas del Norte): expected on 26 Nov 2026, 14 days after the promised 12 Nov 2026.",
        "Lacking for orders: 18 Units (WH/MO/00277, WH/MO/00280).",
        "Past their day and without a new one: 3.",
    ),
    warnings=(),
    flags={},
)
