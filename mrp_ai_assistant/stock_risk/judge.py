"""One product: its paths of demand against what is there and comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, isclose
from typing import Any

import numpy as np

from ..core.forecast.ordering import days_of_cover, order_by, quantity_to_order
from ..core.forecast.run_out import Position, Receipt, RunOut, run_out
from .assessment import Assessment, Coming, Grounds, State
from .days import Days
from .expiry import with_expiry
from .facts import Fact
from .history import FloatArray
from .lateness import Habit, Sources

REVIEW = 7  # days that an order has to last after it has come
_FAN = (0.1, 0.5, 0.9)
_DIGITS = 3


@dataclass(frozen=True)
class Told:
    """What is forecast of ``fact``. ``paths`` of demand are (paths, horizon);
    ``expected`` in ``length`` days, None when there is no forecast, ``daily`` the pace
    of the weeks to come; ``wanted`` is the stock that covers it as often as asked,
    ``cover`` as often as the log asks."""

    row: int
    fact: Fact
    length: int
    grounds: Grounds
    paths: FloatArray
    expected: float | None = None
    daily: float = 0.0
    wanted: float = 0.0
    cover: Sequence[float] = ()
    steady: Any = None


def judged(days: Days, whose: Sources, told: Told, level: float) -> Assessment:
    fact, known = told.fact, told.expected is not None
    position, habits = _position(fact, whose)
    paths = with_expiry(told.paths, fact.hand.expiring)
    out = run_out(position, paths)
    supplied = fact.source.supplied
    state: State = fact.source.lacking or "forecast"
    values: dict[str, Any] = {"state": state if known else "no_history"}
    if known:
        values |= _risk(out, told, level)
        values["told"] = _logged(position, told)
    if known and supplied.days is not None:
        values |= _order(position, told, paths, level, values["order_by"])
    low, middle, high = (tuple(_round(line)) for line in out.fan())
    coming = zip(position.receipts, fact.open.coming, habits, strict=True)
    return Assessment(
        product=fact.product.id,
        warehouse=fact.warehouse,
        day=days.today,
        on_hand=_amount(fact.hand.usable),
        supplied=supplied,
        grounds=told.grounds,
        coming=tuple(
            Coming(due.move, due.day, _amount(due.quantity), habit.late)
            for _receipt, due, habit in coming
        ),
        confirmed=tuple((day, _amount(amount)) for day, amount in fact.open.leaving),
        expired=_amount(fact.hand.expired),
        blocked=_amount(fact.hand.blocked),
        window=told.length,
        level=level,
        steady=told.steady if known else None,
        out=tuple(out.day_at(chance) for chance in _FAN),
        low=low,
        middle=middle,
        high=high,
        **values,
    )


def _position(fact: Fact, whose: Sources) -> tuple[Position, list[Habit]]:
    habits = [whose.of(due) for due in fact.open.coming]
    receipts = [
        Receipt(due.day, due.quantity, habit.lateness)
        for due, habit in zip(fact.open.coming, habits, strict=True)
    ]
    return Position(fact.hand.usable, receipts, fact.open.leaving), habits


def _risk(out: RunOut, told: Told, level: float) -> dict[str, Any]:
    """Of a product with a forecast. An order of today comes as late as that source
    does."""
    lead, habit = told.fact.source.supplied.days, told.fact.source.habit
    window = told.length - 1 if lead is None else lead
    random = np.random.default_rng(0)
    late = habit.lateness.drawn(len(out.first_out), random)
    until = np.full(len(late), float(window)) if lead is None else window + late
    last = min(ceil(float(np.median(until))), out.horizon - 1)
    lowest = out.stock[:, : max(last, 0) + 1].min(axis=1)
    found = {
        "p_out": out.chance_by(np.maximum(np.ceil(until), 0)),
        "missing": _amount(float(np.maximum(-lowest, 0.0).mean())),
        "daily": _amount(told.daily),
        "cover": days_of_cover(told.fact.hand.usable, told.daily),
        "by_day": tuple(float(p) for p in np.round(out.by_day(), 4)),
    }
    if lead is not None:
        found["order_by"] = order_by(out, lead, habit.lateness, level)
    return found


def _order(
    position: Position, told: Told, paths: FloatArray, level: float, by: int | None
) -> dict[str, Any]:
    """How much to order on day ``by``, the last one for it: what lasts until the order
    after it has come. None need be when what comes is enough, late as it is."""
    if by is None:
        return {"order": 0.0, "order_by": None}
    supplied = told.fact.source.supplied
    late = ceil(supplied.late[-1]) if supplied.late else 0
    until = min(by + told.length + max(late, 0) + REVIEW, paths.shape[1])
    ends = np.cumsum(told.paths, axis=1)[:, [told.length - 1, until - 1]]
    sums = np.quantile(ends, level, axis=0)
    wanted = told.wanted + float(sums[1] - sums[0])
    ordered = sum(amount for day, amount in position.confirmed if day < until)
    lost = float((paths - told.paths)[:, :until].sum(axis=1).mean())
    there = Position(
        position.on_hand - lost,
        [receipt for receipt in position.receipts if receipt.day < until],
    )
    amount = quantity_to_order(
        max(wanted, ordered),
        there,
        least=supplied.least,
        multiple=supplied.multiple,
    )
    return {"order": _amount(amount), "order_by": by if amount or by else None}


def _logged(position: Position, told: Told) -> tuple[float, ...]:
    """See ``Assessment.told``; nothing where there is no history to score it by."""
    if not told.cover:
        return ()
    stock = position.on_hand + sum(
        receipt.quantity for receipt in position.receipts if receipt.day < told.length
    )
    sums = told.paths[:, : told.length].sum(axis=1)
    more = float((sums > stock + 1e-9).mean())
    return tuple(_round((told.expected or 0.0, *told.cover, stock))) + (more,)


def _amount(value: float) -> float:
    """Without the noise of binary fractions."""
    found = round(float(value), _DIGITS)
    return float(round(found)) if isclose(found, round(found)) else found


def _round(values: Any) -> list[float]:
    return [_amount(value) for value in values]
