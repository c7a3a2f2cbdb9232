"""The stock of the last days of one product, for a chart."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from .days import Days, days_of
from .history import Moved, moved, stock_by_day
from .places import places_of
from .quants import Hand, on_hand
from .units import units_of


def stock_before(
    product: Any, warehouse: int, day: date, most: int
) -> list[tuple[date, float]]:
    """At the end of each of the ``most`` days before ``day``, in ``warehouse``, by the
    moves that the user of ``product`` may read."""
    env, pair = product.env, (product.id, warehouse)
    now = days_of(env, most)
    count = most + (now.today - day).days
    days = Days(now.today, count, now.zone)
    places = places_of(env)
    history = moved(env, product.ids, days, places, units_of(env, product.ids))
    hand = on_hand(env, product.ids, days, places).get(pair) or Hand()
    stock = stock_by_day(hand.total, (history.get(pair) or Moved.nothing(days)).net)
    return [
        (days.first + timedelta(days=n), round(float(stock[n]), 3)) for n in range(most)
    ]
