"""An assessment as the columns of a row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.forecast.score import LEVELS
from .assessment import Assessment
from .chance import risk, stepped

_YEAR = 365
_CENT = 0.01
WEIGHTS = {
    "A": 3.0,
    "B": 2.0,
    "C": 1.0,
}  # of the classes by value, in the order of rows


def columns(found: Assessment, product: Any, cost: float) -> dict[str, Any]:
    """Of ``product``, one unit of which costs ``cost``. Without the class by value,
    which is known when all products are."""
    grounds, supplied = found.grounds, found.supplied
    early, likely, late = (found.on(day) or False for day in found.out)
    return {
        "product_id": found.product,
        "warehouse_id": found.warehouse,
        "categ_id": product.categ_id.id,
        "state": found.state,
        "supply": supplied.how or False,
        "risk": risk(found.p_out),
        "on_hand": found.on_hand,
        "incoming": sum(each.quantity for each in found.coming),
        "overdue": found.overdue,
        "confirmed": sum(amount for _day, amount in found.confirmed),
        "daily_demand": found.daily or 0.0,
        "p_out": 0.0 if found.p_out is None else stepped(found.p_out),
        "by_day": list(found.by_day),
        "run_out_p10": early,
        "run_out_p50": likely,
        "run_out_p90": late,
        "cover_days": found.cover or 0.0,
        "order_qty": found.order or 0.0,
        "order_by": found.on(found.order_by) or False,
        "lead_days": supplied.days or 0,
        "arrival": found.arrival or False,
        "vendor_id": supplied.vendor or False,
        "bom_id": supplied.bom or False,
        "xyz_class": found.steady or False,
        "value_at_risk": round(found.missing * cost, 2),
        "demand_value": round((found.daily or 0.0) * _YEAR * cost, 2),
        "history_days": grounds.days,
        "demand_days": grounds.sold,
        "tested": grounds.tested,
        "service_achieved": grounds.service or 0.0,
        "brier": grounds.brier or 0.0,
        "bias": grounds.bias or 0.0,
        "data": found.as_json(),
    }


def by_value(value: float, a: float, b: float) -> str:
    """The class of what a year's demand is worth; ``a`` and ``b`` are the least of
    those classes."""
    value += _CENT  # a currency may round
    if value > _CENT and value >= a:
        return "A"
    return "B" if value > _CENT and value >= b else "C"


def logged(found: Assessment) -> dict[str, Any] | None:
    """The same forecast as a row of the log; None where there is nothing to score."""
    if not found.told:
        return None
    expected, *orders, stock, p_told = found.told
    names = (f"order_{round(100 * level)}" for level in LEVELS)
    return {
        "product_id": found.product,
        "warehouse_id": found.warehouse,
        "day": found.day,
        "window_end": found.on(found.window - 1),
        "stock": stock,
        "p_told": p_told,
        "told": str(min(int(p_told * 10), 9)),
        "expected": expected,
        **dict(zip(names, orders, strict=True)),
    }


def score_of(told: Mapping[str, Any], came: float) -> dict[str, Any]:
    """What is written when the window of that row of the log has closed."""
    more = came > told["stock"] + 1e-9
    return {
        "scored": True,
        "came": came,
        "p_came": float(more),
        "covered": float(came <= told["order_95"] + 1e-9),
        "brier": (told["p_told"] - more) ** 2,
    }
