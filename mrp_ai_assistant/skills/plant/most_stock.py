"""All products by how much of them there is, free or reserved."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Cell, Column, Evidence, Fact, Row, Table
from ...core.i18n import _
from .record import in_companies, nouns, quantity, read_names, read_units, ref, scope


def most_stock(
    env: Any,
    free: bool,
    reserved: bool,
    least: bool,
    limit: int,
    *,
    finished: bool = False,
) -> Evidence | None:
    """Every product on hand, the one with most first, or with ``least``; ``free`` and
    ``reserved`` keep those of which something is, ``finished`` those that are made and
    go into nothing else. None where there is nothing at all.
    """
    domain: list[Any] = [
        ("location_id.usage", "in", ["internal", "transit"]),
        *in_companies(env),
    ]
    if finished:
        domain.append(("product_id", "in", _finished(env)))
    groups = env["stock.quant"]._read_group(
        domain, ["product_id"], ["quantity:sum", "reserved_quantity:sum"]
    )
    return _listed(env, domain, groups, (free, reserved, finished), least, limit)


def _listed(
    env: Any,
    domain: list[Any],
    groups: list[Any],
    meant: tuple[bool, bool, bool],
    least: bool,
    limit: int,
) -> Evidence | None:
    if not groups:
        return None
    free, reserved, finished = meant
    read_units(env["product.product"].browse([group[0].id for group in groups]))
    kept = [
        (product, hand, held)
        for product, hand, held in groups
        if _is_meant(product.uom_id, hand, held, free, reserved)
    ]

    def turn(group: tuple[Any, float, float]) -> tuple[float, int]:
        product, hand, held = group
        amount = hand - held if free else held if reserved else hand
        return (amount if least else -amount, product.id)

    kept.sort(key=turn)
    shown = kept[:limit]
    filters = [
        _("internal and transit locations"),
        _("made, and part of nothing else") if finished else "",
        _("something free") if free else "",
        _("something reserved") if reserved else "",
    ]
    where = scope(
        env, "stock.quant", domain, filters, shown=len(shown), total=len(kept)
    )
    read_names(env["product.product"], [group[0].id for group in shown])
    n = len(kept)
    role = nouns(_("product;products"))
    text = _("Products with stock: %(n)s. Units differ: they cannot be added up.", n=n)
    return Evidence(
        tables=(_table(shown, where),),
        facts=(Fact(_("products with stock"), n, "integer", nouns=role),),
        summary=(text,),
    )


def _finished(env: Any) -> list[int]:
    """The products that are made and go into no other one."""
    company = [("company_id", "in", [False, *env.companies.ids])]
    boms = env["mrp.bom"].search(company)
    parts = set(boms.bom_line_ids.product_id.ids)
    made = boms.product_tmpl_id.product_variant_ids
    return [each for each in made.ids if each not in parts]


def _is_meant(uom: Any, hand: float, held: float, free: bool, reserved: bool) -> bool:
    if free and uom.compare(hand - held, 0) <= 0:
        return False
    if reserved and uom.compare(held, 0) <= 0:
        return False
    return uom.compare(hand, 0) != 0


def _table(shown: list[tuple[Any, float, float]], where: Any) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("on_hand", _("On hand"), "quantity"),
        Column("reserved", _("Reserved"), "quantity"),
        Column("free", _("Free"), "quantity"),
    )
    rows = []
    for product, hand, held in shown:
        uom = product.uom_id
        left = quantity(hand - held, uom)
        cells = (
            ref(product),
            quantity(hand, uom),
            quantity(held, uom),
            Cell(left, "danger" if left.value < 0 else None),
        )
        rows.append(Row(ref(product), cells))
    return Table(_("Stock by product"), columns, tuple(rows), where)
