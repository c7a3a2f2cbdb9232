# ruff: noqa: E501
"""Hours of work against hours there are. English."""

from odoo.addons.mrp_ai_assistant.core.evidence import (
    Column,
    Evidence,
    Fact,
    Row,
    Table,
)
from odoo.addons.mrp_ai_assistant.core.evidence import (
    RecordRef as R,
)

from tests.adversarial.scope import scope

QUESTION = "Where will the bottleneck be next week?"
EVIDENCE = Evidence(
    tables=(
        Table(
            "Load and capacity",
            (
                Column("center", "Work center", "record", 0, ""),
                Column("load", "Load", "number", 1, "h"),
                Column("behind", "Of it, behind", "number", 1, "h"),
                Column("available", "Capacity", "number", 1, "h"),
                Column("percent", "Load of capacity", "percent", 0, ""),
                Column("free", "Free", "number", 1, "h"),
                Column("orders", "Work orders", "integer", 0, ""),
                Column("blocked", "Now", "text", 0, ""),
            ),
            (
                Row(
                    R("mrp.workcenter", 1, "Corte"),
                    (
                        R("mrp.workcenter", 1, "Corte"),
                        46.1,
                        14.6,
                        37.5,
                        123,
                        -8.6,
                        13,
                        None,
                    ),
                ),
                Row(
                    R("mrp.workcenter", 3, "Montaje"),
                    (
                        R("mrp.workcenter", 3, "Montaje"),
                        89.0,
                        45.8,
                        75.0,
                        119,
                        -14.0,
                        14,
                        None,
                    ),
                ),
                Row(
                    R("mrp.workcenter", 4, "Acabado"),
                    (
                        R("mrp.workcenter", 4, "Acabado"),
                        84.8,
                        49.0,
                        75.0,
                        113,
                        -9.8,
                        11,
                        "stopped by a loss",
                    ),
                ),
                Row(
                    R("mrp.workcenter", 2, "Mecanizado"),
                    (
                        R("mrp.workcenter", 2, "Mecanizado"),
                        41.5,
                        15.1,
                        37.5,
                        111,
                        -4.0,
                        6,
                        None,
                    ),
                ),
            ),
            scope("mrp.workcenter", ("next week",), 4),
            None,
        ),
    ),
    facts=(
        Fact(
            "overloaded work centers",
            4,
            "integer",
            0,
            "",
            ("center", "centers", "overloaded"),
            None,
        ),
        Fact(
            "tightest work center",
            R("mrp.workcenter", 1, "Corte"),
            "record",
            0,
            "",
            ("center", "bottleneck"),
            R("mrp.workcenter", 1, "Corte"),
        ),
        Fact(
            "hours of work there",
            46.1,
            "number",
            1,
            "h",
            ("hour", "hours"),
            R("mrp.workcenter", 1, "Corte"),
        ),
        Fact(
            "hours available there",
            37.5,
            "number",
            1,
            "h",
            ("hour", "hours", "capacity"),
            R("mrp.workcenter", 1, "Corte"),
        ),
        Fact(
            "load there",
            123,
            "percent",
            0,
            "",
            ("load", "capacity"),
            R("mrp.workcenter", 1, "Corte"),
        ),
    ),
    summary=(
        "Next week: the bottleneck is Corte, with 46.1 h of work for 37.5 h: 8.6 h too many.",
        "Also overloaded: Montaje, Acabado, Mecanizado.",
        "Acabado is blocked now: its hours count as if it were not.",
    ),
    warnings=(),
    flags={},
)
