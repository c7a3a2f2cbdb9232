"""¿Cómo vamos con el cliente Azure? ¿Qué hay de Azure?

How do we stand with a customer: open sales, what left last, offers without an answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ...core.evidence import NoData, show
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Customer, Limit, Result, skill
from ..plant.clock import local_day
from ..plant.record import ROWS, in_companies
from .sales_orders import sales_orders


@skill(
    title=_lt("How we stand with a customer"),
    models=("sale.order", "sale.order.line", "stock.picking"),
    phrases={
        "es": (
            "¿Qué clientes tenemos?",
            "¿cómo vamos con el cliente?",
            "¿qué hay del cliente?",
            "resumen del cliente",
            "situación con el cliente",
        ),
        "en": (
            "Which customers do we have?",
            "what about the customer?",
            "what is there about the customer?",
            "summary of the customer",
        ),
    },
    when=(Concepts(all=("customer",)),),
)
def customer_overview(
    env: Any, *, customer: Customer = None, limit: Limit = ROWS
) -> Result:
    """The open sales of a customer, and what else is to be known; of no one, who they
    are, by what they have bought."""
    if customer is None:
        everyone: Result = sales_orders.function(env, by="customer", limit=limit)
        return everyone
    told = tuple(_besides(env, customer))
    found: Result = sales_orders.function(env, customer=customer, limit=limit)
    if isinstance(found, NoData):
        return replace(found, text=" ".join([found.text, *told]))
    return replace(found, summary=(*found.summary, *told))


def _besides(env: Any, customer: Any) -> Iterator[str]:
    own = [("partner_id", "child_of", customer.id), *in_companies(env)]
    offers = env["sale.order"].search_count([*own, ("state", "in", ("draft", "sent"))])
    if offers:
        yield _("Quotations that are not confirmed: %(n)s.", n=offers)
    sent = [*own, ("picking_type_id.code", "=", "outgoing"), ("state", "=", "done")]
    last = env["stock.picking"].search(sent, order="date_done desc, id desc", limit=1)
    if last.date_done:
        day = show(local_day(env, last.date_done), "date")
        values = {"delivery": last.display_name, "day": day}
        yield _("The last delivery: %(delivery)s, on %(day)s.", **values)
