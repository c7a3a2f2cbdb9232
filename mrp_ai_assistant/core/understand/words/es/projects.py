"""Projects and tasks."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "project": "proyecto+",
    "task": "tarea+",
}
