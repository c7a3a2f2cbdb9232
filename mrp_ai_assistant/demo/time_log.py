"""Hours worked on orders of the past: what the efficiency figures are made of."""

from datetime import datetime, timedelta
from typing import Any

from .factory import Factory

# Operations that take longer than their time on paper, by how much.
SLOW = {"Lacar cajón": 1.38, "Chapar tapa": 1.27, "Tapizar asiento": 1.22}
USUAL = (0.82, 1.12)
# Only this part of the year has single time records; before it, totals are enough.
DETAILED_DAYS = 60
SHIFT_START, SHIFT_END = 7, 15


def log_work(
    factory: Factory, production: Any, start: datetime, end: datetime, works: Any = None
) -> None:
    """Finish work orders of an order between two moments, with real durations.

    :param works: those to finish, all of the order's when left out
    """
    detailed = start > factory.clock.ago(DETAILED_DAYS * 24 * 60)
    orders = works or production.workorder_ids.sorted("sequence")
    step = (end - start) / max(len(orders), 1)
    rows, times = [], []
    for number, order in enumerate(orders):
        expected = order.duration_expected
        real = round(expected * SLOW.get(order.name, factory.dice.uniform(*USUAL)), 2)
        begun, ended = start + number * step, start + (number + 1) * step
        percent = int(100 * (expected - real) / expected) if expected else 0
        per_unit = round(real / max(production.product_qty, 1), 2)
        rows.append(
            (
                order.id,
                "done",
                production.product_qty,
                begun,
                ended,
                real,
                per_unit,
                percent,
                order.workcenter_id.costs_hour,
            )
        )
        if detailed:
            times += _times(factory, order, begun, expected, real)
    columns = (
        "state",
        "qty_produced",
        "date_start",
        "date_finished",
        "duration",
        "duration_unit",
        "duration_percent",
        "costs_hour",
    )
    factory.backdate_each("mrp.workorder", columns, rows)
    factory.env["mrp.workcenter.productivity"].create(times)


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
