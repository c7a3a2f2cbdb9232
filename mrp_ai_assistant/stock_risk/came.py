"""The demand that came, of forecasts whose window has closed."""

from __future__ import annotations

from typing import Any

from ..core.forecast.history import netted
from .days import Days, days_of
from .history import Moved, moved
from .places import places_of
from .units import units_of


def came(env: Any, logged: Any) -> list[float]:
    """One amount each of ``logged``, rows of the log of the company of ``env``."""
    now = days_of(env, 1)
    count = max((now.today - row.day).days for row in logged)
    days = Days(now.today, count, now.zone)
    products = logged.product_id.ids
    found = moved(env, products, days, places_of(env), units_of(env, products))
    demand = []
    for row in logged:
        pair = (row.product_id.id, row.warehouse_id.id)
        sold = (found.get(pair) or Moved.nothing(days)).sold
        first, last = (row.day - days.first).days, (row.window_end - days.first).days
        demand.append(float(netted(sold[None, :])[0, first : last + 1].sum()))
    return demand
