"""The forecast of one product now, as its asker may read it."""

from __future__ import annotations

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
        plant = plant_of(env, company, learnt(env, company)).later(late)
        mine = warehouses.filtered(lambda w, c=company: w.company_id == c)
        found += assessed(
            plant, product, mine.ids, Asked(demand), every=bool(warehouse)
        )
    return found


def learnt(env: Any, company: Any) -> Any:
    """What the history of ``company`` has taught, as it is stored; None before."""
    learning = env["mrp.ai.forecast.learning"]
    if not learning.has_access("read"):
        return None
    row = learning.search([("company_id", "=", company.id)], limit=1)
    return row.learnt or None
