"""Machines and their maintenance."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "maintenance": """mantenimiento+, averia+, averiad@, falla+, fallar, fallo+,
        fallan, fallando, reparacion+, reparar, preventiv@, correctiv@, mtbf, mttr""",
    "equipment": "equipo+, equipamiento+",
}
