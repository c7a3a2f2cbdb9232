"""¿Por qué se retrasa la OF X, desde la causa hasta el cliente?

Why is manufacturing order X late or held, from the cause to the customer? The missing
component, the purchase or the order that brings it, the work center, and the
customers who wait.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.evidence import Evidence, Fact, Missing, NoData, show
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Order, Result, skill
from ..plant.causes import Kind, Link, Walk, order_link, walk
from ..plant.chain_drawn import chain_drawn
from ..plant.chain_rows import (
    between_sentences,
    cause_facts,
    cause_sentence,
    chain_table,
    sale_facts,
    sale_links,
    sufferers_sentence,
    tell_customers,
    unseen_sales,
)
from ..plant.clock import days_since
from ..plant.customers import promises
from ..plant.hold import step
from ..plant.offers import cover
from ..plant.order_rows import is_late
from ..plant.plan_of_plant import assumed
from ..plant.record import joined, label, nouns, ref, scope
from ..plant.shortage import missing
from ..plant.sufferers import waiting_orders
from ..plant.what_if import part_of
from ..plant.would_end import Ends, end_sentence, ends


@skill(
    title=_lt("Why an order is late"),
    models=("mrp.production", "stock.move", "mrp.workorder"),
    phrases={
        "es": (
            "¿Por qué está parada la orden de fabricación?",
            "¿por qué se retrasa la orden y a qué clientes afecta?",
            "¿qué frena la orden y qué clientes lo sufren?",
            "¿por qué no puede empezar la OF?",
        ),
        "en": (
            "Why is the manufacturing order blocked?",
            "why is the order late and which customers are affected?",
            "what holds up the order and which customers suffer?",
            "why can the MO not start?",
        ),
    },
    when=(
        Concepts(
            all=("reason", "manufacturing_order"),
            also=(
                "late",
                "blocked",
                "waiting",
                "start",
                "customer",
                "affected",
                "stoppage",
                "negation",
                "ready",
                "done",
                "finish",
                "purchase",
                "vendor",
                "work_center",
                "delivery",
                "in_progress",
                "started",
                "planned",
                "open",
                "due",
                "shortage",
            ),
        ),
        Concepts(all=("reason", "late"), also=("customer", "affected")),
    ),
    required=("order",),
)
def why_order(env: Any, *, order: Order = None) -> Result:
    """The chain from the first cause over the order to its customers."""
    assert order is not None
    record = env["mrp.production"].browse(order.id)
    domain = [("id", "=", record.id)]
    if record.state in ("done", "cancel"):
        where = scope(env, record._name, domain, [], shown=0, total=1)
        values = {"order": record.display_name, "state": label(record).lower()}
        text = _("Nothing holds %(order)s any more: it is %(state)s.", **values)
        return NoData(Missing.NO_ROWS, text, where)
    found = walk(env, record)
    # Parts that are made in a circle would wait for themselves.
    made = {link.ref for link in found.links}
    waiting = waiting_orders(env, record).filtered(lambda o: ref(o) not in made)
    waits = promises(env, record | waiting)
    ready = ends(env, record | waiting)
    sales = ready.dated(sale_links(env, waits), waits)
    links = [*found.links, order_link(env, record)]
    links += [order_link(env, each) for each in waiting]
    links = [*ready.dated(links, waits), *sales]
    n = len(links)
    where = scope(env, record._name, domain, [record.display_name], shown=n, total=n)
    return Evidence(
        tables=(chain_table(links, where),),
        chains=(chain_drawn(env, links),),
        facts=(
            *_facts(env, record, ready),
            *cause_facts(found.links),
            *sale_facts(sales),
        ),
        summary=(
            _status(env, record),
            cause_sentence(found.links),
            end_sentence(record, ready, sales),
            *_more(found, waiting, sales),
        ),
        steps=tuple(_steps(env, record, found, sales)),
        warnings=(*assumed(), *part_of(ready.plan), *unseen_sales(env)),
        followups=(*_to_cover(env, record), *_followups(record, found.links)),
        flags={"late": is_late(record)},
    )


def _more(found: Walk, waiting: Any, sales: list[Link]) -> list[str]:
    lines = sufferers_sentence(sales, waiting) + between_sentences(found.links)
    if found.others:
        names = joined([need.product.display_name for need in found.others])
        lines.append(_("It also lacks: %(names)s.", names=names))
    return lines


def _status(env: Any, order: Any) -> str:
    values = {"order": order.display_name, "product": order.product_id.name}
    if is_late(order):
        days = show(days_since(env, order.date_deadline), "days")
        return _("%(order)s (%(product)s) is late by %(days)s.", days=days, **values)
    if order.date_deadline:
        day = show(order.date_deadline, "date")
        text = _("%(order)s (%(product)s) is not late: it is due on %(day)s.")
        return text % {"day": day, **values}
    return _("%(order)s (%(product)s) has no deadline.", **values)


def _facts(env: Any, order: Any, ready: Ends) -> list[Fact]:
    of = ref(order)
    facts = [Fact(_("order"), of, "record", nouns=nouns(_("order")))]
    if is_late(order):
        days = days_since(env, order.date_deadline)
        role = nouns(_("delay;late;days"))
        facts.append(Fact(_("delay of the order"), days, "days", nouns=role, of=of))
    end = ready.by_order.get(order.id)
    if end is not None:
        role = nouns(_("ready;computed"))
        what = _("day on which it would be ready, computed")
        facts.append(Fact(what, end, "date", nouns=role, of=of))
    return facts


def _steps(env: Any, order: Any, found: Walk, sales: list[Link]) -> Any:
    root = cause_sentence(found.links)
    yield step(env, found.source, found.source_hold, root, 1)
    yield from tell_customers(sales, order.display_name, 2)


def _to_cover(env: Any, order: Any) -> Iterator[str]:
    return cover(env, missing(env, order).get(order.id, ()), order)


def _followups(order: Any, upward: list[Link]) -> list[str]:
    asks = []
    bought = next((link for link in upward if link.kind is Kind.PURCHASE), None)
    if bought is not None:
        asks.append(_("What if %(purchase)s comes 7 days late?", purchase=bought.name))
    if any(link.kind is Kind.COMPONENT for link in upward):
        asks.append(_("What is %(order)s missing?", order=order.display_name))
    asks.append(_("Which manufacturing orders are late?"))
    return asks
