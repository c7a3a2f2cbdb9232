"""A list of manufacturing orders in words and figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...core.evidence import Fact, Quantity, Scope, Status, show
from ...core.i18n import _
from . import order_rows
from .record import nouns, quantity, ref


def figures(
    orders: Any, by_state: list[tuple[Status, int]], total: int
) -> tuple[Fact, ...]:
    """How many there are, in each state, and which of those shown press."""
    facts = [Fact(_("orders found"), total, "integer", nouns=nouns(_("order;orders")))]
    if len(by_state) > 1:
        facts += [
            Fact(
                _("orders in state %(state)s", state=state.label),
                count,
                "integer",
                nouns=(state.label.lower(),),
            )
            for state, count in by_state
        ]
    if amount := _together(orders, total):
        role, of = nouns(_("quantity;units;pieces")), ref(orders.product_id)
        what = _("quantity of all of them together")
        facts.append(Fact(what, amount, "quantity", nouns=role, of=of))
    return (*facts, *_pressing_facts(orders))


def _headline(total: int, filters: Sequence[str]) -> str:
    said = ", ".join(filters) or _("all states")
    if total == 1:
        return _("There is 1 manufacturing order (%(filters)s).", filters=said)
    return _(
        "There are %(n)s manufacturing orders (%(filters)s).", n=total, filters=said
    )


def told(
    orders: Any, by_state: list[tuple[Status, int]], where: Scope
) -> tuple[str, ...]:
    """The headline, the states, what presses among ``orders``, what they make."""
    total = where.total
    lines = [_headline(total, where.filters)]
    if total > 1 and (amount := _together(orders, total)):
        lines.append(_made(orders, amount))
    if len(by_state) > 1:
        parts = "; ".join(f"{state.label}: {count}" for state, count in by_state)
        lines.append(_("By state: %(parts)s.", parts=parts))
    lines += _pressing(orders)
    if total == 1 and (amount := _together(orders, total)):
        lines.append(_made(orders, amount))
    return tuple(lines)


def _together(orders: Any, total: int) -> Quantity | None:
    """What all of the orders make, when it is one product and none is left out."""
    products = orders.product_id
    if len(products) != 1 or len(orders) != total:
        return None
    uom = products.uom_id
    whole = sum(
        order.product_uom_id._compute_quantity(order.product_qty, uom)
        for order in orders
    )
    return Quantity(round(whole, 6), uom.name)


def _pressed(orders: Any) -> tuple[Any, Any]:
    """(late orders, the open one whose deadline comes next) among ``orders``."""
    open_ = orders.filtered(
        lambda o: o.state in order_rows.OPEN_STATES and o.date_deadline
    )
    late = open_.filtered(order_rows.is_late)
    return late, (open_ - late).sorted("date_deadline")[:1]


def _pressing_facts(orders: Any) -> Iterator[Fact]:
    late, coming = _pressed(orders)
    if late:
        role = nouns(_("late;delay"))
        yield Fact(_("late orders among those shown"), len(late), "integer", nouns=role)
    if coming:
        of, role = ref(coming), nouns(_("deadline;due"))
        label = _("order whose deadline comes next")
        yield Fact(label, of, "record", nouns=nouns(_("order")), of=of)
        label = _("deadline of that order")
        yield Fact(label, coming.date_deadline, "date", nouns=role, of=of)


def _pressing(orders: Any) -> Iterator[str]:
    late, coming = _pressed(orders)
    if late:
        yield _("Of the orders shown, late: %(n)s.", n=len(late))
    if coming:
        yield _(
            "The next deadline is that of %(order)s: %(day)s.",
            order=coming.display_name,
            day=show(coming.date_deadline, "date"),
        )


def _made(orders: Any, amount: Quantity) -> str:
    values = {"amount": show(amount), "product": orders.product_id.display_name}
    if len(orders) == 1:
        name = orders.display_name
        return _("%(order)s: %(amount)s of %(product)s.", order=name, **values)
    return _("Together they make %(amount)s of %(product)s.", **values)


def first_of(orders: Any) -> str:
    """The one order that the question asks for: the smallest, the oldest."""
    order = orders[0]
    return _(
        "The one asked for: %(order)s, %(quantity)s of %(product)s.",
        order=order.display_name,
        quantity=show(quantity(order.product_qty, order.product_uom_id)),
        product=order.product_id.display_name,
    )


def mixed_units(
    orders: Any, sort: str | None, direction: str | None
) -> tuple[str, ...]:
    """Said where quantities of different units stand in one order."""
    sized_ = sort == "quantity" or (not sort and direction in ("largest", "smallest"))
    if not sized_ or len(orders.product_uom_id) < 2:
        return ()
    return (_("The quantities are in different units of measure."),)


def looked_at(env: Any, domain: list[Any], seen: int, most: int) -> tuple[str, ...]:
    """What is told where only the ``seen`` earliest of ``domain`` were looked at: as
    many as ``most``."""
    total = env["mrp.production"].search_count(domain) if seen == most else seen
    return earliest_of(seen, total)


def earliest_of(seen: int, total: int) -> tuple[str, ...]:
    if total == seen:
        return ()
    text = _("Looked at: the %(n)s earliest deadlines of %(total)s.")
    return (text % {"n": seen, "total": total},)
