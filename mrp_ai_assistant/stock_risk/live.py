"""The forecast of one product now, as its asker may read it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .assessment import Assessment


def assess(
    env: Any, product: Any, warehouse: Any = None, demand: float = 1.0, late: int = 0
) -> list[Assessment]:
    """One a warehouse of the companies of the conversation where anything of
    ``product`` was, is or is to be; of ``warehouse`` alone when given. Nothing for
    kits and for what is not kept in stock.

    :param demand: what if that many times as much were demanded
    :param late: what if everything came that many days later
    """
    # Imported when asked: this reads with numpy what most questions never need.
    from .assess import Asked
    from .assess import assess as assessed
    from .plant import plant_of

    if warehouse:
        warehouses = warehouse
    else:
        ours = [("company_id", "in", env.companies.ids)]
        warehouses = env["stock.warehouse"].search(ours)
    found: list[Assessment] = []
    for company in warehouses.company_id:
        if product.company_id and product.company_id != company:
            continue
        plant = plant_of(env, company, *learnt(env, company)).later(late)
        mine = warehouses.filtered(lambda w, c=company: w.company_id == c)
        asked = Asked(demand, tested=False)
        found += assessed(plant, product, mine.ids, asked, every=bool(warehouse))
    return _with_tests(env, found)


def learnt(env: Any, company: Any) -> tuple[Any, Any]:
    """What the history of ``company`` has taught, and the habits of its vendors, as
    they are stored; None before."""
    learning = env["mrp.ai.forecast.learning"]
    if not learning.has_access("read"):
        return None, None
    row = learning.search([("company_id", "=", company.id)], limit=1)
    return row.learnt or None, row.habits or None


def _with_tests(env: Any, found: list[Assessment]) -> list[Assessment]:
    """With the back-test of each that the cron has kept: it takes longer than all the
    rest, and a day changes little of it."""
    kept = env["mrp.ai.stock.risk"]
    if not found or not kept.has_access("read"):
        return found
    rows = kept.search([("product_id", "in", [each.product for each in found])])
    tests = {(row.product_id.id, row.warehouse_id.id): row for row in rows}
    return [_tested(each, tests.get((each.product, each.warehouse))) for each in found]


def _tested(found: Assessment, row: Any) -> Assessment:
    if not row or found.state == "no_history":
        return found
    past = row._assessment().grounds
    grounds = replace(
        found.grounds,
        tested=past.tested,
        service=past.service,
        brier=past.brier,
        bias=past.bias,
    )
    return replace(found, grounds=grounds)
