"""What left stock for good: into production and to customers, less what came back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from .clock import end_of, start_of, stored, today
from .record import in_companies, read_units

# How far back an average looks.
DAYS = 90
_USES = ("production", "customer")


def stock_places(env: Any) -> list[int]:
    """The locations that Odoo counts as stock: inside a warehouse, ours."""
    warehouses = env["stock.warehouse"].search(in_companies(env))
    return (
        env["stock.location"]
        .search(
            [
                ("id", "child_of", warehouses.view_location_id.ids),
                ("usage", "in", ("internal", "transit")),
            ]
        )
        .ids
    )


def _use_places(env: Any) -> list[int]:
    """Where goods go for good, archived ones too: read once, as asking each move for
    the usage of its locations takes twice as long over months of moves."""
    places = env["stock.location"].with_context(active_test=False)
    return places.search([("usage", "in", _USES)]).ids


def consumed(
    env: Any,
    since: date,
    products: Any = None,
    *,
    until: date | None = None,
    by: Sequence[str] = (),
) -> dict[tuple[Any, ...], float]:
    """What was consumed from ``since`` to ``until``, by (product id, *``by``), in the
    unit of the product: done moves out of stock into production and to customers, less
    the returns. Transfers, scrap and inventory corrections are no consumption.

    ``by`` are groupings of ``stock.move``, as "date:month".
    """
    places = stock_places(env)
    uses = _use_places(env)
    domain: list[Any] = [
        ("state", "=", "done"),
        ("date", ">=", stored(start_of(env, since))),
        # What production makes is no return; what it gives back is.
        "|",
        *("&", ("location_id", "in", places), ("location_dest_id", "in", uses)),
        *("&", ("location_dest_id", "in", places), ("location_id", "in", uses)),
        ("production_id", "=", False),
    ]
    if until is not None:
        after = end_of(env, until)
        domain.append(("date", "<", stored(after)))
    if products is not None:
        domain.append(("product_id", "in", products.ids))
    # One pass over the moves: they are many.
    groups = env["stock.move"]._read_group(
        domain,
        ["product_id", "product_uom", "location_dest_id", *by],
        ["quantity:sum"],
    )
    read_units(env["product.product"].union(*(group[0] for group in groups)))
    stock = set(places)
    sums: dict[tuple[Any, ...], float] = defaultdict(float)
    for product, uom, place, *rest, amount in groups:
        if uom != product.uom_id:
            amount = uom._compute_quantity(amount, product.uom_id)
        sums[(product.id, *rest)] += -amount if place.id in stock else amount
    return dict(sums)


def daily(env: Any, products: Any = None) -> dict[int, float]:
    """The average consumption a day of the last ``DAYS`` days, by product id."""
    since = today(env) - timedelta(days=DAYS)
    sums = consumed(env, since, products)
    return {key[0]: value / DAYS for key, value in sums.items() if value > 0}
