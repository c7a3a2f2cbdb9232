"""What can go wrong with work that waits in the queue.

AssistantError
└── QueueError
    ├── TooManyQuestions  a user has more open questions than are allowed
    ├── WorkCrashed       the process died over it, several times
    └── WorkFailed        an error that nobody foresaw
"""

from __future__ import annotations

from ..errors import AssistantError
from ..i18n import _lt


class QueueError(AssistantError):
    """Work could not be queued or done."""


class TooManyQuestions(QueueError):
    """``limit`` of open questions a user."""

    code = "too_many_questions"
    action = "none"
    text = _lt(
        "%(limit)s of your questions are being answered or waiting already. "
        "Wait for one of them, or delete one that waits."
    )


class WorkCrashed(QueueError):
    """``times`` that a process died over it."""

    code = "work_crashed"
    text = _lt(
        "The process that did this ended %(times)s times before it was done. "
        "Look at the server's log and memory, then start it again."
    )


class WorkFailed(QueueError):
    """``error`` is the name of an error that nobody foresaw."""

    code = "work_failed"
    text = _lt(
        "An unexpected error: %(error)s. The server's log has the details; "
        "start it again when the cause is mended."
    )
