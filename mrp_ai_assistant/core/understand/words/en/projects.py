"""Projects and tasks."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "project": "project+",
    "task": "task+, subtask+",
}
