"""Machines and their maintenance."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "maintenance": """maintenance, breakdown+, repair+, repairs, failure+, fail,
        fails, failing, failed, broken, preventive, corrective, mtbf, mttr""",
    "equipment": "equipment, equipments",
}
