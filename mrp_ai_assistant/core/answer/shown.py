"""The answer's format: the user's choice, else the question's, else the skill's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..events import Event
from ..evidence import Evidence
from ..skill import AnswerFormat
from .action_plan import plan_events
from .report import report_events
from .table import table_events

Choice = Literal["auto", "table", "report", "plan"]
_WRITERS = {"table": table_events, "report": report_events, "plan": plan_events}


def shown(evidence: Evidence, answer_format: AnswerFormat) -> Iterator[Event]:
    """Everything of ``evidence`` that needs no model, in the order of reading."""
    for chart in evidence.charts:
        yield Event("chart", chart.as_json())
    for chain in evidence.chains:
        yield Event("chain", chain.as_json())
    yield from _WRITERS[answer_format](evidence)
    if evidence.passages:
        items = [passage.as_json() for passage in evidence.passages]
        yield Event("passages", {"items": items})
    for warning in evidence.warnings:
        yield Event("notice", {"text": warning, "level": "warning"})


def chosen(
    choice: Choice, said: AnswerFormat | None, default: AnswerFormat
) -> AnswerFormat:
    """The format that counts.

    >>> chosen("auto", None, "table"), chosen("report", "plan", "table")
    ('table', 'report')
    """
    return choice if choice != "auto" else said or default
