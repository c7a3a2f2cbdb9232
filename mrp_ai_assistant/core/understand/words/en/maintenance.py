"""Machines and their maintenance."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "maintenance": """maintenance, maintenances, maintenance request+, maintenance
        order+, maintenance job+, maintenance task+, maintenance work, repair+,
        repairs, servicing""",
    "preventive": """preventive, preventive maintenance, preventative, preventative
        maintenance""",
    "corrective": "corrective, corrective maintenance, breakdown+",
    "maintenance_kind": "maintenance type+, type of maintenance, kind of maintenance",
    "failure": """breaks down, breaks down most, breaks down most often, break down,
        broke down, will break down, failure+, fail, fails, failing, failed, breaks
        most, mtbf, mttr, mean time between failures, mean time to repair, next
        failure, next breakdown, most breakdowns, breakdowns does, breakdowns has,
        breakdowns did, most trouble""",
    "blocked": "broken, broken down, out of action",
    "equipment": "equipment, equipments",
    "team": "maintenance team+, team+, crew+",
}
