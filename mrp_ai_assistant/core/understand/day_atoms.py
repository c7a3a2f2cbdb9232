"""One day, week or month that a text names, before it becomes part of a period."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..i18n import LazyText
from .calendar import Days


@dataclass(frozen=True)
class Impossible:
    """Not a day, or not one alone. ``instead`` are days that may have been meant."""

    instead: tuple[date, ...] = ()


@dataclass(frozen=True)
class Atom:
    """The days that the text from ``start`` to ``end`` names.

    ``kind``: ``until`` is open at its beginning, ``weekday`` may mean the last one.
    """

    start: int
    end: int
    days: Days | Impossible
    kind: Literal["span", "until", "weekday"] = "span"
    label: LazyText | None = None


# Makes the atom of a match; True when the question is English.
Builder = Callable[[re.Match[str], date, bool], Atom]
