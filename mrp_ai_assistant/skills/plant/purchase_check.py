"""What is known of a request for quotation that somebody proposes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ...core.evidence import show
from ...core.i18n import _, formats
from ...core.proposal import Check, Conflict, Figure
from .clock import local_day, today
from .purchase_values import PurchaseValues, as_line, sellers
from .record import in_companies, quantity, ref
from .units import hints, of_another_kind

_NEARLY = 1e-6


def purchase_check(env: Any, values: PurchaseValues) -> Check:
    """Price, arrival and conflicts of a purchase of ``values``."""
    told = _hints(values)
    unsound = tuple(_unsound(values))
    line = None if unsound else as_line(env, values)
    if not line:
        vendors = tuple(_no_vendor(env, values))
        conflicts = unsound or vendors
        return Check(conflicts=conflicts, hints=told, quantity=values.amount)
    return Check(
        summary=tuple(_summary(values, line)),
        figures=tuple(_figures(env, values, line)),
        conflicts=tuple(_conflicts(env, values, line)),
        hints=told,
        cost=line.currency_id._convert(
            line.price_subtotal, env.company.currency_id, env.company, today(env)
        ),
        quantity=values.amount,
    )


def cannot_be_bought(product: Any) -> str | None:
    """Why nobody buys ``product``; None when somebody may."""
    if product.purchase_ok:
        return None
    name = product.display_name
    return _("%(product)s is not meant to be purchased.", product=name)


def _unsound(values: PurchaseValues) -> Iterator[Conflict]:
    product = values.product
    if not product:
        return
    why = cannot_be_bought(product)
    if why:
        yield Conflict(why, "blocks", "product", ref(product))
    yield from of_another_kind(product, values.quantity, values.uom)


def _no_vendor(env: Any, values: PurchaseValues) -> Iterator[Conflict]:
    if values.product and not values.vendor:
        name = values.product.display_name
        text = _("%(product)s has no vendor: choose one.", product=name)
        yield Conflict(text, "blocks", "vendor")


def _hints(values: PurchaseValues) -> dict[str, str]:
    found = hints(values.product, values.quantity, values.uom)
    if values.expected:
        found["expected"] = formats().weekday(values.expected)
    return found


def _figures(env: Any, values: PurchaseValues, line: Any) -> Iterator[Figure]:
    unit = line.product_uom_id.name
    price = _money(line, line.price_unit_discounted, 4)
    yield Figure(f"{price} / {unit}", _("price"))
    total = _money(line, line.price_subtotal, 2)
    yield Figure(total, _("total without taxes"))
    seller = line.selected_seller_id
    if seller:
        yield Figure(show(seller.delay, "days"), _("lead time of the vendor"))
    product = values.product
    if product.is_storable:
        free = show(quantity(product.free_qty, product.uom_id))
        yield Figure(free, _("free in stock"))
        if product.incoming_qty > 0:
            coming = show(quantity(product.incoming_qty, product.uom_id))
            yield Figure(coming, _("on its way"))


def _money(line: Any, value: float, digits: int) -> str:
    currency = line.currency_id
    fixed = abs(round(value, 2) - value) < _NEARLY
    text = formats().number(value, 2 if fixed else digits, fixed=fixed)
    return f"{text} {currency.symbol or currency.name}"


def _conflicts(env: Any, values: PurchaseValues, line: Any) -> Iterator[Conflict]:
    """What to know before: none of it blocks."""
    yield from _of_price(env, values, line)
    yield from _of_day(env, values, line)
    for other in open_purchases(env, values.product, values.vendor):
        order, unit = other.order_id, other.product_uom_id
        text = _(
            "%(purchase)s (%(state)s) already asks %(vendor)s for %(goods)s of it.",
            purchase=order.display_name,
            state=dict(order._fields["state"]._description_selection(env))[order.state],
            vendor=values.vendor.display_name,
            goods=show(quantity(other.product_qty - other.qty_received, unit)),
        )
        yield Conflict(text, "warns", "", ref(order))


def open_purchases(env: Any, product: Any, vendor: Any) -> Any:
    """The lines of ``product`` that ``vendor`` has still to confirm or to deliver, the
    newest first."""
    lines = env["purchase.order.line"].search(
        [
            ("product_id", "=", product.id),
            ("partner_id", "child_of", vendor.commercial_partner_id.id),
            ("state", "in", ("draft", "sent", "to approve", "purchase")),
            *in_companies(env),
        ],
        order="id desc",
        limit=10,
    )
    uncovered = lines.filtered(lambda one: one.qty_received < one.product_qty - _NEARLY)
    return uncovered[:3]


def _of_price(env: Any, values: PurchaseValues, line: Any) -> Iterator[Conflict]:
    known = sellers(env, values.product, values.vendor)
    name = values.vendor.display_name
    if not known:
        text = _("%(vendor)s has no price for it: Odoo takes its cost.", vendor=name)
        yield Conflict(text, "warns", "vendor")
        return
    least = min(known, key=lambda each: each.min_qty)
    unit = least.product_uom_id
    if not line.selected_seller_id and least.min_qty:
        text = _(
            "%(vendor)s sells it from %(least)s on.",
            vendor=name,
            least=show(quantity(least.min_qty, unit)),
        )
        yield Conflict(text, "warns", "quantity")
    packs = values.uom._compute_quantity(values.quantity, unit, round=False)
    if unit != values.product.uom_id and abs(packs - round(packs)) > _NEARLY:
        text = _(
            "%(vendor)s sells it by %(unit)s: this is %(packs)s of them.",
            vendor=name,
            unit=unit.name,
            packs=formats().number(packs, 2),
        )
        yield Conflict(text, "warns", "quantity")


def _of_day(env: Any, values: PurchaseValues, line: Any) -> Iterator[Conflict]:
    earliest = _arrives(env, line)
    if values.expected is None:
        return
    if values.expected < today(env):
        text = _("The expected day is past: %(day)s.", day=show(values.expected))
        yield Conflict(text, "warns", "expected")
    elif line.selected_seller_id and values.expected < earliest:
        text = _(
            "With the lead time of the vendor it comes on %(day)s at the earliest.",
            day=show(earliest),
        )
        yield Conflict(text, "warns", "expected")


def _arrives(env: Any, line: Any) -> date:
    return local_day(env, line.date_planned)


def _summary(values: PurchaseValues, line: Any) -> Iterator[str]:
    told = {
        "goods": show(quantity(values.quantity, values.uom)),
        "product": values.product.display_name,
        "vendor": values.vendor.display_name,
        "total": _money(line, line.price_subtotal, 2),
    }
    if values.expected:
        yield _(
            "%(goods)s of %(product)s from %(vendor)s would cost %(total)s without "
            "taxes and arrive on %(day)s.",
            day=show(values.expected),
            **told,
        )
    else:
        yield _(
            "%(goods)s of %(product)s from %(vendor)s would cost %(total)s without "
            "taxes.",
            **told,
        )
    yield _("Check the data: nothing is created until you confirm it.")
