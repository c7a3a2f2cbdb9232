"""What one sales order holds: its lines, its customer, its amount."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.evidence import Column, Evidence, Fact, Row, Table, show
from ...core.i18n import _
from .clock import local_day
from .record import label, nouns, quantity, ref, scope

_LINES = "sale.order.line"


def sale_lines(sale: Any) -> Evidence:
    """One sales order, whatever its state is, line by line."""
    of = ref(sale)
    money = nouns(_("amount;value;total"))
    facts = [
        Fact(_("state"), label(sale), "text", nouns=nouns(_("state")), of=of),
        Fact(_("amount"), sale.amount_untaxed, "money", 2, nouns=money, of=of),
    ]
    if sale.partner_id:
        who = nouns(_("customer;client"))
        facts.append(
            Fact(_("customer"), ref(sale.partner_id), "record", nouns=who, of=of)
        )
    return Evidence(
        tables=(_table(sale),),
        facts=tuple(facts),
        summary=tuple(_summary(sale)),
        followups=(_("How are the orders of %(sale)s?", sale=sale.display_name),),
    )


def _table(sale: Any) -> Table:
    currency = sale.currency_id.name or ""
    delivers = "qty_delivered" in sale.env[_LINES]._fields
    columns = (
        Column("product", _("Product"), "record"),
        Column("ordered", _("Ordered"), "quantity"),
        *([Column("delivered", _("Delivered"), "quantity")] if delivers else []),
        Column("price", _("Price"), "money", 2, currency),
        Column("amount", _("Before taxes"), "money", 2, currency, adds=True),
    )
    lines = sale.order_line.filtered("product_id")
    rows = []
    for line in lines:
        unit = line.product_uom_id
        came = [quantity(line.qty_delivered, unit)] if delivers else []
        ordered = quantity(line.product_uom_qty, unit)
        cells = (ref(line.product_id), ordered, *came)
        money = (line.price_unit, line.price_subtotal)
        rows.append(Row(ref(line.product_id), (*cells, *money)))
    n = len(rows)
    domain = [("order_id", "=", sale.id), ("product_id", "!=", False)]
    where = scope(sale.env, _LINES, domain, [sale.display_name], shown=n, total=n)
    return Table(sale.display_name, columns, tuple(rows), where)


def _summary(sale: Any) -> Iterator[str]:
    values = {
        "sale": sale.display_name,
        "customer": sale.partner_id.display_name or _("nobody named"),
        "state": label(sale).lower(),
    }
    if sale.commitment_date:
        values["day"] = show(local_day(sale.env, sale.commitment_date), "date")
        yield _(
            "%(sale)s is of %(customer)s: %(state)s, promised for %(day)s.", **values
        )
    else:
        yield _("%(sale)s is of %(customer)s: %(state)s, no date promised.", **values)
    amount = f"{show(sale.amount_untaxed, 'number', 2)} {sale.currency_id.name}"
    yield _("Before taxes: %(amount)s.", amount=amount)
    if sale.user_id:
        yield _("Salesperson: %(name)s.", name=sale.user_id.name)
