"""The working hours of one center, and what they are taken by.

Inside, time is counted in working minutes: nights and holidays vanish, and a job that
lasts over a night is one piece.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import accumulate

Span = tuple[datetime, datetime]


class Timeline:
    """One center, which does one thing at a time. ``spans`` are its working hours, in
    order and apart from each other."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = [start for start, _end in spans]
        self._ends = [end for _start, end in spans]
        lasts = [_minutes(end - start) for start, end in spans]
        self._before = [0.0, *accumulate(lasts)]
        # Free pieces, in working minutes; never empty ones.
        self._free = [(0.0, self._before[-1])] if self._before[-1] else []

    def find(self, earliest: datetime, minutes: float) -> tuple[float, Span] | None:
        """The first free piece of ``minutes`` from ``earliest``: its place, and when
        that begins and ends. None when the hours that are known do not hold it."""
        low = self._worked(earliest)
        first = bisect_right(self._free, (low, float("inf"))) - 1
        for start, end in self._free[max(first, 0) :]:
            place = max(start, low)
            if end - place >= minutes - 1e-9 and end > place:
                return place, (self._begins(place), self._stops(place + minutes))
        return None

    def take(self, place: float, minutes: float) -> None:
        """Book ``minutes`` from ``place``, as ``find`` has told it."""
        at = bisect_right(self._free, (place, float("inf"))) - 1
        start, end = self._free[at]
        pieces = [(start, place), (place + minutes, end)]
        self._free[at : at + 1] = [p for p in pieces if p[1] - p[0] > 1e-9]

    def _worked(self, moment: datetime) -> float:
        """The working minutes before ``moment``."""
        at = bisect_right(self._starts, moment) - 1
        if at < 0:
            return 0.0
        return self._before[at] + _minutes(
            min(moment, self._ends[at]) - self._starts[at]
        )

    def _begins(self, place: float) -> datetime:
        """When work at ``place`` begins: on an edge, with the later hours."""
        at = min(bisect_right(self._before, place + 1e-9) - 1, len(self._starts) - 1)
        return self._starts[at] + timedelta(minutes=place - self._before[at])

    def _stops(self, place: float) -> datetime:
        """When work until ``place`` ends: on an edge, with the earlier hours."""
        at = max(bisect_left(self._before, place - 1e-9) - 1, 0)
        return self._starts[at] + timedelta(minutes=place - self._before[at])


def subtract(spans: Sequence[Span], out: Span) -> list[Span]:
    """``spans`` without what lies in ``out``."""
    left = []
    for start, end in spans:
        for low, high in ((start, min(end, out[0])), (max(start, out[1]), end)):
            if low < high:
                left.append((low, high))
    return left


def _minutes(length: timedelta) -> float:
    return length.total_seconds() / 60
