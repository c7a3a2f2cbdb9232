"""What came in from vendors, or left for customers, in a period: done, not planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
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
)
from ...core.i18n import _
from ...core.period import Period
from .clock import local_day, today, within
from .record import in_companies, nouns, quantity, ref, scope

_DAYS = 30


def is_past(env: Any, period: Period | None) -> bool:
    """Whether every day of ``period`` is over: what is planned for it says little."""
    return period is not None and period.end is not None and period.end < today(env)


def happened(env: Any, period: Period | None, said: bool) -> Period | None:
    """The days of which it is asked what has come or gone, not what is to; None when
    it is not. ``said``: the question is in the past."""
    if is_past(env, period):
        return period
    day = today(env)
    if not said or (period and period.start and period.start > day):
        return None
    label = _("the last %(n)s days (the question says no period)", n=_DAYS)
    return period or Period(day - timedelta(days=_DAYS - 1), day, label)


def moved(
    env: Any,
    leaving: bool,
    partner: Any,
    product: Any,
    period: Period,
    limit: int,
) -> Evidence | NoData:
    """The lines that left for customers (``leaving``) or came from vendors in
    ``period``, the latest first."""
    side = "location_dest_id.usage" if leaving else "location_id.usage"
    domain: list[Any] = [
        ("state", "=", "done"),
        (side, "=", "customer" if leaving else "supplier"),
        *in_companies(env),
        *within(env, "date", period),
    ]
    filters = [_("delivered to customers") if leaving else _("received from vendors")]
    for record, path in ((partner, "picking_id.partner_id"), (product, "product_id")):
        if record is not None:
            operator = "child_of" if record is partner else "="
            domain.append((path, operator, record.id))
            filters.append(record.name)
    filters.append(period.label)
    moves = env["stock.move"].search(domain, order="date desc, id", limit=limit)
    total = env["stock.move"].search_count(domain)
    where = scope(env, "stock.move", domain, filters, shown=len(moves), total=total)
    told = ", ".join(filters)
    if not moves:
        text = _("Nothing has moved: %(filters)s.", filters=told)
        return NoData(Missing.NO_ROWS, text, where)
    role = nouns(_("delivery;deliveries;lines") if leaving else _("receipt;receipts"))
    label = _("lines delivered") if leaving else _("lines received")
    text = _("Lines delivered: %(n)s (%(filters)s).", n=total, filters=told)
    if not leaving:
        text = _("Lines received: %(n)s (%(filters)s).", n=total, filters=told)
    documents = _("Deliveries: %(n)s.") if leaving else _("Receipts: %(n)s.")
    grouped = env["stock.move"]._read_group(domain, [], ["picking_id:count_distinct"])
    amounts = _amounts(env, domain) if product is not None else []
    return Evidence(
        tables=(_table(env, moves, leaving, where),),
        facts=(*amounts, Fact(label, total, "integer", nouns=role)),
        summary=(
            *(_amount_told(each, product, leaving) for each in amounts),
            text,
            documents % {"n": grouped[0][0]},
        ),
    )


def _amounts(env: Any, domain: list[Any]) -> list[Fact]:
    """How much of one product has moved, in each unit."""
    found = env["stock.move"]._read_group(domain, ["product_uom"], ["quantity:sum"])
    role = nouns(_("quantity;units"))
    return [
        Fact(_("quantity moved"), quantity(amount, unit), "quantity", nouns=role)
        for unit, amount in found
    ]


def _amount_told(amount: Fact, product: Any, leaving: bool) -> str:
    values = {"product": product.name, "amount": amount.display}
    if leaving:
        return _("Delivered of %(product)s: %(amount)s.", **values)
    return _("Received of %(product)s: %(amount)s.", **values)


def with_pending(done: Evidence | NoData, left: Evidence | NoData) -> Any:
    """``done`` first, then what was planned for the same days and has ``left`` to
    move."""
    if isinstance(left, NoData):
        return done
    if isinstance(done, NoData):
        return replace(left, summary=(done.text, _("Still open:"), *left.summary))
    return replace(
        done,
        tables=(*done.tables, *left.tables),
        summary=(*done.summary, _("Still open:"), *left.summary),
        steps=left.steps,
        followups=left.followups,
    )


def without_trucks(found: Any, said: bool) -> Any:
    """``found``, which tells first that trucks are not recorded, when they were
    ``said``; deliveries are counted instead."""
    if not said or not isinstance(found, Evidence):
        return found
    text = _("Odoo records no trucks: these are the deliveries and receipts.")
    documents = {row.ref for table in found.tables for row in table.rows if row.ref}
    whole = all(t.scope and t.scope.shown == t.scope.total for t in found.tables)
    n = (_("Documents: %(n)s.", n=len(documents)),) if whole else ()
    return replace(found, summary=(text, *n, *found.summary))


def _table(env: Any, moves: Any, leaving: bool, where: Scope) -> Table:
    columns = (
        Column("document", _("Delivery") if leaving else _("Receipt"), "record"),
        Column("partner", _("Customer") if leaving else _("Vendor"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("day", _("Left on") if leaving else _("Arrived on"), "date"),
    )
    rows = tuple(
        Row(
            ref(move.picking_id) or ref(move),
            (
                ref(move.picking_id),
                ref(move.picking_id.partner_id),
                ref(move.product_id),
                quantity(move.quantity, move.product_uom),
                local_day(env, move.date),
            ),
        )
        for move in moves
    )
    title = _("What left") if leaving else _("What came in")
    return Table(title, columns, rows, where)
