"""¿Qué lotes hay de un producto y cuánto queda de cada uno?

Which lots of a product are in stock, how much of each is there and free, and where?
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import (
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Row,
    Scope,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Limit, Product, Result, skill
from ..plant.record import ROWS, in_companies, joined, nouns, quantity, ref, scope


@skill(
    title=_lt("Lots of a product"),
    models=("stock.lot", "stock.quant", "product.product"),
    phrases={
        "es": (
            "¿Qué lotes quedan del producto?",
            "lotes del producto en stock",
            "¿qué lotes del producto hay en stock?",
            "¿qué lotes tenemos del producto?",
        ),
        "en": (
            "Which lots of the product are in stock?",
            "lots of the product in stock",
            "which lots are there of the product?",
            "which lots do we have of the product?",
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
                "component",
                "count",
            ),
        ),
    ),
    required=("product",),
)
def lots_of_product(
    env: Any, *, product: Product = None, limit: Limit = ROWS
) -> Result:
    """The lot of which most is there first."""
    assert product is not None
    record = env["product.product"].browse(product.id)
    domain: list[Any] = [
        ("product_id", "=", record.id),
        ("lot_id", "!=", False),
        ("location_id.usage", "in", ("internal", "transit")),
        ("quantity", "!=", 0),
        *in_companies(env),
    ]
    groups = env["stock.quant"]._read_group(
        domain,
        ["lot_id"],
        ["quantity:sum", "reserved_quantity:sum", "location_id:recordset"],
        order="quantity:sum desc",
    )
    shown = groups[:limit]
    filters = [product.name, _("internal and transit locations")]
    where = scope(
        env, "stock.quant", domain, filters, shown=len(shown), total=len(groups)
    )
    if not groups:
        text = _("No lot of %(product)s is in stock.", product=product.name)
        if record.tracking == "none":
            text = _("%(product)s is not tracked by lot.", product=product.name)
        return NoData(Missing.NO_ROWS, text, where)
    return _told(record, groups, shown, where)


def _told(record: Any, groups: list[Any], shown: list[Any], where: Scope) -> Evidence:
    unit = record.uom_id
    total = quantity(sum(group[1] for group in groups), unit)
    text = _(
        "%(product)s: lots in stock: %(n)s, %(total)s in all.",
        product=record.display_name,
        n=len(groups),
        total=show(total),
    )
    of = ref(record)
    n = len(groups)
    role = nouns(_("on hand;stock"))
    return Evidence(
        tables=(_table(record, shown, where),),
        facts=(
            Fact(_("lots in stock"), n, "integer", nouns=nouns(_("lot;lots")), of=of),
            Fact(_("on hand"), total, "quantity", nouns=role, of=of),
        ),
        summary=(text,),
        followups=(_("Traceability of lot %(lot)s", lot=groups[0][0].name),),
    )


def _table(record: Any, shown: list[Any], where: Scope) -> Table:
    unit = record.uom_id
    columns = (
        Column("lot", _("Lot"), "record"),
        Column("on_hand", _("On hand"), "quantity", adds=True),
        Column("reserved", _("Reserved"), "quantity", adds=True),
        Column("free", _("Free"), "quantity", adds=True),
        Column("where", _("Location")),
    )
    rows = tuple(
        Row(
            ref(lot),
            (
                ref(lot),
                quantity(hand, unit),
                quantity(kept, unit),
                quantity(hand - kept, unit),
                joined(places.mapped("display_name")),
            ),
        )
        for lot, hand, kept, places in shown
    )
    title = _("Lots of %(product)s", product=record.display_name)
    return Table(title, columns, rows, where)
