"""Purchases that nobody waits for: asked for, confirmed, received or cancelled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...core.evidence import Column, Evidence, Fact, Row, Table
from ...core.i18n import _
from .record import joined, nouns, ref, status
from .worth import worth

TELL_WORTH = ("bought", "received")


def listed(orders: Any, kind: str, where: Any) -> Evidence:
    """The ``orders`` of one ``kind``; of what was bought also what it is worth."""
    currencies = orders.currency_id
    money = [Column("amount", _("Untaxed amount"), "money", 2, currencies.name or "")]
    columns = (
        Column("purchase", _("Purchase"), "record"),
        Column("vendor", _("Vendor"), "record"),
        Column("content", _("Products")),
        Column("promised", _("Promised"), "date"),
        Column("received", _("Received"), "date"),
        Column("state", _("State"), "status"),
        *(money if len(currencies) == 1 else ()),
    )
    rows = tuple(
        Row(
            ref(order),
            (
                ref(order),
                ref(order.partner_id),
                joined(order.order_line.product_id.mapped("display_name"), 2),
                order.date_planned or None,
                order.effective_date or None,
                status(order),
                *((order.amount_untaxed,) if len(currencies) == 1 else ()),
            ),
        )
        for order in orders
    )
    title, line = {
        "rfq": (_("Requests for quotation"), _("Not confirmed yet: %(n)s.")),
        "bought": (_("Confirmed purchases"), _("Confirmed purchases: %(n)s.")),
        "received": (_("Received purchases"), _("Received purchases: %(n)s.")),
        "cancelled": (_("Cancelled purchases"), _("Cancelled purchases: %(n)s.")),
    }[kind]
    n = where.total
    told: Iterable[str] = ()
    if kind in TELL_WORTH:
        told = worth(orders.env, list(where.domain), orders._name)
    totals = None
    if len(currencies) == 1 and len(orders) == n > 1:
        amount = sum(orders.mapped("amount_untaxed"))
        totals = (None, None, None, None, None, None, amount)
    role = nouns(_("purchase;purchases"))
    return Evidence(
        tables=(Table(title, columns, rows, where, totals),),
        facts=(Fact(title, n, "integer", nouns=role),),
        summary=(line % {"n": n}, *told),
        followups=(_("Which purchases are late?"),),
    )
