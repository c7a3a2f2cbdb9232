"""Report: headline figures, findings, tables. The scope stands in each table."""

from __future__ import annotations

from collections.abc import Iterator

from ..events import Event
from ..evidence import Evidence
from ..i18n import _
from .markdown import bullets, escape
from .mentions import text_event


def report_events(evidence: Evidence) -> Iterator[Event]:
    """The figures, the tables, and the heading under which the findings follow."""
    facts = [fact for fact in evidence.facts if fact.value is not None]
    if facts:
        figures = bullets((_capital(fact.label), fact.display) for fact in facts)
        md = f"### {escape(_('Key figures'))}\n\n{figures}\n"
        yield text_event(md, "rules", evidence)
    for table in evidence.tables:
        yield Event("table", table.as_json())
    yield text_event(f"### {escape(_('Findings'))}\n\n", "rules")


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]
