"""Action plan: steps in the order of their priority, each built by code.

Nothing here invents a step: a skill computes them from the records, with their reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timezone

from ..events import Event
from ..evidence import Column, Evidence, Phrase, PlanStep, Row, Scope, Table
from ..i18n import _
from .markdown import paragraph
from .mentions import text_event
from .table import table_events


def plan_events(evidence: Evidence) -> Iterator[Event]:
    """The plan as a table, after a sentence on it; without steps, the tables."""
    if not evidence.steps:
        text = paragraph([_("Nothing here calls for action: these are the data.")])
        yield text_event(f"{text}\n\n", "rules")
        yield from table_events(evidence)
        return
    yield text_event(f"{paragraph([_counted(evidence.steps)])}\n\n", "rules")
    yield Event("table", steps_table(evidence).as_json())


def steps_table(evidence: Evidence) -> Table:
    """The steps of ``evidence``, the most urgent first; each row is its record."""
    steps = sorted(evidence.steps, key=lambda step: step.priority)
    columns = (
        Column("place", "#", "integer"),
        Column("action", _("Step")),
        Column("reason", _("Why")),
        Column("responsible", _("Responsible"), "record"),
        Column("day", _("Date"), "date"),
    )
    rows = tuple(_row(place, step) for place, step in enumerate(steps, 1))
    sources = tuple(source for table in evidence.tables for source in table.sources)
    scope = _scope(evidence, len(steps))
    return Table(_("Action plan"), columns, rows, scope, sources=sources)


def _scope(evidence: Evidence, count: int) -> Scope:
    """What was searched for the steps: the same as for the first table."""
    if evidence.tables:
        return replace(evidence.tables[0].scope, shown=count, total=count)
    model = next((step.ref.model for step in evidence.steps if step.ref), "")
    return Scope(model, (), datetime.now(timezone.utc), "", shown=count, total=count)


def _row(place: int, step: PlanStep) -> Row:
    action = Phrase(step.action, step.ref)
    cells = (place, action, step.reason, step.responsible, step.day)
    return Row(step.ref, cells)


def _counted(steps: tuple[PlanStep, ...]) -> str:
    if len(steps) == 1:
        return _("The plan has 1 step.")
    return _("The plan has %(n)s steps, the most urgent first.", n=len(steps))
