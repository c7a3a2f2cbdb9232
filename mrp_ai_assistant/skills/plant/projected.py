"""The stock of coming days by what is confirmed: what comes in, what goes out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from .clock import end_of, start_of, stored, today
from .consumed import stock_places
from .incoming import OPEN_MOVES
from .record import read_units

ByDay = dict[int, dict[date, float]]


@dataclass(frozen=True)
class Outlook:
    """``hand`` now; ``first`` is the first day that ends below zero, ``lowest`` what is
    missing then at the worst, on ``worst``; figures in the product's own unit."""

    product: Any
    hand: float
    first: date | None
    lowest: float
    worst: date | None
    end: float


def on_hand(env: Any, places: list[int], products: list[int]) -> dict[int, float]:
    """What is in ``places`` now, by product id."""
    groups = env["stock.quant"]._read_group(
        [("product_id", "in", products), ("location_id", "in", places)],
        ["product_id"],
        ["quantity:sum"],
    )
    return {product.id: amount for product, amount in groups}


def outlooks(
    env: Any, products: Any = None, until: date | None = None
) -> list[Outlook]:
    """What becomes of the products that confirmed demand takes from, until ``until``
    or the last confirmed day, the first to run out first.

    Demand whose day is past is still due today. An arrival whose day is past counts
    for nothing: nobody knows when it comes.
    """
    places = stock_places(env)
    wanted = _totals(env, places, products, until)
    ids = list(wanted)
    hand = on_hand(env, places, ids)
    # Only what is asked for beyond the stock of now can fall below zero.
    if products is None:
        ids = [i for i in ids if wanted[i] > hand.get(i, 0.0)]
    outs = _by_day(env, _leaving(places), ids, until)
    ins = _by_day(env, _entering(env, places), ids, until)
    shown = env["product.product"].browse(ids)
    read_units(shown)
    found = [
        _outlook(product, hand.get(product.id, 0.0), ins[product.id], outs[product.id])
        for product in shown
    ]
    return sorted(found, key=_first_to_run_out)


def _first_to_run_out(each: Outlook) -> tuple[bool, date, float]:
    return (each.first is None, each.first or date.max, each.lowest)


def _leaving(places: list[int]) -> list[Any]:
    return [
        ("state", "in", list(OPEN_MOVES)),
        ("location_id", "in", places),
        ("location_dest_id", "not in", places),
        ("product_id.is_storable", "=", True),
    ]


def _entering(env: Any, places: list[int]) -> list[Any]:
    return [
        ("state", "in", list(OPEN_MOVES)),
        ("location_dest_id", "in", places),
        ("location_id", "not in", places),
        ("date", ">=", stored(start_of(env, today(env)))),
    ]


def _until(env: Any, until: date | None) -> list[Any]:
    if until is None:
        return []
    return [("date", "<", stored(end_of(env, until)))]


def _totals(
    env: Any, places: list[int], products: Any, until: date | None
) -> dict[int, float]:
    domain = [*_leaving(places), *_until(env, until)]
    if products is not None:
        domain.append(("product_id", "in", products.ids))
    groups = env["stock.move"]._read_group(domain, ["product_id"], ["product_qty:sum"])
    totals = {product.id: amount for product, amount in groups}
    return totals | {i: totals.get(i, 0.0) for i in (products.ids if products else ())}


def _by_day(env: Any, domain: list[Any], ids: list[int], until: date | None) -> ByDay:
    groups = env["stock.move"]._read_group(
        [*domain, *_until(env, until), ("product_id", "in", ids)],
        ["product_id", "date:day"],
        ["product_qty:sum"],
    )
    days: ByDay = defaultdict(lambda: defaultdict(float))
    now = today(env)
    for product, moment, amount in groups:
        days[product.id][max(moment.date(), now)] += amount
    return days


def _outlook(
    product: Any, hand: float, ins: dict[date, float], outs: dict[date, float]
) -> Outlook:
    left, first, lowest, worst = hand, None, 0.0, None
    for day in sorted({*ins, *outs}):
        left += ins.get(day, 0.0) - outs.get(day, 0.0)
        # ``lowest`` is never above zero. Rounding is slow and needed only below it.
        if left >= lowest:
            continue
        uom = product.uom_id
        if first is None and uom.compare(left, 0.0) < 0:
            first = day
        if uom.compare(left, lowest) < 0:
            lowest, worst = left, day
    return Outlook(product, hand, first, -lowest, worst, left)
