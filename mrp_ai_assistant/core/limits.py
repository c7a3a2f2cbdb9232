"""How much one person may ask of the server, and when they may again.

The bounds are far above a day's work: they stop a script, a stuck key and a hostile
user, who would take the server from everybody else.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .errors import AssistantError
from .i18n import LazyText, _, _lt

MINUTE, HOUR, DAY = 60, 3600, 86400
MB = 1024 * 1024


@dataclass(frozen=True)
class Bound:
    """At most ``most`` of ``kind`` in ``seconds``; of their ``unit``s where that is not
    1 each (bytes in a megabyte). ``name`` is that of its setting, ``text`` tells it."""

    name: str
    kind: str
    seconds: int
    most: int
    text: LazyText
    unit: int = 0  # 0: times, not amounts


BOUNDS = (
    Bound(
        "questions_minute",
        "question",
        MINUTE,
        60,
        _lt("You have asked %(most)s questions within a minute, which is the limit."),
    ),
    Bound(
        "questions_hour",
        "question",
        HOUR,
        600,
        _lt("You have asked %(most)s questions within an hour, which is the limit."),
    ),
    Bound(
        "uploads_day",
        "upload",
        DAY,
        500,
        _lt("You have uploaded %(most)s files within a day, which is the limit."),
    ),
    Bound(
        "upload_mb_day",
        "upload",
        DAY,
        5000,
        _lt(
            "With this file you would have uploaded more than %(most)s MB within a "
            "day, which is the limit."
        ),
        unit=MB,
    ),
    Bound(
        "exports_hour",
        "export",
        HOUR,
        300,
        _lt("You have downloaded %(most)s files within an hour, which is the limit."),
    ),
    Bound(
        "searches_minute",
        "search",
        MINUTE,
        300,
        _lt("You have searched %(most)s times within a minute, which is the limit."),
    ),
)
KINDS = tuple(dict.fromkeys(bound.kind for bound in BOUNDS))


class LimitReached(AssistantError):
    """``bound`` is full; there is room again after ``seconds``."""

    code = "limit_reached"
    action = "none"
    text = _lt("%(told)s Try again in %(wait)s: nothing that you wrote is lost.")

    def __init__(self, bound: Bound, most: int, seconds: float) -> None:
        self.seconds = max(1, math.ceil(seconds))
        self.bound = bound
        super().__init__(bound.name)
        self._most = most

    def __str__(self) -> str:
        told = str(self.bound.text) % {"most": self._most}
        return str(self.text) % {"told": told, "wait": wait_text(self.seconds)}


def wait_text(seconds: int) -> str:
    """Rounded up, so that nobody comes back too early.

    >>> wait_text(1), wait_text(59), wait_text(61), wait_text(3601)
    ('1 second', '59 seconds', '2 minutes', '61 minutes')
    """
    if seconds == 1:
        return _("1 second")
    if seconds < MINUTE:
        return _("%(n)s seconds", n=seconds)
    minutes = math.ceil(seconds / MINUTE)
    if minutes == 1:
        return _("1 minute")
    if minutes < 120:
        return _("%(n)s minutes", n=minutes)
    return _("%(n)s hours", n=math.ceil(seconds / HOUR))
