"""What was made, from the stock moves that brought it out of production.

Finished quantities count on the day of their move, partial ones of orders still open
too. By-products, scrapped pieces and what was unbuilt again are left out.
"""

from __future__ import annotations

from typing import Any

from ...core.period import Period
from .clock import within
from .record import in_companies, read_names, read_units
from .spans import SPANS


def domain(
    env: Any, period: Period, product: Any = None, person: Any = None
) -> list[Any]:
    """The stock moves of what was made in ``period``; ``person`` answers for the
    order."""
    found: list[Any] = [
        ("production_id", "!=", False),
        ("state", "=", "done"),
        ("byproduct_id", "=", False),
        ("scrap_id", "=", False),
        *within(env, "date", period),
        *in_companies(env),
    ]
    if product is not None:
        found.append(("product_id", "=", product.id))
    if person is not None:
        found.append(("production_id.user_id", "=", person.id))
    return found


def by_product(
    env: Any, where: list[Any], first: int = 0
) -> list[tuple[Any, float, int]]:
    """(product, quantity in its own unit, orders), the largest quantity first; of the
    ``first`` ones, equal quantities by name. The rest is for adding up."""
    groups = env["stock.move"]._read_group(
        where,
        ["product_id", "product_uom"],
        ["quantity:sum", "production_id:count_distinct"],
    )
    read_units(env["product.product"].union(*(group[0] for group in groups)))
    sums: dict[Any, list[float]] = {}
    for product, uom, amount, orders in groups:
        own = uom._compute_quantity(amount, product.uom_id, round=False)
        each = sums.setdefault(product, [0.0, 0])
        each[0] += own
        each[1] += orders
    listed = [(product, amount, int(n)) for product, (amount, n) in sums.items()]
    listed.sort(key=lambda each: -each[1])
    if not first or not listed:
        return listed
    least = listed[min(first, len(listed)) - 1][1]
    named = [each for each in listed if each[1] >= least]
    read_names(env["product.product"], [product.id for product, _a, _n in named])
    named.sort(key=lambda each: (-each[1], each[0].display_name))
    return [*named, *listed[len(named) :]]


def by_span(env: Any, where: list[Any], span: str) -> list[tuple[Any, Any, float, int]]:
    """(first day of the span, unit, quantity, orders), in time; a unit has its own
    rows. ``span`` is one of ``SPANS``."""
    assert span in SPANS
    local = env["stock.move"].with_context(tz=str(env.tz))
    groups = local._read_group(
        where,
        [f"date:{span}", "product_uom"],
        ["quantity:sum", "production_id:count_distinct"],
    )
    return [(start, uom, amount, orders) for start, uom, amount, orders in groups]


def totals(amounts: list[tuple[Any, float]]) -> list[tuple[Any, float]]:
    """(unit, quantity) summed unit by unit: units never mix. The largest first."""
    sums: dict[Any, float] = {}
    for uom, amount in amounts:
        sums[uom] = sums.get(uom, 0.0) + amount
    return sorted(sums.items(), key=lambda each: -each[1])
