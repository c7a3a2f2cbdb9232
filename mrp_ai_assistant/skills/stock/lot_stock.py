"""¿Qué queda del lote L y dónde está?

What is left of a lot, where does it stand, and how much of it is free?
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import Column, Evidence, Fact, Missing, NoData, Row, Table, show
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Limit, Lot, Result, skill
from ..plant.record import ROWS, in_companies, joined, nouns, quantity, ref, scope


@skill(
    title=_lt("What is left of a lot"),
    models=("stock.lot", "stock.quant"),
    phrases={
        "es": (
            "¿Qué queda del lote?",
            "¿dónde está el lote?",
            "¿cuánto stock hay del lote?",
            "existencias del lote",
        ),
        "en": (
            "What is left of the lot?",
            "where is the lot?",
            "how much stock is there of the lot?",
            "stock of the lot",
        ),
    },
    when=(
        Concepts(
            all=("lot",),
            also=(
                "stock",
                "location",
                "open",
                "quantity",
                "free",
                "product",
                "progress",
            ),
        ),
    ),
    required=("lot",),
)
def lot_stock(env: Any, *, lot: Lot = None, limit: Limit = ROWS) -> Result:
    """On hand, reserved and free of one lot, by location."""
    assert lot is not None
    record = env["stock.lot"].browse(lot.id)
    domain: list[Any] = [
        ("lot_id", "=", record.id),
        ("location_id.usage", "in", ("internal", "transit")),
        ("quantity", "!=", 0),
        *in_companies(env),
    ]
    quants = env["stock.quant"].search(domain, order="quantity desc, id", limit=limit)
    total = env["stock.quant"].search_count(domain)
    product = record.product_id
    filters = [record.name, product.display_name]
    where = scope(env, quants._name, domain, filters, shown=len(quants), total=total)
    asks = (_("Traceability of lot %(lot)s", lot=record.name),)
    values = {"lot": record.name, "product": product.display_name}
    if not quants:
        text = _("Nothing is left of lot %(lot)s of %(product)s.", **values)
        return NoData(Missing.NO_ROWS, text, where, asks)
    unit = product.uom_id
    hand = quantity(record.product_qty, unit)
    free = quantity(sum(q.quantity - q.reserved_quantity for q in quants), unit)
    places = joined(quants.location_id.mapped("display_name"))
    role = nouns(_("on hand;left;quantity"))
    of = ref(record)
    return Evidence(
        tables=(_table(quants, unit, where),),
        facts=(
            Fact(_("left of the lot"), hand, "quantity", nouns=role, of=of),
            Fact(_("free of the lot"), free, "quantity", nouns=nouns(_("free")), of=of),
        ),
        summary=(
            _(
                "Lot %(lot)s of %(product)s: %(hand)s on hand, %(free)s free.",
                hand=show(hand),
                free=show(free),
                **values,
            ),
            _("It stands in: %(places)s.", places=places),
        ),
        followups=asks,
    )


def _table(quants: Any, unit: Any, where: Any) -> Table:
    columns = (
        Column("location", _("Location"), "record"),
        Column("on_hand", _("On hand"), "quantity", adds=True),
        Column("reserved", _("Reserved"), "quantity", adds=True),
        Column("free", _("Free"), "quantity", adds=True),
    )
    rows = tuple(
        Row(
            ref(quant.location_id),
            (
                ref(quant.location_id),
                quantity(quant.quantity, unit),
                quantity(quant.reserved_quantity, unit),
                quantity(quant.quantity - quant.reserved_quantity, unit),
            ),
        )
        for quant in quants
    )
    return Table(_("Where the lot stands"), columns, rows, where)
