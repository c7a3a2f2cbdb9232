"""Twelve months of the plant on paper: pure arithmetic over the data files, no records.

Everything is planned backwards from the stock that must be on the shelf at the end: a
day is undone by giving back what was used, and a receipt is undone whenever a whole lot
fits. So no stock can have been negative, and the end is exactly the one asked for.
"""

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from .components_data import COMPONENTS
from .products_data import DEMAND, FINISHED, LOT_SIZES, SUBASSEMBLIES, recipe

# Share of a usual month's sales; months left out are usual.
MONTH_FACTOR = {1: 0.9, 8: 0.5, 10: 1.1, 11: 1.2, 12: 1.15}
# Orders end between Tuesday and Friday, so material is used from Monday to Thursday.
FINISHING_WEEKDAYS = (1, 2, 3, 4)
VENDOR_RHYTHM = {"maderas": 18, "herrajes": 20, "tableros": 30, "quimicas": 36}
USUAL_RHYTHM = 44

Uses = dict[str, dict[int, float]]


@dataclass
class HistoryPlan:
    """Days are indexes into ``days``; quantities are in the product's unit."""

    days: list[date]
    sales: list[tuple[int, str, float]] = field(default_factory=list)
    orders: list[tuple[int, str, float]] = field(default_factory=list)
    receipts: dict[tuple[int, str], dict[str, float]] = field(default_factory=dict)
    opening: dict[str, float] = field(default_factory=dict)
    used: Uses = field(default_factory=dict)

    def daily_use(self, reference: str, last: int = 60) -> float:
        """Mean use of a working day over the last days of the plan."""
        first = len(self.days) - last
        return sum(q for day, q in self.used[reference].items() if day >= first) / last


def plan_history(
    dice: random.Random,
    days: list[date],
    closing: dict[str, float],
    cover: dict[str, int],
) -> HistoryPlan:
    """Plan sales, then the orders they need, then the purchases those need.

    :param closing: what must be on the shelf at the end, beside ``cover`` days of use
    """
    plan = HistoryPlan(days)
    for reference, (weekly, lot, growth, gap) in DEMAND.items():
        plan.used[reference] = _demand(dice, days, weekly, growth, gap)
        plan.sales += [
            (day, reference, qty) for day, qty in plan.used[reference].items()
        ]
        _make(plan, reference, lot, _end(plan, reference, closing, cover))
    for reference, lot in LOT_SIZES.items():
        plan.used[reference] = _parts_used(plan, reference, FINISHED)
        _make(plan, reference, lot, _end(plan, reference, closing, cover))
    for reference in COMPONENTS:
        plan.used[reference] = _parts_used(
            plan, reference, {**FINISHED, **SUBASSEMBLIES}
        )
        _buy(plan, reference, _end(plan, reference, closing, cover))
    plan.sales.sort()
    plan.orders.sort()
    return plan


def _end(
    plan: HistoryPlan, reference: str, closing: dict[str, float], cover: dict[str, int]
) -> float:
    buffer = plan.daily_use(reference) * cover.get(reference, 24)
    return round(closing.get(reference, 0.0) + round(buffer), 2)


def _demand(
    dice: random.Random, days: list[date], weekly: float, growth: float, gap: int
) -> dict[int, float]:
    """Deliveries by day, with seasons and growth; far apart means big ones."""
    sold: dict[int, float] = {}
    day = dice.randrange(gap)
    while day < len(days):
        season = MONTH_FACTOR.get(days[day].month, 1.0)
        trend = 1 + growth * (day / len(days) - 0.5)
        quantity = round(weekly * gap / 5 * season * trend * dice.uniform(0.6, 1.4))
        if quantity > 0:
            sold[day] = float(quantity)
        day += max(1, gap + dice.choice((-1, 0, 0, 1)))
    return sold


def _parts_used(
    plan: HistoryPlan, reference: str, makers: Iterable[str]
) -> dict[int, float]:
    """What the orders of ``makers`` used of a part, the day before they ended."""
    used: dict[int, float] = defaultdict(float)
    for day, maker, quantity in plan.orders:
        if maker in makers and reference in recipe(maker):
            used[max(day - 1, 0)] += recipe(maker)[reference] * quantity
    return {day: round(quantity, 2) for day, quantity in sorted(used.items())}


def _make(plan: HistoryPlan, reference: str, lot: float, level: float) -> None:
    uses = plan.used[reference]
    for day in range(len(plan.days) - 1, 0, -1):
        level += uses.get(day, 0.0)
        if level >= lot and plan.days[day].weekday() in FINISHING_WEEKDAYS:
            level -= lot
            plan.orders.append((day, reference, float(lot)))
    plan.opening[reference] = round(level + uses.get(0, 0.0), 2)


def _buy(plan: HistoryPlan, reference: str, level: float) -> None:
    """Receipts on the vendor's own days, of what fits; whole packs of ten units."""
    *_names, _cost, vendor, _lead, _shelf = COMPONENTS[reference]
    rhythm = VENDOR_RHYTHM.get(vendor, USUAL_RHYTHM)
    offset = 3 + sorted(VENDOR_RHYTHM).index(vendor) if vendor in VENDOR_RHYTHM else 5
    uses = plan.used[reference]
    for day in range(len(plan.days) - 1, 0, -1):
        level = round(level + uses.get(day, 0.0), 2)
        if day % rhythm == offset and level >= 10:
            quantity = level // 10 * 10
            level = round(level - quantity, 2)
            plan.receipts.setdefault((day, vendor), {})[reference] = quantity
    plan.opening[reference] = round(level + uses.get(0, 0.0), 2)
