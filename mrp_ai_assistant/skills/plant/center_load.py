"""How much open work waits for each work center, in a span of time.

``duration_expected`` of a work order already holds the efficiency of its center and
its setup: neither is applied again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .clock import stored
from .order_rows import OPEN_STATES
from .record import in_companies
from .working_time import Interval, minutes

OPEN_WORK = ("progress", "ready", "blocked")


@dataclass
class Load:
    """Minutes of work: ``planned`` inside the span, ``before`` what is planned for
    earlier and is not done; ``orders`` counts the work orders inside the span."""

    planned: float = 0.0
    before: float = 0.0
    orders: int = 0


def open_work(env: Any) -> list[Any]:
    """The domain of work that is somebody's: of released orders, not finished."""
    return [
        ("state", "in", list(OPEN_WORK)),
        ("production_id.state", "in", OPEN_STATES),
        *in_companies(env, "production_id.company_id"),
    ]


def center_loads(
    env: Any,
    centers: Any,
    start: datetime,
    end: datetime,
    hours: Mapping[int, Sequence[Interval]],
) -> dict[int, Load]:
    """What waits for each of ``centers`` between two stored moments, by center id.

    An operation without a plan of its own counts when its order starts. One that is
    planned over an edge of the span counts inside by the working ``hours`` there.
    """
    loads: dict[int, Load] = defaultdict(Load)
    mine = [*open_work(env), ("workcenter_id", "in", centers.ids)]
    for before, span in (
        (True, [("production_date", "<", stored(start))]),
        (False, _between("production_date", start, end)),
    ):
        for center, work, total in _sums(env, [*mine, *span]):
            _add(loads[center], work, total, before)
    for work in _over_the_edges(env, mine, start, end):
        load = loads[work.workcenter_id.id]
        spans = hours.get(work.workcenter_id.id, ())
        left = _left(work)
        inside = min(minutes(spans, work.date_start, work.date_finished), left)
        if work.date_start < start:
            load.before -= inside
            load.planned += inside
            load.orders += 1
        else:
            load.planned -= left - inside
    return dict(loads)


def _add(load: Load, work: int, total: float, before: bool) -> None:
    if before:
        load.before += total
    else:
        load.planned += total
        load.orders += work


def _sums(env: Any, domain: list[Any]) -> list[tuple[int, int, float]]:
    """(center id, work orders, minutes left), what has begun apart."""
    waiting = [*domain, ("state", "!=", "progress")]
    found = env["mrp.workorder"]._read_group(
        waiting, ["workcenter_id"], ["__count", "duration_expected:sum"]
    )
    sums = [(center.id, count, total) for center, count, total in found]
    running = env["mrp.workorder"].search_fetch(
        [*domain, ("state", "=", "progress")],
        ["workcenter_id", "duration_expected", "duration"],
    )
    sums += [(work.workcenter_id.id, 1, _left(work)) for work in running]
    return sums


def _over_the_edges(env: Any, mine: list[Any], start: datetime, end: datetime) -> Any:
    """Work planned from before ``start`` or until after ``end``.

    What should have begun before a span that begins now is simply behind.
    """
    head = [("date_start", "<", stored(start)), ("date_finished", ">", stored(start))]
    tail = [*_between("date_start", start, end), ("date_finished", ">", stored(end))]
    return env["mrp.workorder"].search(["|", "&", *head, "&", "&", *tail, *mine])


def _left(work: Any) -> float:
    """Minutes of ``work`` still to do."""
    if work.state != "progress":
        return work.duration_expected
    return max(work.duration_expected - work.duration, 0.0)


def _between(field: str, start: datetime, end: datetime) -> list[Any]:
    return [(field, ">=", stored(start)), (field, "<", stored(end))]
