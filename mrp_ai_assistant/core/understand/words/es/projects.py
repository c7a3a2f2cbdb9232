"""Projects and tasks."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "project": """proyecto+, cuelgan del proyecto, cuelga del proyecto, cuelgan de
        cada proyecto, dependen del proyecto, asociad@ al proyecto, del proyecto""",
    "task": "tarea+, tareas de proyecto, tarea de proyecto, subtarea+",
}
