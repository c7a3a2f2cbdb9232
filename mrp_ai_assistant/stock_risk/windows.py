"""For how many days a product's demand is asked about."""

from __future__ import annotations

from .assessment import Supplied

WITHOUT = 14  # days, where nobody knows how long an order takes
_EXACT, _STEP, _LONGEST = 14, 7, 182
_LEAST, _BEYOND, _MOST = 60, 30, 240


def window(supplied: Supplied) -> int:
    """From today to the day on which an order of today arrives, both counted. Over two
    weeks in whole ones: products of the same window are forecast together."""
    days = WITHOUT if supplied.days is None else supplied.days + 1
    if days > _EXACT:
        days = -(-days // _STEP) * _STEP
    return min(days, _LONGEST)


def horizon(length: int) -> int:
    """How far ahead a product of that window is looked at: long enough to tell until
    when an order can wait."""
    return min(max(_LEAST, 2 * length + _BEYOND), _MOST)
