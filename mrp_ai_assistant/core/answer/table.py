"""Table: one or two sentences and the table."""

from __future__ import annotations

from collections.abc import Iterator

from ..events import Event
from ..evidence import Evidence


def table_events(evidence: Evidence) -> Iterator[Event]:
    """What code can show before anything is said: every table."""
    for table in evidence.tables:
        yield Event("table", table.as_json())
