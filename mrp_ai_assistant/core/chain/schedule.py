"""When orders would end: each center does one thing at a time, in its own hours.

Orders are placed one after the other by rank, what makes their parts before them. Each
operation takes the first free piece of its center, or of an alternative that would end
it earlier. The plan is not the best possible one: it is the one that a plant gets that
works its queue off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from .timeline import Span, Timeline


@dataclass(frozen=True)
class Job:
    """One operation: ``minutes`` at each center that can do it, the first its own.

    ``after`` are the jobs of the same order that must have ended.
    """

    id: int
    centers: tuple[tuple[int, float], ...]
    after: tuple[int, ...] = ()


@dataclass(frozen=True)
class Part:
    """What an order waits for: a moment, or the end of the order ``maker``.

    Neither is known of what nobody brings: then the order has no end.
    """

    product: int
    ready: datetime | None = None
    maker: int | None = None


@dataclass(frozen=True)
class Work:
    """One order. ``release`` is the earliest start; ``lead`` its length where it has
    no ``jobs``. ``jobs`` come in an order in which each follows its ``after``."""

    id: int
    rank: tuple[float, ...]
    release: datetime
    jobs: tuple[Job, ...] = ()
    lead: timedelta = timedelta()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Slot:
    center: int
    start: datetime
    end: datetime


@dataclass(frozen=True)
class Schedule:
    """``finish`` by order, None where it cannot be told; ``slots`` by job."""

    finish: Mapping[int, datetime | None] = field(default_factory=dict)
    slots: Mapping[int, Slot] = field(default_factory=dict)


def schedule(works: Iterable[Work], hours: Mapping[int, Sequence[Span]]) -> Schedule:
    """Every order of ``works`` on the centers, whose working ``hours`` are by center.

    Parts that are made in a circle have no end, nor has what lies beyond the hours.
    """
    return _Scheduler(works, hours).run()


class _Scheduler:
    def __init__(
        self, works: Iterable[Work], hours: Mapping[int, Sequence[Span]]
    ) -> None:
        self._works = {work.id: work for work in works}
        self._lines = {center: Timeline(spans) for center, spans in hours.items()}
        self._finish: dict[int, datetime | None] = {}
        self._slots: dict[int, Slot] = {}

    def run(self) -> Schedule:
        for work in sorted(self._works.values(), key=lambda w: (w.rank, w.id)):
            self._place_with_makers(work)
        return Schedule(self._finish, self._slots)

    def _place_with_makers(self, work: Work) -> None:
        """Depth first without recursion: chains of orders may be long."""
        path, open_ = [work], {work.id}
        while path:
            top = path[-1]
            makers = (self._works.get(part.maker or 0) for part in top.parts)
            below = next(
                (
                    m
                    for m in makers
                    if m and m.id not in self._finish and m.id not in open_
                ),
                None,
            )
            if below is not None:
                path.append(below)
                open_.add(below.id)
                continue
            path.pop()
            if top.id not in self._finish:
                self._finish[top.id] = self._place(top)

    def _place(self, work: Work) -> datetime | None:
        """When ``work`` ends; its operations are booked only when all of it fits."""
        start = self._ready(work)
        if start is None:
            return None
        end = start + work.lead if not work.jobs else start
        ends: dict[int, datetime] = {}
        for job in work.jobs:
            earliest = max((ends[j] for j in job.after if j in ends), default=start)
            slot = self._book(job, max(earliest, start))
            if slot is None:
                return None
            ends[job.id] = slot.end
            self._slots[job.id] = slot
            end = max(end, slot.end)
        return end

    def _ready(self, work: Work) -> datetime | None:
        ready = work.release
        for part in work.parts:
            known = part.maker in self._works
            moment = self._finish.get(part.maker or 0) if known else part.ready
            if moment is None:
                return None
            ready = max(ready, moment)
        return ready

    def _book(self, job: Job, earliest: datetime) -> Slot | None:
        if any(minutes <= 0 for _center, minutes in job.centers) or not job.centers:
            center = job.centers[0][0] if job.centers else 0
            return Slot(center, earliest, earliest)
        best: tuple[datetime, int, float, float, datetime] | None = None
        for center, minutes in job.centers:
            line = self._lines.get(center)
            found = line.find(earliest, minutes) if line else None
            if found and (best is None or found[1][1] < best[0]):
                place, (begins, ends) = found
                best = (ends, center, place, minutes, begins)
        if best is None:
            return None
        ends, center, place, minutes, begins = best
        self._lines[center].take(place, minutes)
        return Slot(center, begins, ends)
