"""Planifica lo que hace falta para el pedido S00042.

Plan what a sales order needs: what is neither in stock nor being made nor on its way,
as an ordered set of drafts, components first.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ...core.evidence import Ask, Evidence, Missing, NoData, show
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Customer, Result, SalesOrder, skill
from ..plant.clock import local_day
from ..plant.customers import made_for, orders_of
from ..plant.netting import Want, Wants, steps
from ..plant.plan_of_plant import PlanOfPlant
from ..plant.record import in_companies, joined, label, scope
from ..plant.supply_drafts import cannot_propose, proposed, table, told

_OPEN = ("confirmed", "progress")
_ASKED = 5
_QUEUE = 2000  # orders that take from stock before these


@skill(
    title=_lt("Plan a sales order"),
    models=(
        "sale.order",
        "mrp.production",
        "mrp.bom",
        "mrp.workorder",
        "stock.move",
        "stock.quant",
    ),
    phrases={
        "es": (
            "Planifica lo que hace falta para el pedido de venta",
            "prepara lo que hay que lanzar para el pedido",
            "lanza lo necesario para el pedido del cliente",
            "planifica el pedido de venta",
        ),
        "en": (
            "Plan what is needed for the sales order",
            "prepare what has to be launched for the sales order",
            "plan the sales order",
            "create what is needed for the sales order",
        ),
    },
    when=(
        Concepts(
            all=("request_plan",),
            also=("sale", "customer", "manufacturing_order", "component", "shortage"),
        ),
    ),
    proposes=True,
)
def plan_sale(
    env: Any, *, sale: SalesOrder = None, customer: Customer = None
) -> Result:
    """Drafts for what a sale still needs, with the sale as their source."""
    if nothing := cannot_propose(env):
        return nothing
    if sale is None:
        open_ = _open_sales(env, customer)
        if len(open_) != 1 or customer is None:
            return _which(open_, customer)
    record = env["sale.order"].browse(sale.id) if sale else open_
    return _planned(env, record)


def _open_sales(env: Any, customer: Any) -> Any:
    """The confirmed sales that are not delivered, the first promised first."""
    domain: list[Any] = [("state", "=", "sale"), *in_companies(env)]
    if "delivery_status" in env["sale.order"]._fields:
        domain.append(("delivery_status", "in", ["pending", "started", "partial"]))
    if customer is not None:
        domain.append(("partner_id", "child_of", customer.id))
    return env["sale.order"].search(domain, order="commitment_date, id", limit=_ASKED)


def _which(open_: Any, customer: Any) -> Ask | NoData:
    if not open_ and customer is not None:
        text = _("%(customer)s has no open sales order.", customer=customer.name)
        return NoData(Missing.NO_ROWS, text)
    options = (
        _("Plan what is needed for %(sale)s", sale=each.display_name) for each in open_
    )
    return Ask(_("For which sales order?"), tuple(options))


def _planned(env: Any, record: Any) -> Result:
    own = _orders(env, record)
    wants = _lines_wanted(env, record)
    _components_wanted(env, own, wants)
    domain = [("id", "=", record.id)]
    where = scope(env, "sale.order", domain, [record.name], shown=1, total=1)
    if record.state == "cancel":
        text = _("%(sale)s is cancelled.", sale=record.display_name)
        return NoData(Missing.NO_ROWS, text, where)
    found = proposed(env, steps(env, wants, record, own), record.name)
    if not found.steps:
        return NoData(Missing.NO_ROWS, _enough(record, own, wants), where)
    title = _("What %(sale)s needs", sale=record.display_name)
    return Evidence(
        tables=(table(env, found, title, [record.name]),),
        summary=(*_about(env, record, own), *told(found)),
        warnings=tuple(_quotation(record)),
        proposals=found.drafts,
    )


def _orders(env: Any, sale: Any) -> Any:
    """The open orders that are made for it, drafts too."""
    drafts = env["mrp.production"].search(
        [("origin", "=", sale.name), *in_companies(env)]
    )
    orders = orders_of(env, sale) | made_for(drafts, sale)
    return orders.filtered(lambda order: order.state not in ("done", "cancel"))


def _due(env: Any, sale: Any) -> date | None:
    moment = sale.commitment_date
    return local_day(env, moment) if moment else None


def _lines_wanted(env: Any, sale: Any) -> Wants:
    """What is sold and neither delivered nor reserved for it, by product id."""
    wants: Wants = {}
    due = _due(env, sale)
    for line in sale.order_line:
        product = line.product_id
        if line.display_type or product.type != "consu":
            continue
        left = line.product_uom_qty - line.qty_delivered
        unit = line.product_uom_id
        amount = unit._compute_quantity(left, product.uom_id, round=False)
        amount -= _reserved(line)
        if amount > 0:
            wants.setdefault(product.id, Want()).add(amount, due, sale.name)
    return wants


def _reserved(line: Any) -> float:
    """What its deliveries have already set aside, in the product's own unit."""
    total = 0.0
    for move in line.move_ids:
        if move.state in ("assigned", "partially_available"):
            unit = move.product_uom
            total += unit._compute_quantity(
                move.quantity, move.product_id.uom_id, round=False
            )
    return total


def _components_wanted(env: Any, own: Any, wants: Wants) -> None:
    """What the sale's open orders lack and nobody brings, and what its drafts will
    take, added to ``wants``."""
    released = own.filtered(lambda order: order.state in _OPEN)
    by_id = {order.id: order for order in released}
    for peg in PlanOfPlant(env, released, _QUEUE).pegs() if released else ():
        order = by_id.get(peg.demand.order)
        if order is not None and peg.supply is None:
            _want(wants, order, peg.demand.product, peg.amount)
    for order in own.filtered(lambda order: order.state == "draft"):
        for move in order.move_raw_ids:
            _want(wants, order, move.product_id.id, move.product_qty)


def _want(wants: Wants, order: Any, product: int, amount: float) -> None:
    day = local_day(order.env, order.date_start)
    wants.setdefault(product, Want()).add(amount, day, order.display_name)


def _about(env: Any, sale: Any, own: Any) -> Iterator[str]:
    values = {"sale": sale.display_name, "customer": sale.partner_id.display_name}
    due = _due(env, sale)
    if due:
        values["day"] = show(due)
        yield _("%(sale)s of %(customer)s is promised for %(day)s.", **values)
    else:
        yield _("%(sale)s of %(customer)s has no promised date.", **values)
    if own:
        names = joined(own.mapped("display_name"))
        yield _("It counts on these open orders: %(orders)s.", orders=names)


def _quotation(sale: Any) -> Iterator[str]:
    if sale.state != "sale":
        state = label(sale).lower()
        yield _("%(sale)s is not confirmed: %(state)s.", sale=sale.name, state=state)


def _enough(sale: Any, own: Any, wants: Wants) -> str:
    """Why nothing is proposed."""
    values = {"sale": sale.display_name}
    if own:
        orders = joined(own.mapped("display_name"))
        return _(
            "Nothing more has to be ordered for %(sale)s: stock, what is on its way "
            "and %(orders)s cover it.",
            orders=orders,
            **values,
        )
    if not wants:
        return _(
            "Nothing of %(sale)s is left to order: all of it is delivered or reserved.",
            **values,
        )
    return _(
        "Nothing has to be ordered for %(sale)s: stock and what is on its way cover "
        "it.",
        **values,
    )
