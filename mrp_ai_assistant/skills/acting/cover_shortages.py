"""Cubre los faltantes de la semana que viene.

Cover what the orders of a period, one order or one product lack: an ordered set of
drafts, components first, for what neither stock nor anything on its way covers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from ...core.chain import Peg
from ...core.evidence import Evidence, Missing, NoData, Scope, show
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Order, Product, Result, When, skill
from ..plant.clock import local_day, today, within
from ..plant.incoming import document
from ..plant.netting import Want, Wants, in_drafts, steps
from ..plant.plan_of_plant import PlanOfPlant
from ..plant.record import in_companies, joined, scope
from ..plant.supply_drafts import cannot_propose, proposed, table, told

_STATES = ("confirmed", "progress")
_NAMED = 3
_QUEUE = 2000  # orders that take from stock before these


@skill(
    title=_lt("Cover shortages"),
    models=("mrp.production", "mrp.bom", "mrp.workorder", "stock.move", "stock.quant"),
    phrases={
        "es": (
            "Cubre los faltantes de la semana que viene",
            "prepara lo necesario para cubrir los faltantes",
            "cubre lo que falta para las órdenes de esta semana",
            "cubre los faltantes de la orden",
        ),
        "en": (
            "Cover next week's shortages",
            "cover the shortages",
            "cover what is missing for this week's orders",
            "cover the shortages of the order",
        ),
    },
    when=(
        Concepts(
            all=("request_cover",),
            also=(
                "shortage",
                "component",
                "manufacturing_order",
                "product",
                "stock",
                "start",
                "open",
            ),
        ),
    ),
    proposes=True,
)
def cover_shortages(
    env: Any,
    *,
    order: Order = None,
    product: Product = None,
    period: When = None,
) -> Result:
    """Drafts for what the orders lack and nobody brings."""
    if nothing := cannot_propose(env):
        return nothing
    domain, filters = _search(env, order, period)
    orders = env["mrp.production"].search(domain, order="date_start, id")
    where = scope(
        env, "mrp.production", domain, filters, shown=len(orders), total=len(orders)
    )
    pegs = _pegs(env, orders, product)
    wants = _lacking(orders, pegs)
    if product is not None:
        _below_minimum(env, product, wants)
    found = proposed(env, steps(env, wants))
    if not found.steps:
        nothing = _nothing(env, orders, wants, where)
        return replace(nothing, text=" ".join((nothing.text, *_coming(env, pegs))))
    title = _("What covers the shortages")
    return Evidence(
        tables=(table(env, found, title, filters),),
        summary=(_lack(orders, wants), *told(found)),
        warnings=(*_coming(env, pegs), *_drafts_counted(env, wants)),
        proposals=found.drafts,
    )


def _search(env: Any, order: Any, period: Any) -> tuple[list[Any], list[str]]:
    if order is not None:
        return [("id", "=", order.id)], [order.name]
    domain: list[Any] = [("state", "in", list(_STATES)), *in_companies(env)]
    filters = [_("orders confirmed or in progress")]
    if period is not None:
        domain += within(env, "date_start", period)
        filters.append(_("that start %(period)s", period=period.label))
    return domain, filters


def _pegs(env: Any, orders: Any, product: Any) -> list[Peg]:
    """What ``orders`` have not got, and what brings it; of one product only, if any."""
    asked = set(orders.ids)
    return [
        each
        for each in PlanOfPlant(env, orders, _QUEUE).pegs()
        if each.demand.order in asked
        and (product is None or each.demand.product == product.id)
    ]


def _lacking(orders: Any, pegs: Sequence[Peg]) -> Wants:
    """What nobody brings, by product id."""
    by_id = {each.id: each for each in orders}
    wants: Wants = {}
    for peg in pegs:
        if peg.supply is not None:
            continue
        own = by_id[peg.demand.order]
        day = local_day(orders.env, own.date_start)
        want = wants.setdefault(peg.demand.product, Want())
        want.add(peg.amount, day, own.display_name)
    return wants


def _coming(env: Any, pegs: Sequence[Peg]) -> Iterator[str]:
    """Of what is missing and comes: nothing is proposed, however late it is."""
    last = {each.demand.product: each.supply for each in pegs if each.supply}
    told = []
    for product, supply in list(last.items())[:_NAMED]:
        move = env["stock.move"].browse(supply.key)
        day = local_day(env, move.date)
        when = show(day)
        if day < today(env):
            when = _("expected on %(day)s and not here yet", day=when)
        name = env["product.product"].browse(product).name
        told.append(f"{name} ({document(move).text}, {when})")
    if told:
        names = joined(told, _NAMED, len(last))
        yield _("On its way already, so not proposed: %(names)s.", names=names)


def _below_minimum(env: Any, product: Any, wants: Wants) -> None:
    """What reordering rules of one product ask for, when that is more."""
    rules = env["stock.warehouse.orderpoint"]
    if not rules.has_access("read"):
        return
    mine = [("product_id", "=", product.id), *in_companies(env)]
    amount = sum(max(rule.qty_to_order, 0.0) for rule in rules.search(mine))
    drafts = in_drafts(env, env["product.product"].browse(product.id))
    amount -= drafts.get(product.id, 0.0)
    lacking = wants.get(product.id, Want()).amount
    if amount > lacking:
        more = wants.setdefault(product.id, Want())
        more.add(amount - lacking, None, _("its reordering rule"))


def _lack(orders: Any, wants: Wants) -> str:
    return _(
        "Not covered by stock nor by anything on its way: components: %(n)s, for "
        "%(orders)s.",
        n=len(wants),
        orders=joined([name for want in wants.values() for name in want.whom][:50]),
    )


def _drafts_counted(env: Any, wants: Wants) -> Iterator[str]:
    """Of what drafts there are already, which somebody has still to release."""
    products = env["product.product"].browse(wants)
    waiting = in_drafts(env, products)
    names = [each.name for each in products if waiting.get(each.id)]
    if names:
        yield _("Drafts that are there already count: %(names)s.", names=joined(names))


def _nothing(env: Any, orders: Any, wants: Wants, where: Scope) -> NoData:
    """Why nothing is proposed."""
    if not orders and not wants:
        text = _("No open manufacturing order matches.")
    elif not wants and len(orders) == 1:
        text = _(
            "Nothing has to be ordered for %(order)s: stock and what is on its way "
            "cover it.",
            order=orders.display_name,
        )
    elif not wants:
        text = _(
            "Nothing has to be ordered: stock and what is on its way cover these "
            "%(n)s orders.",
            n=len(orders),
        )
    else:
        names = env["product.product"].browse(wants).mapped("name")
        text = _(
            "Drafts that are there already cover what is missing: %(names)s.",
            names=joined(names),
        )
    ask = _("Which components are missing for all orders?")
    return NoData(Missing.NO_ROWS, text, where, (ask,))
