"""Pon urgente la orden WH/MO/00012; quítale la prioridad.

Prepare the priority of one manufacturing order, for a person to confirm.
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import Evidence, Missing, NoData
from ...core.i18n import _, _lt
from ...core.proposal import Draft
from ...core.skill import Concepts, OneOf, Order, Result, skill
from ..plant.order_moved import OVER
from ..plant.record import label
from ..plant.rights import no_right

KIND = "order_priority"
Priority = Annotated[str | None, OneOf({"prioritise": "1", "deprioritise": "0"})]


@skill(
    title=_lt("Priority of a manufacturing order"),
    models=("mrp.production",),
    phrases={
        "es": (
            "Pon urgente la orden de fabricación",
            "prioriza la orden",
            "marca la orden como urgente",
            "quita la prioridad a la orden",
        ),
        "en": (
            "Mark the manufacturing order as urgent",
            "prioritise the order",
            "make the order urgent",
            "remove the priority of the order",
        ),
    },
    when=(
        Concepts(
            some=("prioritise", "deprioritise"),
            also=("manufacturing_order", "priority"),
        ),
    ),
    required=("order", "priority"),
    proposes=True,
)
def order_priority(
    env: Any, *, order: Order = None, priority: Priority = None
) -> Result:
    """One draft; what has that priority already is told."""
    assert order is not None
    if nothing := no_right(env, "mrp.production", "write"):
        return nothing
    record = env["mrp.production"].browse(order.id)
    told = {"order": record.name, "product": record.product_id.display_name}
    if record.state in OVER:
        text = _("%(o)s is “%(s)s”: its priority says nothing any more.")
        values = {"o": record.name, "s": label(record)}
        return NoData(Missing.NO_ROWS, text % values)
    if (record.priority or "0") == priority:
        text = _("%(order)s has this priority already.", order=record.name)
        return NoData(Missing.NO_ROWS, text)
    if priority == "1":
        text = _("%(order)s (%(product)s) becomes urgent once it is confirmed.", **told)
    else:
        text = _("%(order)s (%(product)s) is normal again once confirmed.", **told)
    draft = Draft(KIND, {"order": record.id, "priority": priority})
    return Evidence(tables=(), summary=(text,), proposals=(draft,))
