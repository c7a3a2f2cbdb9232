# ruff: noqa: E501
"""Availability and its losses by work center: percentages and minutes. English."""

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

QUESTION = "OEE of every work center in the last 30 days"
EVIDENCE = Evidence(
    tables=(
        Table(
            "OEE by work center",
            (
                Column("center", "Work center", "record", 0, ""),
                Column("oee", "OEE", "percent", 1, ""),
                Column("target", "Target", "percent", 1, ""),
                Column("productive", "Productive", "number", 1, "h"),
                Column("lost", "Lost", "number", 1, "h"),
                Column("loss", "Biggest loss", "text", 0, ""),
                Column("minutes", "Its minutes", "number", 0, "min"),
            ),
            (
                Row(
                    R("mrp.workcenter", 4, "Acabado"),
                    (
                        R("mrp.workcenter", 4, "Acabado"),
                        80.4,
                        85.0,
                        197.0,
                        48.0,
                        "Reduced Speed",
                        2335,
                    ),
                ),
                Row(
                    R("mrp.workcenter", 3, "Montaje"),
                    (
                        R("mrp.workcenter", 3, "Montaje"),
                        94.3,
                        90.0,
                        239.9,
                        14.4,
                        "Reduced Speed",
                        757,
                    ),
                ),
                Row(
                    R("mrp.workcenter", 1, "Corte"),
                    (
                        R("mrp.workcenter", 1, "Corte"),
                        93.7,
                        85.0,
                        204.0,
                        13.8,
                        "Material Availability",
                        382,
                    ),
                ),
                Row(
                    R("mrp.workcenter", 2, "Mecanizado"),
                    (
                        R("mrp.workcenter", 2, "Mecanizado"),
                        92.5,
                        80.0,
                        149.0,
                        12.0,
                        "Reduced Speed",
                        331,
                    ),
                ),
            ),
            scope(
                "mrp.workcenter.productivity", ("from 24 Oct 2026 to 22 Nov 2026",), 4
            ),
            None,
        ),
        Table(
            "Losses",
            (
                Column("reason", "Loss", "text", 0, ""),
                Column("center", "Work center", "record", 0, ""),
                Column("minutes", "Minutes", "number", 0, "min"),
                Column("times", "Times", "integer", 0, ""),
            ),
            (
                Row(
                    R("mrp.workcenter", 4, "Acabado"),
                    (
                        "Reduced Speed",
                        R("mrp.workcenter", 4, "Acabado"),
                        2335,
                        15,
                    ),
                ),
                Row(
                    R("mrp.workcenter", 3, "Montaje"),
                    (
                        "Reduced Speed",
                        R("mrp.workcenter", 3, "Montaje"),
                        757,
                        19,
                    ),
                ),
                Row(
                    R("mrp.workcenter", 4, "Acabado"),
                    (
                        "Equipment Failure",
                        R("mrp.workcenter", 4, "Acabado"),
                        397,
                        3,
                    ),
                ),
                Row(
                    R("mrp.workcenter", 1, "Corte"),
                    (
                        "Material Availability",
                        R("mrp.workcenter", 1, "Corte"),
                        382,
                        6,
                    ),
                ),
            ),
            scope(
                "mrp.workcenter.productivity", ("from 24 Oct 2026 to 22 Nov 2026",), 11
            ),
            None,
        ),
    ),
    facts=(
        Fact(
            "work centers below their OEE target",
            1,
            "integer",
            0,
            "",
            ("center", "centers", "target"),
            None,
        ),
        Fact(
            "work center furthest from its target",
            R("mrp.workcenter", 4, "Acabado"),
            "record",
            0,
            "",
            ("center", "work center"),
            R("mrp.workcenter", 4, "Acabado"),
        ),
        Fact(
            "OEE there",
            80.4,
            "percent",
            1,
            "",
            ("OEE",),
            R("mrp.workcenter", 4, "Acabado"),
        ),
        Fact(
            "OEE target there",
            85.0,
            "percent",
            1,
            "",
            ("target",),
            R("mrp.workcenter", 4, "Acabado"),
        ),
        Fact(
            "biggest loss there",
            "Reduced Speed",
            "text",
            0,
            "",
            ("loss", "biggest loss"),
            R("mrp.workcenter", 4, "Acabado"),
        ),
        Fact(
            "minutes of that loss",
            2335,
            "integer",
            0,
            "min",
            ("minute", "minutes"),
            R("mrp.workcenter", 4, "Acabado"),
        ),
    ),
    summary=(
        "From 24 Oct 2026 to 22 Nov 2026: furthest from its target is Acabado, with an OEE of 80.4 % for a target of 85 %.",
        "Its biggest loss: Reduced Speed, 2,335 min, 15 times.",
        "Of all centers: Reduced Speed, 3,602 min.",
        "Not counted, because it goes on: Acabado (22 Nov 2026 16:26).",
    ),
    warnings=(),
    flags={},
)
