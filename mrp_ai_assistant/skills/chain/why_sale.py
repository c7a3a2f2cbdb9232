"""¿Por qué se retrasa el pedido de cliente S00042? ¿Qué lo frena?

Why is a customer's sales order late? What holds each of the manufacturing orders that
are made for it, and what it is to take from stock?
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import Evidence, Fact, Missing, NoData, show
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Result, SalesOrder, skill
from ..plant.causes import Link, Walk, component, order_link, supply, walk
from ..plant.chain_drawn import chain_drawn
from ..plant.chain_rows import (
    between_sentences,
    cause_facts,
    cause_sentence,
    chain_table,
    sale_facts,
    sale_links,
    tell_customers,
)
from ..plant.clock import today
from ..plant.customers import orders_of, promise_of
from ..plant.hold import step
from ..plant.incoming import next_arrivals
from ..plant.order_rows import OPEN_STATES
from ..plant.record import joined, label, nouns, ref, scope
from ..plant.shortage import Need

_MOST = 5
_ALSO = (
    "unreceived",
    "late",
    "blocked",
    "waiting",
    "customer",
    "delivery",
    "moved",
    "manufacturing_order",
    "affected",
    "negation",
    "on_time",
    "done",
    "finish",
)


@skill(
    title=_lt("Why a sales order is late"),
    models=("sale.order", "mrp.production", "stock.move"),
    phrases={
        "es": (
            "¿Por qué se retrasa el pedido del cliente?",
            "¿qué frena el pedido de venta?",
            "¿cuál es la causa del retraso del pedido?",
            "¿por qué no sale el pedido?",
        ),
        "en": (
            "Why is the sales order late?",
            "what holds up the customer order?",
            "what is the cause of the delay of the sales order?",
            "why does the sales order not leave?",
        ),
    },
    when=(
        Concepts(all=("reason", "sale"), also=_ALSO),
        Concepts(all=("reason", "sale", "late"), also=_ALSO),
    ),
    required=("sale",),
)
def why_sale(env: Any, *, sale: SalesOrder = None) -> Result:
    """What holds every order that is made for a sale, the latest first."""
    assert sale is not None
    record = env["sale.order"].browse(sale.id)
    if record.state != "sale":
        values = {"sale": record.display_name, "state": label(record).lower()}
        text = _("%(sale)s is not a confirmed order: it is %(state)s.", **values)
        return NoData(Missing.NO_ROWS, text)
    orders = orders_of(env, record).filtered(
        lambda order: order.state in (*OPEN_STATES, "draft")
    )
    orders = orders.sorted(lambda o: (o.date_deadline or o.date_start, o.id))
    walks = {order: walk(env, order) for order in orders[:_MOST]}
    short = _short_goods(env, record, orders.product_id)
    sales = sale_links(env, {0: [promise_of(record)]})
    links = _links(env, walks, short) + sales
    n = len(links)
    where = scope(env, record._name, [("id", "=", record.id)], [], shown=n, total=n)
    if len(links) == len(sales):
        text = _("Nothing of %(sale)s waits for the plant.", sale=record.display_name)
        asks = (_("How are the orders of %(sale)s?", sale=record.display_name),)
        return NoData(Missing.NO_ROWS, text, where, asks)
    return Evidence(
        tables=(chain_table(links, where),),
        chains=(chain_drawn(env, links),),
        facts=(*sale_facts(sales), *_facts(walks), *cause_facts(links)),
        summary=tuple(_summary(env, sales[0], walks, short, orders)),
        steps=tuple(_steps(env, walks, sales, record)),
        followups=tuple(
            _("Why is %(order)s late?", order=order.display_name)
            for order in orders[:2]
        ),
    )


def _links(env: Any, walks: dict[Any, Walk], short: list[Need]) -> list[Link]:
    """Every chain; a link that several have is told once."""
    links: list[Link] = []
    for order, found in walks.items():
        links += [*found.links, order_link(env, order)]
    for need in short:
        links += [*supply(env, need), component(need)]
    return list(dict.fromkeys(links))


def _short_goods(env: Any, sale: Any, made: Any) -> list[Need]:
    """What the deliveries of ``sale`` are to take from stock and is not there."""
    if "sale_line_id" not in env["stock.move"]._fields:
        return []
    moves = env["stock.move"].search(
        [
            ("sale_line_id.order_id", "=", sale.id),
            ("state", "in", ("waiting", "confirmed", "partially_available")),
            ("product_id.is_storable", "=", True),
            ("product_id", "not in", made.ids),
            ("location_dest_id.usage", "=", "customer"),
        ]
    )
    arrivals = next_arrivals(env, moves.product_id)
    found = []
    for product, group in moves.grouped("product_id").items():
        needed = sum(group.mapped("product_qty"))
        reserved = sum(
            m.product_uom._compute_quantity(m.quantity, product.uom_id) for m in group
        )
        free = max(product.with_context(location=group.location_id.ids).free_qty, 0)
        hole = product.uom_id.round(needed - reserved - free)
        if hole > 0:
            arrival = arrivals.get(product.id)
            found.append(Need(None, product, needed, reserved, hole, arrival))
    return found


def _summary(
    env: Any, sale: Link, walks: dict[Any, Walk], short: list[Need], orders: Any
) -> list[str]:
    lines = [_status(env, sale)]
    if orders:
        names = joined(orders.mapped("display_name"))
        lines.append(_("Orders that are made for it: %(orders)s.", orders=names))
    for order, found in list(walks.items())[:2]:
        cause = cause_sentence(found.links)
        lines.append(f"{order.display_name}: {cause[:1].lower()}{cause[1:]}")
        lines += between_sentences(found.links)
    lines += [f"{sale.name} {need.sentence()}." for need in short[:2]]
    return lines


def _status(env: Any, sale: Link) -> str:
    values = {"sale": sale.name, "customer": sale.text}
    if sale.promised is None:
        return _("%(sale)s of %(customer)s has no promised date.", **values)
    values["day"] = show(sale.promised, "date")
    late = (today(env) - sale.promised).days
    if late > 0:
        values["days"] = show(late, "days")
        return _(
            "%(sale)s of %(customer)s was promised for %(day)s: %(days)s late.",
            **values,
        )
    return _("%(sale)s of %(customer)s is promised for %(day)s.", **values)


def _facts(walks: dict[Any, Walk]) -> list[Fact]:
    role = nouns(_("order"))
    what = _("order made for it")
    return [
        Fact(what, ref(order), "record", nouns=role, of=ref(order))
        for order in list(walks)[:1]
    ]


def _steps(env: Any, walks: dict[Any, Walk], sales: list[Link], sale: Any) -> Any:
    place = 0
    for place, found in enumerate(walks.values(), 1):
        reason = cause_sentence(found.links)
        yield step(env, found.source, found.source_hold, reason, place)
    names = joined([order.display_name for order in walks]) or sale.display_name
    yield from tell_customers(sales, names, place + 1)
