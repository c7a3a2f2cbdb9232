"""What came out of one work center: the quantities of its work orders that are done."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Column, Evidence, Fact, Missing, NoData, Row, Table, show
from ...core.i18n import _
from ...core.period import Period
from .clock import within
from .produced import totals
from .record import in_companies, joined, nouns, quantity, ref, scope

_MODEL = "mrp.workorder"


def made_at(
    env: Any, center: Any, product: Any, person: Any, period: Period, limit: int
) -> Evidence | NoData:
    """By product, the largest quantity first, at ``center``; of ``product`` and of the
    orders of ``person`` alone, where they are not None."""
    domain: list[Any] = [
        ("state", "=", "done"),
        ("workcenter_id", "=", center.id),
        *within(env, "date_finished", period),
        *in_companies(env, "production_id.company_id"),
    ]
    filters = [period.label, center.name]
    for path, record in (("product_id", product), ("user_id", person)):
        if record is not None:
            domain.append((f"production_id.{path}", "=", record.id))
            filters.append(record.name)
    found = _by_product(env, domain)
    n = len(found)
    where = scope(env, _MODEL, domain, filters, shown=min(n, limit), total=n)
    if not found:
        text = _("No work order was finished: %(filters)s.")
        return NoData(Missing.NO_ROWS, text % {"filters": ", ".join(filters)}, where)
    columns = (
        Column("product", _("Product"), "record"),
        Column("quantity", _("Processed"), "quantity", adds=True),
        Column("works", _("Work orders"), "integer", adds=True),
    )
    rows = tuple(
        Row(ref(item), (ref(item), quantity(made, item.uom_id), int(works)))
        for item, (made, works) in found[:limit]
    )
    whole = totals([(item.uom_id, made) for item, (made, _works) in found])
    works = int(sum(works for _item, (_made, works) in found))
    text = _(
        "Processed at %(center)s, %(period)s: %(total)s, in %(works)s work orders.",
        center=center.name,
        period=period.label,
        total=joined([show(quantity(made, uom)) for uom, made in whole], 4),
        works=works,
    )
    role = nouns(_("work order;work orders"))
    return Evidence(
        tables=(Table(_("Processed by product"), columns, rows, where),),
        facts=(Fact(_("work orders finished there"), works, "integer", nouns=role),),
        summary=(text,),
        warnings=(_("These are operations done there, not finished orders."),),
    )


def _by_product(env: Any, domain: list[Any]) -> list[tuple[Any, list[float]]]:
    """(product, [quantity, work orders]), the largest quantity first."""
    sums: dict[Any, list[float]] = {}
    for work in env[_MODEL].search_fetch(domain, ["qty_produced", "production_id"]):
        each = sums.setdefault(work.product_id, [0.0, 0])
        each[0] += work.qty_produced
        each[1] += 1
    return sorted(sums.items(), key=lambda each: -each[1][0])
