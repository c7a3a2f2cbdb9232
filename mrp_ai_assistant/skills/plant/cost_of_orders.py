"""Which orders cost what: those of a period, the dearest of them, a mean, the work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...core.evidence import RecordRef, Table
from ...core.i18n import _
from .clock import within
from .money import money
from .order_money import Money, of_orders

LAST_FIRST = "date_finished desc, id desc"
MOST = 2000


def dearest(env: Any, shown: Sequence[Money], sort: str | None) -> Iterator[str]:
    """The first one, where the orders are asked for by what they cost."""
    texts = {
        "largest": _("The most expensive: %(order)s (%(product)s), %(cost)s."),
        "smallest": _("The cheapest: %(order)s (%(product)s), %(cost)s."),
    }
    if sort in texts:
        order = env["mrp.production"].browse(shown[0].order)
        yield texts[sort] % {
            "order": order.display_name,
            "product": order.product_id.display_name,
            "cost": money(env, shown[0].real),
        }


def unit_cost(env: Any, product: Any, period: Any) -> Iterator[str]:
    """What a unit of ``product``, or an order of any, has cost on average."""
    model = env["mrp.production"]
    domain = finished_in(env, product, period)
    orders = model.search(domain, order=LAST_FIRST, limit=MOST)
    spent = sum(each.real for each in of_orders(env, orders.ids).values())
    if product is None:
        text = _("On average an order cost %(cost)s.")
        yield text % {"cost": money(env, spent / len(orders))}
    elif made := sum(orders.mapped("product_qty")):
        text = _("On average a unit of %(product)s cost %(cost)s, of %(n)s orders.")
        values = {"product": product.name, "n": len(orders)}
        yield text % {**values, "cost": money(env, spent / made)}


def finished_in(env: Any, product: Any, period: Any) -> list[Any]:
    """Orders finished in ``period``; money is of one company."""
    domain: list[Any] = [
        ("state", "=", "done"),
        *within(env, "date_finished", period),
        ("company_id", "=", env.company.id),
    ]
    if product is not None:
        domain.append(("product_id", "=", product.id))
    return domain


def in_order(env: Any, ranked: list[Money], sort: str | None) -> list[Money]:
    """The furthest above the plan first, unless another order is asked for."""
    if sort == "newest":
        orders = env["mrp.production"].browse([each.order for each in ranked])
        ended = {order.id: order.date_finished for order in orders}
        return sorted(ranked, key=lambda each: ended[each.order], reverse=True)
    if sort in ("largest", "smallest"):
        return sorted(ranked, key=lambda e: e.real, reverse=sort == "largest")
    return ranked


def labour_told(env: Any, found: Sequence[Money]) -> str:
    """The work of all of them, real and planned."""
    lines = [line for each in found for line in each.work]
    return _(
        "Work: %(real)s, against %(planned)s planned.",
        real=money(env, sum(line.real_cost for line in lines)),
        planned=money(env, sum(line.planned_cost for line in lines)),
    )


def unit_told(env: Any, table: Table, sort: str | None) -> Iterator[str]:
    """The first product of a ``table`` by product, where they stand by unit cost."""
    texts = {
        "largest": _("The most expensive per unit: %(product)s, %(cost)s."),
        "smallest": _("The cheapest per unit: %(product)s, %(cost)s."),
    }
    if sort in texts and table.rows:
        cells = table.rows[0].cells
        name = cells[0].name if isinstance(cells[0], RecordRef) else str(cells[0])
        cost = money(env, float(cells[-1] or 0.0))
        yield texts[sort] % {"product": name, "cost": cost}
