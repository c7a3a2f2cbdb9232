"""Projects and tasks."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "project": """project+, belong to the project, belongs to the project, belong to
        each project, hang from the project, belong to project""",
    "task": "task+, subtask+",
}
