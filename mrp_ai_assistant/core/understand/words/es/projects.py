"""Projects and tasks."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "project": "proyecto+",
    "task": "tarea+, tareas de proyecto, tarea de proyecto, subtarea+",
    "no_due": """no tienen fecha, no tiene fecha, no tienen fecha limite, no tiene fecha
        limite, sin fecha, sin fecha limite, sin fecha tope, sin plazo, sin vencimiento,
        no tienen plazo, no tiene plazo, no tienen vencimiento""",
}
