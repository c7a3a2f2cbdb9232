"""Projects and tasks."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "project": "proyecto+",
    "task": "tarea+, tareas de proyecto, tarea de proyecto, subtarea+",
}
