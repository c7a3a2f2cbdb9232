"""Hours worked on orders of the past: what the efficiency figures are made of."""

from datetime import datetime, timedelta
from typing import Any

from .factory import Factory

# Operations that take longer than their time on paper, by how much.
SLOW = {"Lacar cajón": 1.38, "Chapar tapa": 1.27, "Tapizar asiento": 1.22}
USUAL = (0.82, 1.12)
# Only this part of the year has single time records; before it, totals are enough.
DETAILED_DAYS = 60
COLUMNS = (
    "state",
    "qty_produced",
    "date_start",
    "date_finished",
    "duration",
    "duration_unit",
    "duration_percent",
    "costs_hour",
)

# (manufacturing order, start, end, its work orders to finish; empty: all of them)
Job = tuple[Any, datetime, datetime, Any]


def log_work(factory: Factory, jobs: list[Job]) -> None:
    """Finish work orders between two moments, with real durations."""
    rows, times = [], []
    for production, start, end, works in jobs:
        detailed = start > factory.clock.ago(DETAILED_DAYS * 24 * 60)
        works = works or production.workorder_ids.sorted("sequence")
        step = (end - start) / max(len(works), 1)
        for number, work in enumerate(works):
            expected = work.duration_expected
            slowness = SLOW.get(work.name, factory.dice.uniform(*USUAL))
            real = round(expected * slowness, 2)
            begun = start + number * step
            rows.append(_row(production, work, begun, begun + step, expected, real))
            if detailed:
                times += _times(factory, work, begun, expected, real)
    factory.backdate_each("mrp.workorder", COLUMNS, rows)
    factory.env["mrp.workcenter.productivity"].create(times)


def _row(
    production: Any,
    work: Any,
    begun: datetime,
    ended: datetime,
    expected: float,
    real: float,
) -> tuple:
    percent = int(100 * (expected - real) / expected) if expected else 0
    per_unit = round(real / max(production.product_qty, 1), 2)
    cost = work.workcenter_id.costs_hour
    made = production.product_qty
    return work.id, "done", made, begun, ended, real, per_unit, percent, cost


def _times(
    factory: Factory, order: Any, begun: datetime, expected: float, real: float
) -> list[dict[str, Any]]:
    """Time records: what exceeds the plan is time at reduced speed."""
    good = min(expected, real)
    parts = [("mrp.block_reason7", begun, good)]
    if real > good:
        parts.append(
            ("mrp.block_reason4", begun + timedelta(minutes=good), real - good)
        )
    return [
        {
            "workorder_id": order.id,
            "workcenter_id": order.workcenter_id.id,
            "company_id": factory.company.id,
            "user_id": order.production_id.user_id.id,
            "loss_id": factory.env.ref(loss).id,
            "date_start": when,
            "date_end": when + timedelta(minutes=minutes),
            "description": order.production_id.name,
        }
        for loss, when, minutes in parts
    ]
