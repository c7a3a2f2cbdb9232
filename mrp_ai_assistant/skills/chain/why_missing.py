"""¿Por qué falta el componente TAB-ROB-18 y a quién afecta?

Why is a component missing, which purchase or order should bring it, and which
manufacturing orders and customers suffer?
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...core.evidence import Evidence, Fact, Missing, NoData, PlanStep, show
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Product, Result, skill
from ..plant.causes import Kind, Link, order_link, supply, walk
from ..plant.chain_drawn import chain_drawn
from ..plant.chain_rows import (
    cause_facts,
    cause_sentence,
    chain_table,
    sale_facts,
    sale_links,
    sufferers_sentence,
    tell_customers,
    unseen_sales,
)
from ..plant.clock import today
from ..plant.customers import promises
from ..plant.record import nouns, quantity, ref, scope
from ..plant.shortage import Need
from ..plant.sufferers import waiting_orders
from ..plant.waiting import waiting

_ALSO = ("component", "stock", "customer", "manufacturing_order", "sale", "waiting")


@skill(
    title=_lt("Why a component is missing"),
    models=("mrp.production", "stock.move", "stock.quant"),
    phrases={
        "es": (
            "¿Por qué falta el componente y a quién afecta?",
            "¿a qué clientes afecta la falta del componente?",
            "¿cuál es el motivo de que falte el material y a qué órdenes afecta?",
            "¿qué órdenes y clientes sufren la falta de material?",
        ),
        "en": (
            "Why is the component missing and who is affected?",
            "which customers are affected by the shortage of the component?",
            "what is the reason for the shortage and which orders does it affect?",
            "which orders and customers suffer from the missing material?",
        ),
    },
    when=(
        Concepts(all=("shortage", "affected"), also=(*_ALSO, "reason")),
        Concepts(all=("reason", "shortage"), also=("component", "stock")),
    ),
    required=("product",),
)
def why_missing(env: Any, *, product: Product = None) -> Result:
    """From what should bring a component to the customers who wait."""
    assert product is not None
    part = env["product.product"].browse(product.id)
    needs = waiting(env, part).get(part.id, [])
    orders = env["mrp.production"].concat(*(need.order for need in needs))
    domain = [("id", "in", orders.ids)]
    if not needs:
        filters = [part.display_name, _("orders confirmed or in progress")]
        where = scope(env, "mrp.production", domain, filters, shown=0, total=0)
        text = _("No open order lacks %(product)s.", product=part.display_name)
        asks = (_("How much stock is there of %(product)s?", product=part.name),)
        return NoData(Missing.NO_ROWS, text, where, asks)
    whole = replace(needs[0], missing=sum(need.missing for need in needs))
    upward = _upward(env, whole)
    later = waiting_orders(env, orders)
    sales = sale_links(env, promises(env, orders | later))
    links = [*upward, _total(needs)]
    links += [order_link(env, order) for order in orders | later] + sales
    n = len(links)
    where = scope(env, "mrp.production", domain, [part.display_name], shown=n, total=n)
    return Evidence(
        tables=(chain_table(links, where),),
        chains=(chain_drawn(env, links),),
        facts=(*_facts(needs), *cause_facts(upward), *sale_facts(sales)),
        summary=tuple(_summary(needs, upward, orders | later, sales)),
        steps=tuple(_steps(env, needs, sales)),
        warnings=unseen_sales(env),
        followups=tuple(_followups(upward, orders)),
    )


def _upward(env: Any, need: Need) -> list[Link]:
    source = need.arrival and need.arrival.document.ref
    if source is None or source.model != "mrp.production":
        return supply(env, need)
    maker = env["mrp.production"].browse(source.id)
    return [*walk(env, maker).links, order_link(env, maker)]


def _total(needs: list[Need]) -> Link:
    part = needs[0].product
    text = _("missing: %(missing)s in all", missing=show(_sum(needs)))
    return Link(Kind.COMPONENT, ref(part), part.display_name, text)


def _sum(needs: list[Need]) -> Any:
    uom = needs[0].product.uom_id
    return quantity(sum(need.missing for need in needs), uom)


def _summary(
    needs: list[Need], upward: list[Link], orders: Any, sales: list[Link]
) -> list[str]:
    part = needs[0].product
    head = _(
        "%(amount)s of %(product)s are missing; orders that lack them: %(n)s.",
        amount=show(_sum(needs)),
        product=part.name,
        n=len({need.order.id for need in needs}),
    )
    return [head, cause_sentence(upward), *sufferers_sentence(sales, orders)]


def _facts(needs: list[Need]) -> list[Fact]:
    part = ref(needs[0].product)
    lacks = nouns(_("component;material;lacks"))
    orders = len({need.order.id for need in needs})
    return [
        Fact(_("missing component"), part, "record", nouns=lacks, of=part),
        Fact(
            _("quantity missing in all"),
            _sum(needs),
            "quantity",
            nouns=nouns(_("quantity;missing")),
            of=part,
        ),
        Fact(
            _("orders that lack it"),
            orders,
            "integer",
            nouns=nouns(_("order;orders")),
            of=part,
        ),
    ]


def _steps(env: Any, needs: list[Need], sales: list[Link]) -> Any:
    need = needs[0]
    product = need.product.display_name
    if need.arrival is None:
        amount = show(_sum(needs))
        action = _(
            "Buy or make %(amount)s of %(product)s", amount=amount, product=product
        )
    else:
        action = need.pressing()
    reason = f"{need.order.display_name}: {need.sentence()}"
    yield PlanStep(action, reason, 1, day=today(env), ref=ref(need.product))
    yield from tell_customers(sales, product, 2)


def _followups(upward: list[Link], orders: Any) -> list[str]:
    asks = [_("Why is %(order)s late?", order=orders[0].display_name)]
    bought = next((link for link in upward if link.kind is Kind.PURCHASE), None)
    if bought is not None:
        asks.append(_("What if %(purchase)s comes 7 days late?", purchase=bought.name))
    return asks
