"""¿Qué órdenes de fabricación esperan a esta orden, o dependen de ella?

Which manufacturing orders wait for what another one makes, directly or over others?
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import Evidence, Fact, Missing, NoData, Table
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Limit, Order, Result, skill
from ..plant import order_rows
from ..plant.record import ROWS, nouns, ref, scope
from ..plant.sufferers import waiting_orders

NAMES = ("order", "product", "quantity", "state", "start", "deadline", "responsible")


@skill(
    title=_lt("Orders that wait for an order"),
    models=("mrp.production", "stock.move"),
    phrases={
        "es": (
            "¿Qué órdenes dependen de la orden de fabricación?",
            "órdenes que esperan a la orden",
            "órdenes que esperan a otra orden",
            "órdenes que dependen de otra orden",
        ),
        "en": (
            "Which orders depend on the manufacturing order?",
            "orders that wait for the order",
            "orders that wait for another order",
            "orders that depend on another order",
        ),
    },
    when=(
        Concepts(
            all=("manufacturing_order", "dependent"),
            also=("waiting", "open", "late", "affected"),
        ),
    ),
    required=("order",),
)
def dependent_orders(env: Any, *, order: Order = None, limit: Limit = ROWS) -> Result:
    """The open orders that lack what ``order`` makes, and those that wait for them."""
    assert order is not None
    record = env["mrp.production"].browse(order.id)
    found = waiting_orders(env, record).sorted("date_deadline")
    shown = found[:limit]
    where = scope(
        env,
        record._name,
        [("id", "in", found.ids)],
        [record.display_name],
        shown=len(shown),
        total=len(found),
    )
    if not found:
        text = _("No open order waits for %(order)s.", order=record.display_name)
        return NoData(Missing.NO_ROWS, text, where)
    rows = tuple(order_rows.row(each, NAMES) for each in shown)
    of = ref(found[0])
    role = nouns(_("order;orders"))
    return Evidence(
        tables=(
            Table(
                _("Orders that wait for %(order)s", order=record.display_name),
                order_rows.columns(*NAMES),
                rows,
                where,
            ),
        ),
        facts=(
            Fact(_("orders that wait"), len(found), "integer", nouns=role),
            Fact(
                _("order with the earliest deadline"), of, "record", nouns=role, of=of
            ),
        ),
        summary=(
            _(
                "Orders that wait for %(order)s (%(product)s): %(n)s.",
                order=record.display_name,
                product=record.product_id.display_name,
                n=len(found),
            ),
        ),
    )
