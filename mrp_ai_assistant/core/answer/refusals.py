"""When there is nothing to show: why not, and what to ask instead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..errors import ModelError
from ..events import Event
from ..evidence import Ask, NoData
from ..planned import plan_as_json
from ..understand import Wanting


def no_data_event(nothing: NoData) -> Event:
    """``NoData`` with its reason, what was searched, and questions to click."""
    return Event(
        "no_data",
        {
            "reason": nothing.reason.value,
            "text": nothing.text,
            "scope": nothing.scope.as_json() if nothing.scope else None,
            "suggestions": questions(nothing.followups),
        },
    )


def choices_event(ask: Ask) -> Event:
    """What only the asker knows, as buttons that ask whole questions.

    With the plan that lacks it, so that a word alone can complete it.
    """
    payload: dict[str, Any] = {"text": ask.text, "options": questions(ask.options)}
    if isinstance(ask, Wanting) and ask.plan:
        payload["plan"] = plan_as_json(ask.plan)
    return Event("choices", payload)


def model_notice(error: ModelError) -> Event:
    """The model could not help: the answer goes on without it."""
    payload = {
        "text": str(error),
        "level": "warning",
        "code": error.code,
        "action": error.action,
    }
    return Event("notice", payload)


def questions(asked: Iterable[str]) -> list[dict[str, str]]:
    """Whole questions as buttons.

    >>> questions(["What is late?"])
    [{'label': 'What is late?', 'question': 'What is late?'}]
    """
    return [{"label": text, "question": text} for text in asked]
