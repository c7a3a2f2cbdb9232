"""What left for customers, or is to leave, counted by something: documents by customer,
goods by product."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Evidence, NoData
from ...core.i18n import _
from ...core.period import Period
from ..query.counted import counted
from .clock import within
from .record import in_companies

_OPEN = ("waiting", "confirmed", "partially_available", "assigned")


def deliveries_counted(
    env: Any,
    by: str,
    gone: bool | None,
    period: Period | None,
    records: tuple[Any, Any],
    limit: int,
    direction: str | None,
) -> Evidence | NoData:
    """``records``: the customer and the product that are said, None where none is. What
    is ``gone`` is by the day on which it left, else by the day planned; None is both
    what left and what is to."""
    customer, product = records
    goods = by == "product" or product is not None
    day = "date" if goods or not gone else "date_done"
    if not gone and not goods:
        day = "scheduled_date"
    domain = [*_which(gone, goods), *in_companies(env)]
    filters = []
    if gone is not None:
        left = _("deliveries that have not left")
        filters.append(_("delivered to customers") if gone else left)
    for record, path in ((customer, "partner_id"), (product, "product_id")):
        if record is not None:
            own = f"picking_id.{path}" if goods and record is customer else path
            operator = "child_of" if record is customer else "="
            domain.append((own, operator, record.id))
            filters.append(record.name)
    if period is not None:
        domain += within(env, day, period)
        filters.append(period.label)
    found = (domain, filters)
    if goods:
        return counted(env, "stock_move", by, found, limit, "quantity", direction)
    return counted(env, "delivery", by, found, limit, "", direction)


def _which(gone: bool | None, goods: bool) -> list[Any]:
    states: tuple[str, ...] = ("done",) if gone else _OPEN
    if gone is None:
        states = (*_OPEN, "done")
    kind = "picking_id.picking_type_id" if goods else "picking_type_id"
    return [("state", "in", list(states)), (f"{kind}.code", "=", "outgoing")]
