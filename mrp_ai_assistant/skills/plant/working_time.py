"""When work centers work: their calendars, without holidays and closed days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from typing import Any

# (start, end), UTC as stored.
Interval = tuple[datetime, datetime]


def working_intervals(
    env: Any, centers: Any, start: datetime, end: datetime
) -> Mapping[int, Sequence[Interval]]:
    """The hours in which each of ``centers`` works between two moments.

    By center id, in order. A center without a calendar works around the clock.
    """
    if end <= start:
        return {center.id: () for center in centers}
    found: dict[int, Sequence[Interval]] = {}
    first, last = _aware(start), _aware(end)
    for calendar, group in centers.grouped("resource_calendar_id").items():
        if not calendar:
            found |= {center.id: ((start, end),) for center in group}
            continue
        hours = calendar._work_intervals_batch(first, last, resources=group.resource_id)
        for center in group:
            spans = hours[center.resource_id.id]
            found[center.id] = [(_stored(a), _stored(b)) for a, b, _rows in spans]
    return found


def minutes(
    intervals: Sequence[Interval],
    start: datetime | None = None,
    end: datetime | None = None,
) -> float:
    """How long ``intervals`` last, or what of them lies between two moments."""
    total = 0.0
    for first, last in intervals:
        low = max(first, start) if start else first
        high = min(last, end) if end else last
        total += max((high - low).total_seconds(), 0) / 60
    return total


def _aware(moment: datetime) -> datetime:
    return moment.replace(tzinfo=timezone.utc)


def _stored(moment: datetime) -> datetime:
    return moment.astimezone(timezone.utc).replace(tzinfo=None)
